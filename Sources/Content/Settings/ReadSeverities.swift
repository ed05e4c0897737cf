import Basics
import Diagnostics
import Model

/// Reads what a site has each code weigh: `gravité:` of `site.yml`, codes and weights.
func readSeverities(_ attributes: Attributes, findings: inout [Finding]) -> Severities {
  var severities = Severities()
  guard let value = attributes.value(of: .severities) else { return severities }
  guard case .mapping(let pairs, _) = value else {
    attributes.wrongKind(
      .severities,
      Words(
        fr: "des codes et leur gravité, comme « alt-missing : erreur »",
        en: "codes and what they weigh, such as “alt-missing: error”")
    ).map { findings.append($0) }
    return severities
  }
  for pair in pairs {
    guard let code = Code(rawValue: pair.key.lowercased()) else {
      let isOneOfMany = findings.areMany(.codeUnknown, in: attributes.source.path)
      findings.append(unknownCode(pair, in: attributes.source, isOneOfMany: isOneOfMany))
      continue
    }
    guard case .scalar(let text, _, _) = pair.value, let choice = Severities.Choice(named: fold(text)) else {
      findings.append(unknownWeight(pair, in: attributes.source))
      continue
    }
    if !severities.set(code, to: choice) { findings.append(fixed(code, pair, in: attributes.source)) }
  }
  return severities
}

private func unknownCode(_ pair: YAML.Pair, in source: SourceText, isOneOfMany: Bool) -> Finding {
  Finding(
    .codeUnknown, in: source, at: pair.keyRange,
    Words(fr: "« \(pair.key) » n’est pas le code d’un message", en: "“\(pair.key)” is not the code of a message"),
    hint: isOneOfMany
      ? nil
      : didYouMean(pair.key, among: Code.allCases.map(\.rawValue))
        ?? Words(
          fr: "Le code est entre crochets à la fin de chaque message; jalon explain --list les montre tous.",
          en: "The code stands in brackets at the end of each message; jalon explain --list shows them all."))
}

private func unknownWeight(_ pair: YAML.Pair, in source: SourceText) -> Finding {
  Finding(
    .valueKind, in: source, at: pair.value.range,
    Words(
      fr: "« \(pair.key) » attend ignorer, note, avertissement ou erreur",
      en: "“\(pair.key)” takes ignore, note, warning or error"))
}

private func fixed(_ code: Code, _ pair: YAML.Pair, in source: SourceText) -> Finding {
  Finding(
    .severityFixed, in: source, at: pair.keyRange,
    Words(
      fr: "« \(code.rawValue) » garde sa gravité : \(code.severity.name.french)",
      en: "“\(code.rawValue)” keeps its weight: \(code.severity.name.english)"),
    why: Words(
      fr: "Sans cela, quelque chose serait publié de travers, ou manquerait.",
      en: "Otherwise something would be published wrong, or missing."),
    hint: Words(
      fr: "Retirez cette ligne, et corrigez ce que le message signale.",
      en: "Take this line out, and mend what the message points out."))
}
