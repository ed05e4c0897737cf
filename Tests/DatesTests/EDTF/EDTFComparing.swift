import Basics
import Testing

@testable import Dates

@Suite struct EDTFComparingTests {
  @Test func orderIsAsDocumented() throws {
    let sorted = [
      "../2019", "../2021", "../..", "../", "2018-24", "2018", "2018?", "2018~", "2018/2019", "2018/..", "[2018..]",
      "2018/",
      "2018-01-02", "2018-03-20", "2018-21", "2018-12", "2019-24", "2019-01-01", "Y20190", "/2017", "/2019", "/..",
    ]
    let values = try sorted.map { try #require(EDTF($0)) }
    #expect(values.shuffled().sorted().map(\.description) == sorted)
  }

  @Test func quartersMoveWinter() throws {
    let winter = try #require(EDTF("2018-24"))
    let year = try #require(EDTF("2018"))
    #expect(winter < year)
    #expect(winter.comesBefore(year, seasons: .quarters))  // ends sooner
    let day = try #require(EDTF("2017-12-31"))
    #expect(winter < day)
    #expect(!winter.comesBefore(day, seasons: .quarters))
  }

  @Test(arguments: [21, 22, 23] as [UInt64], SeasonRule.allCases)
  func orderIsTotal(seed: UInt64, rule: SeasonRule) throws {
    var random = RandomForms(seed: seed)
    var values: [EDTF] = []
    for _ in 0..<50 {
      let value = try #require(EDTF(random.form()))
      values.append(value)
      // Neighbours that share a bound, and equals.
      if case .interval(let start, .date(let end)) = value.form {
        values += [EDTF(.date(end)), EDTF(.interval(start, .open)), EDTF(value.description)].compactMap { $0 }
      }
    }
    let before = values.map { left in values.map { left.comesBefore($0, seasons: rule) } }
    for left in values.indices {
      for right in values.indices {
        let ways = (before[left][right] ? 1 : 0) + (before[right][left] ? 1 : 0)
        #expect(ways == (values[left] == values[right] ? 0 : 1), "\(values[left]), \(values[right])")
        for third in values.indices where before[left][right] && before[right][third] && !before[left][third] {
          Issue.record("\(values[left]) < \(values[right]) < \(values[third]), not so the first and the last")
        }
      }
    }
  }

  @Test(arguments: [
    ("2020", "2020-12-31", true), ("2020", "2021-01-01", false), ("2021-06/..", "2099-01-01", true),
    ("2021-06/..", "2021-05-31", false), ("../2021", "-0500-01-01", true), ("../2021", "2022-01-01", false),
    ("1985/", "1985-12-31", true), ("1985/", "1986-01-01", false), ("/1985", "1985-01-01", true),
    ("/1985", "1984-12-31", false), ("../..", "2020-01-01", true), ("../", "2020-01-01", false),
    ("/..", "2020-01-01", false),
    ("2021-24", "2020-12-21", true), ("201X", "2015-06-01", true), ("[1990,2000]", "1995-01-01", true),
    ("Y-20000E3", "2020-01-01", false),
  ])
  func containsDay(text: String, day: String, isIn: Bool) throws {
    let edtf = try #require(EDTF(text))
    let day = try #require(EDTF(day)?.earliest)
    #expect(edtf.contains(day) == isIn)
    #expect(edtf.overlaps(try #require(EDTF(day.iso))) == isIn)
  }

  @Test(arguments: [31, 32] as [UInt64], SeasonRule.allCases)
  func exactlyOneRelationHolds(seed: UInt64, rule: SeasonRule) throws {
    var random = RandomForms(seed: seed)
    let values = (0..<80).compactMap { _ in EDTF(random.form()) }.filter { $0 != EDTF("../") && $0 != EDTF("/..") }
    #expect(values.count > 70)
    for left in values {
      for right in values {
        let holds = [
          left.isBefore(right, seasons: rule), left.overlaps(right, seasons: rule), left.isAfter(right, seasons: rule),
        ]
        #expect(holds.filter { $0 }.count == 1, "\(left), \(right): \(holds)")
        #expect(left.overlaps(right, seasons: rule) == right.overlaps(left, seasons: rule))
      }
    }
  }

  @Test func aDayIsBeforeInOrAfter() throws {
    var random = RandomForms(seed: 41)
    for _ in 0..<2_000 {
      let edtf = try #require(EDTF(random.form()))
      let day = CivilDate(dayNumber: random.number(-4_000_000...2_900_000))
      let single = try #require(EDTF(day.iso))
      #expect(edtf.contains(day) == edtf.overlaps(single))
      #expect(edtf.isBefore(day) == edtf.isBefore(single))
      #expect(edtf.isAfter(day) == edtf.isAfter(single))
      #expect((edtf.clamped(to: day...day) != nil) == edtf.contains(day))
    }
  }

  @Test(arguments: [
    ("2019-11/2020-03", "2019-11-01…2020-03-31"), ("2021-06/..", "2021-06-01…2022-12-31"),
    ("../2021", "2019-01-01…2021-12-31"), ("../..", "2019-01-01…2022-12-31"), ("2018", "none"), ("2023", "none"),
    ("2018/2019", "2019-01-01…2019-12-31"), ("2019-24", "2019-01-01…2019-03-19"), ("XXXX", "2019-01-01…2022-12-31"),
    ("/..", "none"), ("2022-12-31/", "2022-12-31…2022-12-31"), ("Y20000", "none"),
  ])
  func clampedToAPlan(text: String, days: String) throws {
    let plan = try #require(CivilDate(iso: "2019-01-01"))...(try #require(CivilDate(iso: "2022-12-31")))
    let edtf = try #require(EDTF(text))
    let clamped = edtf.clamped(to: plan)
    #expect((clamped.map { "\($0.lowerBound.iso)…\($0.upperBound.iso)" } ?? "none") == days)
  }

  @Test(arguments: [
    ("2020", 24240, 24251), ("2019-11/2020-03", 24238, 24242), ("2020-24", 24239, 24242), ("2016-05-25", 24196, 24196),
    ("0000-01", 0, 0), ("-0001-12", -1, -1), ("1985/", 23820, 23831),
  ])
  func monthsSpanned(text: String, first: Int, last: Int) throws {
    #expect(try #require(EDTF(text)).monthsSpanned == first...last)
  }

  @Test(arguments: ["2021/..", "../2021", "/..", "../..", "Y20210", "Y-1E18", "[..1984]"])
  func noMonthsWithoutBounds(text: String) throws {
    #expect(try #require(EDTF(text)).monthsSpanned == nil)
  }
}
