package import Basics
package import Diagnostics
package import Model

/// When each file of a site was last changed, as those who keep its history know it.
package struct ChangeTimes: Sendable {
  /// Seconds since 1970, by the file’s path from `content/`; a file that is not there is not known.
  package var seconds: [String: Int]

  package init(_ seconds: [String: Int] = [:]) { self.seconds = seconds }
}

/// How a site’s translations into one language stand.
package struct ParityTotal: Sendable, Hashable {
  package let language: Language
  /// How many records there are to translate, and how many of them are not.
  package var originals = 0
  package var missing = 0
  /// How many translations are older than their original, lack or have parts of their own, say something else.
  package var older = 0
  package var partial = 0
  package var differing = 0

  package init(_ language: Language) { self.language = language }

  /// « anglais : 40 textes sur 43 sont traduits; 2 traductions plus anciennes que l’original, 1 incomplète, 5 qui diffèrent ».
  package var words: Words {
    let done = originals - missing
    return Words(
      fr:
        "\(language.noun.french) : \(done) texte\(done > 1 ? "s" : "") sur \(originals) \(done > 1 ? "sont traduits" : "est traduit")\(states.isEmpty ? "" : "; traductions ")\(listed(states.map(\.french), .french))",
      en:
        "\(language.noun.english): \(done) of \(originals) text\(originals == 1 ? "" : "s") translated\(states.isEmpty ? "" : "; translations that ")\(listed(states.map(\.english), .english))"
    )
  }

  private var states: [Words] {
    [
      (older, Words(fr: "plus anciennes que l’original", en: "are older than their original")),
      (partial, Words(fr: "qui n’ont pas les mêmes parties", en: "do not have the same parts")),
      (differing, Words(fr: "dont des faits diffèrent", en: "say other facts")),
    ].filter { $0.0 > 0 }.map { Words(fr: "\($1.french) : \($0)", en: "\($1.english): \($0)") }
  }
}

extension Site {
  /// The files of pages, reports and news that are translated or are translations, from `content/`: what a person may be shown a place in.
  package var translatedPages: [String] {
    translatedPairs.filter {
      [.page, .report].contains($0.original.type) || [.page, .report].contains($0.translation.type)
    }
    .flatMap { [$0.original.source, $0.translation.source] }
  }

  /// Whether any translation and its original do not both say of which day they are.
  package var needsChangeTimes: Bool {
    translatedPairs.contains { $0.original.updated == nil || $0.translation.updated == nil }
  }
}

/// What there is to say of a site’s translations, and totals for each language but the main one, in the order of the settings.
///
/// Contacts and organizations that are written in one language are in every one, and are not missing.
///
/// - Parameter times: when files were changed, for records that do not both say of which day they are.
package func findParity(_ site: Site, times: ChangeTimes, sources: SourceMap) -> (
  findings: [Finding], totals: [ParityTotal]
) {
  var totals = site.settings.otherLanguages.map { ParityTotal($0) }
  var findings = findUntranslated(site, &totals, sources)
  for pair in site.translatedPairs {
    guard let index = totals.firstIndex(where: { $0.language == pair.translation.language }) else { continue }
    if let older = findOlder(pair, times, sources) {
      findings.append(older)
      totals[index].older += 1
    }
    let (original, translation) = pair.parts()
    if !differingCounts(original, translation).isEmpty { totals[index].partial += 1 }
    var comparison = PartComparison(pair: pair, sources: sources)
    comparison.compare(original, translation)
    if !comparison.findings.isEmpty { totals[index].differing += 1 }
    findings += comparison.findings
  }
  return (findings, totals)
}

/// Records that are in one language and not in another.
private func findUntranslated(_ site: Site, _ totals: inout [ParityTotal], _ sources: SourceMap) -> [Finding] {
  let main = site.settings.mainLanguage
  var languages: [String: Set<Language>] = [:]
  let headers = site.headers
  for header in headers { languages[header.key, default: []].insert(header.language) }
  var findings: [Finding] = []
  for header in headers {
    let known = languages[header.key] ?? []
    if header.language == main {
      for index in totals.indices {
        let language = totals[index].language
        totals[index].originals += 1
        guard !known.contains(language) else { continue }
        totals[index].missing += 1
        let file = join(sources.content, header.key + ".\(language.rawValue).md")
        findings.append(
          Finding(
            .translationMissing, file: join(sources.content, header.source),
            Words(
              fr: "pas de traduction en \(language.noun.french)", en: "no translation into \(language.noun.english)"),
            hint: Words(fr: "Écrivez-la dans \(file).", en: "Write it in \(file).")))
      }
    } else if !known.contains(main) {
      findings.append(
        Finding(
          .translationMissing, file: join(sources.content, header.source),
          Words(fr: "pas d’original en \(main.noun.french)", en: "no original in \(main.noun.english)"),
          hint: Words(
            fr:
              "S’il y en a un sous un autre nom, donnez à ce fichier le même nom, avec « .\(header.language.rawValue) » avant « .md ».",
            en:
              "If there is one by another name, give this file the same name, with “.\(header.language.rawValue)” before “.md”."
          )))
    }
  }
  return findings
}

/// Whether a translation is older than its original: by the days that both say, else by their last changes.
private func findOlder(_ pair: TranslatedPair, _ times: ChangeTimes, _ sources: SourceMap) -> Finding? {
  let (there, here) = (pair.original, pair.translation)
  let days: (original: String, translation: String)
  if let original = there.updated, let translation = here.updated {
    guard translation < original else { return nil }
    days = (original.iso, translation.iso)
  } else if let original = times.seconds[there.source], let translation = times.seconds[here.source] {
    guard translation < original else { return nil }
    days = (CivilDate(seconds: original).iso, CivilDate(seconds: translation).iso)
  } else {
    return nil
  }
  let file = join(sources.content, there.source)
  let isSameDay = days.original == days.translation
  return Finding(
    .translationOlder, file: join(sources.content, here.source),
    isSameDay
      ? Words(
        fr: "la traduction est plus ancienne que l’original, changé plus tard le même jour (\(days.original))",
        en: "the translation is older than its original, changed later on the same day (\(days.original))")
      : Words(
        fr: "la traduction (\(days.translation)) est plus ancienne que l’original (\(days.original))",
        en: "the translation (\(days.translation)) is older than its original (\(days.original))"),
    hint: Words(
      fr: "Voyez ce qui a changé dans \(file), puis mettez la traduction à jour.",
      en: "See what changed in \(file), then update the translation."))
}

extension CivilDate {
  /// The day of an instant in UTC.
  fileprivate init(seconds: Int) { self.init(dayNumber: Int((Double(seconds) / 86_400).rounded(.down))) }
}

extension Language {
  /// What the language is called in a sentence: « anglais », “English”.
  package var noun: Words {
    let names = [
      "fr": Words(fr: "français", en: "French"), "en": Words(fr: "anglais", en: "English"),
      "es": Words(fr: "espagnol", en: "Spanish"),
    ]
    return names[general.rawValue] ?? Words { _ in rawValue }
  }
}
