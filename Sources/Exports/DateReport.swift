package import Basics
package import Dates

/// How a phrase is read, for those who ask: what `jalon date` prints.
package struct DateReport: Sendable {
  private let phrase: String
  private let when: DateExpression?

  /// A phrase and its reading; nothing is known of one that is no date.
  package init(_ phrase: String, _ reading: Reading) {
    self.phrase = phrase
    if case .read(let when, _) = reading { self.when = when } else { when = nil }
  }

  /// An aligned block for a terminal; nil for what is no date.
  package func text(in language: Language) -> String? {
    guard let when else { return nil }
    let rows: [(Words, String)] = [
      (Words(fr: "EDTF", en: "EDTF"), when.edtf?.description ?? nothing[language]),
      (Words(fr: "premier jour", en: "first day"), day(when.earliest, of: when, language)),
      (Words(fr: "dernier jour", en: "last day"), day(when.latest, of: when, language)),
      (Words(fr: "sorte", en: "kind"), when.kind.name[language]),
      (Words(fr: "en français", en: "in French"), when.words(in: .french)),
      (Words(fr: "en anglais", en: "in English"), when.words(in: .english)),
    ]
    let width = rows.map(\.0[language].count).max() ?? 0
    return when.text + "\n"
      + rows.map { label, value in
        "  \(label[language])\(String(repeating: " ", count: width - label[language].count))  \(value)\n"
      }.joined()
  }

  /// One JSON object on one line, whatever the phrase; all null but the text for what is no date.
  package var json: String {
    let json: JSON = [
      "text": .text(when?.text ?? phrase), "edtf": .optional(when?.edtf?.description),
      "start": .optional(when?.earliest?.iso), "end": .optional(when?.latest?.iso),
      "kind": .optional(when?.kind.rawValue), "fr": .optional(when?.words(in: .french)),
      "en": .optional(when?.words(in: .english)),
    ]
    return json.line
  }

  private let nothing = Words(fr: "aucune", en: "none")

  private func day(_ day: CivilDate?, of when: DateExpression, _ language: Language) -> String {
    if let day { return day.iso }
    return when.edtf?.isOpen == true
      ? Words(fr: "ouvert", en: "open")[language] : Words(fr: "inconnu", en: "unknown")[language]
  }
}

extension DateExpression.Kind {
  /// What it is, for those who do not know the format’s own words.
  fileprivate var name: Words {
    switch self {
    case .point: Words(fr: "un jour, un mois ou une année", en: "a day, a month or a year")
    case .window: Words(fr: "une période, du début à la fin", en: "a period, from start to end")
    case .expected: Words(fr: "attendue, de quelqu’un d’autre", en: "expected, from somebody else")
    case .ongoing: Words(fr: "en continu, jamais en retard", en: "ongoing, never late")
    case .recurring: Words(fr: "récurrente, jamais en retard", en: "recurring, never late")
    case .from: Words(fr: "à partir de là, sans fin dite", en: "from then on, with no end said")
    case .until: Words(fr: "au plus tard le dernier jour", en: "by the last day")
    case .horizon: Words(fr: "un horizon, sans date", en: "a horizon, with no date")
    case .conditional: Words(fr: "conditionnelle, sans date", en: "conditional, with no date")
    case .unknown: Words(fr: "à déterminer", en: "to be determined")
    }
  }
}
