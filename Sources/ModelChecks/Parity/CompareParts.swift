import Basics
import Diagnostics
import Model

/// What a translation says otherwise than its original, part by part.
struct PartComparison {
  let pair: TranslatedPair
  let sources: SourceMap
  private(set) var findings: [Finding] = []

  mutating func compare(_ original: ComparedPart, _ translation: ComparedPart) {
    for (there, here) in zip(original.facts(), translation.facts()) where there.key != here.key {
      tell(here, there, translation, original)
    }
    compareTexts(original, translation)
    // Where there are more or fewer of a kind, nobody knows which is the translation of which.
    for (there, here) in zip(original.groups, translation.groups) where there.isOrdered && there.count == here.count {
      for (there, here) in zip(there.parts, here.parts) { compare(there, here) }
    }
    // How many there are in all is told in any case, where it differs.
    for (there, here) in zip(original.groups, translation.groups)
    where there.count != here.count && !original.name.isEmpty {
      let (own, other) = (Counted(here.count, here.noun).words, "\(there.count)")
      add(
        translation, original, at: translation.origin,
        Words(
          fr: "\(own.french) ici, \(other) dans l’original", en: "\(own.english) here, \(other) in the original"))
    }
  }

  private mutating func compareTexts(_ original: ComparedPart, _ translation: ComparedPart) {
    let (there, here) = (ReadMarkup(original.texts()), ReadMarkup(translation.texts()))
    for (here, there) in zip(here.counts, there.counts) where here.count != there.count {
      let (own, other) = (here.words, "\(there.count)")
      add(
        translation, original, at: translation.origin,
        Words(
          fr: "\(own.french) ici, \(other) dans l’original", en: "\(own.english) here, \(other) in the original"))
    }
    let (written, expected) = (
      NumbersInText(in: here.blocks, language: pair.translation.language),
      NumbersInText(in: there.blocks, language: pair.original.language)
    )
    let (more, fewer) = (written.missing(from: expected), expected.missing(from: written))
    guard !more.isEmpty || !fewer.isEmpty else { return }
    let place = more.first.map { sources.place(of: $0, from: translation.origin) } ?? translation.origin
    add(translation, original, at: place, numbers(more, fewer))
  }

  /// « « 13 mai » n’est pas dans l’original; « 12 mai » n’est pas ici ».
  private func numbers(_ more: [String], _ fewer: [String]) -> Words {
    let own = more.isEmpty ? nil : list(more)
    let other = fewer.isEmpty ? nil : list(fewer)
    let (many, others) = (more.count > 1, fewer.count > 1)
    return Words(
      fr: [
        own.map { "\($0.french) \(many ? "ne sont" : "n’est") pas dans l’original" },
        other.map { "\($0.french) \(others ? "ne sont" : "n’est") que dans l’original" },
      ].compactMap(\.self).joined(separator: "; "),
      en: [
        own.map { "\($0.english) \(many ? "are" : "is") not in the original" },
        other.map { "\($0.english) \(others ? "are" : "is") only in the original" },
      ].compactMap(\.self).joined(separator: "; "))
  }

  private func list(_ numbers: [String]) -> Words {
    let most = 6
    let shown = numbers.prefix(most)
    let rest = numbers.count - shown.count
    return Words(
      fr: listed(shown.map { "« \($0) »" } + (rest > 0 ? ["\(rest) autres"] : []), .french),
      en: listed(shown.map { "“\($0)”" } + (rest > 0 ? ["\(rest) more"] : []), .english))
  }

  private mutating func tell(
    _ here: ComparedFact, _ there: ComparedFact, _ translation: ComparedPart, _ original: ComparedPart
  ) {
    let place = sources.place(of: here.shown[pair.translation.language], within: translation.origin)
    func said(_ fact: ComparedFact) -> Words {
      fact.shown.french.isEmpty
        ? Words(fr: "rien", en: "nothing")
        : Words(fr: "« \(fact.shown.french) »", en: "“\(fact.shown.english)”")
    }
    let (own, other) = (said(here), said(there))
    add(
      translation, original, at: place,
      Words(
        fr: "\(here.name.french) : \(own.french) ici, \(other.french) dans l’original",
        en: "\(here.name.english): \(own.english) here, \(other.english) in the original"))
  }

  private mutating func add(
    _ translation: ComparedPart, _ original: ComparedPart, at place: Origin, _ words: Words
  ) {
    let file = join(sources.content, pair.original.source)
    let line = sources.line(of: original.origin)
    let known = line.map { "\(join(sources.content, original.origin.source)):\($0)" } ?? file
    let name = translation.name
    findings.append(
      sources.finding(
        .translationDiffers, at: place,
        name.isEmpty
          ? words
          : Words(fr: "« \(name) » : \(words.french)", en: "“\(name)”: \(words.english)"),
        hint: Words(fr: "Comparez avec l’original : \(known)", en: "Compare it with the original: \(known)")))
  }
}
