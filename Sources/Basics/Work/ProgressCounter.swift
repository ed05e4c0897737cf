import Synchronization

/// The progress of a run, for whoever shows it: steps begin, and work on many things at once says when each is done. Keeping
/// count costs one atomic addition; nothing is shown here.
package final class ProgressCounter: Sendable {
  /// A step that takes time.
  package enum Step: Sendable, Hashable {
    case reading, picturing, checking, rendering, proofreading, asking
  }

  private let step = Locked<(step: Step, total: Int)?>(nil)
  private let done = Atomic<Int>(0)

  package init() {}

  /// Begins a step.
  ///
  /// - Parameter total: how many things there are to do; none where nobody counts them.
  package func begin(_ next: Step, of total: Int = 0) {
    done.store(0, ordering: .relaxed)
    step.withLock { $0 = (next, total) }
  }

  /// One more thing is done; from any thread.
  package func advance() { done.add(1, ordering: .relaxed) }

  /// The step, how much of it is done and how much there is; nil before the first.
  package var now: (step: Step, done: Int, total: Int)? {
    step.withLock { $0 }.map { ($0.step, min(done.load(ordering: .relaxed), $0.total), $0.total) }
  }
}
