package import Basics

/// The interface's words in one language, by key: `templates/strings/fr.yml`.
package struct Strings: Sendable, Hashable {
  package let language: Language
  package let entries: [String: String]

  package init(language: Language, entries: [String: String]) {
    self.language = language
    self.entries = entries
  }

  /// The words of a key; the key itself where there are none, so that what is missing is seen.
  subscript(key: String) -> String { entries[key] ?? key }

  /// A number and its noun: « 1 projet », « 3 projets » from `count_projects_one` and `count_projects_other`, in which
  /// `{n}` is the number. French has the singular up to two, English for one only (CLDR plural rules).
  func count(_ number: Int, _ noun: String) -> String {
    let isOne = language == .french ? number < 2 : number == 1
    return self["count_\(noun)_\(isOne ? "one" : "other")"].replacing("{n}", with: "\(number)")
  }
}
