package import Basics
package import Model

/// A new file of `content/`.
package struct NewRecord: Sendable {
  private let type: RecordType
  private let file: RecordDescriptor.NewFile
  private let name: String
  private let language: Language
  private let isMain: Bool
  private let today: CivilDate
  /// The site’s own type that it is of.
  private let own: CustomType?
  /// The keys of the site’s own that it may have.
  private let fields: [CustomField]

  /// What it needs, or nil where none of its kind can be made: an objective or a project is a part of its plan’s file.
  ///
  /// - Parameters:
  ///   - name: what it is called; empty of what there is one of, which needs none: a glossary.
  ///   - language: that of the file.
  ///   - mainLanguage: the one of the site that has no suffix.
  ///   - today: the day it is, for the keys that begin with it.
  ///   - own: the site’s own type that a page is of.
  ///   - settings: those of the site, which may have keys of its own.
  package init?(
    _ type: RecordType, name: String, language: Language, mainLanguage: Language, today: CivilDate,
    own: CustomType? = nil, settings: Settings = Settings()
  ) {
    guard let file = type.descriptor.newFile else { return nil }
    self.own = own
    fields = settings.fields(of: own.map { .own($0.name) } ?? .known(type))
    self.type = type
    self.file = file
    self.language = language
    self.today = today
    isMain = language == mainLanguage
    self.name = name.isEmpty ? capitalized(type.name[language]) : readable(name)
  }

  /// Whether there is a letter or a digit in its name to make an address from.
  package var hasAddress: Bool { !slug.isEmpty }

  // MARK: Where

  /// Where it goes in a site that has these files, from `content/`, and where else it may be already: as one file or as the index
  /// of a folder, it has one address.
  package func places(content: String, files: FileSystem) throws -> (path: String, others: [String]) {
    let suffix = isMain ? ".md" : ".\(language.rawValue).md"
    if type.descriptor.isLone {
      let (french, english) = (fold(type.name.french), fold(type.name.english))
      let stems = language == .french || !isMain ? [french, english] : [english, french]
      let stem = try stems.first { try isTaken($0 + ".md", in: content, files: files) } ?? stems[0]
      return (stem + suffix, [join(stem, "index" + suffix)])
    }
    let base = join(try folder(content: content, files: files), slug)
    let alone = base + suffix
    let bundled = join(base, "index" + suffix)
    if file.hasOwnFolder { return (bundled, [alone]) }
    // A translation goes where the other language is.
    let isBundle = try !isMain && isTaken(join(base, "index.md"), in: content, files: files)
    return isBundle ? (bundled, [alone]) : (alone, [bundled])
  }

  /// The site’s own folder for the type, else the one that it would have.
  private func folder(content: String, files: FileSystem) throws -> String {
    if let own { return try self.folder(of: own, content: content, files: files) }
    guard !usualFolder.isEmpty, try files.kind(content) == .folder else { return usualFolder }
    let own = try files.list(content).filter { entry in
      guard entry.isReadable, RecordType(named: entry.name) == type else { return false }
      return try files.kind(join(content, entry.name)) == .folder
    }.map(\.name)
    return own.first { $0 == usualFolder } ?? own.first ?? usualFolder
  }

  /// The folder of a type of the site’s own, as it is spelled there.
  private func folder(of own: CustomType, content: String, files: FileSystem) throws -> String {
    try own.folder.reduce("") { path, name in
      let here = join(content, path)
      let found =
        try files.kind(here) == .folder
        ? files.list(here).first { $0.isReadable && Basics.slug($0.name) == name }?.name : nil
      return path.isEmpty ? found ?? name : join(path, found ?? name)
    }
  }

  private var usualFolder: String {
    own?.folder.joined(separator: "/") ?? type.descriptor.folder.map { fold($0[language]) } ?? ""
  }

  /// The name as an address has it; what happens in a year is filed by it: « Berlin 2026 » is `2026-berlin`.
  private var slug: String {
    let whole = Basics.slug(name, limit: 60)
    guard file.isFiledByYear, let hyphen = whole.lastIndex(of: "-") else { return whole }
    let last = whole[whole.index(after: hyphen)...]
    guard last.count == 4, let year = Int(last), (1900..<2200).contains(year) else { return whole }
    return "\(last)-\(whole[..<hyphen])"
  }

  // MARK: What

  /// Its bytes: front matter, and of some types a text to begin with.
  package var bytes: [UInt8] {
    let frontMatter = NewFrontMatter(
      type: type, language: language, title: name, known: file.known(today), fields: fields)
    let suffix = language == .french ? "" : ".en"
    let body = starterText("new/\(type.rawValue)\(suffix).md").map { fill($0, years(around: today.year)) } ?? ""
    return Array((frontMatter.text + body).utf8)
  }
}

/// A name that was given as an address, as words: `notre-equipe` is « Notre equipe ».
private func readable(_ name: String) -> String {
  let name = String(name[...].trimmed)
  guard name.contains("-"), !name.contains(" "), name == slug(name) else { return name }
  let words = name.replacing("-", with: " ")
  return capitalized(words)
}

/// Words at the head of a line: « Glossaire ».
private func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
