import Basics
import Content
import Markdown
import Views

/// The build cache of one process: what a build that was published made of what, kept in memory for the next one of the same
/// process, as `jalon serve` makes them: a file whose parts are the same, with the same templates, is not made again.
///
/// Contents decide, here as in `Memory`: parts are compared, not times. Of a file in `public/` the stamp says that nobody has
/// touched it since it was published.
package final class BuildCache: Sendable {
  /// The key of the cache: all that a file is made from besides its route.
  struct CacheKey: Sendable, Equatable {
    /// Where files are published.
    var target: String
    /// Of the site: the page for what is not found has links from there.
    var base: String
    /// The text of every template, by its name.
    var templates: [String: String]
    /// What is looked for in all that is made.
    var redacted: [String]
    /// Where places are that links name on another page.
    var moved: [String: String]
  }

  /// A file that is in `public/`.
  struct Made: Sendable {
    let route: Route
    let hash: Digest
    let stamp: Stamp
  }

  private struct State: Sendable {
    let circumstances: CacheKey
    let notes: [String: Note]
    /// By address.
    let made: [String: Made]
  }

  private let state = Locked<State?>(nil)
  /// What was read of each text.
  let texts = ReadMemory()

  private let dressed = Locked<(source: ResolvedTheme.Source, theme: ResolvedTheme)?>(nil)

  private let named = Locked<(pages: Digest, redaction: Redaction)?>(nil)

  package init() {}

  /// Who must not be named, as the build knew it that remembers some pages (`Manifest.kept`).
  func redaction(of pages: Digest) -> Redaction? { named.withLock { $0?.pages == pages ? $0?.redaction : nil } }

  func keep(_ redaction: Redaction, of pages: Digest) { named.withLock { $0 = (pages, redaction) } }

  /// The theme that was dressed for the same site from the same files.
  func theme(from source: ResolvedTheme.Source) -> ResolvedTheme? {
    dressed.withLock { $0?.source == source ? $0?.theme : nil }
  }

  /// That theme, else the one that `dress` gives.
  func theme(from source: ResolvedTheme.Source, dress: () -> ResolvedTheme) -> ResolvedTheme {
    if let known = theme(from: source) { return known }
    let new = dress()
    dressed.withLock { $0 = (source, new) }
    return new
  }

  /// The files that the last build made under the same circumstances, by address; none where there was no such build.
  ///
  /// A note's key tells what its author wrote, and pages have the key; what acronyms mean in it is no part of that.
  func made(under circumstances: CacheKey, _ notes: [String: Note]) -> [String: Made] {
    state.withLock { state in
      guard let state, state.circumstances == circumstances,
        state.notes.allSatisfy({ key, note in notes[key].map { $0 == note } ?? true })
      else { return [:] }
      return state.made
    }
  }

  /// Keeps what a build made that was published.
  func keep(_ made: [Made], under circumstances: CacheKey, _ notes: [String: Note]) {
    let byAddress = Dictionary(made.map { ($0.route.address, $0) }) { first, _ in first }
    let new = State(circumstances: circumstances, notes: notes, made: byAddress)
    state.withLock { $0 = new }
  }

  /// Invalidates the cache: the next build makes every file.
  package func forget() {
    state.withLock { $0 = nil }
    dressed.withLock { $0 = nil }
    named.withLock { $0 = nil }
    texts.forget()
  }
}

/// What one build knows of the one before it, and what it keeps for the next.
struct BuildSession: Sendable {
  private let last: BuildCache
  private let texts: ComposedTexts
  private let circumstances: BuildCache.CacheKey
  private let notes: [String: Note]
  private let before: [String: BuildCache.Made]

  /// - Parameter texts: those that the build has read, all of them.
  init(_ last: BuildCache, _ texts: ComposedTexts, _ circumstances: BuildCache.CacheKey, _ notes: [String: Note]) {
    self.last = last
    self.texts = texts
    self.circumstances = circumstances
    self.notes = notes
    before = texts.areAll ? last.made(under: circumstances, notes) : [:]
  }

  /// The hash of what a route would make, where that is in `public/` already.
  func hash(of route: Route, _ files: FileSystem) -> Digest? {
    guard let known = before[route.address], route.isMadeFrom(sameAs: known.route),
      let stamp = try? files.stamp(join(circumstances.target, route.path)), stamp == known.stamp
    else { return nil }
    return known.hash
  }

  /// What a build did for a route.
  struct Made: Sendable {
    let route: Route
    /// Nil where another build is to make it again.
    let hash: Digest?
    /// Whether the route’s text was left unread, its page standing as it was: its parts tell nothing, those of before do.
    let isUnread: Bool
  }

  /// Keeps what was made.
  func keep(_ made: [Made], _ files: FileSystem, jobs: Int) {
    guard texts.areAll else { return last.forget() }
    let kept = made.parallelMap(jobs: jobs) { made -> BuildCache.Made? in
      let known = before[made.route.address]
      guard let hash = made.hash, let route = made.isUnread ? known?.route : made.route,
        !made.isUnread || known?.hash == hash,
        case .some(.some(let stamp)) = try? files.stamp(join(circumstances.target, made.route.path))
      else { return nil }
      return BuildCache.Made(route: route, hash: hash, stamp: stamp)
    }
    last.keep(kept.compactMap(\.self), under: circumstances, notes)
  }
}
