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

  /// The words of a key with each gap filled once: `{date}` by what is given for `date`.
  subscript(key: String, gaps: KeyValuePairs<String, String>) -> String {
    gaps.reduce(self[key]) { words, gap in
      guard let hole = words.rangeInUTF8(of: "{\(gap.key)}") else { return words }
      return words[..<hole.lowerBound] + gap.value + words[hole.upperBound...]
    }
  }

  /// A number and its noun: « 1 projet », « 3 projets » from `count_projects_one` and `count_projects_other`, in which
  /// `{n}` is the number.
  func count(_ number: Int, _ noun: String) -> String {
    self["count_\(noun)_\(form(for: number))", ["n": language.written(number)]]
  }

  /// « 2 jalons réalisés sur 8 (25 %) ». The French noun goes with what is done, the English one with the whole.
  func progress(_ done: Int, of total: Int, percent: Int) -> String {
    let form = form(for: language == .french ? done : total)
    return self[
      "progress_text_\(form)",
      ["done": language.written(done), "total": language.written(total), "percent": language.written(percent)]]
  }

  /// French has the singular up to two, English for one only (CLDR plural rules).
  private func form(for number: Int) -> String {
    (language == .french ? number < 2 : number == 1) ? "one" : "other"
  }
}
