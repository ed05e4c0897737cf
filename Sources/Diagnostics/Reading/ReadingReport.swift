package import Basics

/// How a plan was read, line by line: what became of each stretch of its text. Data; a printer or a template shows it.
package struct ReadingReport: Sendable, Hashable {
  /// The plan's title, and its address in the site.
  package var title: String
  package var address: String
  /// In the order of the text, file by file.
  package var lines: [Line] = []

  /// What one stretch of the text became.
  package struct Line: Sendable, Hashable {
    /// From 0: how deep it is in the plan.
    package var depth: Int
    package var outcome: Outcome
    /// What it is called: « Objectif 1 »; nil where it is called nothing.
    package var label: String?
    /// Its title, or the first words of the text.
    package var text: String
    /// What was seen in it: a date, a state, a lead.
    package var seen: [Localized]
    /// The file, from the site's folder, and the line in it, from 1; nil where its source is not known.
    package var file: String
    package var line: Int?

    package init(
      depth: Int, outcome: Outcome, label: String? = nil, text: String, seen: [Localized] = [], file: String, line: Int?
    ) {
      self.depth = depth
      self.outcome = outcome
      self.label = label
      self.text = text
      self.seen = seen
      self.file = file
      self.line = line
    }
  }

  /// Words in both languages.
  package typealias Localized = Words

  /// What a stretch became. The raw value is what templates are given.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case level, milestone, indicator, field, part, prose, unread

    /// What it is called, for who reads the report.
    package var name: Words {
      switch self {
      case .level: Words(fr: "niveau", en: "level")
      case .milestone: Words(fr: "jalon", en: "milestone")
      case .indicator: Words(fr: "indicateur", en: "indicator")
      case .field: Words(fr: "champ", en: "field")
      case .part: Words(fr: "élément", en: "part")
      case .prose: Words(fr: "texte", en: "prose")
      case .unread: Words(fr: "non compris", en: "not understood")
      }
    }
  }

  package init(title: String, address: String) {
    self.title = title
    self.address = address
  }

  /// « 6 niveaux, 12 jalons, 1 non compris »: how many lines became what, in words.
  package var counts: Words {
    let counts = Dictionary(grouping: lines, by: \.outcome).mapValues(\.count)
    let told: [(Outcome, Noun)] = [
      (.level, Noun(Words(fr: "niveau", en: "level"), Words(fr: "niveaux", en: "levels"))),
      (.milestone, Noun(Words(fr: "jalon", en: "milestone"), Words(fr: "jalons", en: "milestones"))),
      (.indicator, Noun(Words(fr: "indicateur", en: "indicator"), Words(fr: "indicateurs", en: "indicators"))),
      (
        .unread,
        Noun(
          Words(fr: "passage non compris", en: "passage not understood"),
          Words(fr: "passages non compris", en: "passages not understood"))
      ),
    ]
    let parts = told.compactMap { outcome, noun in counts[outcome].map { Counted($0, noun).words } }
    return Words(
      fr: parts.map(\.french).joined(separator: ", "), en: parts.map(\.english).joined(separator: ", "))
  }
}
