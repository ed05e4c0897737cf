import Basics
import Markdown
import Model

/// A line that announces a level of a plan: « Objectif #1 : Le secteur est soutenu », « AXE II – … », « 1.1 Projet : … ».
struct OutlineHeading: Hashable {
  /// The word as it is compared: `objectif`; empty of a number alone.
  var word: String
  /// As written: « Objectif ».
  var label: String
  var level: LevelNumber?
  /// Without markup; the label and number where there is nothing else.
  var title: String

  /// As written, without `#` and final full stop: `1`, `1.2`.
  var number: String? { level?.text }

  /// Nil when the text is no such heading: a word that names a level, then a number, a separator or both, then a title. Word
  /// processors put their own numbers before the word.
  init?(_ text: String, _ words: OutlineWords = OutlineWords()) {
    // « 🎯 Objectif 1 »
    var rest = text[...].trimmed.drop { Self.isOrnament($0) }.trimmed
    var before: LevelNumber?
    guard let first = rest.first else { return nil }
    if !words.mayBegin(rest) {
      guard first.isNumber || first == "(" || first.isLetter, let number = LevelNumber.take(from: &rest) else {
        return nil
      }
      if rest.first.map({ ":—–-‒―".contains($0) }) ?? false { _ = takeSeparator(&rest) }
      before = number
    }
    guard let (name, label, after) = words.level(atStartOf: rest) else { return nil }
    rest = after.trimmed
    let number = LevelNumber.take(from: &rest, allowsWords: true)
    let hasSeparator = takeSeparator(&rest)
    guard number != nil || hasSeparator else { return nil }
    let title = rest.trimmed
    guard !title.isEmpty || number != nil else { return nil }
    word = name
    self.label = label
    level = number ?? before
    let bare = [label, self.level?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    // « Phase 1 (2025-2026) » has nothing else for a title.
    self.title = title.isEmpty ? bare : title.isParenthesis ? "\(bare) \(title)" : String(title)
  }

  private static func isOrnament(_ character: Character) -> Bool {
    !character.isASCII
      && (character.isSymbol || character.unicodeScalars.contains { $0.properties.isEmojiPresentation })
  }

  /// The heading with a line that goes on with its title, as a title broken in two leaves it: capitals after capitals, a small letter, or anything after
  /// a word that ends no title. Nil where the line is one of its own.
  func continued(by line: String, _ words: OutlineWords) -> OutlineHeading? {
    guard line.utf8.count < 120, !isUntitled, OutlineHeading(line, words) == nil, OutlineHeading(numbered: line) == nil,
      !line.contains(":"), let first = line.first(where: \.isLetter), line.first?.isLetter ?? false,
      !title.hasSuffix(".")
    else { return nil }
    let isShouted = title.isShouted && line.isShouted
    let last = title.split(separator: " ").last.map { fold($0) } ?? ""
    guard isShouted || first.isLowercase || Self.connectors.contains(last) else { return nil }
    var whole = self
    whole.title += " " + line
    return whole
  }

  private static let connectors: Set<String> = [
    "de", "des", "du", "d'", "la", "le", "les", "l'", "et", "ou", "a", "au", "aux", "en", "par", "pour", "sur", "avec",
    "dans", "un", "une",
    "of", "the", "and", "or", "to", "for", "in", "on", "with", "by", "an",
  ]

  /// A number alone and a title: « 1.1 Recruter », « I. Accueil », « 1-1) Ouvrir ».
  init?(numbered text: String) {
    var rest = text[...].trimmed
    guard let number = LevelNumber.take(from: &rest) else { return nil }
    // « 3 personnes » is no heading; « 3. Personnes » is.
    let tail = text[...].trimmed.drop { "#(n°º ".contains($0) }.dropFirst(number.text.count)
    guard number.depth > 1 || tail.hasSeparator else { return nil }
    _ = takeSeparator(&rest)
    let title = rest.trimmed
    guard title.first?.isLetter ?? false || title.first.map({ "«“\"(".contains($0) }) ?? false, title.count > 1 else {
      return nil
    }
    (word, label, level, self.title) = ("", "", number, String(title))
  }

  /// A level that nothing but its title tells.
  init(title: String) { (word, label, level, self.title) = ("", "", nil, title) }
}

extension StringProtocol {
  /// Whether it is one parenthesis and nothing else.
  fileprivate var isParenthesis: Bool {
    first == "(" && last == ")" && !dropFirst().dropLast().contains { "()".contains($0) }
  }

  /// Whether all its letters, several of them, are capitals.
  var isShouted: Bool {
    let letters = filter(\.isLetter)
    return letters.count > 3 && letters.allSatisfy { $0.isUppercase }
  }
}

/// `:`, a dash of any width, a bar or a full stop.
private func takeSeparator(_ text: inout Substring) -> Bool {
  guard let first = text.first, ":—–-.‒―|)".contains(first) else { return false }
  text = text.dropFirst().trimmed
  return true
}
