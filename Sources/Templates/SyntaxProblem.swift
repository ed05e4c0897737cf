import Basics
import Diagnostics

/// Findings about templates.
enum Problem {
  /// « x » and “x”.
  static func quoted(_ text: String) -> Words { Words(fr: "«\u{A0}\(text)\u{A0}»", en: "“\(text)”") }
}

/// What is wrong with a template as it is written.
extension Problem {
  static func unclosedTag(_ range: SourceRange, ending: [UInt8], in source: SourceText) -> Finding {
    let ending = quoted(String(decoding: ending, as: UTF8.self))
    return Finding(
      .templateUnclosed, in: source, at: range,
      Words(fr: "une balise est ouverte et n’est pas fermée", en: "a tag is opened and not closed"),
      hint: Words(fr: "Ajoutez \(ending.french) après le nom.", en: "Add \(ending.english) after the name."))
  }

  static func emptyTag(_ range: SourceRange, in source: SourceText) -> Finding {
    Finding(
      .templateSyntax, in: source, at: range,
      Words(fr: "une balise est vide", en: "a tag is empty"),
      hint: Words(fr: "Mettez-y un nom, ou enlevez-la.", en: "Put a name in it, or remove it."))
  }

  static func badName(_ range: SourceRange, in source: SourceText) -> Finding {
    let name = quoted(String(source.slice(range.lower, range.upper)))
    return Finding(
      .templateSyntax, in: source, at: range,
      Words(fr: "\(name.french) n’est pas un nom", en: "\(name.english) is not a name"),
      why: Words(
        fr: "Un nom n’a pas d’espace; des points séparent ses parties, comme dans «\u{A0}plan.titre\u{A0}».",
        en: "A name has no space; dots part what it is made of, as in “plan.title”."))
  }

  static func badDelimiters(_ range: SourceRange, in source: SourceText) -> Finding {
    Finding(
      .templateSyntax, in: source, at: range,
      Words(fr: "ce changement de délimiteurs ne se lit pas", en: "this change of delimiters cannot be read"),
      hint: Words(
        fr: "Donnez deux délimiteurs sans «\u{A0}=\u{A0}», séparés par une espace, comme «\u{A0}{{=<% %>=}}\u{A0}».",
        en: "Give two delimiters without “=”, with a space between, as in “{{=<% %>=}}”."))
  }

  static func unclosed(_ range: SourceRange, _ label: String, in source: SourceText) -> Finding {
    let tag = quoted(String(source.slice(range.lower, range.upper)))
    let closing = quoted("{{/\(label)}}")
    return Finding(
      .templateUnclosed, in: source, at: range,
      Words(fr: "\(tag.french) n’est pas fermé", en: "\(tag.english) is not closed"),
      hint: Words(fr: "Ajoutez \(closing.french) là où cela finit.", en: "Add \(closing.english) where it ends."))
  }

  static func nothingToClose(_ range: SourceRange, _ label: String, in source: SourceText) -> Finding {
    let tag = quoted("{{/\(label)}}")
    return Finding(
      .templateSyntax, in: source, at: range,
      Words(fr: "\(tag.french) ne ferme rien", en: "\(tag.english) closes nothing"),
      hint: Words(
        fr: "Enlevez-la, ou ouvrez la section plus haut.", en: "Remove it, or open the section further up."))
  }

  static func wrongClose(
    _ range: SourceRange, _ label: String, open: String, _ opening: SourceRange, in source: SourceText
  ) -> Finding {
    let tag = quoted("{{/\(label)}}")
    let expected = quoted("{{/\(open)}}")
    let line = source.line(at: opening.lower)
    return Finding(
      .templateSyntax, in: source, at: range,
      Words(fr: "\(tag.french) ferme ce qui n’est pas ouvert", en: "\(tag.english) closes what is not open"),
      hint: Words(
        fr: "Ce qui est ouvert ici, depuis la ligne \(line), se ferme par \(expected.french).",
        en: "What is open here, since line \(line), is closed by \(expected.english)."))
  }

  static func tooDeep(_ range: SourceRange, _ limit: Int, in source: SourceText) -> Finding {
    Finding(
      .nestingTooDeep, in: source, at: range,
      Words(
        fr: "plus de \(limit) sections sont ouvertes l’une dans l’autre",
        en: "more than \(limit) sections are open in one another"),
      hint: Words(
        fr: "Fermez celles qui sont finies, ou mettez une partie dans un autre gabarit.",
        en: "Close those that are done, or move a part into another template."))
  }
}

/// What is wrong between templates.
extension Problem {
  static func missingTemplate(
    _ name: String, _ range: SourceRange, among names: some Sequence<String>, in source: SourceText
  ) -> Finding {
    Finding(
      .templatePartial, in: source, at: range, missing(name), hint: didYouMean(name, among: names))
  }

  /// A template asked for by its name.
  static func missingTemplate(_ name: String, among names: some Sequence<String>) -> Finding {
    Finding(.templateMissing, missing(name), hint: didYouMean(name, among: names))
  }

  private static func missing(_ name: String) -> Words {
    let name = quoted(name)
    return Words(fr: "le gabarit \(name.french) n’existe pas", en: "there is no template \(name.english)")
  }

  static func stray(_ range: SourceRange, parent: String, in source: SourceText) -> Finding {
    let parent = quoted("{{<\(parent)}}")
    return Finding(
      .templateSyntax, as: .warning, in: source, at: range,
      Words(
        fr: "ceci, dans \(parent.french), n’est dans aucun bloc et ne sera pas écrit",
        en: "this, in \(parent.english), is in no block and will not be written"),
      hint: Words(
        fr: "Mettez-le dans un bloc, entre «\u{A0}{{$nom}}\u{A0}» et «\u{A0}{{/nom}}\u{A0}».",
        en: "Put it in a block, between “{{$name}}” and “{{/name}}”."))
  }

  static func blockTwice(_ name: String, _ range: SourceRange, in source: SourceText) -> Finding {
    let name = quoted(name)
    return Finding(
      .templateSyntax, in: source, at: range,
      Words(fr: "le bloc \(name.french) est donné deux fois", en: "the block \(name.english) is given twice"),
      why: Words(fr: "Seul le premier est écrit.", en: "Only the first is written."),
      hint: Words(fr: "Gardez l’un des deux.", en: "Keep one of the two."))
  }

  static func unknownBlock(
    _ name: String, _ range: SourceRange, of parent: String, among names: [String], in source: SourceText
  ) -> Finding {
    let (block, parent) = (quoted(name), quoted(parent))
    return Finding(
      .templateName, in: source, at: range,
      Words(
        fr: "le gabarit \(parent.french) n’a pas de bloc \(block.french)",
        en: "the template \(parent.english) has no block \(block.english)"),
      why: Words(fr: "Ce qu’il contient ne serait pas écrit.", en: "What it holds would not be written."),
      hint: didYouMean(name, among: names) ?? known(names))
  }

  /// The names there are, when none is near.
  static func known(_ names: [String]) -> Words? {
    guard !names.isEmpty else { return nil }
    let list = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? "…" : "")
    return Words(fr: "Noms possibles\u{A0}: \(list)", en: "Possible names: \(list)")
  }
}
