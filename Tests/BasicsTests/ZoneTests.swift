import Foundation
import Testing

@testable import Basics

@Suite struct ZoneTests {
  /// Against Foundation, which goes by the whole history of each zone: from the year on that the table gives.
  @Test func everyZoneHasTheHoursOfItsRule() throws {
    let names = Zone.names
    #expect(names.count > 500)
    for name in names {
      let zone = try #require(Zone(named: name), "\(name)")
      guard let other = TimeZone(identifier: name) else { continue }
      for year in [2010, 2026, 2027, 2036] where year >= zone.since {
        for hour in stride(from: 0, to: 365 * 24, by: 37) {
          let seconds = CivilDate(year: year, month: 1, day: 1)!.dayNumber * 86_400 + hour * 3_600
          let local = seconds + other.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
          let (day, minutes) = zone.local(seconds)
          #expect(day.dayNumber * 1_440 + minutes == floorDivide(local, 60), "\(name), \(day.iso)")
        }
      }
    }
  }

  @Test(arguments: [
    ("America/Toronto", 2007), ("Europe/Paris", 1996), ("America/Vancouver", 2007), ("America/Regina", 1961),
    ("UTC", 1900),
  ])
  func theRuleHoldsSince(name: String, year: Int) throws {
    let zone = try #require(Zone(named: name))
    #expect(zone.since == year)
  }

  @Test(arguments: [
    "", "Lune/Mer", "america/toronto", "America", "Toronto", "../etc/passwd", "UTC-5", "America/Toronto=2007", "EST 5",
  ])
  func whatIsNoZone(name: String) { #expect(Zone(named: name) == nil) }

  @Test func anHourIsSkippedAndAnotherComesTwice() throws {
    let zone = try #require(Zone(named: "America/Toronto"))
    let spring = try #require(CivilDate(iso: "2027-03-14"))
    let autumn = try #require(CivilDate(iso: "2027-11-07"))
    #expect(zone.instants(spring, minutes: 119).count == 1)
    #expect(zone.instants(spring, minutes: 120).isEmpty)
    #expect(zone.instants(spring, minutes: 179).isEmpty)
    #expect(zone.instants(spring, minutes: 180).count == 1)
    #expect(zone.instants(autumn, minutes: 59).count == 1)
    let twice = zone.instants(autumn, minutes: 60)
    #expect(twice.count == 2 && twice[1] - twice[0] == 3_600)
    #expect(zone.instants(autumn, minutes: 120).count == 1)
  }

  /// What clocks say, and when they say it, go back and forth.
  @Test func hoursGoBackAndForth() throws {
    for name in [
      "America/Toronto", "America/St_Johns", "Australia/Lord_Howe", "Europe/Dublin", "America/Santiago", "Asia/Gaza",
      "America/Nuuk",
    ] {
      let zone = try #require(Zone(named: name))
      for seconds in stride(from: 1_789_999_980, to: 1_830_000_000, by: 54_000) {
        let (day, minutes) = zone.local(seconds)
        #expect(zone.instants(day, minutes: minutes).contains(seconds), "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("2027-05-01T20:00:00Z", 1_809_201_600), ("2027-05-01T20:00Z", 1_809_201_600),
    ("2027-05-01t20:00:00z", 1_809_201_600),
    ("2027-05-01T16:00:00-04:00", 1_809_201_600), ("2027-05-01 16:00 -0400", 1_809_201_600),
    ("2027-05-01T22:00:00.250+02", 1_809_201_600), ("2027-05-01 16:00:00 -4", 1_809_201_600),
    ("20270501T200000Z", 1_809_201_600), ("2027-05-01T20:00:00 UTC", 1_809_201_600), ("1970-01-01T00:00:00Z", 0),
    ("2027-05-01T24:00:00Z", 1_809_216_000), ("2027-05-01T15:30:00−04:30", 1_809_201_600),
  ])
  func aWrittenInstantIsRead(text: String, seconds: Int) { #expect(WrittenInstant(text)?.seconds == seconds) }

  @Test(arguments: [
    "2027-05-01", "2027-05-01T20:00", "2027-05-01 20:00:00", "2027-05-01T25:00Z", "2027-02-30T20:00Z",
    "2027-05-01T20:61Z", "20 h",
    "2027-05-01T20:00:00+99:00", "2027-05-01T20:00:00Zulu", "2027-05-01T20:00:00+", "2027", "", "2027-05-01T",
  ])
  func whatIsNoInstant(text: String) { #expect(WrittenInstant(text) == nil) }
}
