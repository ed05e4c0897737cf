import TestSupport
import Testing

@testable import Serve

@Suite struct PathTests {
  @Test(arguments: [
    ("/", [], true), ("/a", ["a"], false), ("/a/b/", ["a", "b"], true), ("/caf%C3%A9", ["café"], false),
    ("/a%20b.txt", ["a b.txt"], false), ("/100%25", ["100%"], false), ("/a+b", ["a+b"], false),
    ("/...", ["..."], false),
    ("/é", ["é"], false), ("/c:d", ["c:d"], false),
  ])
  func namesAreDecodedOnce(path: String, names: [String], isFolder: Bool) {
    #expect(resolve(path) == .site(names, isFolder: isFolder))
  }

  @Test(arguments: [
    "/..", "/../etc/passwd", "/a/../b", "/a/..", "/./a", "/%2e%2e/x", "/%2E%2e/x", "/.%2e/x", "/a%2fb", "/a%2Fb",
    "/..%2f..%2fetc", "/a\\b", "/a%5cb", "/..%5c..", "/a%00", "/a%00.html", "/a%0d%0ab", "/a%7f", "/%252e%252e/x",
    "/a%252fb", "/a%255cb", "/a%2500", "/a%25252e", "/%", "/%4", "/%zz", "/%+1", "/%ff", "/%c0%ae%c0%ae", "/%ed%a0%80",
    "", "a", "*", "\\a",
  ])
  func whatLeadsElsewhereIsRefused(path: String) {
    #expect(resolve(path) == .refused)
  }

  @Test(arguments: ["//", "//a", "/a//b", "//evil.example/"])
  func anEmptyNameIsNobodys(path: String) {
    #expect(resolve(path) == .nowhere)
  }

  @Test func whatIsJalonsOwnIsKnownHoweverItIsWritten() {
    #expect(resolve("/.jalon/events") == .own("events"))
    #expect(resolve("/%2ejalon/events") == .own("events"))
    #expect(resolve("/a/.jalon/events") == .site(["a", ".jalon", "events"], isFolder: false))
  }

  /// Whatever the path, a name that comes out is a name: it can only lead down.
  @Test func noPathLeadsOut() {
    var random = SplitMix(seed: 42)
    let pieces = [
      "/", "/", ".", "..", "%", "%2", "%2e", "%2E", "%2f", "%5c", "\\", "%00", "%25", "%252e", "a", "é", "%c3%a9",
      "%c0%ae",
      "%ff", "~", ":", "?", "%7f", " ", "\u{0}", "%zz", "%25252f", "．", "∕",
    ]
    var accepted = 0
    for _ in 0..<50_000 {
      let path = "/" + (0..<random.below(9)).map { _ in pieces[random.below(pieces.count)] }.joined()
      guard case .site(let names, _) = resolve(path) else { continue }
      accepted += 1
      for name in names {
        #expect(
          !name.isEmpty && name != "." && name != ".."
            && !name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F },
          "\(path)")
        // Decoded once more, it still leads nowhere else.
        let again = resolve("/" + name)
        #expect(
          again == .refused || { if case .site(let names, _) = again { names.count == 1 } else { name == ".jalon" } }(),
          "\(path)")
      }
    }
    #expect(accepted > 5_000)
  }

  @Test func targetsAreTakenApart() {
    #expect(Target("/a/b?c=d/e")?.path == "/a/b")
    #expect(Target("/a/b?c=d/e")?.query == "?c=d/e")
    #expect(Target("/a?")?.query == "?")
    #expect(Target("http://localhost:8080/a?b")?.host == "localhost:8080")
    #expect(Target("http://localhost:8080/a?b")?.path == "/a")
    #expect(Target("HTTP://localhost")?.path == "/")
    for text in ["*", "", "a", "https://localhost/", "localhost:80", "/a#b", "ftp://x/"] {
      #expect(Target(text) == nil)
    }
  }

  @Test(arguments: [
    "localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "127.9.9.9", "[::1]", "[::1]:8080", "jalon.localhost:1",
  ])
  func namesOfThisMachine(host: String) { #expect(isLoopback(host: host)) }

  @Test(arguments: [
    "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0", "127.0.0.256", "127.1",
    "10.0.0.1",
    "[::2]", "[::1", "::1", "localhost:8080:1", "localhost:x", "evil@localhost", "notlocalhost", "[::1]evil",
    "127.0.0.+1",
  ])
  func namesOfOtherMachines(host: String) { #expect(!isLoopback(host: host)) }
}
