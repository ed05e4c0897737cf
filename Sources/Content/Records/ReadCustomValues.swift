import Basics
import Diagnostics
import Markdown
import Model

extension Draft {
  /// What its front matter says under keys of the site’s own, in the order in which the site declares them. What is not of a key’s kind is
  /// told, and shown as it is written.
  func customValues(_ source: () -> RecordSource, findings: inout [Finding]) -> [CustomValue] {
    if attributes.custom.isEmpty { return [] }
    let source = source()
    return attributes.custom.compactMap { field, pair in
      guard case .scalar(let written, _, let range) = pair.value else {
        // A list of words is words between commas.
        guard case .sequence(let items, _) = pair.value, let words = items.words else {
          var finding = wrong(pair, field, at: pair.value.range)
          finding.why = Words(fr: "Ceci n’est pas publié.", en: "This is not published.")
          findings.append(finding)
          return nil
        }
        if field.kind != .text { findings.append(wrong(pair, field, at: pair.value.range)) }
        return words.isEmpty ? nil : CustomValue(field, .text(words.joined(separator: ", ")))
      }
      let text = String(written[...].trimmed)
      if text.isEmpty { return nil }
      let told = findings.count
      if let content = field.content(text, source, at: range, findings: &findings) {
        return CustomValue(field, content)
      }
      // A link that leads nowhere was told as such.
      if findings.count == told { findings.append(wrong(pair, field, at: range)) }
      return CustomValue(field, .text(text))
    }
  }

  private func wrong(_ pair: YAML.Pair, _ field: CustomField, at range: SourceRange) -> Finding {
    let expected = field.kind.expected
    var hint: Words?
    if case .choice(let choices) = field.kind, case .scalar(let text, _, _) = pair.value {
      hint = didYouMean(text, among: choices.flatMap { [$0.name] + $0.labels.values.sorted() })
    }
    return Finding(
      .valueKind, as: .warning, in: attributes.source, at: range,
      Words(fr: "« \(pair.key) » attend \(expected.french)", en: "“\(pair.key)” takes \(expected.english)"), hint: hint)
  }
}

extension CustomField {
  /// What a text says under this key; nil where it is of another kind.
  fileprivate func content(
    _ text: String, _ source: RecordSource, at range: SourceRange, findings: inout [Finding]
  ) -> CustomValue.Content? {
    switch kind {
    case .text: .text(text)
    case .date: source.readDate(text, at: range, findings: &findings).map(CustomValue.Content.date)
    case .number: numberAlone(text, source.language).map(CustomValue.Content.number)
    case .choice(let choices): choices.firstIndex { $0.isNamed(text) }.map(CustomValue.Content.choice)
    case .link: link(text, source, at: range, findings: &findings).map(CustomValue.Content.link)
    case .flag: (readFlag(text) ?? source.options.strings.flag(text)).map(CustomValue.Content.flag)
    }
  }

  /// An address, which is shown by itself, or a link with its words: `[le catalogue](catalogue.pdf)`.
  private func link(
    _ text: String, _ source: RecordSource, at range: SourceRange, findings: inout [Finding]
  ) -> RecordReference? {
    let isMarkdown = text.hasPrefix("[")
    let text = text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    let isWeb = text.contains("://")
    let path = text.hasSuffix("/") ? text.dropLast() : text[...]
    let shown = String(isWeb ? path.drop { $0 != "/" }.drop { $0 == "/" } : path.split(separator: "/").last ?? path)
    let hasSpace = text.contains(where: \.isWhitespace)
    if !isMarkdown, text.contains(where: { "<>\n".contains($0) }) || hasSpace && (isWeb || !text.contains(".")) {
      return nil
    }
    let link = isMarkdown ? text : "[\(shown.filter { !"[]\\*_`".contains($0) })](<\(text)>)"
    let inlines = Fragment(link, in: source.text, at: range, options: source.options, findings: &findings).inlines
    guard let first = readPartners(inlines, isOne: true).first, first.link != nil else { return nil }
    return isMarkdown ? first : RecordReference(name: shown, link: first.link)
  }
}

extension Strings {
  /// What « sí » or « no » says in the words of a language.
  fileprivate func flag(_ text: String) -> Bool? {
    fold(text) == fold(self["yes"]) ? true : fold(text) == fold(self["no"]) ? false : nil
  }
}

/// A text that is a number and nothing else.
private func numberAlone(_ text: String, _ language: Language) -> Double? {
  let found = numbers(in: text, language)
  guard found.count == 1, let number = found.first, number.range.upperBound == text.endIndex else { return nil }
  let before = text[..<number.range.lowerBound]
  // Per cent is a unit, as dollars are; beyond 2⁵³ no number stays what was written.
  guard !number.isPercent, number.value.magnitude < 0x1p53 else { return nil }
  return before.isEmpty || before == "-" || before == "−" ? number.value : nil
}

extension CustomField.Kind {
  fileprivate var expected: Words {
    switch self {
    case .text: Words(fr: "un texte sur une ligne", en: "text on one line")
    case .date: Words(fr: "une date", en: "a date")
    case .number: Words(fr: "un nombre", en: "a number")
    case .choice(let choices):
      Words(each: { language in
        let all = choices.map { $0.label(in: language) }.joined(separator: ", ")
        return language == .french ? "l’un de ces mots : \(all)" : "one of these words: \(all)"
      })
    case .link: Words(fr: "une adresse ou un fichier", en: "an address or a file")
    case .flag: flagWords
    }
  }
}

extension [YAML] {
  /// The texts of a list of nothing else.
  fileprivate var words: [String]? {
    let texts = compactMap { item -> String? in if case .scalar(let text, _, _) = item { text } else { nil } }
    return texts.count == count ? texts : nil
  }
}
