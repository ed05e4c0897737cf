import Basics
import Markdown
import Model

// The signs, boxes and words of a state that stand at either end of a line.

extension ItemReader {
  // MARK: Before the title

  /// « [/] Peindre », « [ok] Peindre », « [100 %] Peindre », « ⬜ Peindre »: the boxes that Markdown does not know.
  mutating func takeBox() {
    guard let first = item.title.first, first.isText else { return }
    // Most titles begin with a letter.
    guard let byte = first.plain.utf8.first, !isLetter(byte) else { return }
    let text = first.plain.drop { $0.isWhitespace }
    guard let start = text.first, "[(⬜☐◻□▢🔲".contains(start) || start == "◻\u{FE0F}" || start == "⬜\u{FE0F}" else {
      return
    }
    if start != "[" && start != "(" {
      let rest = text.dropFirst().drop { $0.isWhitespace }
      guard !rest.isEmpty || item.title.count > 1 else { return }
      item.hasBox = true
      return replace(0, with: String(rest))
    }
    guard let end = text.prefix(8).firstIndex(where: { "])".contains($0) }) else { return }
    let mark = text[..<end].dropFirst().trimmed
    let rest = text[end...].dropFirst().drop { $0.isWhitespace || ":–—-".contains($0) }
    guard !rest.isEmpty || item.title.count > 1, mark.count <= 5 else { return }
    let written = String(text[...end])
    let phrase: StatePhrase?
    switch fold(mark) {
    case "": phrase = nil
    case "x", "v", "ok", "✓", "✔", "☑": phrase = StatePhrase("ok")
    case "/": phrase = StatePhrase("en cours")
    case "-", ">", "<", "~", "!", "?", "o", ".", "*", "+", "=", "\\":
      guard start == "[" else { return }
      item.unread.append(ReadItem.Unread(kind: .state, words: written))
      phrase = StatePhrase(unknown: written)
    default:
      guard mark.last == "%", let percent = StatePhrase(mark) else { return }
      phrase = percent
    }
    item.hasBox = true
    item.state = phrase
    item.state?.words = written
    replace(0, with: String(rest))
  }

  /// « ✅ Peindre », « FAIT : peindre », « [terminé] Peindre », « Fait en mars 2026 – Peindre ».
  mutating func takeOpening() {
    guard item.state == nil, let first = item.title.first, first.isText || first.isStrong else { return }
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
      guard let close = inner.firstIndex(where: { "])".contains($0) }),
        let (phrase, when) = page.clause(String(inner[..<close])),
        phrase.words.contains(where: \.isLetter), !phrase.isForStates
      else { return }
      let rest = inner[close...].dropFirst().drop { $0.isWhitespace || ":–—-".contains($0) }
      guard !rest.isEmpty else { return }
      item.take(phrase, when)
      return replace(0, with: String(rest))
    }
    guard let (phrase, after) = StatePhrase.leading(in: text), !phrase.isForStates else { return }
    let rest = after.drop { $0.isWhitespace }
    let isMarked =
      rest.first.map { ":–—|".contains($0) || $0 == "-" && rest.dropFirst().first?.isWhitespace ?? false } ?? false
    let words = phrase.words.filter(\.isLetter)
    let isShouted = words.count > 3 && words == words.uppercased() && !isUppercase(rest.prefix { !$0.isWhitespace })
    let isAlone = first.isStrong && rest.isEmpty && item.title.count > 1
    guard isMarked || isShouted && !rest.isEmpty || isAlone else { return takeOpeningClause(text) }
    let opening = rest.drop { $0.isWhitespace || ":–—-|".contains($0) }
    guard !opening.isEmpty || item.title.count > 1 else { return }
    item.state = phrase
    replace(0, with: String(opening))
    if let next = item.title.first, next.isText, opening.isEmpty {
      replace(0, with: String(next.plain.drop { $0.isWhitespace || ":–—-".contains($0) }))
    }
  }

  /// « Fait en mars 2026 – Peindre ».
  private mutating func takeOpeningClause(_ text: String) {
    for mark in [" – ", " — ", " - ", " : ", "\u{A0}: ", ": "] {
      guard let found = text.rangeInUTF8(of: mark) else { continue }
      let rest = text[found.upperBound...].trimmed
      guard text[..<found.lowerBound].utf8.count < 90, rest.contains(where: \.isLetter),
        let (phrase, when) = page.clause(String(text[..<found.lowerBound])), when != nil || phrase.reason != nil
      else { continue }
      item.take(phrase, when)
      return replace(0, with: String(rest))
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

  // MARK: After the title

  /// « Peindre ✅ », « Peindre FAIT », « Peindre ⚪ À venir ».
  mutating func takeEnding() {
    guard item.state == nil, let last = item.title.last, last.isText else { return }
    let text = last.plain[...].trimmed
    let isAfterMarkup = item.title.count > 1
    func take(_ phrase: StatePhrase, leaving rest: Substring) {
      let rest = String(trimmedEnd(String(rest)))
      guard rest.contains(where: { $0.isLetter || $0.isNumber }) || isAfterMarkup else { return }
      item.state = phrase
      replace(item.title.count - 1, with: (last.plain.first?.isWhitespace ?? false ? " " : "") + rest)
    }
    if let sign = text.last, StatePhrase.isSign(sign), let phrase = StatePhrase(String(sign)) {
      return take(phrase, leaving: text.dropLast().trimmed)
    }
    // « Peindre (✔) »
    if text.last == ")", let sign = text.dropLast().last, StatePhrase.isSign(sign), text.dropLast(2).last == "(",
      let phrase = StatePhrase(String(sign))
    {
      return take(phrase, leaving: text.dropLast(3).trimmed)
    }
    let hasSign = text.utf8.contains { $0 >= 0xF0 || $0 == 0xE2 }
    if hasSign, let place = text.lastIndex(where: { StatePhrase.isSign($0) }), place > text.startIndex,
      let phrase = StatePhrase(text[place...])
    {
      return take(phrase, leaving: text[..<place])
    }
    guard let letter = text.last(where: { !".!".contains($0) }), letter.isUppercase
    else { return }
    // Shouted, and the title is not.
    let words = text.split(separator: " ")
    for count in [3, 2, 1] where count < words.count {
      let place = words[words.count - count].startIndex
      let shouted = text[place...]
      let isNegated = ["non", "pas", "not", "jamais", "never"].contains(fold(words[words.count - count - 1]))
      guard shouted == shouted.uppercased()[...], shouted.contains(where: \.isLetter), !isNegated else { continue }
      if let phrase = StatePhrase(shouted), !phrase.isForStates,
        words[0] != words[0].uppercased()[...] || words[0].count < 2
      {
        return take(phrase, leaving: text[..<place].trimmedOfMarks)
      }
    }
  }

  /// « Peindre – terminé », « Peindre : en cours (75 %) », « Peindre. Fait en mars 2026. »
  mutating func takeEndingState() {
    guard let last = item.title.last, last.isText, Self.isLine(last.plain), last.plain.utf8.contains(where: isItemMark)
    else { return }
    let text = last.plain
    // The last mark first: what stands before it may be the title's own.
    for mark in text.marks(among: Self.clauseMarks, limit: Self.mostPieces).reversed() {
      let words = text[mark.upperBound...]
      guard let (phrase, when) = page.clause(String(words)), phrase.words.contains(where: \.isLetter),
        !phrase.isForStates
      else { continue }
      let rest = String(text[..<mark.lowerBound])
      guard !rest.allSatisfy(\.isWhitespace) || item.title.count > 1 else { return }
      item.take(phrase, when)
      return replace(item.title.count - 1, with: rest)
    }
  }

  static let clauseMarks = [
    " – ", " - ", " — ", " : ", "\u{A0}: ", ": ", " | ", "\t", "; ", ", ", ". ", " → ", " -> ", " => ", " / ",
  ]

  /// What stands after the date of an item: the words of a state leave it; what sounds like one and is not known becomes the state as
  /// it is written, which nobody understands.
  /// - Returns: what stays in the title.
  mutating func takeTail(_ tail: String) -> String {
    let clause = tail.drop { $0.isWhitespace || ".:–—-,;→|=>/".contains($0) }
    guard item.state == nil, clause.contains(where: { !$0.isWhitespace && !".;,".contains($0) }) else { return tail }
    if let colon = clause.firstIndex(of: ":"), let field = PlanWords.field(clause[..<colon].trimmed) {
      var taken = item
      var noted = findings
      if take(field, String(clause[clause.index(after: colon)...].trimmed), into: &taken, &noted) {
        (item, findings) = (taken, noted)
        return ""
      }
    }
    if let (phrase, when) = page.clause(String(clause)), !phrase.isForStates {
      item.take(phrase, when)
      return ""
    }
    guard clause.utf8.count < 160, soundsLikeState(clause) else { return tail }
    let words = String(RecordSource.bare(String(clause)))
    item.state = StatePhrase(unknown: words)
    item.unread.append(ReadItem.Unread(kind: .state, words: words))
    return ""
  }

  /// Whether words tell how something goes, though nobody knows how: « lancé », « sera fait en 2027 », “launched last week”.
  func soundsLikeState(_ clause: Substring) -> Bool {
    let folded = fold(clause)
    if Self.auxiliaries.contains(where: { folded.hasPrefix($0) }) { return true }
    let first = clause.prefix { !$0.isWhitespace && !".,;:!()".contains($0) }
    if first.count > 3 {
      let word = first.lowercased()
      if ["é", "ée", "és", "ées"].contains(where: { word.hasSuffix($0) }) { return true }
      if word.hasSuffix("ed") || Self.participles.contains(fold(word)) { return true }
    }
    // « Rapport déposé », “report filed”
    let words = clause.split { $0.isWhitespace || ".,;:!()".contains($0) }.map { $0.lowercased() }
    if words.count <= 6,
      words.contains(where: { word in word.count > 3 && ["é", "ée", "és", "ées"].contains { word.hasSuffix($0) } })
        || words.count > 1 && words[words.count - 1].hasSuffix("ed")
    {
      return true
    }
    // Words of a state anywhere among them.
    var rest = clause
    while !rest.isEmpty {
      if let sign = rest.first, StatePhrase.isSign(sign) { return true }
      if let (phrase, _) = StatePhrase.leading(in: String(rest)), !phrase.isForStates { return true }
      rest = rest.drop { !$0.isWhitespace && !"(,;:".contains($0) }.drop { $0.isWhitespace || "(,;:".contains($0) }
    }
    return false
  }

  private static let auxiliaries = [
    "sera ", "seront ", "serait ", "a ete ", "ont ete ", "est ", "sont ", "n'est ", "n'a ", "ne ", "non ", "pas ",
    "will ", "to be ",
    "was ", "were ", "is ", "are ", "has ", "have ", "not ", "no longer", "doit ", "devrait ", "should ", "en attente",
    "en cours",
  ]
  static let participles: Set<String> = [
    "mis", "mise", "mises",
    "ouvert", "ouverte", "ouverts", "ouvertes", "soumis", "soumise", "transmis", "transmise", "obtenu", "obtenue",
    "rendu", "rendue",
    "recu", "recue", "paru", "parue", "produit", "produite", "construit", "construite", "choisi", "choisie", "etabli",
    "etablie",
    "offert", "offerte", "elu", "elue", "begun", "built", "sent", "hired", "chosen", "bought", "sold", "written",
    "underway", "paid",
  ]
}

extension Substring {
  /// Without white space and marks at its end.
  var trimmedOfMarks: Substring {
    var text = self
    while let last = text.last, last.isWhitespace || ":–—-,;|→".contains(last) { text.removeLast() }
    return text
  }
}

/// Whether a byte may begin what sets words apart: most titles have none.
func isItemMark(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0xE2, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "-"),
    UInt8(ascii: "."),
    UInt8(ascii: "/"):
    true
  default: false
  }
}

extension String {
  /// The places of any of some marks, in order.
  func marks(among marks: [String], limit: Int) -> [Range<Index>] {
    var found: [Range<Index>] = []
    var start = startIndex
    while found.count < limit, let next = self[start...].firstMark(among: marks) {
      found.append(next)
      start = next.upperBound
    }
    return found
  }
}

extension Substring {
  /// The first place of any of some marks; of those at one place, the longest.
  func firstMark(among marks: [String]) -> Range<Index>? {
    var best: Range<Index>?
    for mark in marks {
      guard let found = rangeInUTF8(of: mark) else { continue }
      if let known = best,
        found.lowerBound > known.lowerBound
          || found.lowerBound == known.lowerBound && found.upperBound <= known.upperBound
      {
        continue
      }
      best = found
    }
    return best
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0xC3 }
