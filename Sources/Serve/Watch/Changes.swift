import Basics

/// Changed paths on their way from a watcher to a build: gathered as they come, handed over once they have settled.
///
/// A path is from the site’s folder (`content/plans/2019.md`); that of a folder stands for all that it holds.
final class Changes: Sendable {
  private struct State {
    var paths: Set<String> = []
    /// Those that were not there before the first word of them.
    var created: Set<String> = []
    var first: ContinuousClock.Instant?
    var last: ContinuousClock.Instant?
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let state = Locked(State())
  private let root: String

  /// - Parameter root: the site’s folder.
  init(root: String) { self.root = root }

  /// Notes that a path has changed.
  func add(_ path: String, isNew: Bool = false) {
    let now = ContinuousClock.now
    let waiting = state.withLock { state in
      if state.paths.insert(path).inserted && isNew { state.created.insert(path) }
      if state.first == nil { state.first = now }
      state.last = now
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume()
  }

  /// Notes that a path was not there before, and is not yet what it will be: it is no change until `add` says so.
  func noteNew(_ path: String) {
    state.withLock { state in
      if !state.paths.contains(path) { state.created.insert(path) }
    }
  }

  /// The next set of changes, never empty; nil once the task is cancelled.
  func next() async -> Set<String>? {
    while !Task.isCancelled {
      await wait()
      while let rest = settling(), rest > .zero, !Task.isCancelled { try? await Task.sleep(for: rest) }
      let paths = take()
      if !paths.isEmpty { return paths }
    }
    return nil
  }

  /// The sets as a stream.
  var sets: AsyncStream<Set<String>> { AsyncStream { await self.next() } }

  private func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isReady = state.withLock { state in
          if !state.paths.isEmpty || Task.isCancelled { return true }
          state.waiting = continuation
          return false
        }
        if isReady { continuation.resume() }
      }
    } onCancel: {
      let waiting = state.withLock { state in
        defer { state.waiting = nil }
        return state.waiting
      }
      waiting?.resume()
    }
  }

  /// How long to wait still; nil where there is nothing.
  private func settling() -> Duration? {
    let now = ContinuousClock.now
    return state.withLock { state in
      guard let first = state.first, let last = state.last else { return nil }
      return Settling.rest(count: state.paths.count, sinceFirst: now - first, sinceLast: now - last)
    }
  }

  private func take() -> Set<String> {
    let (paths, created) = state.withLock { state in
      defer { state = State(waiting: state.waiting) }
      return (state.paths, state.created)
    }
    // What an editor made and took away again, on its way to saving something else, has changed nothing.
    return paths.filter { path in
      !created.contains(path) || (try? FileSystem.local.kind(join(root, path))) != .some(nil)
    }
  }
}

/// When changes have settled: soon after one save, which is many small events at once; later in a burst, which has pauses of its own.
enum Settling {
  static let quiet = Duration.milliseconds(12)
  static let burstQuiet = Duration.milliseconds(60)
  /// A burst that does not end is cut: what comes later makes another set.
  static let longest = Duration.milliseconds(600)
  /// From how many paths on it is a burst.
  static let burst = 6

  /// How long to wait still.
  static func rest(count: Int, sinceFirst: Duration, sinceLast: Duration) -> Duration {
    let quiet = count < burst ? quiet : burstQuiet
    return max(.zero, min(quiet - sinceLast, longest - sinceFirst))
  }
}
