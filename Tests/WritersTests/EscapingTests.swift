import Basics
import Testing
import Writers

/// What a text cannot do in the files of others: be worked out by a spreadsheet, or end what holds it in a calendar.
@Suite struct EscapingTests {
  @Test(arguments: [
    ("mot", "\"mot\""), ("", "\"\""), ("a \"b\", c;\nd", "\"a \"\"b\"\", c;\nd\""), ("1 = 1", "\"1 = 1\""),
    ("=1+1", "\"'=1+1\""), ("+1 514 555-0100", "\"'+1 514 555-0100\""),
    ("-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\""),
    ("@SUM(A1)", "\"'@SUM(A1)\""), ("\t=1", "\"'\t=1\""), ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), (" =1", "\"' =1\""),
    ("\u{A0}=1", "\"'\u{A0}=1\""), ("＝1", "\"'＝1\""), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
    ("a\u{0}b", "\"ab\""),
  ])
  func noCellIsAFormula(text: String, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(cell: text)
    #expect(buffer.text == expected)
  }

  @Test(arguments: [
    ("mot", "mot"), ("a, b; c\\d", "a\\, b\\; c\\\\d"), ("a\r\nEND:VEVENT\nb\rc", "a\\nEND:VEVENT\\nb\\nc"),
    ("a\u{2028}b\u{85}c\u{0}\u{1B}\u{7F}d\te", "a\\nb\\ncd\te"), ("a:b \"c\"", "a:b \"c\""),
  ])
  func noTextEndsAProperty(text: String, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(calendarLine: "SUMMARY", text: text)
    #expect(buffer.text == "SUMMARY:" + expected + "\r\n")
  }

  @Test func longLinesAreFoldedBetweenCharacters() {
    let text = String(repeating: "é,", count: 100)
    var buffer = ByteBuffer()
    buffer.append(calendarLine: "DESCRIPTION", text: text)
    let bytes = buffer.text
    let lines = bytes.components("\r\n")
    #expect(lines.count == 7 && lines.dropLast().allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") })
    #expect(
      bytes.replacing("\r\n ", with: "") == "DESCRIPTION:" + String(repeating: "é\\,", count: 100) + "\r\n")
    #expect(!bytes.unicodeScalars.contains("\u{FFFD}"))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var result: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      result.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return result + [String(rest)]
  }
}
