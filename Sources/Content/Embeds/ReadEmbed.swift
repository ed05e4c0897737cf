import Basics
import Diagnostics
import Markdown
import Model

/// Reads what an embed asks for: a word of the table, then `word="value"` as often as needed. Nil, with a finding, when it
/// is not known.
func readEmbed(_ text: EmbedText, in draft: Draft, findings: inout [Finding]) -> Embed? {
  let name = text.text.prefix { !$0.isWhitespace }
  guard let kind = Embed.Kind.allCases.first(where: { isNamed(name, $0.name) }) else {
    let names = Embed.Kind.allCases.map { $0.name[draft.language] }
    findings.append(
      Finding(
        .embedUnknown, in: draft.source, at: text.range,
        Words(
          fr: "« \(name) » n’est rien qui puisse se montrer ici", en: "“\(name)” is nothing that can be shown here"),
        hint: didYouMean(String(name), among: names)
          ?? Words(
            fr: "On peut montrer : \(names.joined(separator: ", ")).",
            en: "What can be shown: \(names.joined(separator: ", ")).")))
    return nil
  }
  var arguments: [Embed.Argument: String] = [:]
  for (key, value) in readArguments(text.text[name.endIndex...]) {
    guard let argument = readArgument(key, of: kind, in: draft.language) else {
      findings.append(unknownArgument(key, kind, name, at: text.range, in: draft))
      return nil
    }
    arguments[argument] = value
  }
  guard areRight(arguments, at: text.range, in: draft, findings: &findings) else { return nil }
  return Embed(kind: kind, arguments: arguments, origin: Origin(source: draft.path, range: text.range))
}

/// The argument that a word names; that which needs no word, where there is none.
private func readArgument(_ key: String, of kind: Embed.Kind, in language: Language) -> Embed.Argument? {
  if key.isEmpty { return kind.main }
  return Embed.Argument.allCases.first {
    kind.arguments.contains($0) && (isNamed(key, $0.name) || $0.others.contains(fold(key)))
  }
}

private func unknownArgument(
  _ key: String, _ kind: Embed.Kind, _ name: Substring, at range: SourceRange, in draft: Draft
) -> Finding {
  let names = Embed.Argument.allCases.filter { kind.arguments.contains($0) }.map { $0.name[draft.language] }
  return Finding(
    .embedUnknown, in: draft.source, at: range,
    Words(fr: "« \(key) » ne précise rien de « \(name) »", en: "“\(key)” says nothing of “\(name)”"),
    hint: didYouMean(key, among: names)
      ?? Words(
        fr: "On peut préciser : \(names.joined(separator: ", ")).",
        en: "What can be given: \(names.joined(separator: ", "))."))
}

/// Whether values are what their arguments take: another would show something else than what is asked for.
private func areRight(
  _ arguments: [Embed.Argument: String], at range: SourceRange, in draft: Draft, findings: inout [Finding]
) -> Bool {
  if let year = arguments[.year], Int(year) == nil {
    findings.append(
      Finding(
        .embedUnknown, in: draft.source, at: range,
        Words(fr: "« \(year) » n’est pas une année", en: "“\(year)” is not a year"),
        hint: Words(fr: "Écrivez-la en chiffres : année=2021.", en: "Write it in digits: year=2021.")))
    return false
  }
  if let state = arguments[.state], State(named: state) == nil {
    var finding = unknownState(state, in: draft.source, at: range, draft.language)
    finding.severity = .error
    findings.append(finding)
    return false
  }
  if let form = arguments[.form], ChartForm(named: form) == nil {
    let names = ChartForm.allCases.map { $0.name[draft.language] }
    findings.append(
      Finding(
        .embedUnknown, in: draft.source, at: range,
        Words(fr: "« \(form) » n’est pas une forme de graphique", en: "“\(form)” is no form of a chart"),
        hint: didYouMean(form, among: names)
          ?? Words(
            fr: "Les formes : \(names.joined(separator: ", ")).", en: "The forms: \(names.joined(separator: ", "))."))
    )
    return false
  }
  return true
}

/// An embed that no blank line parts from the text around it.
func strayEmbed(_ text: EmbedText, in draft: Draft) -> Finding {
  Finding(
    .embedUnknown, in: draft.source, at: text.range,
    Words(
      fr: "cette vue n’est pas seule dans son paragraphe", en: "this view is not alone in its paragraph"),
    hint: Words(
      fr: "Laissez une ligne vide avant et après.", en: "Leave a blank line before and after it."))
}

/// What another generator would put something in the place of: it is published as it is written.
func shortcode(_ text: EmbedText, in draft: Draft) -> Finding {
  let sign = text.text.prefix { "{<%".contains($0) }
  let name = text.text.dropFirst(sign.count).trimmed.prefix { !$0.isWhitespace && !">%}".contains($0) }
  return Finding(
    .embedUnknown, as: .warning, in: draft.source, at: text.range,
    Words(
      fr: "« \(sign) \(name) » est un code d’un autre générateur : il est publié comme du texte",
      en: "“\(sign) \(name)” is a code of another generator: it is published as text"),
    hint: Words(
      fr: "Écrivez en Markdown ce qu’il montrait : ![description](image.jpg), un lien, un texte.",
      en: "Write in Markdown what it showed: ![description](image.jpg), a link, a text."))
}

private func isNamed(_ word: some StringProtocol, _ names: Words) -> Bool {
  let folded = fold(word)
  return folded == fold(names.french) || folded == fold(names.english)
}

/// `clé="valeur"`, with straight, curly or no quotes (« Word » puts its own in). A value without a key before it has an empty one.
private func readArguments(_ text: Substring) -> [(String, String)] {
  var arguments: [(String, String)] = []
  var rest = text.drop { $0.isWhitespace }
  while !rest.isEmpty {
    var key = rest.prefix { $0 != "=" && !$0.isWhitespace }
    let after = rest[key.endIndex...].drop { $0.isWhitespace }
    if isOpening(rest.first) || key.contains("/") || key.contains(".") || after.first != "=" && arguments.isEmpty {
      key = ""
    } else {
      rest = rest[key.endIndex...].drop { $0.isWhitespace || $0 == "=" }
    }
    var value: Substring
    if let quote = rest.first, isOpening(quote) {
      rest = rest.dropFirst()
      value = quoted(rest, by: quote)
      rest = rest[value.endIndex...].dropFirst()
    } else {
      value = rest.prefix { !$0.isWhitespace }
      rest = rest[value.endIndex...]
    }
    arguments.append((String(key), String(value.trimmed)))
    rest = rest.drop { $0.isWhitespace }
  }
  return arguments
}

private func isOpening(_ sign: Character?) -> Bool { sign.map { "\"“”«'‘’".contains($0) } ?? false }

/// What stands before the sign that ends a value: the first behind which there is nothing more of it, for « L’été » has an apostrophe.
private func quoted(_ text: Substring, by quote: Character) -> Substring {
  var index = text.startIndex
  while let end = text[index...].firstIndex(where: { isClosing($0, of: quote) }) {
    index = text.index(after: end)
    if index == text.endIndex || text[index].isWhitespace { return text[..<end] }
  }
  return text.prefix { !isClosing($0, of: quote) }
}

/// Whether a sign ends what another began. An apostrophe in double quotes is one: « l’étang ».
private func isClosing(_ sign: Character, of opening: Character) -> Bool {
  switch opening {
  case "«": sign == "»"
  case "'", "‘", "’": sign == "'" || sign == "’"
  default: "\"“”".contains(sign)
  }
}
