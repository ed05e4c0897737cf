import Basics
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Serve

@Suite struct LiveTests {
  private let site: TestSite
  private let live: Live
  private let error = Finding(.yamlColon, file: "content/a.md", Words(fr: "faux", en: "wrong"))

  init() throws {
    site = try TestSite()
    try site.write("../root/assets/style.1a2b3c4d.css", "")
    live = Live(frame: ErrorOverlay(language: .french, editor: Editor()), root: site.root + "/root", session: "s")
  }

  private func build(_ findings: [Finding] = [], published: Bool = true, changed: Bool = true, _ paths: String...) {
    live.update(Built(findings: findings, isPublished: published, isChanged: changed), changed: Set(paths))
  }

  private func event() throws -> Events.Event {
    let text = String(decoding: live.state.event, as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("data: ") })
    #expect(text.hasSuffix("\n\n"))
    return try JSONDecoder().decode(Events.Event.self, from: Data(line.dropFirst(6).utf8))
  }

  @Test func aVersionIsOfOneSetOfFiles() throws {
    build([], "content")
    #expect(try event().version == "s-1")
    build([], changed: false, "content/a.md")
    #expect(live.state.number == 1)
    build([], "content/a.md")
    #expect(try event().version == "s-2")
    #expect(try event().before == "s-1")
  }

  @Test func aBrokenBuildKeepsTheVersionAndTheMendClearsIt() throws {
    build([], "content")
    build([error], published: false, changed: false, "content/a.md")
    var told = try event()
    #expect(told.broken)
    #expect(told.version == "s-1")
    #expect(told.html.contains("yaml-colon"))
    #expect(live.state.isPublished)
    // The same findings again are no news.
    let number = live.state.number
    build([error], published: false, changed: false, "content/a.md")
    #expect(live.state.number == number)
    build([], changed: false, "content/a.md")
    told = try event()
    #expect(!told.broken)
    #expect(told.html.isEmpty)
    #expect(told.version == "s-1")
  }

  @Test func styleSheetsAloneAreSwapped() throws {
    build([], "content", "templates")
    #expect(try event().styles == [])
    build([], "templates/assets/style.css")
    #expect(try event().styles == ["/assets/style.1a2b3c4d.css"])
    build([], "templates/assets/style.css", "content/a.md")
    #expect(try event().styles == [])
  }

  /// A page that was not remade because of an error must not miss what else had changed with it.
  @Test func whatABrokenBuildHeldBackIsNotForgotten() throws {
    build([], "content")
    build([error], published: false, changed: false, "content/a.md")
    build([], "templates/assets/style.css")
    #expect(try event().styles == [])
    build([], "templates/assets/style.css")
    #expect(try event().styles == ["/assets/style.1a2b3c4d.css"])
  }

  @Test func aSiteThatWasNeverMadeHasAPageForIt() throws {
    build([error], published: false, changed: false, "content")
    #expect(!live.state.isPublished)
    #expect(String(decoding: live.state.plainPage, as: UTF8.self).contains("yaml-colon"))
    #expect(try event().broken)
  }

  @Test func pagesAreSignalled() async {
    let (number, signals) = live.subscribe()
    var iterator = signals.makeAsyncIterator()
    #expect(await iterator.next() != nil)
    build([], "content")
    #expect(await iterator.next() != nil)
    live.nudge(number)
    #expect(await iterator.next() != nil)
    live.unsubscribe(number)
    live.nudge(number)
  }

  @Test(.timeLimit(.minutes(10))) func requestsWaitForTheFirstBuild() async {
    let live = live
    let isAnswered = Locked(false)
    let waiting = Task {
      await live.begun()
      isAnswered.withLock { $0 = true }
    }
    for _ in 0..<100 { await Task.yield() }
    #expect(!isAnswered.withLock { $0 })
    build([], "content")
    await waiting.value
    #expect(isAnswered.withLock { $0 })
  }
}

@Suite struct SettlingTests {
  @Test func oneSaveSettlesSoonAndABurstLater() {
    func rest(_ count: Int, first: Int, last: Int) -> Duration {
      Settling.rest(count: count, sinceFirst: .milliseconds(first), sinceLast: .milliseconds(last))
    }
    #expect(rest(1, first: 0, last: 0) == Settling.quiet)
    #expect(rest(1, first: 5, last: 5) == Settling.quiet - .milliseconds(5))
    #expect(rest(1, first: 500, last: 12) == .zero)
    #expect(rest(100, first: 50, last: 12) == Settling.burstQuiet - .milliseconds(12))
    #expect(rest(100, first: 590, last: 0) == .milliseconds(10))
    #expect(rest(100, first: 700, last: 0) == .zero)
  }

  @Test func changesAreGatheredAndHandedOverOnce() async throws {
    let site = try TestSite(["a.md": "a"])
    let changes = Changes(root: site.root)
    changes.add("content/a.md")
    changes.add("content/b.md")
    changes.add("content/a.md")
    #expect(await changes.next() == ["content/a.md", "content/b.md"])
    changes.add("content/c.md")
    #expect(await changes.next() == ["content/c.md"])
  }

  /// What an editor writes beside a file and takes away again is no change; what was there before, and has gone, is one.
  @Test func whatCameAndWentIsLeftOut() async throws {
    let site = try TestSite(["a.md": "a"])
    let changes = Changes(root: site.root)
    changes.noteNew("content/4913")
    changes.add("content/4913")
    changes.add("content/gone.md")
    changes.noteNew("content/gone.md")
    changes.add("content/a.md", isNew: true)
    #expect(await changes.next() == ["content/a.md", "content/gone.md"])
  }

  @Test func waitingEndsWithTheTask() async throws {
    let changes = Changes(root: "/")
    let task = Task { await changes.next() }
    task.cancel()
    #expect(await task.value == nil)
  }
}
