package import Basics
import Diagnostics
import Model

/// Where the words of the interface in a language are found.
package struct LanguageFiles: Sendable {
  /// The words in a language, by their keys; nil of a language that has no file.
  package var read: @Sendable (Language) -> [String: String]?

  package init(read: @escaping @Sendable (Language) -> [String: String]?) { self.read = read }

  /// Those of the commands, which need no file.
  package static var commands: LanguageFiles { LanguageFiles { Language.ofCommands.contains($0) ? [:] : nil } }

  /// Any, for those who ask only which languages a site has.
  package static var any: LanguageFiles { LanguageFiles { _ in [:] } }
}

/// The languages that a site is published in, the one without a prefix first, and the interface’s words in those that the code has none in.
/// One that nobody has written the words of is told, and not published.
func readLanguages(
  _ attributes: Attributes, _ files: LanguageFiles, findings: inout [Finding]
) -> ([Language], [Language: Strings]) {
  var strings: [Language: Strings] = [:]
  func read(_ field: Field) -> [Language] {
    (attributes.list(field, findings: &findings) ?? []).compactMap { text, range in
      guard let language = Language(named: text) else {
        findings.append(noCode(text, attributes, at: range))
        return nil
      }
      guard let entries = files.read(language) else {
        findings.append(noFile(language, attributes, at: range))
        return nil
      }
      if !Strings.areInCode(language) { strings[language] = Strings(language: language, entries: entries) }
      return language
    }
  }
  let main = read(.language).first
  let all = read(.languages)
  let first = main ?? all.first ?? .french
  var seen: Set<Language> = []
  return (([first] + all).filter { seen.insert($0).inserted }, strings)
}

private func noCode(_ text: String, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(fr: "« \(text) » n’est pas un code de langue", en: "“\(text)” is not the code of a language"),
    hint: Words(
      fr: "Écrivez-en deux ou trois lettres : fr, en, es; puis, au besoin, un pays : pt-br.",
      en: "Write two or three letters: fr, en, es; then, where needed, a country: pt-br."))
}

private func noFile(_ language: Language, _ attributes: Attributes, at range: SourceRange) -> Finding {
  let file = "templates/strings/\(language.rawValue).yml"
  return Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(
      fr: "il n’y a pas de mots de l’interface en « \(language.rawValue) » : rien n’est publié dans cette langue",
      en: "there are no words of the interface in “\(language.rawValue)”: nothing is published in this language"),
    hint: Words(
      fr: "Faites-en le fichier \(file), à partir de ce que donne jalon explain --theme-file strings/es.yml.",
      en: "Make its file \(file), from what jalon explain --theme-file strings/es.yml gives."))
}
