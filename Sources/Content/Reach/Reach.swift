package import Basics
package import Diagnostics
package import Model

/// What is known, once a site is read, of which of its files are published.
package struct Reach: Sendable {
  /// The files that texts, tables and settings lead to, each a line of `FileLead`.
  var led: Set<String> = []
  /// What `publier:` names.
  var patterns: [PublishPattern] = []
  /// Every file of `content/` that is no page, those that are held back too: a pattern may name one.
  var sources: [String] = []

  /// Nothing is known yet.
  package init() {}

  /// A file of the site’s own theme.
  package struct ThemeFile: Sendable {
    let path: String
    let bytes: [UInt8]

    /// - Parameter path: from `templates/`.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Takes out of a site the files that nothing leads to, and tells of them, once.
  ///
  /// A file is published where something leads to it, where it lies in a folder that is published whole, where `publier:` names it
  /// or where it is asked for by its name. What is published as it is written and names a file otherwise than its address does is
  /// answered where it asks.
  ///
  /// - Parameters:
  ///   - content: the folder’s path, as findings name it.
  ///   - theme: the site’s own templates, asked for only where something has not been led to yet.
  package func limit(
    _ site: inout Site, content: String, theme: () -> [ThemeFile], files: FileSystem
  ) -> [Finding] {
    var search = Search(site, self)
    if search.isOver == false { for file in theme() { search.read(file) } }
    while search.isOver == false, let file = search.next() {
      // What cannot be read is told of where it is copied.
      if let form = ReferenceForm(ofFile: file.source),
        let bytes = try? files.read(join(content, file.source), textLimit)
      {
        search.read(
          bytes, form, at: Start(folder(of: String(file.address.dropFirst())), source: folder(of: file.source)))
      }
    }
    site.files = search.published
    let unmatched = patterns.filter { pattern in !sources.contains(where: pattern.matches) }.map(\.unmatched)
    return unmatched + [unled(search.unled, content)].compactMap { $0 }
  }
}

/// The files that something leads to, found one after another from those that something is known to lead to.
private struct Search {
  private let all: [CopiedFile]
  private let files: SiteFiles
  private let byAddress: [String: CopiedFile]
  /// The addresses of those that nothing asks for there, so far.
  private var left: Set<String> = []
  /// Where else they are asked for, each with the file that is meant.
  private var others: [String: CopiedFile] = [:]
  /// Those that have not been looked into, and all that were ever among them.
  private var waiting: [CopiedFile] = []
  private var seen: Set<String> = []
  /// Whether a file could be asked for elsewhere than at its address.
  private let hasOtherNames: Bool

  init(_ site: Site, _ reach: Reach) {
    all = site.files
    files = SiteFiles(all, url: site.settings.url)
    let led = reach.led.map(FileLead.init(line:))
    let addresses = Set(led.filter { $0.asked == $0.address }.map(\.address))
    hasOtherNames = all.contains { !$0.address.utf8.dropFirst().elementsEqual($0.source.utf8) }
    for file in all {
      if addresses.contains(file.address) || Self.isPublished(file, reach) {
        waiting.append(file)
      } else {
        left.insert(file.address)
      }
    }
    byAddress = Dictionary(all.map { ($0.address, $0) }) { first, _ in first }
    seen = Set(waiting.map(\.address))
    for lead in led { note(lead) }
  }

  private static func isPublished(_ file: CopiedFile, _ reach: Reach) -> Bool {
    if isAskedForByName(file.source) { return true }
    let isGuarded = isGuarded(file.source)
    if !isGuarded && isInWholeFolder(file.source) { return true }
    return reach.patterns.contains { $0.matches(file.source) && (!isGuarded || $0.namesKind(of: file.source)) }
  }

  var isOver: Bool { left.isEmpty && !hasOtherNames }

  /// What is published, in the order of the files, then of the other addresses.
  var published: [CopiedFile] {
    all.filter { !left.contains($0.address) }
      + others.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { asked, file in
        CopiedFile(source: file.source, address: asked)
      }
  }

  /// What is not.
  var unled: [CopiedFile] { all.filter { left.contains($0.address) && !seen.contains($0.address) } }

  mutating func next() -> CopiedFile? { waiting.popLast() }

  /// Looks into a file of the theme: a sheet’s references start from where it is published, those of a template from any page.
  mutating func read(_ file: Reach.ThemeFile) {
    guard let form = ReferenceForm(ofFile: file.path) else { return }
    read(file.bytes, form, from: [Start(folder(of: file.path)), Start("")])
  }

  /// - Parameter start: the folder that what is relative starts from.
  mutating func read(_ bytes: [UInt8], _ form: ReferenceForm, at start: Start) {
    read(bytes, form, from: form.isOfData ? start.andAbove : [start])
  }

  private mutating func read(_ bytes: [UInt8], _ form: ReferenceForm, from starts: [Start]) {
    for reference in references(in: bytes, of: form) { files.look(reference, from: starts).map { note($0) } }
  }

  private mutating func note(_ lead: FileLead) {
    guard let file = byAddress[lead.address] else { return }
    if lead.asked == lead.address {
      left.remove(lead.address)
    } else if byAddress[lead.asked] == nil {
      others[lead.asked] = file
    }
    if seen.insert(lead.address).inserted { waiting.append(file) }
  }
}

/// That files are not published, told once for all of them.
private func unled(_ files: [CopiedFile], _ content: String) -> Finding? {
  guard let first = files.first else { return nil }
  let number = files.count
  let shown = files.prefix(5).map(\.source).joined(separator: ", ") + (number > 5 ? ", …" : "")
  return Finding(
    .fileUnused, file: number == 1 ? join(content, first.source) : content,
    number == 1
      ? Words(
        fr: "ce fichier n’est pas publié : rien n’y mène", en: "this file is not published: nothing leads to it")
      : Words(
        fr: "\(number) fichiers ne sont pas publiés : rien n’y mène",
        en: "\(number) files are not published: nothing leads to them"),
    why: number == 1 ? nil : Words(fr: "\(shown).", en: "\(shown)."),
    hint: Words(
      fr: "Pour en publier un : faites-y un lien, ou nommez-le sous « publier » dans content/site.yml.",
      en: "To publish one: link to it, or name it under “publish” in content/site.yml."))
}
