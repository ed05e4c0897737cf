import Testing

@testable import Dates

@Suite struct EDTFReadingTests {
  @Test(arguments: [
    "", " ", "/", "//", ".", "..", "[]", "{}", "[..]", "{,}", "[1984", "1984]", "[1984}", "[[1984]]", "[1984..1985",
    "[12-1984",
    "[1984,]", "[,1984]", "[1984..,1985]", "[1985,..1984]", "[..1984..]", "[1985..1984]", "[1984..1985-02]",
    "[1984...1985]",
    "[1984/1985]", "[1984]/1985", "2019/2020/2021", "198", "19845", "1985-4", "1985-13", "1985-00", "1985-20",
    "1985-42",
    "1985-0", "1985-04-00", "1985-04-31", "1985-02-29", "1985-02-3X", "1985-0X-4X", "1985-2X", "1985-9X", "1985-X3-32",
    "1XX1-02-29", "1985-21-04", "1985-04-12-01", "1985-", "1985-04-", "--1985", "+1985", "-0000", "-0000-01", "-0000?",
    "198x",
    "1985??", "1985?~", "??1985", "?", "1985 ", "1985\u{A0}", "1985\n", "１９８５", "1985‑04", "1985–04",
    "1985T10:10:10", "1985-04T10:10:10", "1985-04-12?T10:10:10", "1985-04-1XT10:10:10", "1985-04-12T24:00:00",
    "1985-04-12T10:10:60", "1985-04-12T10:60:10", "1985-04-12T10:10", "1985-04-12T10:10:10+4",
    "1985-04-12T10:10:10-00:00",
    "1985-04-12T10:10:10Z?", "1985-04-12T10:10:10ZZ", "1985-04-12T101010", "Y", "Y-", "Y1985", "Y00001985", "Y0E5",
    "Y17E", "Y17E0",
    "Y17E07", "YE7", "Y170000002S", "Y170000002S0", "Y170000002?", "Y17000000X", "Y17E7/Y18E7", "[Y170000002]",
    "1950S", "1950S0", "195XS2", "1950-01S2", "-0000S2", "1950S2?", "1950S2/1960",
    "2021-23/2021-22", "2021-22/2021-05", "2020-02/2020-01-31",
  ])
  func refused(text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test func partsAreAsWritten() throws {
    guard case .date(let date) = try #require(EDTF("-2004?-~1X-%03")).form else {
      Issue.record("not a date")
      return
    }
    #expect(date.year.number == -2004)
    #expect(date.year.qualifier == .uncertain)
    #expect(date.month?.number == nil)
    #expect(date.month?.digits.magnitude == 10)
    #expect(date.month?.digits.unspecified == 0b01)
    #expect(date.month?.qualifier == .approximate)
    #expect(date.day?.number == 3)
    #expect(date.day?.qualifier == [.uncertain, .approximate])
    #expect(date.precision == .day)
    #expect(date.season == nil)
  }

  @Test func seasonIsNoMonth() throws {
    guard case .date(let date) = try #require(EDTF("2021-22")).form else {
      Issue.record("not a date")
      return
    }
    #expect(date.season == 22)
    #expect(date.month == nil)
    #expect(date.precision == .season)
  }

  @Test func readsFromASubstring() {
    #expect(EDTF("le 2019-11.".dropFirst(3).dropLast()) == EDTF("2019-11"))
  }

  @Test(arguments: [
    ("2020", false, false, false), ("2020?", false, true, false), ("2020~", false, false, true),
    ("2020%", false, true, true),
    ("2004-06-~11", false, false, true), ("2019/2020?", false, true, false), ("../2021", true, false, false),
    ("2021/", false, false, false), ("[..1984~]", true, false, true), ("{1984..}", true, false, false),
    ("[1984..1985]", false, false, false), ("1950S2", false, false, true), ("2021-22?", false, true, false),
    ("Y170000002", false, false, false),
  ])
  func flags(text: String, isOpen: Bool, isUncertain: Bool, isApproximate: Bool) throws {
    let edtf = try #require(EDTF(text))
    #expect(edtf.isOpen == isOpen)
    #expect(edtf.isUncertain == isUncertain)
    #expect(edtf.isApproximate == isApproximate)
  }

  /// Long texts are read to the end, whether they stand or fall.
  @Test func longTexts() throws {
    let years = Array(repeating: "XXXX-XX-XX", count: 9_000).joined(separator: ",")
    let edtf = try #require(EDTF("[\(years)]"))
    #expect(edtf.earliest?.iso == "0000-01-01")
    #expect(edtf.latest?.iso == "9999-12-31")
    #expect(edtf.description == "[\(years)]")
    let never = Array(repeating: "XXX1-02-29", count: 9_000).joined(separator: ",")
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "{[", count: 50_000),
      String(repeating: "9", count: 100_000),
      "Y" + String(repeating: "9", count: 100_000), "Y1E" + String(repeating: "9", count: 100_000), "[\(never)]",
      "1950S" + String(repeating: "9", count: 100_000), String(repeating: "/", count: 100_000), "[\(years)",
      "[\(years),]",
      "2020" + String(repeating: "?", count: 100_000), "2020" + String(repeating: "-01", count: 30_000),
      "[" + String(repeating: ".", count: 100_000), String(repeating: "X", count: 100_000), "2020-01/" + years,
    ] {
      #expect(EDTF(text) == nil, "« \(text.prefix(20)) »…")
    }
  }

  @Test(arguments: [
    "Y9223372036854775807", "Y-9223372036854775807", "Y9223372036854775807E9223372036854775807",
    "Y-1E9223372036854775807S9223372036854775807", "Y9223372036854775807S1", "Y999999999999999S3",
    "0000S9223372036854775807",
  ])
  func enormousYears(text: String) throws {
    let edtf = try #require(EDTF(text))
    #expect(edtf.description == text)
    #expect(edtf.bounds().0?.year ?? 0 == 0)
    let past = text.hasPrefix("Y-")
    let now = try #require(EDTF("2020"))
    #expect((edtf < now) == (past || text.hasPrefix("0000")))
    #expect(edtf.isAfter(now) == text.hasPrefix("Y9"))
  }

  @Test(arguments: ["Y9223372036854775808", "Y1E9223372036854775808", "1950S9223372036854775808"])
  func moreThan64Bits(text: String) {
    #expect(EDTF(text) == nil)
  }
}
