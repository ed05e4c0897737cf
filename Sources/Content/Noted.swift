import Diagnostics

/// What one thread made, with its findings.
struct Noted<Result: Sendable>: Sendable {
  var result: Result
  var findings: [Finding]
}

func noting<Result: Sendable>(_ work: (inout [Finding]) -> Result) -> Noted<Result> {
  var findings: [Finding] = []
  let result = work(&findings)
  return Noted(result: result, findings: findings)
}

extension Array {
  /// The results, their findings added in the order of the work.
  func gathered<Result>(_ findings: inout [Finding]) -> [Result] where Element == Noted<Result> {
    for index in indices where !self[index].findings.isEmpty { findings += self[index].findings }
    return map(\.result)
  }
}
