import Basics
import Diagnostics
import Model

/// A file of `content/` whose front matter is read and whose Markdown is not.
///
/// Behind one reference: it goes through many hands, each of which would else count all that it holds.
final class Draft: Sendable {
  /// From `content/`.
  let path: String
  let source: SourceText
  /// How many lines come before the Markdown.
  let linesBefore: Int
  let attributes: Attributes
  let type: RecordType
  /// The site’s own type that it is of.
  let customType: CustomType?
  let language: Language
  /// The interface’s words in it.
  let strings: Strings
  let name: PathName
  let key: String
  /// The template to use in place of the type's own, where there is one of that name.
  let layout: String?
  /// The template of a folder’s own page, where `layout` is for the pages of the folder.
  let listLayout: String?
  /// From the site's root; of a part of a plan, a place in the plan's page.
  let address: String
  /// What its front matter says that may be the name of a file, under keys that are known or not.
  let fileNames: [String]

  /// Whether it is a part of a plan in a file of its own.
  var isPart: Bool { type == .objective || type == .project }

  /// Reads a text as far as its front matter.
  init(_ file: FoundFile, source: SourceText, settings: Settings, findings: inout [Finding]) {
    name = PathName(file.path, languages: settings.languages)
    let frontMatter = FrontMatter(source, findings: &findings)
    let pairs = frontMatter.lines.isEmpty ? [] : readYAML(source, lines: frontMatter.lines, findings: &findings)
    language = name.language ?? settings.mainLanguage
    strings = settings.strings(in: language)
    fileNames = Content.fileNames(in: pairs)
    let given = readType(pairs, path: name, settings.customTypes, language: language, source: source)
    type = given.type
    customType = given.own
    let scope = given.own.map { CustomScope.own($0.name) } ?? .known(type)
    attributes = Attributes(
      pairs, in: .record(type), custom: settings.fields(of: scope), isForeign: given.finding != nil,
      language: language, source: source, findings: &findings)
    if var finding = given.finding {
      finding.why = attributes.foreignWords
      findings.append(finding)
    } else if let note = attributes.foreignNote {
      findings.append(note)
    }
    if let finding = otherLanguage(attributes, than: language) { findings.append(finding) }
    layout = readLayout(attributes, .layout, settings: settings, findings: &findings)
    listLayout = readLayout(attributes, .listLayout, settings: settings, findings: &findings)
    path = file.path
    self.source = source
    linesBefore = frontMatter.linesBefore
    key = name.key
    address = readAddress(name, attributes, language: language, settings: settings, findings: &findings)
    if let other = name.language, !settings.languages.contains(other) {
      findings.append(
        Finding(
          .configInvalid, file: source.path,
          Words(
            fr: "ce fichier est en « \(other.rawValue) », une langue que le site ne publie pas",
            en: "this file is in “\(other.rawValue)”, a language that the site does not publish"),
          hint: Words(
            fr: "Ajoutez-la à « langues » dans content/site.yml.", en: "Add it to “languages” in content/site.yml.")))
    }
  }

  /// A part of a plan, at its place in the plan’s page.
  init(_ draft: Draft, at address: String) {
    path = draft.path
    source = draft.source
    linesBefore = draft.linesBefore
    attributes = draft.attributes
    type = draft.type
    customType = draft.customType
    language = draft.language
    strings = draft.strings
    name = draft.name
    key = draft.key
    fileNames = draft.fileNames
    layout = draft.layout
    listLayout = draft.listLayout
    self.address = address
  }

  /// The header, with the title that was found in the text for want of one in the front matter; what the latter leaves unsaid of it is
  /// told, except what is `said` elsewhere.
  func header(titleInText: String?, said: String = "", findings: inout [Finding]) -> Header {
    let given = attributes.text(.title, findings: &findings)
    if let given, let titleInText, let told = replaced(titleInText, by: "\(given) \(said)") { findings.append(told) }
    let title = given ?? titleInText ?? titleFromName
    var header = Header(
      source: path, type: type, language: language, key: key, address: address, title: title)
    header.description =
      attributes.text(.description, findings: &findings) ?? attributes.text(.summary, findings: &findings)
    header.layout = layout
    header.customType = customType?.name
    // The own page of a folder of records is their list, and names its template as it names others.
    let isOfRecords = name.folders.contains { RecordType(named: $0) != nil }
    if type == .page, customType == nil, name.isIndex, !name.folders.isEmpty, !isOfRecords {
      header.pagesLayout = layout
      header.listLayout = listLayout
    }
    header.isExample = attributes.flag(.example, findings: &findings) ?? false
    header.tags = tags(findings: &findings)
    return header
  }

  /// `plan-de-match` → « Plan de match ».
  private var titleFromName: String {
    let word = name.isIndex ? name.folders.last ?? "" : name.stem
    let words = word.replacing("-", with: " ").replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// The parts of a Markdown file's path: `plans/2019-2023.en.md`.
struct PathName {
  let folders: [Substring]
  /// `2019-2023`.
  let stem: Substring
  /// English, of `.en`.
  let language: Language?

  /// - Parameter languages: those whose codes end names, besides those of the commands, which no name has by chance.
  init(_ path: String, languages: [Language] = []) {
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    var stem = parts.popLast() ?? ""
    stem = stem.prefix(upTo: stem.utf8.lastIndex(of: UInt8(ascii: ".")) ?? stem.endIndex)
    folders = parts
    if let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), dot != stem.startIndex,
      let language = Language(rawValue: stem[stem.index(after: dot)...].lowercased()),
      Language.ofCommands.contains(language) || languages.contains(language)
    {
      self.language = language
      stem = stem[..<dot]
    } else {
      language = nil
    }
    self.stem = stem
  }

  var isIndex: Bool { fold(stem) == "index" }
  /// The same for all translations.
  var key: String { (folders + [stem]).joined(separator: "/") }
}

/// The type that the front matter names, else the nearest folder that is named after one.
///
/// The index of such a folder is a page that presents its records: `plans/index.md` is no plan, `plans/2019-2023/index.md` is.
///
/// A type that is not known is a page, and a warning: many sites have types of their own.
private func readType(
  _ pairs: [YAML.Pair], path: PathName, _ own: [CustomType], language: Language, source: SourceText
) -> (type: RecordType, own: CustomType?, finding: Finding?) {
  let given = pairs.first { Field.named($0.key, in: .record(.page)) == .type }
  guard let given, case .scalar(let name, _, let range) = given.value, !name.isEmpty else {
    let type = typeOfPlace(pairs, path: path)
    return (type, type == .page ? own.first { $0.holds(path) } : nil, nil)
  }
  if let type = own.first(where: { $0.isNamed(name) }) { return (.page, type, nil) }
  if let type = RecordType(named: name) { return (type, nil, nil) }
  let names = RecordType.allCases.map { $0.name[language] } + own.map(\.name)
  let finding = Finding(
    .typeUnknown, in: source, at: range,
    Words(
      fr: "« \(name) » n’est pas un type connu : le fichier est publié comme une page",
      en: "“\(name)” is not a known type: the file is published as a page"),
    hint: didYouMean(name, among: names)
      ?? Words(
        fr: "Les types : \(names.joined(separator: ", ")).", en: "The types: \(names.joined(separator: ", "))."))
  return (.page, nil, finding)
}

extension CustomType {
  /// Whether a file is one of its records by where it stands: in its folder, or the first page of a folder in it.
  fileprivate func holds(_ path: PathName) -> Bool {
    let folders = path.folders.map { slug($0.composed, limit: nameLimit) }
    guard folders.starts(with: folder) else { return false }
    // Records are sorted by year and month too.
    let below = path.folders[folder.count...].drop { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return path.isIndex ? below.count == 1 : below.isEmpty
  }
}

/// A language that front matter names as other generators have it, and that is not the file’s: its name says it here.
private func otherLanguage(_ attributes: Attributes, than language: Language) -> Finding? {
  for pair in attributes.foreign where ["lang", "langue", "language", "locale"].contains(fold(pair.key)) {
    guard case .scalar(let name, _, let range) = pair.value, !name.isEmpty, Language(named: name) != language else {
      continue
    }
    let other = Language(named: name)
    return Finding(
      .keyUnknown, in: attributes.source, at: range,
      Words(
        fr:
          "« \(pair.key): \(name) » n’est pas lu : ce fichier est publié en \(languageName(language).french)",
        en:
          "“\(pair.key): \(name)” is not read: this file is published in \(languageName(language).english)"),
      hint: other.map {
        Words(
          fr: "Nommez le fichier comme page.\($0.rawValue).md.", en: "Name the file like page.\($0.rawValue).md.")
      } ?? Words(fr: "Retirez cette clé.", en: "Take this key out."))
  }
  return nil
}

private func languageName(_ language: Language) -> Words {
  switch language {
  case .french: Words(fr: "français", en: "French")
  case .english: Words(fr: "anglais", en: "English")
  default: Words(fr: "« \(language.rawValue) »", en: "“\(language.rawValue)”")
  }
}

/// The template that front matter asks for; nil, with a warning, where there is none of that name: the type's own is used.
private func readLayout(
  _ attributes: Attributes, _ field: Field, settings: Settings, findings: inout [Finding]
) -> String? {
  guard let name = attributes.text(field, findings: &findings) else { return nil }
  guard let layouts = settings.layouts, !layouts.contains(name) else { return name }
  findings.append(
    Finding(
      .layoutUnknown, in: attributes.source, at: attributes.range(of: field) ?? SourceRange(at: 0),
      Words(
        fr: "il n’y a pas de gabarit « \(name) » : la page prend celui de son type",
        en: "there is no template “\(name)”: the page takes the one of its type"),
      hint: didYouMean(name, among: layouts.sorted())
        ?? Words(
          fr: "Faites templates/\(name).html, ou retirez cette clé.",
          en: "Make templates/\(name).html, or take this key out.")))
  return nil
}

/// The type that a file has by the folder in which it stands, and by the keys that only one kind of part has.
private func typeOfPlace(_ pairs: [YAML.Pair], path: PathName) -> RecordType {
  guard let depth = path.folders.lastIndex(where: { RecordType(named: $0) != nil }) else {
    let named = RecordType(named: path.stem)
    return named.flatMap { $0.descriptor.isLone ? $0 : nil } ?? .page
  }
  if RecordType(named: path.folders[depth]) == .plan, depth < path.folders.count - 1, let part = partType(pairs) {
    return part
  }
  let type = RecordType(named: path.folders[depth]) ?? .page
  let below = path.folders[(depth + 1)...]
  // Records are sorted by year and month too: « actualites/2026/05/x.md ». What stands below a plan is its own.
  let own = type == .plan ? below : below.drop { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  let isOwnFolder = path.isIndex && (own.count == 1 || below.count == 1)
  let isBeside = own.isEmpty && !path.isIndex
  return isOwnFolder || isBeside ? type : .page
}

/// What a file in a plan's own folder is, by the keys that only one kind of part has; nil when it has none of them.
private func partType(_ pairs: [YAML.Pair]) -> RecordType? {
  func has(_ fields: Set<Field>, in type: RecordType) -> Bool {
    pairs.contains { Field.named($0.key, in: .record(type)).map(fields.contains) ?? false }
  }
  if has([.objective], in: .project) { return .project }
  return has([.projects, .issue, .statement], in: .objective) ? .objective : nil
}

/// No file system takes a name of more than 255 bytes; a letter of another script takes five or six in an address.
let nameLimit = 200

private func readAddress(
  _ name: PathName, _ attributes: Attributes, language: Language, settings: Settings, findings: inout [Finding]
) -> String {
  var segments = name.folders.map { slug($0.composed, limit: nameLimit) }
  if !name.isIndex { segments.append(slug(name.stem.composed, limit: nameLimit)) }
  if let chosen = attributes.text(.slug, findings: &findings), !segments.isEmpty {
    segments[segments.count - 1] = slug(chosen.composed, limit: nameLimit)
  }
  if segments.contains("") {
    findings.append(
      Finding(
        .fileName, file: attributes.source.path,
        Words(
          fr: "ce nom n’a ni lettre ni chiffre dont faire une adresse",
          en: "this name has no letter or digit to make an address from"),
        hint: Words(fr: "Renommez le fichier ou le dossier.", en: "Rename the file or the folder.")))
    segments.removeAll { $0.isEmpty }
  }
  if language != settings.mainLanguage { segments.insert(language.rawValue, at: 0) }
  return segments.isEmpty ? "/" : "/" + segments.joined(separator: "/") + "/"
}

/// The address of a file that is copied: its folder's, and its own name, kept where it is safe in an address.
func address(ofFile path: String) -> String {
  var parts = path.split(separator: "/")
  let name = parts.popLast() ?? ""
  // What is asked for by its name keeps it.
  let isFixed = parts.first == wellKnown && path.utf8.allSatisfy { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  let folders = isFixed ? parts.map(String.init) : parts.map { slug($0.composed) }.filter { !$0.isEmpty }
  return "/" + (folders + [safeFileName(name)]).joined(separator: "/")
}

private func safeFileName(_ name: Substring) -> String {
  if name.utf8.allSatisfy({ isUnreserved($0) }) { return String(name) }
  let name = name.composed[...]
  let dot = name.lastIndex(of: ".") ?? name.endIndex
  let stem = slug(name[..<dot])
  let suffix = dot == name.endIndex ? "" : slug(name[name.index(after: dot)...])
  return (stem.isEmpty ? "fichier" : stem) + (suffix.isEmpty ? "" : "." + suffix)
}
