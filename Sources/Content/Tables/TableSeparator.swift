import Basics
import Diagnostics

/// What stands between two cells.
enum TableSeparator: Character, Sendable, Hashable, CaseIterable {
  case comma = ","
  /// What Excel puts where the comma is for decimals.
  case semicolon = ";"
  case tab = "\t"

  var byte: UInt8 { rawValue.asciiValue ?? 0 }

  init?(byte: UInt8) {
    self.init(rawValue: Character(Unicode.Scalar(byte)))
  }

  var name: Words {
    switch self {
    case .comma: Words(fr: "la virgule", en: "the comma")
    case .semicolon: Words(fr: "le point-virgule", en: "the semicolon")
    case .tab: Words(fr: "la tabulation", en: "the tab")
    }
  }
}

/// Where a table begins, and what separates its cells.
struct TableOpening: Sendable {
  /// The offset of its first line, which may be empty.
  var start = 0
  var separator: TableSeparator
  /// Another separator that cuts the header as well as this one does, and where; nil when there is no doubt.
  var rival: (separator: TableSeparator, offset: Int)?

  /// Looks at the first line that has text. `sep=;`, which some programs write for Excel, settles the matter; else it is the
  /// separator that gives the most known columns, then the most columns.
  init(_ bytes: [UInt8], isKnown: (String) -> Bool) {
    let first = lineStart(in: bytes, from: 0)
    let end = lineEnd(in: bytes, from: first)
    if let stated = statedSeparator(bytes[first..<end]) {
      separator = stated
      start = afterLineEnd(in: bytes, at: end)
      return
    }
    let header = Header(bytes, from: first)
    let scores = TableSeparator.allCases.compactMap { header.score($0, isKnown: isKnown) }
    // `max` keeps the last of equals; reversed, the first of `allCases`.
    let best = scores.reversed().max { ($0.known, $0.count) < ($1.known, $1.count) }
    separator = best?.separator ?? .comma
    let equal = scores.first { $0.separator != separator && $0.known == best?.known && $0.count == best?.count }
    rival = equal.map { ($0.separator, $0.first) }
  }
}

/// What of a header is outside quotes and may separate cells.
private struct Header {
  let bytes: [UInt8]
  let start: Int
  var marks: [(offset: Int, separator: TableSeparator)] = []
  var end: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    var isQuoted = false
    end = start
    while end < bytes.count, isQuoted || !isLineEnd(bytes[end]) {
      if bytes[end] == quote { isQuoted.toggle() }
      if !isQuoted, let separator = TableSeparator(byte: bytes[end]) { marks.append((end, separator)) }
      end += 1
    }
  }

  struct Score {
    let separator: TableSeparator
    /// How many known columns it gives, how many times it is there, and first where.
    let known: Int, count: Int, first: Int
  }

  /// Nil where the separator is not in the header.
  func score(_ separator: TableSeparator, isKnown: (String) -> Bool) -> Score? {
    let places = marks.filter { $0.separator == separator }.map(\.offset)
    guard let first = places.first else { return nil }
    let bounds = zip([start] + places.map { $0 + 1 }, places + [end])
    let known = bounds.prefix(columnLimit).count { isKnown(columnName(bytes[$0..<$1])) }
    return Score(separator: separator, known: known, count: places.count, first: first)
  }
}

/// The name of a column as it is written, without quotes around it.
func columnName(_ bytes: ArraySlice<UInt8>) -> String {
  String(String(decoding: bytes, as: UTF8.self)[...].trimmed.drop { $0 == "\"" }.prefix { $0 != "\"" })
}

/// `sep=;`, in quotes or not.
private func statedSeparator(_ line: ArraySlice<UInt8>) -> TableSeparator? {
  let bare = line.filter { $0 != quote }
  guard bare.count == 5, let last = bare.last, fold(String(decoding: bare.prefix(4), as: UTF8.self)) == "sep=" else {
    return nil
  }
  return TableSeparator(byte: last)
}
