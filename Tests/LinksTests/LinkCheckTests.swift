import Basics
import Foundation
import TestSupport
import Testing

@testable import Links

@Suite struct LinkCheckTests {
  private var asking: LinkCheckOptions {
    var asking = LinkCheckOptions()
    asking.patience = 2
    asking.backoff = 0.01
    return asking
  }

  /// What each path of the server answers, whatever is asked.
  @Sendable private static func reply(_ method: String, _ path: String, _ count: Int) -> SmallServer.Reply {
    switch path {
    case "/bon": .init(status: 200)
    case "/sans-tete": .init(status: method == "HEAD" ? 405 : 200)
    case "/tete-perdue": .init(status: method == "HEAD" ? 404 : 200)
    case "/ferme": .init(status: 403)
    case "/perdu": .init(status: 404)
    case "/retire": .init(status: 410)
    case "/occupe": .init(status: count > 2 ? 200 : 503)
    case "/panne": .init(status: 500)
    case "/zut", "/zut-alors": .init(status: 0, isCut: true)
    case "/lent": .init(status: 200, delay: 4)
    case "/sans-fin": .init(status: method == "HEAD" ? 403 : 200, isEndless: method == "GET")
    case "/1", "/2", "/3", "/4": .init(status: 302, headers: ["Location: /\((Int(path.dropFirst()) ?? 0) - 1)"])
    case "/vers-perdu": .init(status: 301, headers: ["Location: /perdu"])
    case "/boucle": .init(status: 302, headers: ["Location: /boucle"])
    default: .init(status: 200)
    }
  }

  @Test(arguments: [
    ("/bon", Answer.status(200), ["HEAD /bon"]),
    ("/sans-tete", .status(200), ["HEAD /sans-tete", "GET /sans-tete"]),
    ("/tete-perdue", .status(200), ["HEAD /tete-perdue", "GET /tete-perdue"]),
    ("/ferme", .status(403), ["HEAD /ferme", "GET /ferme"]), ("/perdu", .status(404), ["HEAD /perdu", "GET /perdu"]),
    ("/retire", .status(410), ["HEAD /retire", "GET /retire"]),
    ("/sans-fin", .status(200), ["HEAD /sans-fin", "GET /sans-fin"]),
    ("/3", .status(200), ["HEAD /3", "HEAD /2", "HEAD /1", "HEAD /0"]),
    ("/4", .runaround, ["HEAD /4", "HEAD /3", "HEAD /2", "HEAD /1"]),
  ])
  func anAddressIsAskedAfter(path: String, expected: Answer, requests: [String]) throws {
    let server = try SmallServer(Self.reply)
    defer { server.close() }
    #expect(try WebClient(asking).ask(server.url(path)) == expected)
    #expect(server.requests == requests)
  }

  @Test func aRedirectEndsWhereItLeads() throws {
    let server = try SmallServer(Self.reply)
    defer { server.close() }
    let client = try WebClient(asking)
    #expect(client.ask(server.url("/vers-perdu")) == .status(404))
    #expect(client.ask(server.url("/boucle")) == .runaround)
  }

  /// What is down, or cuts, is asked again twice; what is lost is not.
  @Test func patience() throws {
    let server = try SmallServer(Self.reply)
    defer { server.close() }
    let client = try WebClient(asking)
    let pauses = Locked<[Double]>([])
    let done = Locked(0)
    // The last of a host, so that nothing is asked without patience after it.
    let urls = ["/panne", "/occupe", "/perdu", "/zut"].map { server.url($0) }
    let answers = askAll(
      urls, asking, ask: client.ask, wait: { pause in pauses.withLock { $0.append(pause) } },
      advance: { done.withLock { $0 += 1 } })
    #expect(answers[urls[0]] == .status(500))
    #expect(answers[urls[1]] == .status(200))
    #expect(answers[urls[2]] == .status(404))
    if case .failure? = answers[urls[3]] {} else { Issue.record("\(String(describing: answers[urls[3]]))") }
    #expect(done.withLock { $0 } == 4)
    // Panne and coupe twice; the busy one comes back at the first GET of its second turn at the latest.
    #expect(pauses.withLock { $0 }.count { $0 == 0.01 } == 3)
    #expect(pauses.withLock { $0 }.count { $0 == 0.02 } >= 2)
  }

  /// A host that is down is not waited for once an address.
  @Test func aHostThatIsDownIsGivenUp() throws {
    let server = try SmallServer(Self.reply)
    defer { server.close() }
    let pauses = Locked(0)
    let answers = askAll(
      [server.url("/zut"), server.url("/zut-alors")], asking, ask: try WebClient(asking).ask,
      wait: { _ in pauses.withLock { $0 += 1 } }, advance: {})
    #expect(answers.values.count { $0.isFailure } == 2)
    #expect(pauses.withLock { $0 } == 2)
  }

  @Test func nobodyWaitsForEver() throws {
    let server = try SmallServer(Self.reply)
    defer { server.close() }
    var hasty = asking
    hasty.patience = 0.3
    #expect(try WebClient(hasty).ask(server.url("/lent")) == .silence)
  }

  @Test func aHostThatIsNotThereIsAFailure() throws {
    let answer = try WebClient(asking).ask("http://jalon.invalid/")
    if case .failure = answer { return }
    Issue.record("a host without a name answered \(answer)")
  }

  /// One host is asked one thing at a time, several hosts at once; no more than the width.
  @Test func oneAtATimeOfEachHost() {
    let state = Locked<(now: [Substring: Int], all: Int, most: Int, mostOfHost: Int)>(([:], 0, 0, 0))
    let urls = (0..<60).map { "http://h\($0 % 12).ca/\($0)" }
    let concurrently = DispatchSemaphore(value: 0)
    let started = Locked(0)
    let answers = askAll(
      urls, asking,
      ask: { url in
        let host = host(of: url)
        state.withLock { state in
          state.now[host, default: 0] += 1
          state.all += 1
          state.most = max(state.most, state.all)
          state.mostOfHost = max(state.mostOfHost, state.now[host] ?? 0)
        }
        // The first eight wait for one another: they are at work at once, or the test would not end.
        let number = started.withLock {
          $0 += 1; return $0
        }
        if number == 8 { for _ in 0..<8 { concurrently.signal() } }
        if number <= 8 { concurrently.wait() }
        state.withLock { state in
          state.now[host, default: 0] -= 1
          state.all -= 1
        }
        return .status(200)
      }, wait: { _ in }, advance: {})
    #expect(answers.count == 60)
    #expect(state.withLock { $0.most } == 8)
    #expect(state.withLock { $0.mostOfHost } == 1)
  }

  @Test(arguments: [
    ("https://x.ca:81/a", "x.ca:81"), ("http://x.ca?a", "x.ca"), ("https://x.ca#a", "x.ca"), ("x", "x"),
  ])
  func hostsOfAddresses(url: String, expected: String) {
    #expect(host(of: url) == expected)
  }

  // MARK: Memory

  @Test func goodAnswersAreBelievedForAWeekAndDeadOnesForADay() throws {
    let day = try #require(CivilDate(iso: "2026-03-02"))
    func later(_ days: Int) -> CivilDate { CivilDate(dayNumber: day.dayNumber + days) }
    var memory = LinkMemory()
    memory.remember(.status(200), of: "a", on: day)
    memory.remember(.status(404), of: "b", on: day)
    memory.remember(.status(500), of: "c", on: day)
    memory.remember(.silence, of: "d", on: day)
    let read = LinkMemory(memory.bytes(keeping: ["a", "b", "c"]))
    #expect(read == memory)
    #expect(read.answer(of: "a", on: later(6)) == .status(200))
    #expect(read.answer(of: "a", on: later(7)) == nil)
    #expect(read.answer(of: "a", on: later(-1)) == nil)
    #expect(read.answer(of: "b", on: day) == .status(404))
    #expect(read.answer(of: "b", on: later(1)) == nil)
    #expect(read.answer(of: "c", on: day) == nil && read.answer(of: "d", on: day) == nil)
    #expect(LinkMemory(memory.bytes(keeping: ["b"])).answer(of: "a", on: day) == nil)
    #expect(
      LinkMemory(Array("{".utf8)) == LinkMemory()
        && LinkMemory(Array("{\"version\":2,\"links\":{}}".utf8)) == LinkMemory())
  }

  /// The second run asks only what it has no good answer to.
  @Test func whatIsRememberedIsNotAsked() throws {
    let server = try SmallServer(Self.reply)
    defer { server.close() }
    let site = try TestSite()
    let day = try #require(CivilDate(iso: "2026-03-02"))
    let urls = ["/bon", "/ferme"].map { server.url($0) }
    let path = site.root + "/.jalon/links.json"
    let headway = ProgressCounter()
    let first = try askAfter(urls, asking, memory: path, on: day, headway: headway)
    #expect(headway.now.map { [$0.done, $0.total] } == [2, 2])
    let second = try askAfter(urls, asking, memory: path, on: day, headway: headway)
    #expect(first == second && first == [urls[0]: .status(200), urls[1]: .status(403)])
    #expect(server.requests.count { $0 == "HEAD /bon" } == 1)
    #expect(server.requests.count { $0 == "HEAD /ferme" } == 2)
    #expect(site.tree(".jalon").keys.sorted() == ["links.json"])
  }
}
