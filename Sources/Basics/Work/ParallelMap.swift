extension Collection where Self: Sendable, Index == Int, Element: Sendable {
  /// Every element transformed, in order, on as many as `jobs` threads; a transformation may itself do so.
  ///
  /// Work is taken in small chunks, so that one long document does not hold up a thread's share; each result goes straight to its
  /// place, so that they do not depend on `jobs`.
  /// `chunk` is how many elements a thread takes at a time; by default few enough for sixteen turns a job.
  package func parallelMap<Result: Sendable>(
    jobs: Int, chunk size: Int? = nil, _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let count = count
    guard jobs > 1, count > 1 else { return map(transform) }
    // Sixteen chunks a job: few enough that their cost is not seen, many enough that the last one ends soon.
    let chunk = size ?? Swift.max(1, count / (jobs * 16))
    let chunks = (count + chunk - 1) / chunk
    return [Result](unsafeUninitializedCapacity: count) { results, initialized in
      // No two threads take the same turn, and so none writes where another does.
      nonisolated(unsafe) let results = results
      let next = Counter()
      WorkerPool.work(Swift.min(jobs, chunks)) {
        while true {
          let turn = next.take()
          guard turn < chunks else { return }
          for offset in (turn * chunk)..<Swift.min((turn + 1) * chunk, count) {
            results.initializeElement(at: offset, to: transform(self[startIndex + offset]))
          }
        }
      }
      initialized = count
    }
  }
}

extension Array where Element: Sendable {
  /// Every element changed where it stands, on as many as `jobs` threads: what it holds is not copied for it.
  package mutating func parallelUpdate(jobs: Int, _ change: @escaping @Sendable (inout Element) -> Void) {
    withUnsafeMutableBufferPointer { elements in
      // No two threads are given the same index.
      nonisolated(unsafe) let elements = elements
      _ = elements.indices.parallelMap(jobs: jobs) { change(&elements[$0]) }
    }
  }
}

/// Two pieces of work side by side, where there is more than one thread for them.
package func concurrently<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let one = Lazy(first)
  let other = Lazy(second)
  _ = [0, 1].parallelMap(jobs: jobs, chunk: 1) { turn in
    if turn == 0 { _ = one.value } else { _ = other.value }
  }
  return (one.value, other.value)
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
