import Basics
import Testing

@Suite struct BytesTests {
  @Test func escapesWhatHTMLAndXMLNeed() {
    #expect(escape(#"<a href="x">l'été & ça</a>"#) == "&lt;a href=&quot;x&quot;&gt;l&#39;été &amp; ça&lt;/a&gt;")
    #expect(escape("a\u{0}b\u{1}c\td\n") == "abc\td\n")
    #expect(escape("") == "")
  }

  /// However many threads there are: work inside work waits for nobody who has not come.
  @Test(arguments: [1, 2, 3, 16]) func parallelWorkInsideParallelWork(jobs: Int) {
    let table = (0..<40).map { $0 }.parallelMap(jobs: jobs, chunk: 1) { row in
      (0..<30).map { $0 }.parallelMap(jobs: jobs, chunk: 1) { column in
        concurrently(jobs: jobs) {
          row
        } _: {
          column
        }
      }.map { $0 * 100 + $1 }
    }
    #expect(table == (0..<40).map { row in (0..<30).map { row * 100 + $0 } })
  }

  @Test func parallelMapEqualsSerial() {
    let numbers = Array(0..<1_003)
    let expected = numbers.map { $0 * 3 }
    for jobs in [1, 2, 3, 7] {
      #expect(numbers.parallelMap(jobs: jobs) { $0 * 3 } == expected)
    }
    #expect(numbers[5..<8].parallelMap(jobs: 4) { $0 } == [5, 6, 7])
  }

  @Test func civilDatesCountDaysBothWays() throws {
    for number in stride(from: -800_000, through: 800_000, by: 37) {
      #expect(CivilDate(dayNumber: number).dayNumber == number)
    }
    let monday = try #require(CivilDate(iso: "2023-02-13"))
    #expect(monday.weekday == 1)
    #expect(monday.adding(days: 16).iso == "2023-03-01")
    #expect(CivilDate(iso: "2023-02-29") == nil)
    #expect(CivilDate(iso: "2023-2-09") == nil)
    #expect(CivilDate(year: -1, month: 1, day: 1)?.iso == "-0001-01-01")
  }
}
