import TestSupport
import Testing

@testable import Serve

@Suite struct ConditionTests {
  @Test(arguments: [
    (nil, Part.whole), ("bytes=0-4", .bytes(0..<5)), ("bytes=5-", .bytes(5..<10)), ("bytes=-3", .bytes(7..<10)),
    ("bytes=-30", .bytes(0..<10)), ("bytes=0-0", .bytes(0..<1)), ("bytes=9-99", .bytes(9..<10)),
    ("BYTES=1-2", .bytes(1..<3)),
    ("bytes= 1-2 ", .bytes(1..<3)), ("bytes=0-99999999999999999999999", .bytes(0..<10)),
    ("bytes=0-9223372036854775807", .bytes(0..<10)), ("bytes=10-", .none), ("bytes=99999999999999999999-", .none),
    ("bytes=-0", .none), ("bytes=4-2", .whole), ("bytes=-", .whole), ("bytes=", .whole), ("bytes=a-b", .whole),
    ("bytes=+1-2", .whole), ("bytes=1-2-3", .whole), ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("0-1", .whole),
    ("bytes=١-٢", .whole),
  ])
  func partsOfTenBytes(field: String?, expected: Part) {
    #expect(part(field, of: 10) == expected)
  }

  @Test func nothingHasNoPart() {
    #expect(part("bytes=0-", of: 0) == .none)
    #expect(part("bytes=-5", of: 0) == .none)
  }

  /// Whatever is asked for, a part is in the file and not empty.
  @Test func partsAreInside() {
    var random = SplitMix(seed: 3)
    let pieces = ["bytes=", "-", "0", "1", "9", "10", "99999999999999999999", ",", " ", "x", "=", "+"]
    for _ in 0..<20_000 {
      let field = "bytes=" + (0..<random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let size = random.below(12)
      guard case .bytes(let range) = part(field, of: size) else { continue }
      #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= size, "\(field) of \(size)")
    }
  }

  @Test func datesGoThereAndBack() {
    #expect(httpDate(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(httpDate(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    #expect(httpDate(-1) == "Wed, 31 Dec 1969 23:59:59 GMT")
    #expect(httpDate(951_782_400) == "Tue, 29 Feb 2000 00:00:00 GMT")
    var random = SplitMix(seed: 11)
    for _ in 0..<2_000 {
      let moment = random.below(4_000_000_000)
      #expect(seconds(ofHTTPDate: httpDate(moment)) == moment)
    }
    for text in [
      "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 31 Feb 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 EST", "Sun, 6 Nov 1994 08:49:37 GMT",
    ] { #expect(seconds(ofHTTPDate: text) == nil) }
  }

  private func head(_ fields: String...) throws -> RequestHead {
    try readHead(Array((["GET / HTTP/1.1", "Host: x"] + fields).joined(separator: "\r\n").utf8))
  }

  @Test func whatTheClientHasIsCompared() throws {
    let now = Validators(tag: "\"a\"", modified: 784_111_777)
    #expect(try now.isFresh(head("If-None-Match: \"a\"")))
    #expect(try now.isFresh(head("If-None-Match: \"b\", W/\"a\"")))
    #expect(try now.isFresh(head("If-None-Match: *")))
    #expect(try !now.isFresh(head("If-None-Match: \"b\"")))
    #expect(try !now.isFresh(head("If-None-Match: a")))
    #expect(try !now.isFresh(head()))
    #expect(try now.isFresh(head("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT")))
    #expect(try !now.isFresh(head("If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT")))
    #expect(try !now.isFresh(head("If-Modified-Since: yesterday")))
    // The tag decides alone.
    #expect(try !now.isFresh(head("If-None-Match: \"b\"", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT")))
    let made = Validators(tag: "\"a\"", modified: nil)
    #expect(try !made.isFresh(head("If-Modified-Since: Sun, 06 Nov 2094 08:49:37 GMT")))
  }

  @Test func partsAreOfTheSameFile() throws {
    let now = Validators(tag: "\"a\"", modified: 784_111_777)
    #expect(try now.allowRange(head()))
    #expect(try now.allowRange(head("If-Range: \"a\"")))
    #expect(try !now.allowRange(head("If-Range: \"b\"")))
    #expect(try !now.allowRange(head("If-Range: W/\"a\"")))
    #expect(try now.allowRange(head("If-Range: Sun, 06 Nov 1994 08:49:37 GMT")))
    #expect(try !now.allowRange(head("If-Range: Sun, 06 Nov 1994 08:49:38 GMT")))
    #expect(try !Validators(tag: "W/\"a\"", modified: nil).allowRange(head("If-Range: W/\"a\"")))
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("A.HTML", "text/html; charset=utf-8"),
    ("x.css", "text/css; charset=utf-8"),
    ("x.js", "text/javascript; charset=utf-8"), ("plan.json", "application/json; charset=utf-8"),
    ("i.svg", "image/svg+xml; charset=utf-8"), ("i.png", "image/png"), ("i.jpg", "image/jpeg"),
    ("i.webp", "image/webp"),
    ("i.avif", "image/avif"), ("f.woff2", "font/woff2"), ("d.pdf", "application/pdf"),
    ("c.ics", "text/calendar; charset=utf-8"), ("f.xml", "application/xml; charset=utf-8"),
    ("t.csv", "text/csv; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
    ("s.webmanifest", "application/manifest+json; charset=utf-8"), ("LICENSE", "application/octet-stream"),
    ("a.b/c", "application/octet-stream"), ("x.unknown", "application/octet-stream"),
    ("a.", "application/octet-stream"),
  ])
  func typesGoByTheEnding(path: String, type: String) { #expect(mediaType(of: path) == type) }
}
