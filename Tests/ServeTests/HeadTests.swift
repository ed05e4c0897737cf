import TestSupport
import Testing

@testable import Serve

@Suite struct HeadTests {
  private func head(_ text: String) throws(Status) -> RequestHead { try readHead(Array(text.utf8)) }

  @Test func aHeadIsRead() throws {
    let head = try head("GET /a?b HTTP/1.1\r\nHost: x:1\r\nACCEPT:\t a \r\nAccept: b\r\nEmpty:\r\n\r\nrest")
    #expect(head.method == "GET")
    #expect(head.target == "/a?b")
    #expect(head["host"] == "x:1")
    #expect(head["accept"] == "a, b")
    #expect(head["empty"] == "")
    #expect(head["rest"] == nil)
    #expect(head.keepsOpen)
    #expect(!head.hasBody)
  }

  @Test(arguments: [
    ("GET / HTTP/1.0\r\n\r\n", false), ("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true),
    ("GET / HTTP/1.1\nHost: x\n\n", true), ("GET / HTTP/1.1\r\nHost: x\r\nConnection: foo, Close\r\n\r\n", false),
    ("GET / HTTP/1.2\r\nHost: x\r\n\r\n", true),
  ])
  func connectionsStayOpenAsAsked(text: String, isOpen: Bool) throws {
    #expect(try head(text).keepsOpen == isOpen)
  }

  @Test(arguments: [
    "", "\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1 x\r\nHost: x\r\n\r\n",
    "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
    " GET / HTTP/1.1\r\nHost: x\r\n\r\n", "G(T / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / http/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1x\r\nHost: x\r\n\r\n", "GET / HTTP/1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nbad\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n: v\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\rX: y\r\n\r\n",
    "GET /\u{0} HTTP/1.1\r\nHost: x\r\n\r\n", "GET /\u{7f} HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nX: \u{0}\r\n\r\n", "GET /\t HTTP/1.1\r\nHost: x\r\n\r\n",
  ])
  func whatIsNoRequestIsRefused(text: String) {
    #expect(throws: Status.badRequest) { try head(text) }
  }

  @Test func whatIsTooMuchIsRefused() {
    #expect(throws: Status.versionUnknown) { try head("GET / HTTP/2.0\r\nHost: x\r\n\r\n") }
    let long = "GET /" + String(repeating: "a", count: HeadLimits.line) + " HTTP/1.1\r\nHost: x\r\n\r\n"
    #expect(throws: Status.addressTooLong) { try head(long) }
    let many = "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "A: b\r\n", count: HeadLimits.fields) + "\r\n"
    #expect(throws: Status.fieldsTooLarge) { try head(many) }
    #expect(throws: Status.badRequest) {
      try readHead([0x47, 0x20, 0x2F, 0xFF, 0x20] + Array("HTTP/1.1\r\n\r\n".utf8))
    }
  }

  @Test(arguments: [
    ("Content-Length: 5", true), ("Content-Length: 0", false), ("Content-Length: 00", true),
    ("Content-Length: x", true),
    ("Transfer-Encoding: chunked", true), ("Transfer-Encoding: identity", true),
  ])
  func bodiesAreKnown(field: String, hasBody: Bool) throws {
    #expect(try head("POST / HTTP/1.1\r\nHost: x\r\n\(field)\r\n\r\n").hasBody == hasBody)
  }

  @Test func headsEndAtTheEmptyLine() {
    #expect(endOfHead(in: Array("a\r\n\r\nb".utf8)) == 5)
    #expect(endOfHead(in: Array("a\n\nb".utf8)) == 3)
    #expect(endOfHead(in: Array("a\n\r\nb".utf8)) == 4)
    #expect(endOfHead(in: Array("a\r\n\r".utf8)) == nil)
    #expect(endOfHead(in: Array("a\r\nb\r\n".utf8)) == nil)
    #expect(endOfHead(in: []) == nil)
  }

  /// Bytes at random, and heads with bytes changed at random: an answer to each, and never a method, a target or a name with
  /// a control character in it.
  @Test func anyBytesHaveAnAnswer() {
    var random = SplitMix(seed: 7)
    let sound = Array("GET /a%20b?c HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1\r\nA: b\r\n\r\n".utf8)
    var read = 0
    for _ in 0..<20_000 {
      var bytes = sound
      for _ in 0...random.below(4) {
        switch random.below(3) {
        case 0: bytes[random.below(bytes.count)] = UInt8(random.below(256))
        case 1: bytes.insert(UInt8(random.below(256)), at: random.below(bytes.count))
        default: bytes.remove(at: random.below(bytes.count))
        }
      }
      guard let head = try? readHead(bytes) else { continue }
      read += 1
      let words = [head.method, head.target] + head.fields.flatMap { [$0.name, $0.value] }
      for word in words { #expect(!word.unicodeScalars.contains { $0.value == 0 || $0 == "\r" || $0 == "\n" }) }
    }
    #expect(read > 1_000)
  }
}
