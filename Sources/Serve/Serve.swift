package import Basics
package import Diagnostics
import Dispatch

/// What `jalon serve` is asked to do.
package struct ServeOptions: Sendable {
  /// The site’s folder, which holds `content/`.
  package var source = "."
  /// Where builds put what is served.
  package var root: String
  /// Of findings in pages.
  package var language = Language.french
  /// Tells this run from others: the pages that an earlier one left open are loaded anew.
  package var session = "0"
  package var limits = ConnectionLimits()
  /// Seconds since 1970, for the dates that HTTP wants.
  package var now: @Sendable () -> Int

  package init(root: String, now: @escaping @Sendable () -> Int) {
    self.root = root
    self.now = now
  }
}

/// Serves a site and builds it anew whenever its sources change, until the task is cancelled.
///
/// - Parameters:
///   - reading: tells how the plan at an address of the site was read, when somebody asks.
///   - build: makes the site in `options.root` from its sources, of which these have changed (see `Watcher.changes`); called on a
///     thread of its own, once at a time, and first with everything.
package func serve(
  _ options: ServeOptions, on listener: Listener, watching watcher: Watcher,
  reading: @escaping @Sendable (_ address: String) -> ReadingReport? = { _ in nil },
  build: @escaping @Sendable (_ changed: Set<String>) -> Built
) async throws {
  let frame = ErrorOverlay(language: options.language, editor: Editor())
  let live = Live(frame: frame, root: options.root, session: options.session)
  let responder = Responder(
    root: options.root, live: live, frame: frame, isLoopback: listener.isLoopback, now: options.now, reading: reading)
  let queue = DispatchQueue(label: "jalon.build", qos: .userInitiated)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await serve(listener, limits: options.limits, responder: responder) }
    group.addTask {
      await rebuild(Set(watchedFolders))
      for await changed in watcher.changes { await rebuild(changed) }
      try await Task.sleep(for: .seconds(Int32.max))
    }
    defer { group.cancelAll() }
    try await group.next()
  }

  /// Builds away from the threads that answer.
  @Sendable func rebuild(_ changed: Set<String>) async {
    await withCheckedContinuation { continuation in
      queue.async {
        live.update(build(changed), changed: changed)
        continuation.resume()
      }
    }
  }
}
