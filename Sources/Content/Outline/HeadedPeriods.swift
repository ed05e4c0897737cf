import Dates
import Markdown

/// Headings that are dates, « ## 2024 » over « ### T1 »: what stands under them has their date, unless it has one of its own.
struct HeadedPeriods {
  private struct Period {
    var level: Int
    var when: DateExpression
    /// Whether it is two years that are one, from one to the next: « 2026-2027 ».
    var isOneYear: Bool
    /// Its heading, until that is published.
    var block: Block?
  }

  private var open: [Period] = []
  /// The first years of all headings of the text that are two years.
  private var pairs: Set<Int> = []

  init() {}

  init(of events: [OutlineEvent<OutlineWords.Label>]) {
    pairs = Set(
      events.compactMap { event in
        guard case .heading(_, let inlines)? = event.headingBlock?.block.kind else { return nil }
        return Self.pair(inlines.plain)
      })
  }

  /// The date of what is read, where it has none of its own.
  var when: DateExpression? { open.last?.when }

  /// How dates are read under what is open.
  func dates(_ dates: DateReader) -> DateReader { open.last.map { Self.dates(dates, under: $0) } ?? dates }

  private static func dates(_ dates: DateReader, under period: Period) -> DateReader {
    period.when.edtf.map { dates.within($0, isOneYear: period.isOneYear) } ?? dates
  }

  /// Opens a heading where it is a date; false, and nothing changes, where it is none.
  mutating func open(_ words: String, _ level: Int, _ block: Block, _ dates: DateReader) -> Bool {
    guard words.utf8.count < 60 else { return false }
    let outer = open.last { $0.level < level }.map { Self.dates(dates, under: $0) } ?? dates
    guard case .read(let when, _) = outer.reading(of: words) else { return false }
    close(from: level)
    open.append(Period(level: level, when: when, isOneYear: isOneYear(words), block: block))
    return true
  }

  mutating func close(from level: Int) { open.removeAll { $0.level >= level } }

  var isEmpty: Bool { open.isEmpty }

  /// The headings that are not published yet.
  mutating func takeHeadings() -> [Block] {
    defer { for index in open.indices { open[index].block = nil } }
    return open.compactMap(\.block)
  }

  /// « 2026-2027 », unless the headings beside it go by two years: « 2028-2029 ».
  private func isOneYear(_ words: String) -> Bool {
    guard let first = Self.pair(words) else { return false }
    let isByYears = pairs.contains(first - 1) || pairs.contains(first + 1)
    return isByYears || !pairs.contains(first - 2) && !pairs.contains(first + 2)
  }

  /// The first of two years that follow each other, with nothing but a dash or a slash between; nil of anything else.
  static func pair(_ words: String) -> Int? {
    let all = words.split { !$0.isNumber }
    // « An 1 (2026-2027) »
    let numbers = all.count == 3 && all[0].count < 3 ? all.suffix(2).map(\.self) : all
    guard numbers.count == 2, let first = Int(numbers[0]), let second = Int(numbers[1]), numbers[0].count == 4,
      second == first + 1 || numbers[1].count == 2 && second == (first + 1) % 100,
      words[numbers[0].endIndex..<numbers[1].startIndex].allSatisfy({ "-–‑/".contains($0) })
    else { return nil }
    return first
  }
}
