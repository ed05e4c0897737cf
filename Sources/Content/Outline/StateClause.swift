import Basics
import Dates
import Model

extension RecordSource {
  /// What a clause says of how a step goes, and the date in it: « fait en mars 2026 », « reporté à mars 2027 », « annulé faute de budget »,
  /// « en attente de financement », “has been cancelled”, « 50 % ». Nil where any of it says neither state, date nor reason.
  func clause(_ text: String, depth: Int = 0) -> (phrase: StatePhrase, date: DateExpression?)? {
    let text =
      text.rangeInUTF8(of: "<br") == nil
      ? text : text.replacing("<br>", with: ", ").replacing("<br/>", with: ", ").replacing("<br />", with: ", ")
    let written = Self.bare(text)
    guard !written.isEmpty, written.utf8.count < 300 else { return nil }
    // « Terminé en avril 2025. Rapport publié. »
    if let stop = written.rangeInUTF8(of: ". "), depth == 0,
      var first = clause(String(written[..<stop.lowerBound]), depth: 1)
    {
      let next = fold(written[stop.upperBound...])
      if Self.exceptions.contains(where: { next.hasPrefix($0) }) { return nil }
      first.phrase.words = String(written)
      first.phrase.saysMore = true
      return first
    }
    guard case (var phrase, let rest)? = StatePhrase.leading(in: String(Self.withoutAuxiliary(written))) else {
      return StatePhrase(written).map { ($0, nil) }
    }
    let isMarked =
      rest.first.map { ":–—-,;(!.".contains($0) } ?? false || rest.trimmed.first.map { ":–—(".contains($0) } ?? false
    let more = rest.drop { $0.isWhitespace || ":–—-,;(!.→".contains($0) }
    phrase.words = String(written)
    let said = Self.bare(String(more))
    if said.isEmpty || said.allSatisfy({ StatePhrase.isSign($0) }) { return (phrase, nil) }
    phrase.saysMore = true
    let opening = fold(said.prefix(24))
    func opens(_ words: [String]) -> Bool { words.contains { opening.hasPrefix($0) } }
    if opens(Self.exceptions) { return nil }
    if phrase.state == .done {
      if opens(Self.parts) {
        phrase.state = .partlyDone
        return (phrase, nil)
      }
      if fold(said) == "en continu" {
        phrase.state = .ongoing
        return (phrase, nil)
      }
    }
    if depth < 2, isMarked, let second = clause(String(said), depth: depth + 1),
      second.phrase.words.contains(where: \.isLetter)
    {
      // « En cours, retardé » is late; « fait, publié » is done.
      let isWorse =
        [.late, .postponed, .dropped].contains(second.phrase.state) || second.phrase.isOnHold || second.phrase.isAtRisk
      var both = isWorse ? second.phrase : phrase
      both.words = String(written)
      both.saysMore = true
      both.progress = phrase.progress ?? second.phrase.progress
      return (both, isWorse ? second.date : nil)
    }
    if let when = date(after: phrase, String(said)) {
      if when.edtf == nil {
        // “Delayed until year 4” is put off, though nobody knows until when.
        if phrase.state == .late, Self.untils.contains(where: { opening.hasPrefix(fold($0)) }) {
          phrase.state = .postponed
        }
        return (phrase, nil)
      }
      if phrase.state == .late {
        // “Delayed to 2027” has a new date; « en retard depuis 2026 » has none.
        guard Self.untils.contains(where: { opening.hasPrefix(fold($0)) }) else { return (phrase, nil) }
        phrase.state = .postponed
      }
      phrase.saysMore = phrase.state != .postponed
      return (phrase, when)
    }
    // « reporté à mars 2027 faute de budget »
    let isPutOff = [.dropped, .postponed, .late].contains(phrase.state) || phrase.isOnHold
    if isPutOff {
      if opens(Self.reasons) {
        phrase.reason = String(said)
        phrase.saysMore = false
        return (phrase, nil)
      }
      for (head, tail) in cuts(of: said) {
        guard let when = date(after: phrase, head), when.edtf != nil else { continue }
        phrase.reason = tail
        phrase.saysMore = false
        return (phrase, when)
      }
      if isMarked, !said.isEmpty, phrase.state == .dropped || phrase.state == .postponed {
        phrase.reason = String(said)
        phrase.saysMore = false
        return (phrase, nil)
      }
    }
    // “Awaiting funding”
    let isTransitive = phrase.isOnHold && ["awaiting", "pending"].contains { fold(written).hasPrefix($0) }
    if isMarked || isTransitive || phrase.isOnHold && opens(Self.objects) || opens(Self.agents) { return (phrase, nil) }
    return nil
  }

  /// « En cours » in the place of a date is a state; nil of a date and of any other words.
  func stateInPlaceOfDate(_ text: String) -> (phrase: StatePhrase, date: DateExpression?)? {
    isDate(text) ? nil : clause(text)
  }

  /// A date and the reason after it, at each place where they may part.
  private func cuts(of said: Substring) -> [(head: String, tail: String)] {
    let folded = fold(said)
    let isAligned = folded.count == said.count
    let marks = [" (", ", ", " – ", " — ", " : ", "; "]
    return (isAligned ? Self.reasons.map { " " + $0 } : []).compactMap { reason in
      folded.rangeInUTF8(of: reason).map { folded.distance(from: folded.startIndex, to: $0.lowerBound) }
    }.map { count in (String(Self.bare(String(said.prefix(count)))), String(Self.bare(String(said.dropFirst(count))))) }
      + marks.compactMap { mark in
        said.rangeInUTF8(of: mark).map {
          (String(said[..<$0.lowerBound].trimmed), String(Self.bare(String(said[$0.upperBound...]))))
        }
      }
  }

  /// A date after a state: « en mars 2026 », “in March 2026”. What is put off until a date is done then, and not by then.
  private func date(after phrase: StatePhrase, _ text: String) -> DateExpression? {
    let isPutOff = phrase.state == .postponed || phrase.state == .late
    let folded = fold(text.prefix(16))
    if isPutOff {
      for word in Self.untils where folded.hasPrefix(fold(word)) {
        if case .read(let when, _) = dates.reading(of: text.dropFirst(word.count)) { return when }
      }
    }
    if case .read(let when, _) = dates.reading(of: text) { return when }
    for word in Self.untils + Self.befores where folded.hasPrefix(fold(word)) {
      if case .read(let when, _) = dates.reading(of: text.dropFirst(word.count)) { return when }
    }
    return nil
  }

  /// Without white space, brackets around all of it and the mark that ends it.
  static func bare(_ text: String) -> Substring {
    var text = text[...].trimmed
    while let last = text.last, last.isWhitespace || ".;,!".contains(last) { text.removeLast() }
    while let first = text.first, let last = text.last,
      first == "(" && last == ")" || first == "[" && last == "]" || first == "{" && last == "}",
      !text.dropFirst().dropLast().contains(where: { "()[]{}".contains($0) })
    {
      text = text.dropFirst().dropLast().trimmed
    }
    // « abandonné (faute de budget) » ends in a parenthesis of its own; the one that the clause stood in may have gone.
    if let last = text.last, last == ")", !text.contains("(") { text.removeLast() }
    return text.trimmed
  }

  /// « a été terminé », “has been cancelled”, « déjà fait ».
  private static func withoutAuxiliary(_ text: Substring) -> Substring {
    var text = text
    for _ in 0..<3 {
      let folded = fold(text.prefix(14))
      guard let word = auxiliaries.first(where: { folded.hasPrefix($0) }) else { break }
      text = text.dropFirst(word.count)
    }
    return text
  }

  private static let auxiliaries = [
    "a ete ", "ont ete ", "est ", "sont ", "deja ", "maintenant ", "was ", "were ", "has been ", "have been ", "is ",
    "are ",
    "already ", "now ", "this ", "it ", "ceci ", "le tout ", "etat : ", "statut : ", "status: ",
  ]
  private static let untils = [
    "jusqu’à la ", "jusqu’à l’", "jusqu’à ", "jusqu’au ", "jusqu’en ", "jusqu'à l'", "until ", "till ", "to ", "à l’",
    "à l'", "à la ",
    "à ", "au ", "en ", "for ", "pour ",
  ]
  private static let befores = ["le ", "in ", "on ", "depuis ", "since ", "as of ", "dès ", "par ", "by "]
  private static let exceptions = [
    "sauf", "mais", "excepte", "a l'exception", "hormis", "except", "but ", "ou ", "or ", "si ", "if ", "pas ", "not ",
    "puis ", "then ", "avant d", "jusqu'a ce", "a l'etude",
  ]
  private static let parts = [
    "a moitie", "a demi", "a demie", "en partie", "partiellement", "en grande partie", "en bonne partie",
    "aux deux tiers", "au tiers",
    "aux trois quarts", "au quart", "a peine", "in part", "partially", "partly", "halfway", "mostly",
  ]
  private static let reasons = [
    "faute d", "en raison d", "a cause d", "pour cause d", "par manque d", "manque d", "suite a", "a la suite d",
    "car ", "parce qu",
    "puisqu", "en lien avec", "en attente d", "due to", "because", "owing to", "for lack of", "lack of", "pending",
    "awaiting",
  ]
  private static let objects = ["de ", "du ", "des ", "d'", "for ", "on ", "of ", "que ", "the "]
  private static let agents = ["par ", "by ", "avec ", "with ", "grace a", "via "]
}
