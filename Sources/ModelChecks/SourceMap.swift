package import Basics
package import Diagnostics
package import Model

/// A source map, the texts that records come from: what turns « where a part is written » into a place that a person can go to.
package struct SourceMap: Sendable {
  /// The path of `content/`, as findings name it.
  package let content: String
  private let texts: [String: SourceText]

  /// - Parameters:
  ///   - content: the path of `content/`, as findings name it.
  ///   - texts: sources by their path from there. A part whose source is not among them has findings without a place.
  package init(content: String, texts: [String: SourceText]) {
    self.content = content
    self.texts = texts
  }

  /// The same with the sources of other records; a source that is there stays.
  package func with(_ others: [String: SourceText]) -> SourceMap {
    SourceMap(content: content, texts: texts.merging(others) { own, _ in own })
  }

  /// A finding about a part of a record, at its first line.
  package func finding(
    _ code: Code, as severity: Severity? = nil, at origin: Origin, _ summary: Words, why: Words? = nil,
    hint: Words? = nil
  ) -> Finding {
    guard let text = texts[origin.source] else {
      return Finding(code, as: severity, file: join(content, origin.source), summary, why: why, hint: hint)
    }
    let line = text.line(at: origin.range.lower)
    let end = text.offset(ofLine: line) + text.content(ofLine: line).utf8.count
    let range = SourceRange(origin.range.lower, min(origin.range.upper, end))
    return Finding(code, as: severity, in: text, at: range, summary, why: why, hint: hint)
  }

  /// The first words of a part as they are written, on one line; empty when its source is not here.
  package func text(of origin: Origin) -> String {
    guard let text = texts[origin.source] else { return "" }
    let most = 120
    let slice = text.slice(origin.range.lower, min(origin.range.upper, origin.range.lower + most))
    let words = slice.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A cut may have gone through a letter.
    return origin.range.upper - origin.range.lower > most ? words.filter { $0 != "\u{FFFD}" } + "…" : words
  }

  /// The line that a part begins on, from 1; nil when its source is not here.
  package func line(of origin: Origin) -> Int? { texts[origin.source]?.line(at: origin.range.lower) }

  /// Where some words stand from the start of a part on, for what has no place of its own; the part itself when they are
  /// written otherwise there.
  func place(of words: String, from origin: Origin) -> Origin { place(of: words, in: origin, until: nil) }

  /// Where some words stand in a part; the part itself when they are written otherwise there.
  func place(of words: String, within origin: Origin) -> Origin {
    place(of: words, in: origin, until: origin.range.upper)
  }

  private func place(of words: String, in origin: Origin, until end: Int?) -> Origin {
    guard let text = texts[origin.source] else { return origin }
    let slice = text.slice(origin.range.lower, end ?? text.text.utf8.count)
    // Words may be typeset or marked up in the source: those before the first such place are enough.
    let parts = words.split(separator: " ").prefix(12)
    for count in (0..<parts.count).reversed() {
      let candidate = parts[...count].joined(separator: " ")
      guard let found = slice.rangeInUTF8(of: candidate) else { continue }
      let lower = origin.range.lower + slice.utf8.distance(from: slice.startIndex, to: found.lowerBound)
      return Origin(source: origin.source, range: SourceRange(lower, lower + candidate.utf8.count))
    }
    return origin
  }
}
