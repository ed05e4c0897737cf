import Dispatch

extension Collection where Self: Sendable, Index == Int, Element: Sendable {
  /// Every element transformed, in order, on as many as `jobs` threads.
  ///
  /// Work is taken in small chunks, so that one long document does not hold up a thread's share; results are put together in
  /// the collection's order, so that they do not depend on `jobs`.
  /// `chunk` is how many elements a thread takes at a time; by default few enough for sixteen turns a job.
  package func parallelMap<Result: Sendable>(
    jobs: Int, chunk size: Int? = nil, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return map(transform) }
    // Sixteen chunks a job: few enough that their cost is not seen, many enough that the last one ends soon.
    let chunk = size ?? Swift.max(1, count / (jobs * 16))
    let chunks = (count + chunk - 1) / chunk
    let results = Slots<[Result]>(count: chunks)
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, chunks)) { _ in
      while true {
        let turn = next.take()
        guard turn < chunks else { return }
        let lower = startIndex + turn * chunk
        let upper = Swift.min(lower + chunk, endIndex)
        results.set(turn, to: self[lower..<upper].map(transform))
      }
    }
    return results.values.flatMap { $0 ?? [] }
  }
}

/// Numbers from zero, each handed out once.
private final class Counter: Sendable {
  private let value = Locked(0)

  func take() -> Int {
    value.withLock { number in
      defer { number += 1 }
      return number
    }
  }
}

/// One place a chunk.
private final class Slots<Value: Sendable>: Sendable {
  private let slots: Locked<[Value?]>

  init(count: Int) {
    slots = Locked([Value?](repeating: nil, count: count))
  }

  func set(_ index: Int, to value: Value) {
    slots.withLock { $0[index] = value }
  }

  var values: [Value?] { slots.withLock { $0 } }
}
