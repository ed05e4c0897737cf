package import Basics
import Dates
import Diagnostics
package import Model

/// Reads `site.yml` and, for each other language, `site.en.yml` beside it. A site may do without: it then has the folder's
/// name for a title, and speaks French.
func readSettings(_ content: String, files: FileSystem, name: String, findings: inout [Finding]) -> WrittenSettings {
  var settings = Settings()
  var written = WrittenSettings()
  let path = join(content, "site.yml")
  guard
    let attributes = readConfiguration(
      path, language: .french, files: files, names: &written.fileNames, findings: &findings)
  else {
    settings.texts[settings.mainLanguage] = SiteTexts(title: name)
    written.settings = settings
    return written
  }
  written.sources["site.yml"] = attributes.source
  settings.languages = readLanguages(attributes, findings: &findings)
  settings.url = attributes.address(.url, isWhole: true, findings: &findings).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  settings.zone = attributes.zone(findings: &findings) ?? settings.zone
  settings.asOf = attributes.date(.asOf, in: settings.zone, findings: &findings)
  settings.seasons = readSeasons(attributes, findings: &findings)
  settings.levels = attributes.list(.levels, findings: &findings)?.map(\.text) ?? []
  settings.financialStart = attributes.month(.financialYear, findings: &findings)
  settings.accent = readAccent(attributes, findings: &findings)
  written.severities = readSeverities(attributes, findings: &findings)
  settings.allowsHTML = attributes.flag(.html, findings: &findings) ?? false
  settings.writesHeaders = attributes.flag(.headers, findings: &findings) ?? false
  settings.servers = readServers(attributes, findings: &findings)
  written.patterns = readPublish(attributes, findings: &findings)
  (settings.texts[settings.mainLanguage], written.logos[settings.mainLanguage]) = readTexts(
    attributes, name: name, language: settings.mainLanguage, findings: &findings)
  for language in settings.languages.dropFirst() {
    let path = join(content, "site.\(language.rawValue).yml")
    if let attributes = readConfiguration(
      path, language: language, files: files, names: &written.fileNames, findings: &findings)
    {
      written.sources["site.\(language.rawValue).yml"] = attributes.source
      (settings.texts[language], written.logos[language]) = readTexts(
        attributes, name: name, language: language, else: settings.texts(in: settings.mainLanguage),
        findings: &findings)
    }
  }
  written.settings = settings
  return written
}

/// The settings of a site, for whoever asks whose a folder is and reads nothing else; what is wrong with them is told elsewhere.
///
/// - Parameters:
///   - content: the path of the site’s `content/`.
///   - name: what a site is called that does not say so.
package func siteSettings(_ content: String, name: String, files: FileSystem) -> Settings {
  var untold: [Finding] = []
  return readSettings(content, files: files, name: name, findings: &untold).settings
}

/// The time zone of a site, for whoever has to know what day it is there before the site is read; what is wrong with it is told then.
///
/// - Parameter content: the path of the site’s `content/`.
package func siteZone(_ content: String, files: FileSystem) -> Zone {
  var untold: [Finding] = []
  var names: [String] = []
  let attributes = readConfiguration(
    join(content, "site.yml"), language: .french, files: files, names: &names, findings: &untold)
  return attributes?.zone(findings: &untold) ?? .defaultOfSites
}

/// What `site.yml` says, of which some can be understood once it is known where every file goes.
struct WrittenSettings {
  var settings = Settings()
  /// The text of each file of settings, by its path from `content/`.
  var sources: [String: SourceText] = [:]
  var logos: [Language: WrittenLogo] = [:]
  var severities = Severities()
  /// What `publier:` names.
  var patterns: [PublishPattern] = []
  /// The values that may be names of files.
  var fileNames: [String] = []
}

private func readConfiguration(
  _ path: String, language: Language, files: FileSystem, names: inout [String], findings: inout [Finding]
) -> Attributes? {
  // What cannot be asked about cannot be read either, and says so there.
  if let kind = try? files.kind(path), kind == .file {
    guard let source = readText(path, files: files, findings: &findings) else { return nil }
    let pairs = readYAML(source, lines: 1..<(source.lineCount + 1), findings: &findings)
    names += fileNames(in: pairs)
    return Attributes(pairs, in: .site, language: language, source: source, findings: &findings)
  }
  return nil
}

private func readLanguages(_ attributes: Attributes, findings: inout [Finding]) -> [Language] {
  func read(_ field: Field) -> [Language] {
    (attributes.list(field, findings: &findings) ?? []).compactMap { text, range in
      if let language = Language(locale: text) { return language }
      findings.append(
        Finding(
          .configInvalid, in: attributes.source, at: range,
          Words(
            fr: "Jalon ne publie pas dans la langue « \(text) »", en: "Jalon does not publish in the language “\(text)”"
          ),
          hint: Words(fr: "Les langues possibles : fr, en.", en: "The languages there are: fr, en.")))
      return nil
    }
  }
  let main = read(.language).first
  let all = read(.languages)
  let first = main ?? all.first ?? .french
  return [first] + all.filter { $0 != first }
}

private func readServers(_ attributes: Attributes, findings: inout [Finding]) -> Set<WebServer> {
  let names = WebServer.allCases.map(\.rawValue)
  let all = (attributes.list(.redirections, findings: &findings) ?? []).compactMap { text, range -> WebServer? in
    if let server = WebServer(rawValue: fold(text)) { return server }
    findings.append(
      Finding(
        .configInvalid, as: .warning, in: attributes.source, at: range,
        Words(
          fr: "Jalon n’écrit pas de redirections pour « \(text) »", en: "Jalon writes no redirects for “\(text)”"),
        hint: didYouMean(text, among: names)
          ?? Words(
            fr:
              "Les serveurs possibles : \(names.joined(separator: ", ")). Les pages de redirection et le fichier _redirects sont toujours là.",
            en:
              "The servers there are: \(names.joined(separator: ", ")). Redirect pages and the file _redirects are always there."
          )))
    return nil
  }
  return Set(all)
}

/// - Parameter main: what the site says in its main language, which stands where another says nothing.
private func readTexts(
  _ attributes: Attributes, name: String, language: Language, else main: SiteTexts? = nil, findings: inout [Finding]
) -> (SiteTexts, WrittenLogo?) {
  var texts = SiteTexts()
  let publisher = attributes.entry(.organization, in: .publisher, language: language, findings: &findings)
  texts.organization = readNamed(publisher, findings: &findings) ?? main?.organization
  texts.title = attributes.text(.title, findings: &findings) ?? main?.title ?? texts.organization?.name ?? name
  texts.description = attributes.text(.description, findings: &findings) ?? main?.description
  texts.licence =
    readNamed(attributes.entry(.licence, in: .named, language: language, findings: &findings), findings: &findings)
    ?? main?.licence
  for (entry, range) in attributes.entriesWithRanges(.menu, in: .menuItem, language: language, findings: &findings) {
    let origin = { (range: SourceRange) in Origin(source: String(fileName(of: attributes.source.path)), range: range) }
    switch entry {
    case .text(let link):
      if let link = attributes.safe(link, .menu, findings: &findings) {
        texts.menu.append(MenuItem(title: "", link: link, origin: origin(range)))
      }
    case .attributes(let item):
      let title = item.text(.title, findings: &findings) ?? ""
      if let link = item.address(.link, findings: &findings) {
        texts.menu.append(MenuItem(title: title, link: link, origin: origin(item.range(of: .link) ?? range)))
      }
    }
  }
  return (texts, readLogo(publisher, findings: &findings))
}

private func readNamed(_ entry: Attributes.Entry?, findings: inout [Finding]) -> Named? {
  switch entry {
  case nil: return nil
  case .text(let name): return Named(name: name)
  case .attributes(let entry):
    guard let name = entry.text(.name, findings: &findings) else { return nil }
    return Named(
      name: name, acronym: entry.text(.acronym, findings: &findings), url: entry.address(.url, findings: &findings))
  }
}

private func readSeasons(_ attributes: Attributes, findings: inout [Finding]) -> SeasonRule {
  guard let text = attributes.text(.seasons, findings: &findings) else { return .astronomical }
  switch fold(text) {
  case "astronomiques", "astronomical": return .astronomical
  case "trimestres", "quarters": return .quarters
  default:
    attributes.wrongKind(.seasons, Words(fr: "« astronomiques » ou « trimestres »", en: "“astronomical” or “quarters”"))
      .map { findings.append($0) }
    return .astronomical
  }
}

private func readAccent(_ attributes: Attributes, findings: inout [Finding]) -> WrittenColor? {
  guard let text = attributes.text(.accent, findings: &findings) else { return nil }
  let digits = text.dropFirst()
  guard text.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
    attributes.wrongKind(
      .accent, Words(fr: "une couleur comme \"#8C2A18\"", en: "a colour such as \"#8C2A18\""),
      as: .warning
    )
    .map { findings.append($0) }
    return nil
  }
  let range = attributes.range(of: .accent) ?? SourceRange(at: 0)
  return WrittenColor(hex: text, origin: Origin(source: "site.yml", range: range))
}
