package import Basics
import Resources

/// What a code is about, at more length than a finding has room for, in one language.
package struct Explanation: Sendable, Hashable {
  /// The rule, and why there is one.
  package let rule: String
  /// What breaks it, as a person would write it: never typeset, for it may be copied.
  package let example: String
  /// What to do.
  package let mend: String

  /// What codes have in common that are explained together, in the order in which a person meets them: each has a catalog in
  /// `explanations/`.
  package enum Subject: String, Sendable, CaseIterable {
    case frontMatter = "front-matter"
    case text, publishing, outlines, plans, records, tables, files
    case renderedSite = "rendered-site"
    case typography, templates

    /// Its heading.
    package func title(in language: Language) -> String { texts(in: language).words("subject", "title") ?? "" }

    /// The codes that it explains, in the order of `Code`.
    package func codes(in language: Language) -> [Code] {
      let texts = texts(in: language)
      return Code.allCases.filter { texts[$0.rawValue, "rule"] != nil }
    }

    fileprivate func texts(in language: Language) -> Catalog { catalog("explanations/\(rawValue)", in: language) }
  }
}

extension Code {
  /// What it is about. Every code has one in every language; a test sees to it.
  package func explanation(in language: Language) -> Explanation {
    for subject in Explanation.Subject.allCases {
      let texts = subject.texts(in: language)
      guard let rule = texts.words(rawValue, "rule") else { continue }
      let (example, mend) = (texts[rawValue, "example"], texts.words(rawValue, "mend"))
      return Explanation(rule: rule, example: example ?? "", mend: mend ?? "")
    }
    return Explanation(rule: "", example: "", mend: "")
  }
}
