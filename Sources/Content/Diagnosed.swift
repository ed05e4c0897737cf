import Diagnostics

/// A result with its diagnostics: what one thread made, with its findings.
struct Diagnosed<Result: Sendable>: Sendable {
  var result: Result
  var findings: [Finding]
}

func diagnosing<Result: Sendable>(_ work: (inout [Finding]) -> Result) -> Diagnosed<Result> {
  var findings: [Finding] = []
  let result = work(&findings)
  return Diagnosed(result: result, findings: findings)
}

extension Array {
  /// The results, their findings added in the order of the work.
  func collected<Result>(_ findings: inout [Finding]) -> [Result] where Element == Diagnosed<Result> {
    for index in indices where !self[index].findings.isEmpty { findings += self[index].findings }
    return map(\.result)
  }
}
