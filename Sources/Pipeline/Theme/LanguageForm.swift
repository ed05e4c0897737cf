import Basics
import Diagnostics

/// What the file of a language may hold, and what there is to tell of one that holds something else.
struct LanguageForm {
  /// The keys of a whole file.
  private let known: [String: String]
  private let entries: [String: String]
  private let plurals: PluralRules
  private let templates: () -> [String]

  /// - Parameters:
  ///   - known: the entries of a file that has them all.
  ///   - entries: those of the file.
  ///   - templates: the texts of the site’s own templates.
  init(_ known: [String: String], entries: [String: String], templates: @escaping () -> [String]) {
    self.known = known
    self.entries = entries
    self.templates = templates
    plurals = PluralRules(.english, entries)
  }

  func findings(in source: SourceText, _ language: Language) -> [Finding] {
    [lacking(source, language)].compactMap { $0 } + unknown(source) + values(source)
  }

  // MARK: Keys that are not there

  /// The keys that a language needs: those of a whole file, plurals in the forms that it has.
  private var needed: [String] {
    var all: Set<String> = []
    for key in known.keys {
      if key.hasPrefix("plural_") { continue }
      guard let stem = pluralStem(key) else {
        if !isOptional(key) { all.insert(key) }
        continue
      }
      for category in plurals.categories { all.insert(stem + category.rawValue) }
    }
    return all.sorted()
  }

  /// What has an English name that most languages keep, or a usual value.
  private func isOptional(_ key: String) -> Bool {
    ["currency_", "country_", "path_"].contains { key.hasPrefix($0) } || key == "language_direction"
      || key == "number_group_from" || key == "hour_whole" || key == "progress_follows"
  }

  private func lacking(_ source: SourceText, _ language: Language) -> Finding? {
    let missing = needed.filter { entries[$0] == nil }
    guard let first = missing.first else { return nil }
    let shown = missing.prefix(8).joined(separator: ", ") + (missing.count > 8 ? "…" : "")
    return Finding(
      .languageWords, file: source.path,
      missing.count == 1
        ? Words(
          fr: "il manque des mots à cette langue : « \(first) » est dit en anglais",
          en: "this language lacks words: “\(first)” is said in English")
        : Words(
          fr: "il manque \(missing.count) mots à cette langue : ils sont dits en anglais",
          en: "this language lacks \(missing.count) words: they are said in English"),
      why: missing.count == 1 ? nil : Words(fr: "Ce sont : \(shown).", en: "They are: \(shown)."),
      hint: Words(
        fr: "Le fichier entier se voit par : jalon explain --theme-file strings/es.yml",
        en: "The whole file is shown by: jalon explain --theme-file strings/es.yml"))
  }

  // MARK: Keys that say nothing

  private func unknown(_ source: SourceText) -> [Finding] {
    let strange = entries.keys.filter { !isKnown($0) }.sorted()
    if strange.isEmpty { return [] }
    let templates = templates()
    let names = known.keys.sorted()
    return strange.compactMap { key in
      // A site’s own templates may have words of their own.
      if templates.contains(where: { $0.rangeInUTF8(of: "t." + key) != nil }) { return nil }
      guard let range = range(of: key, in: source) else { return nil }
      return Finding(
        .languageWords, in: source, at: range,
        Words(
          fr: "rien ne dit « \(key) » : cette clé n’est pas lue", en: "nothing says “\(key)”: this key is not read"),
        hint: didYouMean(key, among: names) ?? Words(fr: "Retirez-la.", en: "Take it out."))
    }
  }

  private func isKnown(_ key: String) -> Bool {
    if known[key] != nil || key.hasPrefix("currency_") || key.hasPrefix("country_") { return true }
    if PluralCategory.allCases.contains(where: { PluralRules.key(of: $0) == key }) { return true }
    return pluralStem(key).map { known[$0 + "other"] != nil } ?? false
  }

  /// `count_projects_` of `count_projects_few`; nil of a key that is no plural.
  private func pluralStem(_ key: String) -> String? {
    guard key.hasPrefix("count_") || key.hasPrefix("progress_text_") else { return nil }
    guard let category = PluralCategory.allCases.first(where: { key.hasSuffix("_" + $0.rawValue) }) else { return nil }
    return String(key.dropLast(category.rawValue.count))
  }

  // MARK: Values

  private func values(_ source: SourceText) -> [Finding] {
    var findings: [Finding] = []
    func check(_ key: String, _ isGood: (String) -> Bool, hint: Words) {
      guard let text = entries[key], !isGood(text), let range = range(of: key, in: source) else { return }
      findings.append(
        Finding(
          .languageWords, in: source, at: range,
          Words(fr: "« \(key) » ne peut pas être « \(text) »", en: "“\(key)” cannot be “\(text)”"), hint: hint))
    }
    for category in PluralCategory.allCases {
      check(
        PluralRules.key(of: category), PluralRules.isRule,
        hint: Words(
          fr: "C’est une règle du CLDR, comme n % 10 = 2..4 and n % 100 != 12..14.",
          en: "It is a rule of the CLDR, such as n % 10 = 2..4 and n % 100 != 12..14."))
    }
    check(
      "language_direction", { ["ltr", "rtl"].contains($0) },
      hint: Words(fr: "Écrivez ltr ou rtl.", en: "Write ltr or rtl."))
    check(
      "number_group_from", { Int($0) != nil },
      hint: Words(fr: "C’est un nombre de chiffres, comme 5.", en: "It is a number of digits, such as 5."))
    for (key, text) in entries.sorted(by: { $0.key < $1.key }) {
      guard let model = known[key] ?? pluralStem(key).flatMap({ known[$0 + "other"] }) else { continue }
      let strange = gaps(text).subtracting(gaps(model)).subtracting(Self.dateGaps)
      guard let gap = strange.sorted().first, let range = range(of: key, in: source) else { continue }
      findings.append(
        Finding(
          .languageWords, in: source, at: range,
          Words(fr: "« {\(gap)} » n’est pas rempli dans « \(key) »", en: "“{\(gap)}” is not filled in “\(key)”"),
          hint: Words(
            fr: gaps(model).isEmpty ? "Rien ne s’y remplit." : "Ce qui s’y remplit : \(listed(gaps(model))).",
            en: gaps(model).isEmpty ? "Nothing is filled there." : "What is filled there: \(listed(gaps(model))).")))
    }
    return findings
  }

  /// What patterns of dates and hours may have besides what Spanish has.
  private static let dateGaps: Set<String> = [
    "from", "to", "start", "end", "date", "day", "month", "year", "part", "hour", "hour12", "minute", "half",
  ]

  private func listed(_ gaps: Set<String>) -> String { gaps.sorted().map { "{\($0)}" }.joined(separator: ", ") }

  /// The names between braces.
  private func gaps(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0]) }
      })
  }

  private func range(of key: String, in source: SourceText) -> SourceRange? {
    for line in 1...max(1, source.lineCount) {
      let text = source.content(ofLine: line)
      let start = source.offset(ofLine: line)
      for spelling in [key, "\"\(key)\"", "'\(key)'"] where text.hasPrefix(spelling + ":") {
        return SourceRange(start, start + spelling.utf8.count)
      }
    }
    return nil
  }
}
