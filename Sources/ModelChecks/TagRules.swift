import Basics
import Diagnostics
import Model

/// A tag is a word or two, with a letter or a digit to make an address from.
func findTagsUnlisted(_ site: Site, _ context: Context) -> [Finding] {
  site.tags.filter { !$0.isListed }.map { tag in
    let isLong = tag.text.count > Tag.limit
    let words = isLong ? String(tag.text.prefix(40)) + "…" : tag.text
    return context.sources.finding(
      .tagUnlisted, at: tag.origin,
      isLong
        ? Words(
          fr: "le mot-clé « \(words) » a \(tag.text.count) caractères : il n’a pas de page",
          en: "the tag “\(words)” has \(tag.text.count) characters: it has no page")
        : Words(
          fr: "le mot-clé « \(words) » n’a ni lettre ni chiffre : il n’a pas de page",
          en: "the tag “\(words)” has no letter or digit: it has no page"),
      hint: isLong
        ? Words(
          fr: "Écrivez un mot ou deux, et mettez une virgule entre deux mots-clés.",
          en: "Write a word or two, with a comma between two tags.")
        : Words(fr: "Écrivez-le en lettres.", en: "Write it in letters."))
  }
}

/// Tags that differ only by an accent, a hyphen or an apostrophe are one, which is called as it is most often written.
func findTagSpellings(_ site: Site, _ context: Context) -> [Finding] {
  var told: Set<String> = []
  return site.settings.languages.flatMap { language -> [Finding] in
    let tags = site.tags(in: language)
    let taxonomy = Taxonomy(tags, names: site.settings.tagNames, language: language)
    return tags.compactMap { tag in
      guard let term = taxonomy[tag], term.spellings.count > 1, term.spellings[term.title] != nil,
        tag.text.lowercased() != term.title.lowercased(), told.insert(tag.text).inserted
      else { return nil }
      return context.sources.finding(
        .tagSpelling, at: tag.origin,
        Words(
          fr: "« \(tag.text) » et « \(term.title) » sont un seul mot-clé, montré comme « \(term.title) »",
          en: "“\(tag.text)” and “\(term.title)” are one tag, shown as “\(term.title)”"),
        hint: Words(fr: "Écrivez-le de la même façon partout.", en: "Write it the same way everywhere."))
    }
  }
}
