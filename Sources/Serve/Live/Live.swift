import Basics
package import Diagnostics
import Exports

/// What one build gave.
package struct Built: Sendable {
  package var findings: [Finding]
  /// Whether the served folder now is what the sources say.
  package var isPublished: Bool
  /// Whether any file of it is another than before.
  package var isChanged: Bool

  package init(findings: [Finding], isPublished: Bool, isChanged: Bool) {
    self.findings = findings
    self.isPublished = isPublished
    self.isChanged = isChanged
  }
}

/// The site as it stands after the last build, and the pages that want to know of the next.
final class Live: Sendable {
  /// What pages are told.
  struct State: Sendable {
    /// Goes up with every build that has something to tell.
    var number = 0
    /// Which site pages are of: another one is loaded anew.
    var version: String
    /// Whether there is a site to show.
    var isPublished = false
    /// The findings, as Server-Sent Events have them (HTML Standard, section 9.2).
    var event = Array("retry: 500\n\n".utf8)
    /// What is shown in place of a site where there is none.
    var plainPage: [UInt8] = []
  }

  private struct Inside: Sendable {
    var state: State
    var isBegun = false
    var builds = 0
    /// The findings’ name, by which pages know those that they show.
    var told = ""
    /// Sources changed since the last site was published.
    var unpublished: Set<String> = []
    var waiting: [CheckedContinuation<Void, Never>] = []
    var pages: [Int: AsyncStream<Void>.Continuation] = [:]
    var lastPage = 0
  }

  private let inside: Locked<Inside>
  private let frame: ErrorOverlay
  private let root: String
  private let session: String

  /// - Parameters:
  ///   - root: the published files; a site that is there already is shown until a build has a better one.
  ///   - session: tells this run from others, so that pages of an earlier one are loaded anew.
  init(frame: ErrorOverlay, root: String, session: String) {
    self.frame = frame
    self.root = root
    self.session = session
    var state = State(version: session + "-0")
    state.isPublished = (try? FileSystem.local.kind(join(root, "404.html"))) == .file
    inside = Locked(Inside(state: state))
  }

  var state: State { inside.withLock { $0.state } }

  /// Waits for the first build to end.
  func begun() async {
    await withCheckedContinuation { continuation in
      let isBegun = inside.withLock { inside in
        if !inside.isBegun { inside.waiting.append(continuation) }
        return inside.isBegun
      }
      if isBegun { continuation.resume() }
    }
  }

  /// Takes in a build of some changed sources, and tells the pages.
  func update(_ built: Built, changed: Set<String>) {
    let (waiting, pages) = inside.withLock { inside in
      take(built, changed: changed, &inside)
      defer {
        inside.isBegun = true
        inside.waiting = []
      }
      return (inside.waiting, Array(inside.pages.values))
    }
    for continuation in waiting { continuation.resume() }
    for page in pages { page.yield() }
  }

  private func take(_ built: Built, changed: Set<String>, _ inside: inout Inside) {
    let before = inside.state.version
    inside.unpublished.formUnion(changed)
    var styles: [String] = []
    if built.isPublished {
      if built.isChanged {
        inside.builds += 1
        inside.state.version = "\(session)-\(inside.builds)"
        if inside.unpublished.allSatisfy(isStyleSheet) { styles = styleSheets(of: root) }
      }
      inside.unpublished = []
      inside.state.isPublished = true
    }
    let panel = frame.panel(built.findings, isBroken: !built.isPublished)
    let isMoved = inside.state.version != before
    guard isMoved || panel.name != inside.told || inside.state.number == 0 else { return }
    inside.told = panel.name
    inside.state.number += 1
    inside.state.plainPage = frame.plainPage(built.findings, told: panel.name, version: inside.state.version)
    inside.state.event = event(panel, version: inside.state.version, before: before, styles: styles)
  }

  private func event(_ panel: ErrorOverlay.Panel, version: String, before: String, styles: [String]) -> [UInt8] {
    let data: JSON = [
      "version": .text(version), "before": .text(before), "styles": .list(styles.map { .text($0) }),
      "told": .text(panel.name), "broken": .bool(panel.isBroken), "spoken": .text(panel.spoken),
      "html": .text(panel.html),
    ]
    return Array("retry: 500\ndata: \(data.line)\n".utf8)
  }

  // MARK: Pages

  /// A page that wants to know: its number, and a signal now and whenever there is something to say.
  func subscribe() -> (Int, AsyncStream<Void>) {
    let (signals, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number = inside.withLock { inside in
      inside.lastPage += 1
      inside.pages[inside.lastPage] = continuation
      return inside.lastPage
    }
    continuation.yield()
    return (number, signals)
  }

  func unsubscribe(_ number: Int) { inside.withLock { $0.pages[number] = nil } }

  /// Signals one page, so that its line shows a sign of life.
  func nudge(_ number: Int) {
    let page = inside.withLock { $0.pages[number] }
    page?.yield()
  }
}
