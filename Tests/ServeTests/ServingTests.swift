import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Serve

/// What a writer sees: the program itself, with files that change under it.
@Suite(.serialized) struct ServingTests {
  @Test func anEditReachesThePage() throws {
    let served = try Served(["index.md": "Avant", "autre.md": "Autre"])
    let events = try served.events()
    let first = try events.next()
    #expect(try served.client.get("/").body.contains("data-version=\"\(first.version)\""))
    try served.site.write("index.md", "Après")
    let second = try events.next()
    #expect(second.before == first.version)
    #expect(second.version != first.version)
    #expect(!second.broken && second.html.isEmpty && second.styles.isEmpty)
    let page = try served.client.get("/").body
    #expect(page.contains("Après"))
    #expect(page.contains("data-version=\"\(second.version)\""))
    // What is saved as it was is no news: the next event is of another edit.
    try served.site.write("index.md", "Après")
    try served.site.write("index.md", "Ensuite")
    #expect(try events.next().before == second.version)
  }

  @Test func aBrokenEditShowsItsFindingsOverTheLastGoodPage() throws {
    let served = try Served(["index.md": "Avant", "b.md": "b"])
    let events = try served.events()
    let first = try events.next()
    let (text, places) = marked("---\ntitre: Saison➤ : suite\n---\nAprès <script>alert(1)</script>")
    try served.site.write("index.md", text)
    let broken = try events.next()
    #expect(broken.broken)
    #expect(broken.version == first.version)
    #expect(broken.spoken.contains("1 erreur"))
    #expect(broken.html.contains("<code>yaml-colon</code>"))
    #expect(broken.html.contains("content/index.md:\(places[0][0]):\(places[0][1] + 1)"))
    #expect(broken.html.contains("vscode://file\(served.site.root)/content/index.md:2:"))
    #expect(broken.html.contains("^"))
    #expect(!broken.html.contains("<script"))
    #expect(try served.client.get("/").body.contains("Avant"))
    #expect(try served.client.get("/").status == 200)
    // A page that is opened now is told as well.
    #expect(try served.events().next().told == broken.told)
    #expect(served.terminal.contains("[yaml-colon]"))
    #expect(served.terminal.contains("pas refait"))
    // Mended as it was: the page is right already.
    try served.site.write("index.md", "Avant")
    let mended = try events.next()
    #expect(!mended.broken && mended.html.isEmpty && mended.told.isEmpty)
    #expect(mended.version == first.version)
    // Mended otherwise: the page is loaded anew.
    try served.site.write("index.md", text)
    #expect(try events.next().broken)
    try served.site.write("index.md", "Après")
    #expect(try events.next { !$0.broken }.version != first.version)
    #expect(try served.client.get("/").body.contains("Après"))
  }

  @Test func warningsAreToldAndHoldNothingBack() throws {
    let served = try Served(["index.md": "Avant"])
    let events = try served.events()
    _ = try events.next()
    try served.site.write("index.md", "---\ntittre: x\n---\nAprès")
    let warned = try events.next()
    #expect(!warned.broken)
    #expect(warned.html.contains(">1 avertissement</button>"))
    #expect(try served.client.get("/").body.contains("Après"))
  }

  @Test func warningsStopAStrictSite() throws {
    let served = try Served(["index.md": "Avant"], "--strict")
    let events = try served.events()
    _ = try events.next()
    try served.site.write("index.md", "---\ntittre: x\n---\nAprès")
    let warned = try events.next()
    #expect(warned.broken)
    #expect(warned.html.contains("key-unknown"))
    #expect(try served.client.get("/").body.contains("Avant"))
  }

  @Test func aStyleSheetIsSwapped() throws {
    let served = try Served(["index.md": "a"])
    let events = try served.events()
    _ = try events.next()
    let css = try String(contentsOf: packageRoot.appendingPathComponent("templates/assets/style.css"), encoding: .utf8)
    try served.site.write("../templates/assets/style.css", css + "\nbody { color: #111 }\n")
    _ = try events.next()
    try served.site.write("../templates/assets/style.css", css + "\nbody { color: #222 }\n")
    let swapped = try events.next()
    let address = try #require(swapped.styles.first { $0.hasPrefix("/assets/style.") })
    #expect(address.wholeMatch(of: /\/assets\/style\.[0-9a-f]{8}\.css/) != nil)
    #expect(try served.client.get(address).body.contains("#222"))
    #expect(try served.client.get("/").body.contains(address.dropFirst()))
    try served.site.write("index.md", "b")
    #expect(try events.next().styles.isEmpty)
  }

  @Test func aSiteThatWasNeverMadeSaysWhy() throws {
    let served = try Served(["index.md": "---\ntitre: a : b\n---\n"])
    let page = try served.client.get("/")
    #expect(page.status == 503)
    #expect(page.fields["cache-control"] == "no-store")
    #expect(page.body.contains("Le site n’a pas encore pu être produit"))
    #expect(page.body.contains("yaml-colon"))
    #expect(page.body.contains("/.jalon/reload.js"))
    let events = try served.events()
    #expect(try events.next().broken)
    try served.site.write("index.md", "Enfin")
    let mended = try events.next()
    #expect(!mended.broken)
    #expect(try served.client.get("/").body.contains("Enfin"))
  }

  /// Whatever happens to the folders, what is served in the end is what a build of the same files makes.
  @Test(arguments: [[], ["--poll"]])
  func theEndIsThatOfABuild(arguments: [String]) throws {
    var files = ["site.yml": "titre: Essai\n", "index.md": "Accueil"]
    for number in 0..<250 { files["d\(number % 7)/p\(number).md"] = "# Page \(number)\n\nAvant." }
    let served = try Served(TestSite(files), arguments: arguments)
    let site = served.site
    let content = site.root + "/content"
    let events = try served.events()
    let first = try events.next()
    // 250 files changed, 250 made, folders renamed, removed, made again, files saved by rename: as a checkout does.
    for number in 0..<250 { try site.write("d\(number % 7)/p\(number).md", "# Page \(number)\n\nAprès.") }
    for number in 250..<500 { try site.write("e\(number % 9)/p\(number).md", "# Page \(number)\n\nNeuve.") }
    try FileManager.default.moveItem(atPath: content + "/d0", toPath: content + "/f0")
    try site.remove("d1")
    try site.remove("d2")
    try site.write("d2/p2.md", "De retour.")
    for number in 0..<20 {
      try site.write("f0/p\(number * 7).md.tmp", "Par un autre nom.")
      try FileSystem.local.move(content + "/f0/p\(number * 7).md.tmp", content + "/f0/p\(number * 7).md")
    }
    try site.write("index.md", "Marque finale")
    var builds = 0
    var last = first
    while try !served.client.get("/").body.contains("Marque finale") {
      last = try events.next()
      builds += 1
    }
    // What came in after that page was made is told in one more event at most, by a file that is written last.
    try site.write("index.md", "Toute dernière marque")
    while try !served.client.get("/").body.contains("Toute dernière marque") { last = try events.next() }
    #expect(last.version != first.version)
    #expect(builds < 20)
    var options = BuildOptions()
    options.source = site.root
    options.url = ""
    #expect(build(options).isPublished)
    let (made, built) = (served.tree, site.tree("public"))
    #expect(made.keys.sorted() == built.keys.sorted())
    #expect(made == built)
    #expect(built["f0/p0/index.html"].map { String(decoding: $0, as: UTF8.self) }?.contains("Par un autre nom") == true)
  }

  @Test func aRestartIsSeenByThePagesOfBefore() throws {
    let site = try TestSite(["site.yml": "titre: Essai\n", "index.md": "Avant"])
    var version = ""
    do {
      let served = try Served(site)
      version = try served.events().next().version
      #expect(served.end(SIGINT) == 0)
    }
    try site.write("index.md", "---\ntitre: a : b\n---\n")
    let again = try Served(site)
    let event = try again.events().next()
    #expect(event.version.split(separator: "-")[0] != version.split(separator: "-")[0])
    // What the run before left is the last good page.
    #expect(event.broken)
    #expect(try again.client.get("/").body.contains("Avant"))
  }

  /// In a site that was moved meanwhile, pages that are gone are not found either.
  @Test func aMovedSiteLeavesNothingBehind() throws {
    let first = try Served(["index.md": "a", "ancienne.md": "Ancienne"])
    #expect(try first.client.get("/ancienne/").status == 200)
    #expect(first.end(SIGTERM) == 0)
    let moved = try TestSite(copying: URL(fileURLWithPath: first.site.root))
    try moved.remove("ancienne.md")
    let second = try Served(moved)
    #expect(try second.client.get("/").status == 200)
    #expect(try second.client.get("/ancienne/").status == 404)
    #expect(second.tree["ancienne/index.html"] == nil)
    // Where it was served from last, it need not begin anew.
    #expect(second.end(SIGTERM) == 0)
    let third = try Served(moved)
    #expect(try third.client.get("/").status == 200)
    #expect(third.terminal.contains(", 0 fichier changé"))
  }

  @Test func aPortThatIsTakenIsLeftForTheNext() throws {
    let first = try Served(["index.md": "Premier"])
    let port = first.client.port
    let second = try Served(["index.md": "Second"], "-p", String(port))
    #expect(second.client.port > port)
    #expect(second.terminal.contains("Le port \(port)") || second.terminal.contains("Les ports \(port)"))
    #expect(try first.client.get("/").body.contains("Premier"))
    #expect(try second.client.get("/").body.contains("Second"))
  }

  @Test func twoMayServeOneSite() throws {
    let first = try Served(["index.md": "Avant"])
    let second = try Served(first.site)
    let events = try [first.events(), second.events()]
    for line in events { _ = try line.next() }
    try first.site.write("index.md", "Après")
    for line in events { _ = try line.next() }
    for served in [first, second] { #expect(try served.client.get("/").body.contains("Après")) }
    #expect(first.site.tree(".jalon/serve-2/site")["index.html"] == first.tree["index.html"])
  }

  /// A build of the same site, run in another terminal, is not in the way.
  @Test func aBuildBesideItHasItsOwnFiles() throws {
    let served = try Served(["index.md": "Avant"])
    #expect(try run("build", "-s", served.site.root).code == 0)
    #expect(served.site.tree()["index.html"] != nil)
    #expect(try served.client.get("/").body.contains("Avant"))
    #expect(!served.site.tree().keys.contains { $0.contains("jalon") })
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func itEndsAtOnceAndCleanly(signal: Int32) throws {
    let served = try Served(["index.md": "a"])
    let events = try served.events()
    _ = try events.next()
    let slow = try Wire(port: served.client.port)
    slow.send("GET / HT")
    #expect(served.end(signal) == 0)
    #expect(slow.isClosed)
    #expect(throws: Wire.Closed.self) { try events.next() }
    #expect(served.site.tree(".jalon/serve/stage").isEmpty)
  }

  @Test func whatCannotBeServedIsRefused() throws {
    let site = try TestSite(["index.md": "a"])
    let elsewhere = try run("serve", "-s", site.root, "--bind", "198.51.100.1", "--lang", "fr")
    #expect(elsewhere.code == 2)
    #expect(
      elsewhere.errors.contains(
        "« 198.51.100.1 » n’est pas une adresse de cette machine".replacing("« ", with: "«\u{A0}").replacing(
          " »", with: "\u{A0}»")))
    #expect(elsewhere.output.isEmpty)
    #expect(
      try run("serve", "-s", site.root, "--bind", "nowhere", "--lang", "en").errors.contains("“nowhere” is no address"))
    let target = try run("serve", "-s", site.root, "-d", "ailleurs", "--lang", "fr")
    #expect(target.code == 2)
    #expect(target.errors.contains("serve ne publie rien"))
    let empty = try run("serve", "-s", site.root + "/absent", "--lang", "fr")
    #expect(empty.code == 2)
    #expect(empty.errors.contains("[content-missing]"))
    #expect(!FileManager.default.fileExists(atPath: site.root + "/absent"))
  }
}

/// The server in this process, with bounds that a test can wait for.
@Suite(.serialized) struct LimitTests {
  /// Serves one page while something asks for it, on a thread that may wait.
  private func serving<Result: Sendable>(
    _ limits: ConnectionLimits, _ work: @escaping @Sendable (UInt16) throws -> Result
  ) async throws -> Result {
    let site = try TestSite()
    try site.write("../root/index.html", "page")
    try site.write("../root/404.html", "absent")
    var options = ServeOptions(root: site.root + "/root", now: { 0 })
    options.source = site.root
    options.limits = limits
    let listener = try Listener(address: "127.0.0.1", port: 0)
    let watcher = Watcher(site.root)
    let server = Task { [options] in
      try await serve(options, on: listener, watching: watcher) { _ in
        Built(findings: [], isPublished: true, isChanged: true)
      }
    }
    defer { server.cancel() }
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Swift.Result { try work(listener.port) })
      }
    }
  }

  @Test func aHeadThatDoesNotEndIsAnsweredAndClosed() async throws {
    var limits = ConnectionLimits()
    limits.head = .milliseconds(200)
    let (status, isClosed) = try await serving(limits) { port in
      let wire = try Wire(port: port)
      wire.send("GET / HTTP/1.1\r\nHost: loc")
      return (try wire.answer().status, wire.isClosed)
    }
    #expect(status == 408)
    #expect(isClosed)
  }

  @Test func anIdleConnectionIsClosedWithoutAWord() async throws {
    var limits = ConnectionLimits()
    limits.idle = .milliseconds(200)
    let isClosed = try await serving(limits) { port in
      let silent = try Wire(port: port)
      let spoken = try Wire(port: port)
      spoken.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      guard try spoken.answer().body.hasPrefix("page") else { return false }
      return silent.isClosed && spoken.isClosed
    }
    #expect(isClosed)
  }

  @Test func oneConnectionTooManyIsClosed() async throws {
    var limits = ConnectionLimits()
    limits.connections = 2
    let (third, again) = try await serving(limits) { port in
      let get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
      var open = try [Wire(port: port), Wire(port: port)]
      for wire in open {
        wire.send(get)
        _ = try wire.answer()
      }
      let third = try Wire(port: port).isClosed
      open = []
      // Their places are free once the server has seen them go.
      while true {
        let wire = try Wire(port: port)
        wire.send(get)
        if let answer = try? wire.answer() { return (third, answer.body) }
      }
    }
    #expect(third)
    #expect(again.hasPrefix("page"))
  }

  @Test func anOpenLineShowsSignsOfLife() async throws {
    var limits = ConnectionLimits()
    limits.heartbeat = .milliseconds(50)
    let signs = try await serving(limits) { port in
      let wire = try Wire(port: port)
      wire.send("GET /.jalon/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      return try (0..<3).map { _ in try wire.read(until: "\n:\n\n") }.count
    }
    #expect(signs == 3)
  }

  /// A client that asks and does not read is let go, however much was meant for it.
  @Test func aClientThatTakesNothingIsLetGo() async throws {
    var limits = ConnectionLimits()
    limits.write = .milliseconds(200)
    limits.connections = 1
    let answer = try await serving(limits) { port in
      let deaf = try Wire(port: port)
      deaf.send(String(repeating: "GET /.jalon/reload.js HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 10_000))
      // The only place is free again once the server has given up on it.
      while true {
        let wire = try Wire(port: port)
        wire.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        if let answer = try? wire.answer() { return answer.body }
      }
    }
    #expect(answer.hasPrefix("page"))
  }
}
