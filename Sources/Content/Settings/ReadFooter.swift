import Basics
import Diagnostics
import Markdown
import Model

/// What of the `pied de page:` of a language can be understood once it is known where every file goes.
struct WrittenFooter {
  var source: SourceText
  var text: (words: String, range: SourceRange)?
  /// By the place of their partner among the partners.
  var logos: [Int: WrittenLogo] = [:]
}

/// Reads a `pied de page:` into the words of its language; a text alone is its text.
func readFooter(
  _ attributes: Attributes, language: Language, into settings: inout Settings, findings: inout [Finding]
) -> WrittenFooter? {
  var written = WrittenFooter(source: attributes.source)
  var footer = Footer()
  switch attributes.entry(.footer, in: .footer, language: language, findings: &findings) {
  case nil: return nil
  case .text(let words): written.text = attributes.range(of: .footer).map { (words, $0) }
  case .attributes(let entry):
    if let range = entry.range(of: .text) { written.text = entry.text(.text, findings: &findings).map { ($0, range) } }
    footer.address = addressLines((entry.texts(.address, findings: &findings) ?? []).map(\.text))
    footer.phone = entry.text(.phone, findings: &findings)
    footer.email = readEmail(entry, findings: &findings)
    footer.links = readMenu(entry, .links, isInner: true, language: language, findings: &findings)
    footer.social = readSocial(entry, language: language, findings: &findings)
    (footer.partners, written.logos) = readPartners(entry, language: language, findings: &findings)
  }
  settings.texts[language]?.footer = footer
  return written
}

/// The lines of an address. In a list between brackets the comma after a civic number parts it from its street: `[12, rue du Quai]`.
private func addressLines(_ texts: [String]) -> [String] {
  let lines = texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map { String($0.trimmed) }.filter { !$0.isEmpty }
  return lines.reduce(into: []) { lines, line in
    if let last = lines.last, last.allSatisfy(\.isNumber) {
      lines[lines.count - 1] = last + ", " + line
    } else {
      lines.append(line)
    }
  }
}

private func readEmail(_ entry: Attributes, findings: inout [Finding]) -> String? {
  guard let text = entry.text(.email, findings: &findings) else { return nil }
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !text.contains(where: \.isWhitespace) { return text }
  entry.wrongKind(
    .email, Words(fr: "une adresse comme info@exemple.ca", en: "an address such as info@example.org"), as: .warning
  ).map { findings.append($0) }
  return nil
}

/// Addresses of the web: each goes by its service, or by the title that it is given.
private func readSocial(_ entry: Attributes, language: Language, findings: inout [Finding]) -> [MenuItem] {
  readMenu(entry, .social, isInner: true, language: language, findings: &findings).compactMap { item in
    guard let link = item.link else { return nil }
    guard let address = webAddress(link) else {
      findings.append(
        Finding(
          .valueKind, as: .warning, in: entry.source, at: item.origin?.range ?? SourceRange(at: 0),
          Words(
            fr: "« \(link) » n’est pas l’adresse d’une page du web", en: "“\(link)” is no address of a page of the web"),
          hint: Words(
            fr: "Copiez celle que montre le navigateur, par exemple https://www.facebook.com/studioduquai.",
            en: "Copy the one that the browser shows, such as https://www.facebook.com/studioduquai.")))
      return nil
    }
    let title = item.title.isEmpty ? socialService(of: address) ?? String(host(of: address)) : item.title
    return MenuItem(title: title, link: address, origin: item.origin)
  }
}

private func readPartners(
  _ entry: Attributes, language: Language, findings: inout [Finding]
) -> ([SitePartner], [Int: WrittenLogo]) {
  var partners: [SitePartner] = []
  var logos: [Int: WrittenLogo] = [:]
  let entries = entry.entriesWithRanges(.partners, in: .sitePartner, language: language, findings: &findings)
  for (partner, range) in entries {
    switch partner {
    case .text(let name): partners.append(SitePartner(name: name))
    case .attributes(let written):
      let logo = readLogo(partner, findings: &findings)
      guard let name = written.text(.name, findings: &findings) ?? logo?.alt else {
        findings.append(
          Finding(
            .entryIncomplete, in: written.source, at: range,
            Words(fr: "un partenaire n’a pas de nom", en: "a partner has no name"),
            why: Words(
              fr: "Son logo ne dirait rien à qui ne le voit pas.",
              en: "Its logo would say nothing to those who do not see it."),
            hint: Words(fr: "Ajoutez « nom: Conseil des arts ».", en: "Add “name: Arts Council”.")))
        continue
      }
      let origin = Origin(
        source: String(fileName(of: written.source.path)), range: written.range(of: .link) ?? range)
      let link = written.address(.link, findings: &findings).map { MenuItem(title: name, link: $0, origin: origin) }
      logos[partners.count] = logo
      partners.append(SitePartner(name: name, link: link))
    }
  }
  return (partners, logos)
}

extension Settings {
  /// Gives each foot its text and its logos.
  ///
  /// - Returns: the addresses of the site that the texts lead to.
  mutating func place(_ footers: [Language: WrittenFooter], in places: Places, findings: inout [Finding]) -> [String] {
    let led = Locked<[String]>([])
    for (language, written) in footers.sorted(by: { $0.key < $1.key }) {
      guard var footer = texts[language]?.footer else { continue }
      if let (words, range) = written.text {
        let options = MarkdownOptions(language: language, strings: strings(in: language), allowsHTML: allowsHTML) {
          destination, isImage in
          let target = places.follow(ofSettings: destination, isImage: isImage)
          if case .inside(let address) = target { led.withLock { $0.append(address) } }
          return target
        }
        footer.text = Prose(
          Fragment(words, in: written.source, at: range, options: options, findings: &findings).markup)
      }
      for (index, logo) in written.logos.sorted(by: { $0.key < $1.key }) {
        guard let image = logo.image(in: places, findings: &findings) else { continue }
        footer.partners[index].logo = Logo(
          address: image.address, alt: logo.alt ?? footer.partners[index].name, size: image.size)
      }
      texts[language]?.footer = footer
    }
    return led.withLock(\.self)
  }
}
