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
        Words(fr: "« \(name) » n’est pas une vue de plan", en: "“\(name)” is not a view of a plan"),
        hint: didYouMean(String(name), among: names)
          ?? Words(
            fr: "Les vues : \(names.joined(separator: ", ")).", en: "The views: \(names.joined(separator: ", ")).")))
    return nil
  }
  var arguments: [Embed.Argument: String] = [:]
  for (key, value) in readArguments(text.text[name.endIndex...]) {
    let allowed = Embed.Argument.allCases.filter { kind.arguments.contains($0) }
    guard let argument = allowed.first(where: { isNamed(key, $0.name) }) else {
      let names = allowed.map { $0.name[draft.language] }
      findings.append(
        Finding(
          .embedUnknown, in: draft.source, at: text.range,
          Words(
            fr: "« \(key) » ne précise pas la vue « \(name) »", en: "“\(key)” does not narrow the view “\(name)” down"),
          hint: didYouMean(key, among: names)
            ?? Words(
              fr: "On peut préciser : \(names.joined(separator: ", ")).",
              en: "What can be given: \(names.joined(separator: ", ")).")))
      return nil
    }
    if argument == .year, Int(value) == nil {
      findings.append(
        Finding(
          .embedUnknown, in: draft.source, at: text.range,
          Words(fr: "« \(value) » n’est pas une année", en: "“\(value)” is not a year"),
          hint: Words(fr: "Écrivez-la en chiffres : année=2021.", en: "Write it in digits: year=2021.")))
      return nil
    }
    arguments[argument] = value
  }
  if let state = arguments[.state], State(named: state) == nil {
    // It would show another list than the one that is asked for.
    var finding = unknownState(state, in: draft.source, at: text.range, draft.language)
    finding.severity = .error
    findings.append(finding)
    return nil
  }
  return Embed(kind: kind, arguments: arguments, origin: Origin(source: draft.path, range: text.range))
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

/// `clé="valeur"`, with straight, curly or no quotes (« Word » puts its own in).
private func readArguments(_ text: Substring) -> [(String, String)] {
  var arguments: [(String, String)] = []
  var rest = text.drop { $0.isWhitespace }
  while !rest.isEmpty {
    let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
    rest = rest[key.endIndex...].drop { $0.isWhitespace || $0 == "=" }
    var value: Substring
    if let quote = rest.first, "\"“”«'‘’".contains(quote) {
      rest = rest.dropFirst()
      value = rest.prefix { !"\"“”»".contains($0) && !(quote == "'" && $0 == "'") }
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
