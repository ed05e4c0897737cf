import Basics
import Diagnostics
import Model

/// What tags are called in each language; a name that two of them have in one language is the first’s, and told.
func readTagNames(_ attributes: Attributes, _ languages: [Language], findings: inout [Finding]) -> [TagNames] {
  var taken: Set<[String]> = []
  var result: [TagNames] = []
  let entries = attributes.entriesWithRanges(.tags, in: .tag, language: .french, findings: &findings)
  for (entry, range) in entries {
    var texts: [Language: String] = [:]
    switch entry {
    case .text(let text): findings.append(withoutTranslation(text, attributes, at: range))
    case .attributes(let names):
      var written = [(Language.french, Field.frenchName), (.english, .englishName)].compactMap { language, field in
        names.text(field, findings: &findings).map { (language, $0, names.range(of: field) ?? range) }
      }
      for (language, pair) in names.byLanguage {
        if languages.contains(language), case .scalar(let text, _, let range) = pair.value {
          written.append((language, text, range))
        } else {
          findings.append(names.unknown(pair, language: .french))
        }
      }
      for (language, text, range) in written {
        if !Tag(text, origin: Origin(source: "", range: range)).isListed {
          findings.append(noTag(text, attributes, at: range))
        } else if taken.insert([language.rawValue, Tag.key(of: text)]).inserted {
          texts[language] = text
        } else {
          findings.append(takenTag(text, attributes, at: range))
        }
      }
      if texts.count == 1, let text = texts.values.first, names.fields.count + names.byLanguage.count == 1 {
        findings.append(withoutTranslation(text, attributes, at: range))
      }
    }
    if texts.count > 1 { result.append(TagNames(texts)) }
  }
  return result
}

private func withoutTranslation(_ text: String, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, as: .warning, in: attributes.source, at: range,
    Words(
      fr: "le mot-clé « \(text) » n’a pas de traduction ici", en: "the tag “\(text)” has no translation here"),
    hint: Words(
      fr: "Écrivez son nom dans chaque langue : « - fr: danse », puis « en: dance » dessous.",
      en: "Write its name in each language: “- fr: danse”, then “en: dance” below."))
}

private func takenTag(_ text: String, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, as: .warning, in: attributes.source, at: range,
    Words(
      fr: "« \(text) » est déjà le nom d’un autre mot-clé dans cette langue",
      en: "“\(text)” is already the name of another tag in this language"),
    hint: Words(
      fr: "Gardez un seul des deux, ou donnez-leur des noms différents.",
      en: "Keep one of the two, or give them different names."))
}

private func noTag(_ text: String, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, as: .warning, in: attributes.source, at: range,
    Words(
      fr: "« \(text.prefix(40)) » ne peut pas être un mot-clé", en: "“\(text.prefix(40))” cannot be a tag"),
    hint: Words(
      fr: "Écrivez un mot ou deux, \(Tag.limit) caractères au plus.",
      en: "Write a word or two, \(Tag.limit) characters at most."))
}
