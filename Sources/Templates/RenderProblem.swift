import Basics
import Diagnostics

/// What is wrong when a template meets its values.
extension Problem {
  static func unknownName(
    _ name: String, _ range: SourceRange, among names: [String], in source: SourceText
  ) -> Finding {
    let word = quoted(name)
    return Finding(
      .templateName, in: source, at: range,
      Words(fr: "le nom \(word.french) n’existe pas ici", en: "there is no name \(word.english) here"),
      hint: didYouMean(name, among: names) ?? known(names))
  }

  static func unknownPart(
    _ name: String, _ range: SourceRange, of owner: String, among names: [String], in source: SourceText
  ) -> Finding {
    let (word, owner) = (quoted(name), quoted(owner))
    return Finding(
      .templateName, in: source, at: range,
      Words(fr: "\(owner.french) n’a pas de \(word.french)", en: "\(owner.english) has no \(word.english)"),
      hint: didYouMean(name, among: names) ?? known(names))
  }

  static func noParts(_ name: String, _ range: SourceRange, of owner: String, in source: SourceText) -> Finding {
    let (word, owner) = (quoted(name), quoted(owner))
    return Finding(
      .templateName, in: source, at: range,
      Words(
        fr: "\(owner.french) n’a pas de parties, donc pas de \(word.french)",
        en: "\(owner.english) has no parts, so no \(word.english)"))
  }

  static func notWritable(_ name: String, isList: Bool, _ range: SourceRange, in source: SourceText) -> Finding {
    let word = quoted(name)
    let section = quoted("{{#\(name)}}…{{/\(name)}}")
    return Finding(
      .templateName, in: source, at: range,
      isList
        ? Words(fr: "\(word.french) est une liste, pas un texte", en: "\(word.english) is a list, not a text")
        : Words(
          fr: "\(word.french) a plusieurs parties, et n’est pas un texte",
          en: "\(word.english) has several parts, and is not a text"),
      hint: Words(
        fr: "Écrivez ce qu’il y a dedans avec \(section.french).", en: "Write what is in it with \(section.english)."))
  }

  static func notAName(_ name: String, _ range: SourceRange, in source: SourceText) -> Finding {
    let word = quoted(name)
    return Finding(
      .templatePartial, in: source, at: range,
      Words(
        fr: "\(word.french) ne donne pas le nom d’un gabarit", en: "\(word.english) does not give a template’s name"))
  }

  static func endless(_ name: String, _ range: SourceRange, limit: Int, in source: SourceText) -> Finding {
    let name = quoted(name)
    return Finding(
      .templateRecursion, in: source, at: range,
      Words(
        fr: "le gabarit \(name.french) s’appelle lui-même sans fin",
        en: "the template \(name.english) calls itself without end"),
      why: Words(
        fr: "Les gabarits s’appellent l’un l’autre sur plus de \(limit) niveaux.",
        en: "Templates call one another more than \(limit) levels deep."),
      hint: Words(
        fr: "Mettez l’appel dans une section qui finit par être vide.",
        en: "Put the call in a section that is empty in the end."))
  }

  static func tooMuch(_ limit: Int, _ range: SourceRange, in source: SourceText) -> Finding {
    Finding(
      .templateRecursion, in: source, at: range,
      Words(
        fr: "cette page demande plus de \(limit) opérations; elle s’arrête ici",
        en: "this page takes more than \(limit) steps; it stops here"),
      why: Words(
        fr:
          "Une liste répétée dans elle-même, ou un gabarit appelé plusieurs fois à chaque niveau, double le travail à chaque niveau.",
        en:
          "A list repeated inside itself, or a template called several times at each level, doubles the work at each level."
      ),
      hint: Words(
        fr: "Cherchez une section ouverte deux fois du même nom.",
        en: "Look for a section opened twice by the same name."))
  }
}
