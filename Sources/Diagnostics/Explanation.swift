package import Basics

/// What a code is about, at more length than a finding has room for.
package struct Explanation: Sendable, Hashable {
  /// The rule, and why there is one.
  package let rule: Words
  /// What breaks it, as a person would write it: never typeset, for it may be copied.
  package let example: Words
  /// What to do.
  package let mend: Words

  /// An example that is the same in both languages is given once.
  init(rule: Words, example french: String, _ english: String? = nil, mend: Words) {
    self.rule = rule
    var example = Words(fr: "", en: english ?? french)
    example.french = french
    self.example = example
    self.mend = mend
  }

  /// Codes that have to do with one another, with their explanations.
  struct Group: Sendable {
    let title: Words
    let explanations: [Code: Explanation]
    /// In the order of `Code`.
    var codes: [Code] { Code.allCases.filter { explanations[$0] != nil } }
  }

  /// In the order in which a person meets them.
  static let groups: [Group] = [
    Group(title: Words(fr: "L’en-tête d’un fichier", en: "The top of a file"), explanations: ofFrontMatter),
    Group(title: Words(fr: "Le texte et les liens", en: "Text and links"), explanations: ofText),
    Group(
      title: Words(fr: "La publication et les adresses", en: "Publishing and addresses"), explanations: ofPublishing),
    Group(title: Words(fr: "Le plan, à la lecture", en: "The plan, as it is read"), explanations: ofOutlines),
    Group(title: Words(fr: "Le plan, une fois lu", en: "The plan, once read"), explanations: ofPlans),
    Group(
      title: Words(fr: "Missions, bottin, politiques et événements", en: "Missions, directory, policies and events"),
      explanations: ofRecords),
    Group(title: Words(fr: "Les tableaux CSV", en: "CSV tables"), explanations: ofTables),
    Group(title: Words(fr: "Les fichiers et le site", en: "Files and the site"), explanations: ofFiles),
    Group(
      title: Words(fr: "Le site terminé, selon jalon check", en: "The finished site, says jalon check"),
      explanations: ofRenderedSite),
    Group(title: Words(fr: "La typographie", en: "Typography"), explanations: ofTypography),
    Group(title: Words(fr: "Les gabarits", en: "Templates"), explanations: ofTemplates),
  ]

  fileprivate static let all: [Code: Explanation] = groups.reduce(into: [:]) { all, group in
    all.merge(group.explanations) { first, _ in first }
  }
}

extension Code {
  /// What it is about. Every code has one; a test sees to it.
  package var explanation: Explanation {
    Explanation.all[self] ?? Explanation(rule: Words(fr: "", en: ""), example: "", mend: Words(fr: "", en: ""))
  }
}
