import Basics
import Dates
import Diagnostics
import Markdown
import Model

// What stands beside a title in parentheses or between marks: a date, a state, an amount, who answers for it.

extension ItemReader {
  // MARK: Parentheses

  /// Takes what the last parenthesis says; false where it says nothing of the kind.
  mutating func takeParenthesis() -> Bool {
    for index in item.title.indices.reversed() where item.title[index].isText {
      let text = item.title[index].plain
      guard text.utf8.contains(UInt8(ascii: ")")) else { continue }
      let found = item.date == nil ? page.dates.splitTrailingDate(text) : nil
      if let found, case .read(let when, _) = found.reading, !isOfPieces(found.phrase, when) {
        // The space that parts it from a stretch with markup before it is not the title's own.
        let space = found.title.isEmpty ? "" : text.prefix { $0.isWhitespace }
        if takeDateOfState(found, in: text, at: index) { return true }
        // « Ouvrir : automne 2028 (à confirmer) »
        if when.kind == .unknown, index == item.title.count - 1, let whole = page.dates.trailingDate(text),
          case .read(let dated, _) = whole.reading, dated.edtf != nil
        {
          item.date = page.accept(whole.reading, of: whole.phrase, at: range, findings: &findings)
          replace(index, with: space + whole.title)
          return true
        }
        item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
        if let (before, after) = around(found, in: text), !after.isEmpty, index == item.title.count - 1 {
          let rest = takeTail(after)
          replace(index, with: rest == after ? space + found.title : before + rest)
        } else {
          // So is that which parts it from one after it.
          let end = index < item.title.count - 1 && text.last?.isWhitespace ?? false ? " " : ""
          replace(index, with: space + found.title + (found.title.isEmpty ? "" : end))
        }
        return true
      }
      guard index == item.title.count - 1 else { continue }
      if let (before, inner) = lastParenthesis(of: text), inner.utf8.count <= 300 {
        let pieces = pieces(of: inner)
        if let kept = take(pieces: pieces, isInside: true) {
          let rest = kept.isEmpty ? "" : " (\(kept.joined(separator: ", ")))"
          replace(index, with: String(trimmedEnd(before)) + rest)
          if !kept.isEmpty { tellKept(kept) }
          return kept.isEmpty
        }
        if takeBeside(before, pieces, at: index) { return true }
      }
      if let (before, inner, after) = datedParenthesis(in: text) {
        // « Ouvrir (mars 2026, Direction) – fait »
        if let kept = take(pieces: pieces(of: inner), isInside: true) {
          let rest = takeTail(after)
          let own = kept.isEmpty ? "" : " (\(kept.joined(separator: ", ")))"
          replace(index, with: String(trimmedEnd(before)) + own + rest)
          if !kept.isEmpty { tellKept(kept) }
          return kept.isEmpty
        }
      }
      if let found, !item.hasUnreadDate, item.state == nil, case .unread = found.reading {
        item.hasUnreadDate = true
        _ = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      }
    }
    return false
  }

  /// « Peindre (mars 2025) – fait (3 avril 2025) »: the last date is that of the state.
  private mutating func takeDateOfState(_ last: SplitDate, in text: String, at index: Int) -> Bool {
    guard index == item.title.count - 1, let (before, after) = around(last, in: text), after.isEmpty,
      let first = page.dates.splitTrailingDate(before), case .read = first.reading,
      let (title, tail) = around(first, in: before), !tail.isEmpty
    else { return false }
    let whole = item
    item.date = page.accept(first.reading, of: first.phrase, at: range, findings: &findings)
    guard takeTail("\(tail) (\(last.phrase))").isEmpty, item.state?.state != .unknown else {
      item = whole
      return false
    }
    replace(index, with: title)
    return true
  }

  /// Whether a phrase that reads as one date had better be read by its pieces: « CA; 2025 » is not “circa”, « si financement, juin 2027 »
  /// has a date of its own.
  private func isOfPieces(_ phrase: String, _ when: DateExpression) -> Bool {
    guard phrase.contains(where: { ",;".contains($0) }) else { return false }
    if isAcronym(pieces(of: phrase)[0]) { return true }
    return when.kind == .conditional && pieces(of: phrase).contains { isKnownDate($0) }
  }

  private func isKnownDate(_ words: String) -> Bool {
    if case .read(let when, _) = page.dates.reading(of: words) { when.edtf != nil } else { false }
  }

  private func isAcronym(_ piece: String) -> Bool {
    (2...5).contains(piece.count) && piece.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// What stands before the parenthesis of a date, and after it.
  private func around(_ found: SplitDate, in text: String) -> (before: String, after: String)? {
    guard found.range.lowerBound > 0, found.range.upperBound < text.utf8.count else { return nil }
    let utf8 = text.utf8
    let open = utf8.index(utf8.startIndex, offsetBy: found.range.lowerBound - 1)
    let close = utf8.index(utf8.startIndex, offsetBy: found.range.upperBound + 1)
    let after = String(text[close...])
    return (
      String(trimmedEnd(String(text[..<open]))),
      after.contains { !$0.isWhitespace && $0 != "." && $0 != ";" } ? after : ""
    )
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

  /// A parenthesis with a date among its pieces, and words after it.
  private func datedParenthesis(in text: String) -> (before: String, inner: String, after: String)? {
    guard item.date == nil, let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return nil
    }
    let inner = text[open...].dropFirst().prefix { $0 != ")" }
    let after = text[close...].dropFirst()
    guard after.contains(where: { $0.isLetter || $0.isNumber || StatePhrase.isSign($0) }), inner.utf8.count <= 300,
      pieces(of: String(inner)).contains(where: { isKnownDate($0) })
    else { return nil }
    return (String(text[..<open]), String(inner), String(after))
  }

  /// « Ouvrir — T4 2026 (Nadia, 5 000 $) », « Ouvrir – T4 2026 (gratuit) »: who answers for it, what it costs and what else there is, after
  /// the date.
  private mutating func takeBeside(_ before: String, _ pieces: [String], at index: Int) -> Bool {
    guard item.date == nil,
      !pieces.contains(where: { changesDate($0) || page.isDate($0) || page.clause($0) != nil }),
      let found = page.dates.trailingDate(before),
      case .read = found.reading
    else { return false }
    item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
    var kept: [String] = []
    for piece in pieces {
      if Money.isMeant(by: piece) {
        item.budget = piece
      } else if isName(piece) {
        item.leads += leads(piece)
      } else {
        kept.append(piece)
      }
    }
    replace(index, with: found.title + (kept.isEmpty ? "" : " (\(kept.joined(separator: ", ")))"))
    tellKept(kept)
    return true
  }

  // MARK: Pieces

  /// « Peindre – juin 2024 – Direction », « Peindre | juin 2024 | fait », « Peindre / Direction / juin 2024 », « Peindre : juin 2024, Direction ».
  mutating func takeSegments() {
    guard let last = item.title.last, last.isText, Self.isLine(last.plain), last.plain.utf8.contains(where: isItemMark)
    else { return }
    let text = last.plain
    let isAfterMarkup = item.title.count > 1
    let families = [Self.dashes, Self.dashes + [", ", " : ", "\u{A0}: ", ": ", " → ", " -> "], [" / "]]
    // A date first, wherever it is; else what else there is.
    for wantsDate in [true, false] {
      for marks in families {
        let places = text.marks(among: marks, limit: Self.mostPieces).filter { !isWithinDate($0, of: text) }
        guard let first = places.first, places.count < Self.mostPieces else { continue }
        let isLed = text[..<first.lowerBound].allSatisfy(\.isWhitespace)
        guard isAfterMarkup || !isLed else { return }
        let ends = places.dropFirst().map(\.lowerBound) + [text.endIndex]
        let pieces = zip(places, ends).map { String(text[$0.upperBound..<$1].trimmed) }
        if wantsDate, !pieces.contains(where: { $0.utf8.contains(where: isDigit) }) { continue }
        // A title may have a mark of its own: what follows the first that reads counts.
        let before = (item, findings)
        for start in pieces.indices {
          guard let kept = take(pieces: Array(pieces[start...]), isInside: false) else { continue }
          if wantsDate && item.date == nil {
            (item, findings) = before
            continue
          }
          let rest = kept.map { text[places[start]] + $0 }.joined()
          replace(item.title.count - 1, with: String(text[..<places[start].lowerBound]) + rest)
          return tellKept(kept)
        }
      }
    }
  }

  /// The comma of “Oct 24, 2026” parts nothing.
  private func isWithinDate(_ mark: Range<String.Index>, of text: String) -> Bool {
    guard text[mark] == ", ", text[..<mark.lowerBound].last?.isNumber ?? false,
      hasYear(text[mark.upperBound...].prefix(4))
    else { return false }
    let day = text[..<mark.lowerBound].split(separator: " ").suffix(2).joined(separator: " ")
    return page.isDate("\(day), \(text[mark.upperBound...].prefix(4))")
  }

  private static let dashes = [" – ", " - ", " — ", " | ", "\t", "; "]

  /// The pieces of what stands in a parenthesis; those of one within are among them.
  private func pieces(of text: String) -> [String] {
    var text = text
    if text.contains("("), !page.isDate(text) {
      text = text.replacing(" (", with: ", ").replacing("(", with: ", ").replacing(")", with: "")
    }
    var pieces: [String] = []
    var rest = text[...]
    while let found = rest.firstMark(among: [", ", "; ", " – ", " - ", " — ", " | ", " / ", "\t"]) {
      pieces.append(String(rest[..<found.lowerBound].trimmed))
      rest = rest[found.upperBound...]
    }
    pieces.append(String(rest.trimmed))
    return pieces
  }

  /// Takes pieces that are a date, a state, an amount, a field or a name, of which one is a date or a state.
  /// - Returns: those that are none of it; nil, and nothing is taken, where none is a date or a state, and outside of a parenthesis where
  ///   one that is none of it stands before the date.
  private mutating func take(pieces: [String], isInside: Bool) -> [String]? {
    guard pieces.count <= Self.mostPieces else { return nil }
    var taken = item
    var noted = findings
    var kept: [String] = []
    var isTold = false
    var index = 0
    while index < pieces.count {
      if let count = takeDate(pieces[index...], isInside, into: &taken, &noted, &kept) {
        isTold = true
        index += count
        continue
      }
      let piece = pieces[index]
      index += 1
      if piece.isEmpty { continue }
      if let colon = piece.firstIndex(of: ":"), let field = PlanWords.field(piece[..<colon].trimmed) {
        guard take(field, String(piece[piece.index(after: colon)...].trimmed), into: &taken, &noted) else { return nil }
        isTold = true
      } else if taken.state == nil, let (phrase, when) = page.clause(piece), phrase.words.contains(where: \.isLetter),
        !phrase.isForStates
      {
        taken.take(phrase, when)
        isTold = true
      } else if Money.isMeant(by: piece) {
        taken.budget = piece
      } else if isName(piece) {
        taken.leads += leads(piece)
      } else if isInside || taken.date?.edtf != nil && item.date == nil,
        !changesDate(piece) || taken.date?.kind == .recurring && isException(piece)
      {
        kept.append(piece)
      } else {
        return nil
      }
    }
    guard isTold else { return nil }
    item = taken
    findings = noted
    return kept
  }

  /// Takes the date that pieces begin with, which may have commas and dashes of its own. One that is known wins over a condition.
  /// - Returns: how many of them it has.
  private func takeDate(
    _ pieces: ArraySlice<String>, _ isInside: Bool, into taken: inout ReadItem, _ noted: inout [Finding],
    _ kept: inout [String]
  ) -> Int? {
    let isConditional = taken.date?.kind == .conditional
    guard taken.date == nil || isConditional else { return nil }
    for end in (pieces.startIndex + 1...min(pieces.endIndex, pieces.startIndex + 4)).reversed() {
      let phrase = pieces[pieces.startIndex..<end].joined(separator: isInside ? ", " : " – ")
      if end > pieces.startIndex + 1, isAcronym(pieces[pieces.startIndex]) { continue }
      guard !phrase.isEmpty, let reading = page.dates.reading(of: phrase), case .read(let when, _) = reading else {
        continue
      }
      if end > pieces.startIndex + 1, when.kind == .conditional { continue }
      // “Feb 14”, then “2026 ✓”: the year is none of two digits.
      if end < pieces.endIndex, !hasYear(phrase), hasYear(pieces[end].prefix(4)) { return nil }
      if isConditional {
        guard when.edtf != nil else { return nil }
        if let condition = taken.date?.text { kept.append(condition) }
      }
      taken.date = page.accept(reading, of: phrase, at: range, findings: &noted)
      return end - pieces.startIndex
    }
    return nil
  }

  func take(_ field: Field, _ value: String, into taken: inout ReadItem, _ noted: inout [Finding]) -> Bool {
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

  // MARK: Who

  func leads(_ piece: String) -> [RecordReference] {
    let folded = fold(piece.prefix(14))
    let label = Self.leadLabels.first { folded.hasPrefix($0) }
    return readLeads([Inline(text: String(piece.dropFirst(label?.count ?? 0).trimmed))])
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
