import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// What one line says of a step: its title, and what stands beside it in parentheses, after a dash or as a sign.
struct ReadItem {
  var title: [Inline]
  var date: DateExpression?
  var newDate: DateExpression?
  var state: StatePhrase?
  var leads: [RecordReference] = []
  var budget: String?
  /// Whether there is something meant for a date that does not read as one; that has been said.
  var hasUnreadDate = false
  /// Whether its date stands in its sentence, which keeps it: « Ouvrir la salle en mars 2027 ».
  var isDatedInSentence = false
  /// Whether it has an empty box of its own.
  var hasBox = false
  /// When it was done, which is its date where it has no other.
  var doneDate: DateExpression?
  /// Whether all of it is struck out.
  var isStruckOut = false
  /// What is struck out in it and nothing else keeps.
  var struck: [Inline] = []
  /// What looks like a date, a state or a sign of one, and was understood nowhere; that has been said.
  var unread: [Unread] = []

  struct Unread: Hashable {
    enum Kind { case date, state }
    var kind: Kind
    var words: String
  }

  /// Whether anything tells that it is a step, and not a line of prose.
  var isStep: Bool { date != nil || newDate != nil || state != nil || hasUnreadDate || hasBox }

  /// Takes a state, and the date that its words have: the new one of what is postponed, the step's own of what is done, if it has no other.
  mutating func take(_ phrase: StatePhrase, _ when: DateExpression?) {
    state = phrase
    guard let when else { return }
    if phrase.state == .postponed {
      newDate = when
    } else {
      doneDate = when
    }
  }
}

/// Reads a line: « Ouvrir la salle (T2 2024, Direction) », « ✅ Peindre – juin 2024 », « FAIT : recruter », « Mars 2024 : ouvrir ».
func readItem(_ inlines: [Inline], _ page: RecordSource, _ range: SourceRange, findings: inout [Finding]) -> ReadItem {
  var reader = ItemReader(inlines, page, range)
  reader.read()
  findings += reader.findings
  return reader.item
}

/// Takes from a line, one after the other, what it says besides its title.
struct ItemReader {
  let page: RecordSource
  let range: SourceRange
  var item: ReadItem
  var findings: [Finding] = []

  /// What is longer is prose; nothing is looked for in it but a parenthesis at its end.
  static func isLine(_ text: String) -> Bool { text.utf8.count <= 1_000 }
  /// Nothing says more things at once.
  static let mostPieces = 8

  init(_ inlines: [Inline], _ page: RecordSource, _ range: SourceRange) {
    item = ReadItem(title: inlines)
    self.page = page
    self.range = range
  }

  mutating func read() {
    let struck = takeStruck()
    loosen()
    takeBox()
    takeOpening()
    takeEnding()
    // Each turn may uncover another: « (juin 2024) (en cours) ».
    for _ in 0..<4 where !takeParenthesis() { break }
    takeEnding()
    // “Open on June 3, 2027”: the comma is the date's own.
    if item.date == nil && !item.hasUnreadDate && hasYearAfterComma { takeFromSentence() }
    if item.date == nil && !item.hasUnreadDate { takeSegments() }
    if item.state == nil { takeEndingState() }
    if item.date == nil && !item.hasUnreadDate { takeBeside() }
    if item.date == nil && !item.hasUnreadDate { takeFromSentence() }
    if item.date == nil, let when = item.doneDate {
      item.date = when
      item.state?.saysMore = false
    }
    if item.isStruckOut || !struck.isEmpty { settle(struck) }
    tellUnread()
  }

  /// Puts words in the place of a stretch; an empty one goes.
  mutating func replace(_ index: Int, with text: String) {
    if text.isEmpty, item.title.count > 1 {
      item.title.remove(at: index)
    } else {
      item.title[index] = Inline(text: text)
    }
    if let last = item.title.last, last.isText, last.plain.last?.isWhitespace ?? false {
      item.title[item.title.count - 1] = Inline(text: String(trimmedEnd(last.plain)))
    }
  }

  func trimmedEnd(_ text: String) -> Substring {
    var result = text[...]
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }

  // MARK: What dresses a date or a state

  /// A date or a state keeps its meaning in emphasis, in brackets and after leader dots: « **(juin 2027)** », « [mars 2027] »,
  /// « Ouvrir …… juin 2027 ». A link is left as it is, for its address would be lost.
  private mutating func loosen() {
    if item.title.count > 1 {
      var loose: [Inline] = []
      for (index, inline) in item.title.enumerated() {
        let isDress =
          index > 0 && !inline.isText && inline.link == nil && inline.image == nil && !inline.markup.hasPrefix("<del")
        let isLoose = isDress && speaks(inline.plain)
        if let last = loose.last, last.isText, inline.isText || isLoose {
          // « Peindre **juin 2027** » has its date set apart; « en **juin 2027** » has it in its words.
          let word = last.plain.split(whereSeparator: \.isWhitespace).last ?? ""
          let isApart =
            isLoose && !"([{".contains(inline.plain.first ?? " ")
            && word.last.map { $0.isLetter || $0.isNumber || $0 == ")" } ?? false
          let isSetApart = isApart && !page.isPreposition(word)
          loose[loose.count - 1] = Inline(text: last.plain + (isSetApart ? "(\(inline.plain))" : inline.plain))
        } else {
          loose.append(isLoose ? Inline(text: inline.plain) : inline)
        }
      }
      item.title = loose
    }
    for index in item.title.indices where item.title[index].isText {
      let text = item.title[index].plain
      guard let loose = withParentheses(text, isFirst: index == 0) else { continue }
      item.title[index] = Inline(text: loose)
    }
  }

  /// Whether words in brackets or without are a date, a state, or things of which one is.
  private func speaks(_ words: String) -> Bool {
    var inner = words[...].trimmed
    if let first = inner.first, "([{".contains(first) { inner = inner.dropFirst() }
    if let last = inner.last, ")]}".contains(last) { inner = inner.dropLast() }
    guard !inner.isEmpty, inner.utf8.count < 120 else { return false }
    return page.isDate(String(inner)) || isState(String(inner))
      || inner.split(whereSeparator: { ",;".contains($0) }).contains { page.isDate(String($0.trimmed)) }
  }

  func isState(_ words: String) -> Bool { page.clause(words).map { !$0.phrase.isForStates } ?? false }

  /// The same with parentheses for other brackets, and a dash for leader dots, before what speaks; nil where nothing changes.
  private func withParentheses(_ text: String, isFirst: Bool) -> String? {
    guard
      text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") })
        || text.hasByte(0xE2) && text.rangeInUTF8(of: "…") != nil || text.rangeInUTF8(of: "...") != nil
        || text.rangeInUTF8(of: "___") != nil
    else { return nil }
    var result = ""
    var rest = text[...]
    var isChanged = false
    while let character = rest.first {
      let close: Character? = character == "[" ? "]" : character == "{" ? "}" : nil
      if let close, !(isFirst && result.allSatisfy(\.isWhitespace)), let end = rest.firstIndex(of: close),
        speaks(String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        result += "(" + rest[rest.index(after: rest.startIndex)..<end] + ")"
        rest = rest[rest.index(after: end)...]
        isChanged = true
        continue
      }
      if character == "…" || character == "." || character == "_" {
        let dots = rest.prefix { $0 == "…" || $0 == "." || $0 == "_" }
        let after = rest[dots.endIndex...]
        if dots.count > 2 || dots.contains("…"), after.first?.isWhitespace ?? false, speaks(String(after)) {
          result = String(trimmedEnd(result)) + " – "
          rest = after.drop { $0.isWhitespace }
          isChanged = true
        } else {
          result += dots
          rest = after
        }
        continue
      }
      result.append(character)
      rest.removeFirst()
    }
    return isChanged ? result : nil
  }
}
