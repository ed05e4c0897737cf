import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// What one line says of a step: its title, and what stands beside it in parentheses, after a dash or as a sign.
struct ReadItem {
  var title: [Inline]
  var date: When?
  var newDate: When?
  var state: StatePhrase?
  var leads: [Mention] = []
  var budget: String?
  /// Whether there is something meant for a date that does not read as one; that has been said.
  var hasUnreadDate = false

  /// Whether anything tells that it is a step, and not a line of prose.
  var isStep: Bool { date != nil || newDate != nil || state != nil || hasUnreadDate }
}

/// Reads a line: « Ouvrir la salle (T2 2024, Direction) », « ✅ Peindre – juin 2024 », « FAIT : recruter », « Mars 2024 : ouvrir ».
func readItem(_ inlines: [Inline], _ page: RecordSource, _ range: SourceRange, findings: inout [Finding]) -> ReadItem {
  var reader = ItemReader(inlines, page, range)
  reader.read()
  findings += reader.findings
  return reader.item
}

private struct ItemReader {
  let page: RecordSource
  let range: SourceRange
  var item: ReadItem
  var findings: [Finding] = []

  /// What is longer is prose; nothing is looked for in it but a parenthesis at its end.
  private static func isLine(_ text: String) -> Bool { text.utf8.count <= 1_000 }
  /// Nothing says more things at once.
  private static let mostPieces = 8

  init(_ inlines: [Inline], _ page: RecordSource, _ range: SourceRange) {
    item = ReadItem(title: inlines)
    self.page = page
    self.range = range
  }

  mutating func read() {
    takeOpening()
    takeEnding()
    // Each turn may uncover another: « (juin 2024) (en cours) ».
    for _ in 0..<4 where !takeParenthesis() { break }
    takeEnding()
    if item.date == nil && !item.hasUnreadDate { takeSegments() }
    if item.state == nil { takeEndingState() }
    if item.date == nil && !item.hasUnreadDate { takeBeside() }
  }

  // MARK: Signs and words at either end

  /// « ✅ Peindre », « FAIT : peindre », « [terminé] Peindre ».
  private mutating func takeOpening() {
    guard let first = item.title.first, first.isText || first.isStrong else { return }
    let text = first.plain
    guard let start = text.first(where: { !$0.isWhitespace }) else { return }
    if StatePhrase.isSign(start) {
      guard let (phrase, rest) = StatePhrase.leading(in: text) else { return }
      let opening = rest.drop { $0.isWhitespace || ":–—-".contains($0) }
      guard !opening.isEmpty || item.title.count > 1 else { return }
      item.state = phrase
      return replace(0, with: String(opening))
    }
    guard start.isLetter || start.isNumber || "[(".contains(start), mayOpen(text) else { return }
    if start == "[" || start == "(" {
      let inner = text.drop { $0.isWhitespace }.dropFirst()
      guard let close = inner.firstIndex(where: { "])".contains($0) }), let phrase = StatePhrase(inner[..<close]),
        phrase.words.contains(where: \.isLetter)
      else { return }
      let rest = inner[close...].dropFirst().drop { $0.isWhitespace || ":–—-".contains($0) }
      guard !rest.isEmpty else { return }
      item.state = phrase
      return replace(0, with: String(rest))
    }
    guard let (phrase, after) = StatePhrase.leading(in: text) else { return }
    let rest = after.drop { $0.isWhitespace }
    let isMarked =
      rest.first.map { ":–—|".contains($0) || $0 == "-" && rest.dropFirst().first?.isWhitespace ?? false } ?? false
    let words = phrase.words.filter(\.isLetter)
    let isShouted = words.count > 3 && words == words.uppercased() && !isUppercase(rest.prefix { !$0.isWhitespace })
    let isAlone = first.isStrong && rest.isEmpty && item.title.count > 1
    guard isMarked || isShouted && !rest.isEmpty || isAlone else { return }
    let opening = rest.drop { $0.isWhitespace || ":–—-|".contains($0) }
    guard !opening.isEmpty || item.title.count > 1 else { return }
    item.state = phrase
    replace(0, with: String(opening))
    if let next = item.title.first, next.isText, opening.isEmpty {
      replace(0, with: String(next.plain.drop { $0.isWhitespace || ":–—-".contains($0) }))
    }
  }

  private func isUppercase(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count > 1 && letters == letters.uppercased()
  }

  /// Whether a mark or capitals near the start may set words apart there; most titles have neither.
  private func mayOpen(_ text: String) -> Bool {
    if item.title.first?.isStrong ?? false { return true }
    let head = text.utf8.prefix(48)
    if head.contains(where: {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "[")
        || $0 == UInt8(ascii: "(") || $0 == 0xE2
    }) {
      return true
    }
    return text.prefix(4).filter(\.isLetter).allSatisfy(\.isUppercase)
  }

  /// « Peindre ✅ ».
  private mutating func takeEnding() {
    guard item.state == nil, let last = item.title.last, last.isText else { return }
    let text = last.plain[...].trimmed
    guard let sign = text.last, StatePhrase.isSign(sign), let phrase = StatePhrase(String(sign)) else { return }
    let rest = text.dropLast().trimmed
    guard !rest.isEmpty || item.title.count > 1 else { return }
    item.state = phrase
    replace(item.title.count - 1, with: (last.plain.first?.isWhitespace ?? false ? " " : "") + rest)
  }

  /// « Peindre – terminé », « Peindre : en cours (75 %) ».
  private mutating func takeEndingState() {
    guard let last = item.title.last, last.isText, Self.isLine(last.plain), last.plain.utf8.contains(where: isMark)
    else {
      return
    }
    let text = last.plain
    for mark in [" – ", " - ", " — ", " : ", "\u{A0}: ", ": ", " | ", "\t", "; ", ", "] {
      guard let found = text.range(of: mark, options: .last) else { continue }
      let words = text[found.upperBound...]
      guard let phrase = StatePhrase(words), phrase.words.contains(where: \.isLetter) else { continue }
      let rest = String(text[..<found.lowerBound])
      guard !rest.allSatisfy(\.isWhitespace) || item.title.count > 1 else { return }
      item.state = phrase
      return replace(item.title.count - 1, with: rest)
    }
  }

  // MARK: Parentheses

  /// Takes what the last parenthesis says; false where it says nothing of the kind.
  private mutating func takeParenthesis() -> Bool {
    for index in item.title.indices.reversed() where item.title[index].isText {
      let text = item.title[index].plain
      guard text.utf8.contains(UInt8(ascii: ")")) else { continue }
      let found = item.date == nil ? page.dates.splitTrailingDate(text) : nil
      if let found, case .read = found.reading {
        // The space that parts it from a stretch with markup before it is not the title's own.
        let space = found.title.isEmpty ? "" : text.prefix { $0.isWhitespace }
        item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
        replace(index, with: space + found.title)
        return true
      }
      guard index == item.title.count - 1 else { continue }
      if let (before, inner) = lastParenthesis(of: text), inner.utf8.count <= 300,
        take(pieces: pieces(of: inner, isInside: true), isInside: true)
      {
        replace(index, with: before)
        return true
      }
      if let found, !item.hasUnreadDate, item.state == nil {
        item.hasUnreadDate = true
        _ = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      }
    }
    return false
  }

  /// What stands before the parenthesis that ends a text, and in it.
  private func lastParenthesis(of text: String) -> (before: String, inner: String)? {
    let trimmed = text.reversed().drop { $0.isWhitespace || ".;".contains($0) }
    guard trimmed.first == ")" else { return nil }
    var depth = 0
    for (offset, character) in trimmed.enumerated() {
      if character == ")" { depth += 1 }
      if character == "(" { depth -= 1 }
      if depth == 0 {
        let inner = String(String(trimmed.prefix(offset)).reversed().dropLast())
        return (String(String(trimmed.dropFirst(offset + 1)).reversed()), inner)
      }
    }
    return nil
  }

  // MARK: Pieces

  /// « Peindre – juin 2024 – Direction », « Peindre | juin 2024 | fait ».
  private mutating func takeSegments() {
    guard let last = item.title.last, last.isText, Self.isLine(last.plain), last.plain.utf8.contains(where: isMark)
    else {
      return
    }
    let all = pieces(of: last.plain, isInside: false)
    let isAfterMarkup = item.title.count > 1
    guard all.count > 1, all.count <= Self.mostPieces else { return }
    let isLed = all[0].allSatisfy(\.isWhitespace)
    guard isAfterMarkup || !isLed else { return }
    let (title, rest) = (all[0], Array(all.dropFirst()))
    // A title may have a dash of its own: what follows the first that reads counts.
    for start in rest.indices where take(pieces: Array(rest[start...]), isInside: false) {
      let kept = ([title] + rest[..<start]).joined(separator: " – ")
      return replace(item.title.count - 1, with: kept)
    }
  }

  private func pieces(of text: String, isInside: Bool) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    let marks =
      isInside ? [", ", "; ", " – ", " - ", " — ", " | ", " / ", "\t"] : [" – ", " - ", " — ", " | ", "\t", "; "]
    while let found = rest.firstMark(among: marks) {
      pieces.append(String(rest[..<found.lowerBound].trimmed))
      rest = rest[found.upperBound...]
    }
    pieces.append(String(rest.trimmed))
    return pieces
  }

  /// Takes pieces that are a date, a state, an amount, a field or a name; false, and nothing is taken, unless each is one and a date or a
  /// state is among them.
  private mutating func take(pieces: [String], isInside: Bool) -> Bool {
    guard pieces.count <= Self.mostPieces else { return false }
    var taken = item
    var noted = findings
    var isTold = false
    var index = 0
    while index < pieces.count {
      // A date may have commas and dashes of its own.
      var end = min(pieces.count, index + 4)
      var isDate = false
      while end > index {
        let phrase = pieces[index..<end].joined(separator: isInside ? ", " : " – ")
        if taken.date == nil, !phrase.isEmpty, case .read = page.dates.read(phrase) {
          taken.date = page.accept(page.dates.read(phrase), of: phrase, at: range, findings: &noted)
          isDate = true
          break
        }
        end -= 1
      }
      if isDate {
        isTold = true
        index = end
        continue
      }
      let piece = pieces[index]
      index += 1
      if piece.isEmpty { continue }
      if let colon = piece.firstIndex(of: ":"), let field = PlanWords.field(piece[..<colon].trimmed) {
        guard take(field, String(piece[piece.index(after: colon)...].trimmed), into: &taken, &noted) else {
          return false
        }
        isTold = true
      } else if taken.state == nil, let (phrase, when) = page.state(piece), phrase.words.contains(where: \.isLetter) {
        taken.take(phrase, when)
        isTold = true
      } else if piece.contains(where: { "$€£".contains($0) }), Money(piece) != nil {
        taken.budget = piece
      } else if isName(piece) {
        taken.leads += readLeads([Inline(text: piece)])
      } else {
        return false
      }
    }
    guard isTold else { return false }
    item = taken
    findings = noted
    return true
  }

  private func take(_ field: Field, _ value: String, into taken: inout ReadItem, _ noted: inout [Finding]) -> Bool {
    switch field {
    case .lead: taken.leads += readLeads([Inline(text: value)])
    case .date:
      guard taken.date == nil else { return false }
      taken.date = page.readDate(value, at: range, findings: &noted)
    case .newDate: taken.newDate = page.readDate(value, at: range, findings: &noted)
    case .state, .progress:
      let (phrase, when) = readStateAndDate(value, at: range, page, findings: &noted)
      taken.take(phrase, when)
    case .budget: taken.budget = value
    default: return false
    }
    return true
  }

  /// Whether a piece beside a date may be who answers for it.
  private func isName(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    guard let first = words.first, words.count <= 8, piece.utf8.count <= 80, piece.first?.isLetter ?? false else {
      return false
    }
    return ![
      "voir", "see", "cf", "cf.", "p.", "page", "ex.", "e.g.", "i.e.", "soit", "dont", "selon", "environ", "about",
    ]
    .contains(fold(first))
  }

  // MARK: Beside the title

  /// « Peindre – juin 2024 », « Ouvrir, printemps 2027 », « Mars 2024 : ouvrir ».
  private mutating func takeBeside() {
    if let last = item.title.last, last.isText, let found = page.dates.trailingDate(last.plain) {
      if case .read = found.reading {
        item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
        let space = last.plain.first?.isWhitespace ?? false ? " " : ""
        return replace(item.title.count - 1, with: space + found.title)
      }
      if found.phrase.utf8.contains(where: { (0x30...0x39).contains($0) }), found.phrase.contains(where: \.isLetter) {
        item.hasUnreadDate = true
        _ = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      }
    }
    guard let first = item.title.first else { return }
    if first.isText, let found = page.dates.leadingDate(first.plain), case .read = found.reading {
      item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      item.hasUnreadDate = false
      replace(0, with: found.title + (item.title.count > 1 && first.plain.last?.isWhitespace ?? false ? " " : ""))
    } else if first.isStrong, item.title.count > 1, item.title[1].isText {
      // « **Mars 2024** : ouvrir »
      let words = String(first.plain[...].trimmed)
      let phrase = words.last == ":" ? String(words.dropLast()[...].trimmed) : words
      let next = item.title[1].plain.drop { $0.isWhitespace }
      let isMarked = words.last == ":" || next.first.map { ":–—-".contains($0) } ?? false
      guard isMarked, case .read = page.dates.read(phrase) else { return }
      item.date = page.accept(page.dates.read(phrase), of: phrase, at: range, findings: &findings)
      item.hasUnreadDate = false
      item.title.removeFirst()
      replace(0, with: String(next.drop { $0.isWhitespace || ":–—-".contains($0) }))
    }
  }

  /// Puts words in the place of a stretch; an empty one goes.
  private mutating func replace(_ index: Int, with text: String) {
    if text.isEmpty, item.title.count > 1 {
      item.title.remove(at: index)
    } else {
      item.title[index] = Inline(text: text)
    }
    if let last = item.title.last, last.isText, last.plain.last?.isWhitespace ?? false {
      item.title[item.title.count - 1] = Inline(text: String(trimmedEnd(last.plain)))
    }
  }

  private func trimmedEnd(_ text: String) -> Substring {
    var result = text[...]
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}

extension ReadItem {
  /// Takes a state, and the date that its words have: the new one of what is postponed, the step's own of what is done.
  mutating func take(_ phrase: StatePhrase, _ when: When?) {
    state = phrase
    guard let when else { return }
    if phrase.state == .postponed { newDate = when } else if date == nil { date = when }
  }
}

/// Whether a byte may begin what sets words apart: most titles have none.
private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0xE2, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "-"): true
  default: false
  }
}

private enum MarkSearch { case last }

extension String {
  /// The last place of a mark.
  fileprivate func range(of mark: String, options _: MarkSearch) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let next = rest.rangeInUTF8(of: mark) {
      found = next
      rest = self[next.upperBound...]
    }
    return found
  }
}

extension Substring {
  /// The first place of any of some marks, outside of parentheses within.
  fileprivate func firstMark(among marks: [String]) -> Range<Index>? {
    var best: Range<Index>?
    for mark in marks {
      guard let found = rangeInUTF8(of: mark) else { continue }
      if best.map({ found.lowerBound < $0.lowerBound }) ?? true { best = found }
    }
    return best
  }
}
