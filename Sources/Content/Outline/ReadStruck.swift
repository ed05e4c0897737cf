import Basics
import Dates
import Diagnostics
import Markdown
import Model

// What is struck out says what was, and what stands beside it what is: « ~~mars 2026~~ mars 2027 ».

extension Inline {
  /// Whether all of it is struck out.
  var isStruck: Bool { !isText && markup.hasPrefix("<del>") && markup.hasSuffix("</del>") }

  /// Its words without the line through them; nil where there is more in it than words.
  fileprivate var unstruck: Inline? { markup == "<del>\(escape(plain))</del>" ? Inline(text: plain) : nil }

  fileprivate var isBlank: Bool { plain.allSatisfy(\.isWhitespace) }
}

extension [Inline] {
  /// What is struck out, and what stands in its place; nil unless there is both.
  var partedStruck: (struck: [Inline], rest: [Inline])? {
    guard contains(where: \.isStruck) else { return nil }
    let rest = filter { !$0.isStruck }
    guard !rest.allSatisfy(\.isBlank) else { return nil }
    return (
      filter(\.isStruck), rest.count == 1 && rest[0].isText ? [Inline(text: String(rest[0].plain[...].trimmed))] : rest
    )
  }
}

extension ItemReader {
  /// A title whose date stands elsewhere: all that it may say itself is a sign before it, or that it is struck out.
  static func titleAlone(
    _ title: [Inline], _ page: RecordSource, _ range: SourceRange, findings: inout [Finding]
  ) -> ReadItem {
    var reader = ItemReader(title, page, range)
    let signs = title.first?.isText ?? false ? title.plain.filter(StatePhrase.isSign).count : 0
    if signs == 1, title[0].plain[...].trimmed.first.map(StatePhrase.isSign) ?? false {
      reader.takeOpening()
    } else if signs > 0 {
      // Of several things, each with its own.
      reader.tellUnread()
    }
    findings += reader.findings
    if title.contains(where: \.isStruck), reader.strikesAll {
      _ = reader.takeStruck()
      reader.item.state = StatePhrase(State.shown(.dropped, in: page.language))
    }
    return reader.item
  }

  /// Takes dates and states that are struck out from the line; or the line through all of it.
  mutating func takeStruck() -> [Inline] {
    guard item.title.contains(where: \.isStruck) else { return [] }
    let isOut = strikesAll
    if isOut { takeReason() }
    var struck: [Inline] = []
    for index in item.title.indices.reversed() where item.title[index].isStruck {
      if isOut {
        item.title[index] = item.title[index].unstruck ?? item.title[index]
      } else if isValue(item.title[index].plain) {
        struck.insert(item.title.remove(at: index), at: 0)
        close(gapAt: index)
      }
    }
    item.isStruckOut = isOut
    return struck
  }

  /// Gives the date that is struck out as what was promised, in the place of which another one stands.
  mutating func settle(_ struck: [Inline]) {
    if item.isStruckOut, item.state == nil {
      item.state = StatePhrase(State.shown(.dropped, in: page.language))
      if item.date == nil, let found = page.dates.splitTrailingDate(item.title.plain), case .read = found.reading {
        item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      }
    }
    for inline in struck {
      let words = String(RecordSource.bare(inline.plain))
      if item.newDate == nil || item.date == nil, let current = item.newDate ?? item.date,
        let promised = page.acceptDate(words, at: range, findings: &findings)
      {
        item.newDate = current
        item.date = promised
      } else {
        item.struck.append(inline)
        // Whether it is no longer so, or was never: nobody knows.
        if item.state == nil, isState(words) { item.unread.append(ReadItem.Unread(kind: .state, words: words)) }
      }
    }
  }

  /// « ~~Peindre (mars 2026)~~ », « ~~Peindre~~ (mars 2026) », « ~~Peindre~~ – faute de budget »: nothing stands in its place.
  private var strikesAll: Bool {
    // A sign may stand before it.
    guard let first = item.title.firstIndex(where: { $0.plain.contains { $0.isLetter || $0.isNumber } }),
      item.title[first].isStruck,
      !isValue(item.title[first].plain)
    else { return false }
    guard let next = besideStruck.first else { return true }
    return "(–—-:;,.|→".contains(next) || isValue(besideStruck) || whyDropped != nil
  }

  /// The words of the line that are not struck out.
  private var besideStruck: String { String(item.title.filter { !$0.isStruck }.plain[...].trimmed) }

  /// « faute de budget » after what is struck out.
  private var whyDropped: StatePhrase? {
    let clause = page.clause("\(State.shown(.dropped, in: page.language)) \(besideStruck)")
    return clause.flatMap { $0.phrase.reason == nil ? nil : $0.phrase }
  }

  /// What stands beside a line that is struck out whole: why, or how it went.
  private mutating func takeReason() {
    guard !besideStruck.isEmpty else { return }
    if let phrase = whyDropped {
      item.state = phrase
    } else if let (phrase, when) = page.clause(besideStruck), !page.isDate(besideStruck) {
      item.take(phrase, when)
    } else {
      return
    }
    item.title.removeAll { !$0.isStruck }
  }

  private func isValue(_ words: String) -> Bool {
    let bare = String(RecordSource.bare(words))
    return page.isDate(bare) || isState(bare)
  }

  /// Makes one of the texts around what was taken; a date after it is set apart, as what was taken did.
  private mutating func close(gapAt index: Int) {
    let hasHead = index > 0 && item.title[index - 1].isText
    let hasTail = index < item.title.count && item.title[index].isText
    let head = String(hasHead ? trimmedEnd(item.title[index - 1].plain) : "")
    let tail = String(hasTail ? item.title[index].plain.drop { $0.isWhitespace } : "")
    let text: String
    if head.hasSuffix("("), tail.hasPrefix(")") {
      text = String(trimmedEnd(String(head.dropLast()))) + tail.dropFirst()
    } else if head.hasSuffix("(") || tail.hasPrefix(")") || tail.isEmpty {
      text = tail.isEmpty ? String(head[...].trimmedOfMarks) : head + tail
    } else if !head.isEmpty, isValue(tail), !head.contains("(") || head.contains(")") {
      text = head[...].trimmedOfMarks + " (\(RecordSource.bare(tail)))"
    } else {
      text = head.isEmpty && !hasHead ? tail : head + " " + tail
    }
    if hasTail { item.title.remove(at: index) }
    if hasHead { item.title.remove(at: index - 1) }
    if !text.isEmpty || item.title.isEmpty { item.title.insert(Inline(text: text), at: hasHead ? index - 1 : index) }
  }
}
