import Basics
import Dates
import Diagnostics
import Markdown
import Model

// What looks like a date or a state in a line, and was not understood: it stays where it is, it is told, and nothing is said to be late
// for it.

extension ItemReader {
  /// Notes and tells what is left in the title.
  mutating func tellUnread() {
    let text = item.title.plain
    if Self.isLine(text) {
      let dates = page.looseDates(in: text)
      for date in dates
      where !item.isDatedInSentence && date.when.edtf != item.date?.edtf && !isOfSentence(date, in: text) {
        item.unread.append(ReadItem.Unread(kind: .date, words: date.phrase))
      }
      if item.state == nil, let words = page.looseState(in: text) {
        item.unread.append(ReadItem.Unread(kind: .state, words: words))
      }
    }
    for unread in item.unread { findings.append(page.told(unread, in: range, isDated: item.date != nil)) }
  }

  /// Whether a date in the sentence of a step that has its own elsewhere is only what the sentence speaks of: it goes on after it, « Vérifier si
  /// une ouverture en mars 2020 est réaliste (décembre 2019) », or the step’s own date is a part of it, « un stage en 2020-2021 (janvier 2020) ».
  private func isOfSentence(_ date: LooseDate, in text: String) -> Bool {
    let before = text[..<date.range.lowerBound].split(whereSeparator: \.isWhitespace).last ?? ""
    // « Faite en 2027 » tells how it goes.
    guard let own = item.date, date.opensWithPreposition, !soundsLikeState(before) else { return false }
    let rest = text[date.range.upperBound...].trimmed
    if rest.first?.isLetter ?? false { return true }
    guard rest.isEmpty, let first = date.when.earliest, let last = date.when.latest, let start = own.earliest,
      let end = own.latest
    else { return false }
    return first <= start && end <= last
  }

  /// What stands beside a date in its parenthesis and is nothing that is known stays in the title.
  mutating func tellKept(_ kept: [String]) {
    for words in kept {
      // « Rédigé; traduction à venir » tells how it goes, though nobody knows how.
      if item.state == nil, isParticiple(words.prefix { !$0.isWhitespace }) {
        item.unread.append(ReadItem.Unread(kind: .state, words: words))
        continue
      }
      findings.append(
        Finding(
          .outlineUnused, as: .note, in: page.text, at: page.place(of: words, in: range),
          Words(
            fr: "« \(words) » reste dans le titre : ce n’est ni une date, ni un état, ni un responsable",
            en: "“\(words)” stays in the title: it is no date, no state and nobody’s name"),
          hint: Words(
            fr: "Pour nommer un responsable : « responsable : … » sous le jalon.",
            en: "To name a lead: “lead: …” under the milestone.")))
    }
  }
}

extension RecordSource {
  /// The words of a state, or a sign of one, that begin a clause of a text which says more than they do; nil where there are none.
  func looseState(in text: String) -> String? {
    if text.utf8.contains(where: { $0 >= 0xF0 || $0 == 0xE2 }), let sign = text.first(where: StatePhrase.isSign) {
      return String(sign)
    }
    guard text.utf8.contains(where: { isItemMark($0) || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else {
      return nil
    }
    for mark in text.marks(among: ItemReader.clauseMarks + ["(", "["], limit: ItemReader.mostPieces * 2) {
      if let words = openingState(text[mark.upperBound...]) { return words }
    }
    return nil
  }

  /// The words of a state that a clause begins with, where they are no part of other words: « fait en partie », not « fait saillant ».
  func openingState(_ clause: Substring) -> String? {
    guard let (phrase, rest) = StatePhrase.leading(in: String(clause.prefix(120))), !phrase.isForStates,
      phrase.words.contains(where: \.isLetter)
    else { return nil }
    let next = fold(rest.drop { $0.isWhitespace }.prefix { $0.isLetter || $0 == "’" || $0 == "'" })
    let isWhole = rest.first.map { !$0.isWhitespace } ?? true || next.isEmpty
    guard
      isWhole || Self.afterState.contains(next) || next.hasPrefix("d'") || next.hasPrefix("l'") && phrase.state != .done
    else { return nil }
    return phrase.words
  }

  private static let afterState: Set<String> = [
    "en", "le", "au", "a", "par", "depuis", "faute", "pour", "jusqu'au", "jusqu'en", "in", "on", "by", "since", "due",
    "until", "to",
    "avec", "with", "sauf", "mais", "but", "suite", "car", "because",
  ]

  /// What was not understood, with its words.
  func told(_ unread: ReadItem.Unread, in range: SourceRange, isDated: Bool) -> Finding {
    let place = place(of: unread.words, in: range)
    switch unread.kind {
    case .date:
      // Beside the date that it has, another may well be one that its title speaks of.
      return Finding(
        .dateUnread, as: isDated ? .note : .warning, in: text, at: place,
        isDated
          ? Words(
            fr: "« \(unread.words) » ressemble à une autre date de ce jalon, et n’a pas été lu",
            en: "“\(unread.words)” looks like another date of this milestone, and was not read")
          : Words(
            fr: "« \(unread.words) » ressemble à une date, et n’a pas été lu comme celle de ce jalon",
            en: "“\(unread.words)” looks like a date, and was not read as this milestone’s"),
        hint: Words(
          fr:
            "Une date par jalon, entre parenthèses à la fin : (juin 2021). Une nouvelle date : « (reporté à juin 2021) ».",
          en: "One date a milestone, in parentheses at the end: (June 2021). A new date: “(postponed to June 2021)”."))
    case .state:
      return Finding(
        .stateUnknown, in: text, at: place,
        Words(
          fr: "« \(unread.words) » semble dire où en est ce jalon, et n’a pas été compris : il n’est pas dit en retard",
          en:
            "“\(unread.words)” seems to say where this milestone stands, and was not understood: it is not said to be late"
        ),
        hint: Words(
          fr: "Écrivez l’état à la fin entre parenthèses, ou dessous : « état : réalisé ».",
          en: "Write the state at the end in parentheses, or under it: “state: done”."))
    }
  }
}

extension Milestone {
  /// Looks in what became notes for dates and words of a state, which nobody understood.
  mutating func watch(_ notes: [String], at range: SourceRange, _ page: RecordSource, findings: inout [Finding]) {
    for note in notes where note.utf8.count <= 600 {
      for date in page.looseDates(in: note) where date.when.edtf != self.date?.edtf && date.when.edtf != newDate?.edtf {
        isPartlyUnread = true
        findings.append(
          page.told(ReadItem.Unread(kind: .date, words: date.phrase), in: range, isDated: self.date != nil))
      }
      guard statedState == nil, !isDone else { continue }
      guard let words = page.openingState(note[...]) ?? page.looseState(in: note) else { continue }
      isPartlyUnread = true
      findings.append(page.told(ReadItem.Unread(kind: .state, words: words), in: range, isDated: self.date != nil))
    }
  }
}
