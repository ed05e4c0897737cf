/// The interface's words in one language, by key: `templates/strings/es.yml`.
///
/// What Jalon knows by itself of French and English (dates, numbers, plurals, the words that stand in its code) the file of any other
/// language says, under keys of its own; what it leaves out is said in English.
package struct Strings: Sendable, Hashable {
  package let language: Language
  package let entries: [String: String]
  /// How numbers are written.
  package let numbers: NumberStyle
  private let plurals: PluralRules

  package init(language: Language, entries: [String: String]) {
    self.language = language
    self.entries = entries
    numbers = NumberStyle(language, entries)
    plurals = PluralRules(language, entries)
  }

  /// What the code alone says, of a language that it has words in.
  package static let inFrench = Strings(language: .french, entries: [:])
  /// The same in English.
  package static let inEnglish = Strings(language: .english, entries: [:])

  /// The language's name in itself, as a reader looks for it.
  package var name: String {
    switch language {
    case .french: "Français"
    case .english: "English"
    default: entries["language_name"] ?? language.rawValue
    }
  }

  /// Whether it is written from right to left.
  package var isRightToLeft: Bool { entries["language_direction"] == "rtl" }

  /// The words of a key; the key itself where there are none, so that what is missing is seen.
  package subscript(key: String) -> String { entries[key] ?? key }

  /// The words of a key with each gap filled once: `{date}` by what is given for `date`.
  package subscript(key: String, gaps: KeyValuePairs<String, String>) -> String { fill(self[key], gaps) }

  /// The words of a key with its gaps filled, or those of `standard` where the file has none.
  package subscript(key: String, else standard: String, gaps: KeyValuePairs<String, String>) -> String {
    fill(entries[key] ?? standard, gaps)
  }

  private func fill(_ pattern: String, _ gaps: KeyValuePairs<String, String>) -> String {
    gaps.reduce(pattern) { words, gap in
      guard let hole = words.rangeInUTF8(of: "{\(gap.key)}") else { return words }
      return words[..<hole.lowerBound] + gap.value + words[hole.upperBound...]
    }
  }

  /// Words that stand in the code in French and English: in another language, those of the key that is made of the English ones
  /// (`word_back_to_the_text`), else the English ones.
  package func word(_ words: Words) -> String {
    Self.areInCode(language) ? words[language] : entries[Self.key(of: words)] ?? words.english
  }

  /// The key of words that stand in the code: `word_back_to_the_text`.
  package static func key(of words: Words) -> String { "word_" + slug(words.english).replacing("-", with: "_") }

  /// A part of an address, without a slash: that of the code, or the file’s under `path_` and the English one.
  package func path(_ words: Words) -> String {
    if Self.areInCode(language) { return words[language] }
    let own = slug(entries["path_" + words.english.replacing("-", with: "_")] ?? "")
    return own.isEmpty ? words.english : own
  }

  /// Whether the code itself has the words of a language, so that its file need not.
  package static func areInCode(_ language: Language) -> Bool { Language.ofCommands.contains(language) }

  // MARK: Numbers

  /// A number and its noun: « 1 projet », « 3 projets » from `count_projects_one` and `count_projects_other`, in which
  /// `{n}` is the number.
  package func count(_ number: Int, _ noun: String) -> String {
    let key = "count_\(noun)_"
    let form = key + plurals.category(of: number).rawValue
    return self[entries[form] == nil ? key + "other" : form, ["n": written(number)]]
  }

  /// « 2 jalons réalisés sur 8 (25 %) ». The French noun goes with what is done, the English one with the whole; that of another
  /// language with what is done where `progress_follows` says `done`.
  package func progress(_ done: Int, of total: Int, percent: Int) -> String {
    let followsDone = language == .french || entries["progress_follows"] == "done"
    let form = "progress_text_" + plurals.category(of: followsDone ? done : total).rawValue
    return self[
      entries[form] == nil ? "progress_text_other" : form,
      ["done": written(done), "total": written(total), "percent": written(percent)]]
  }

  /// A whole number in groups of three digits: « 1 500 » with no-break spaces (OQLF), “1,500”.
  package func written(_ number: Int) -> String { numbers.written(number) }

  /// As a whole number, with the digits after the point that the value needs: « 1 500,5 », “1,500.5”.
  package func written(_ number: Double) -> String { numbers.written(number) }

  /// « 50 % », “50%”.
  package func percent(_ number: String) -> String { numbers.percent(number) }

  /// « a, b et c ».
  package func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.joined() }
    let and = Words(fr: "{list} et {last}", en: "{list} and {last}")[language]
    return self[
      "list_and", else: and,
      ["list": items.dropLast().joined(separator: self["list_comma", else: ", ", [:]]), "last": last]]
  }
}
