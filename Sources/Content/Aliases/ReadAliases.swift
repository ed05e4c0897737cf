import Basics
import Diagnostics
import Model

/// An old address as a record writes it.
struct WrittenAlias: Sendable {
  var text: String
  var range: SourceRange
  var source: SourceText
  /// The record’s, from `content/`.
  var path: String
  /// Where it leads.
  var address: String
  var language: Language
}

extension Draft {
  /// Its old addresses; what is wrong with the list is told.
  func aliases(findings: inout [Finding]) -> [WrittenAlias] {
    guard attributes.has(.aliases) else { return [] }
    return (attributes.texts(.aliases, findings: &findings) ?? []).compactMap { text, range in
      let text = String(text[...].trimmed)
      guard !text.isEmpty else { return nil }
      return WrittenAlias(
        text: text, range: range, source: source, path: path, address: address, language: language)
    }
  }
}

/// The old addresses of a site’s records, in the order of their bytes: those of records that are published, each leading to one.
func readAliases(_ written: [WrittenAlias], of site: Site, findings: inout [Finding]) -> [Redirect] {
  guard !written.isEmpty else { return [] }
  let titles = Dictionary(site.headers.map { ($0.address, $0.title) }) { first, _ in first }
  var taken: [String: WrittenAlias] = [:]
  var redirects: [Redirect] = []
  for alias in written {
    guard let title = titles[String(alias.address.prefix { $0 != "#" })] else { continue }
    do throws(AliasProblem) {
      let path = try AliasPath(alias.text, siteURL: site.settings.url).path
      // As bytes: two ways to compose an accent are two addresses.
      let other = taken.updateValue(alias, forKey: encodePercent(path: path))
      if let other {
        if other.address != alias.address { findings.append(twice(alias, other)) }
        continue
      }
      redirects.append(
        Redirect(
          from: path, to: alias.address, title: title, language: alias.language,
          origin: Origin(source: alias.path, range: alias.range)))
    } catch {
      findings.append(invalid(alias, error))
    }
  }
  return redirects.sorted { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
}

private func twice(_ alias: WrittenAlias, _ other: WrittenAlias) -> Finding {
  Finding(
    .aliasTaken, in: alias.source, at: alias.range,
    Words(
      fr: "l’ancienne adresse « \(alias.text) » est aussi celle de \(other.source.path)",
      en: "the old address “\(alias.text)” is that of \(other.source.path) too"),
    hint: Words(fr: "Gardez-la dans l’un des deux.", en: "Keep it in one of the two."))
}

private func invalid(_ alias: WrittenAlias, _ problem: AliasProblem) -> Finding {
  Finding(
    .aliasInvalid, in: alias.source, at: alias.range,
    Words(
      fr: "« \(alias.text) » \(problem.words.french)", en: "“\(alias.text)” \(problem.words.english)"),
    hint: Words(
      fr: "Écrivez une adresse de ce site, depuis sa racine : /ancien-plan/.",
      en: "Write an address of this site, from its root: /old-plan/."))
}
