import Basics
import Dates
import Diagnostics
import Markdown
import Model

// Dates beside a title without parentheses, and in its sentence.

extension ItemReader {
  /// « Peindre – juin 2024 », « Ouvrir, printemps 2027 », « Mars 2024 : ouvrir », « 📅 Juin 2027 : peindre ».
  mutating func takeBeside() {
    if let last = item.title.last, last.isText, let found = page.dates.trailingDate(last.plain) {
      if takeDayBefore(found) { return }
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
    let sign = first.isText ? first.plain.prefix { !$0.isLetter && !$0.isNumber && $0 != "(" } : ""
    let plain = String(first.plain.dropFirst(sign.count))
    if first.isText, let found = page.dates.leadingDate(plain), case .read = found.reading {
      item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      item.hasUnreadDate = false
      replace(
        0, with: sign + found.title + (item.title.count > 1 && first.plain.last?.isWhitespace ?? false ? " " : ""))
    } else if first.isStrong, item.title.count > 1, item.title[1].isText {
      // « **Mars 2024** : ouvrir »
      let words = String(first.plain[...].trimmed)
      let phrase = words.last == ":" ? String(words.dropLast()[...].trimmed) : words
      let next = item.title[1].plain.drop { $0.isWhitespace }
      let isMarked = words.last == ":" || next.first.map { ":–—-".contains($0) } ?? false
      guard isMarked, let when = page.acceptDate(phrase, at: range, findings: &findings) else { return }
      item.date = when
      item.hasUnreadDate = false
      item.title.removeFirst()
      replace(0, with: String(next.drop { $0.isWhitespace || ":–—-".contains($0) }))
    }
  }

  /// “AGM Oct 24, 2026”: the comma is the date’s own.
  private mutating func takeDayBefore(_ year: SplitDate) -> Bool {
    guard year.phrase.utf8.count == 4, hasYear(year.phrase), year.title.last?.isNumber ?? false else { return false }
    let words = year.title.split(separator: " ")
    let phrase = words.suffix(2).joined(separator: " ") + ", " + year.phrase
    guard words.count > 2, let when = page.acceptDate(phrase, at: range, findings: &findings) else { return false }
    item.date = when
    replace(item.title.count - 1, with: words.dropLast(2).joined(separator: " "))
    return true
  }

  var hasYearAfterComma: Bool {
    guard let last = item.title.last?.plain, let comma = last.rangeInUTF8(of: ", 20") else { return false }
    return last[..<comma.lowerBound].last?.isNumber ?? false
  }

  /// « Obtenir le statut – déposé en mai 2026 »: that is when it was so, and not when it is due.
  private mutating func takeToldState(before date: LooseDate, in text: String) -> Bool {
    guard item.state == nil, let last = item.title.last, last.isText,
      let mark = String(text[..<date.range.lowerBound]).marks(among: Self.clauseMarks, limit: Self.mostPieces).last,
      case let word = text[mark.upperBound...].prefix(while: \.isLetter),
      isParticiple(word) || Self.participles.contains(fold(word)),
      let place = last.plain.rangeInUTF8(of: text[mark.lowerBound...])
    else { return false }
    guard takeTail(String(last.plain[place.lowerBound...])).isEmpty else { return false }
    replace(item.title.count - 1, with: String(last.plain[..<place.lowerBound]))
    return true
  }

  /// « Ouvrir la salle en mars 2027 », « Accueillir le public d’ici juin 2027 », “Open by the end of Q2 2027”: a preposition and a date at
  /// the end of the line, the only date in it. The title keeps the words.
  mutating func takeFromSentence() {
    let text = item.title.plain
    guard Self.isLine(text), hasYear(text) else { return }
    let dates = page.looseDates(in: text)
    guard dates.count == 1, let found = dates.first, found.opensWithPreposition, !takeToldState(before: found, in: text)
    else { return }
    var rest = text[found.range.upperBound...].trimmed
    // « … en mars 2027 (Direction) »
    if rest.first == "(", let close = rest.firstIndex(of: ")") { rest = rest[close...].dropFirst() }
    guard rest.allSatisfy({ $0.isWhitespace || ".;,!".contains($0) }),
      text[..<found.range.lowerBound].contains(where: \.isLetter),
      !page.isBeforePlan(found.when)
    else { return }
    item.date = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
    item.isDatedInSentence = true
  }
}
