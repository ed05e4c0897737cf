import Basics
import Content

/// The build cache of one process: what `jalon serve` keeps in memory from one build to the next, besides what every build leaves on the
/// disk (`Memory`).
///
/// Contents decide, here as there: times only spare reading.
package final class BuildCache: Sendable {
  /// What was read of each text.
  let texts = ReadMemory()

  private let dressed = Locked<(source: ResolvedTheme.Source, theme: ResolvedTheme)?>(nil)
  private let named = Locked<(context: Digest, redaction: Redaction)?>(nil)
  private let last = Locked<(stamp: Stamp, manifest: Manifest)?>(nil)

  package init() {}

  /// Who must not be named, as the build knew it that left a context (`Manifest.context`): it is not on the disk.
  func redaction(of context: Digest) -> Redaction? {
    named.withLock { $0?.context == context ? $0?.redaction : nil }
  }

  func keep(_ redaction: Redaction, of context: Digest) { named.withLock { $0 = (context, redaction) } }

  /// The manifest whose file has a stamp.
  func manifest(_ stamp: Stamp?) -> Manifest? { last.withLock { $0?.stamp == stamp ? $0?.manifest : nil } }

  func keep(_ manifest: Manifest, _ stamp: Stamp?) { last.withLock { $0 = stamp.map { ($0, manifest) } } }

  /// The theme that was dressed for the same site from the same files, else the one that `dress` gives.
  func theme(from source: ResolvedTheme.Source, dress: () -> ResolvedTheme) -> ResolvedTheme {
    let known = dressed.withLock { $0?.source == source ? $0?.theme : nil }
    if let known { return known }
    let new = dress()
    dressed.withLock { $0 = (source, new) }
    return new
  }

  /// Invalidates the cache.
  package func forget() {
    dressed.withLock { $0 = nil }
    named.withLock { $0 = nil }
    last.withLock { $0 = nil }
    texts.forget()
  }
}
