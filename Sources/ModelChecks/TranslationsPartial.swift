import Basics
import Diagnostics
import Model

/// A translation has as many parts as its original: projects of a plan, encounters of a mission, terms of a glossary.
///
/// Told once for each translation, with both counts of each kind. What is written in parts is for `findParity`.
func findTranslationsPartial(_ site: Site, _ context: Context) -> [Finding] {
  site.translatedPairs.compactMap { pair in
    let parts = pair.parts()
    let differences = differingCounts(parts.original, parts.translation)
    guard !differences.isEmpty else { return nil }
    let original = join(context.sources.content, pair.original.source)
    let words = Words { language in
      listed(differences.map { $0[language] }, language)
    }
    return context.sources.finding(
      .translationPartial, at: parts.translation.origin,
      Words(
        fr: "la traduction n’a pas les mêmes parties que l’original : \(words.french)",
        en: "the translation does not have the same parts as its original: \(words.english)"),
      why: Words(fr: "L’original : \(original)", en: "The original: \(original)"),
      hint: Words(
        fr: "Traduisez ce qui manque, ou ignorez ce code dans site.yml si l’écart est voulu.",
        en: "Translate what is missing, or ignore this code in site.yml if the difference is meant."))
  }
}

/// « 1 projet sur 7 », « 9 jalons au lieu de 8 ».
func differingCounts(_ original: ComparedPart, _ translation: ComparedPart) -> [Words] {
  zip(original.counts, translation.counts.aligned(to: original.counts)).compactMap { there, here in
    if here == there.count { return nil }
    let counted = Counted(here, there.noun).words
    return here < there.count
      ? Words(fr: "\(counted.french) sur \(there.count)", en: "\(counted.english) of \(there.count)")
      : Words(fr: "\(counted.french) au lieu de \(there.count)", en: "\(counted.english) instead of \(there.count)")
  }
}

extension [Counted] {
  /// How many there are of each kind of others: a kind that has no part may not have come up here, or there.
  fileprivate func aligned(to others: [Counted]) -> [Int] {
    others.map { other in first { $0.noun == other.noun }?.count ?? 0 }
  }
}
