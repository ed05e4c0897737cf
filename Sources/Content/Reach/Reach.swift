package import Basics
package import Diagnostics
package import Model

/// What is known, once a site is read, of which of its files are published.
package struct Reach: Sendable {
  /// The addresses of files that texts, tables and settings lead to.
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
  /// or where it is asked for by its name.
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
        search.read(bytes, form, at: [folder(of: String(file.address.dropFirst())), folder(of: file.source)])
      }
    }
    site.files.removeAll { search.left.contains($0.address) }
    let unmatched = patterns.filter { pattern in !sources.contains(where: pattern.matches) }.map(\.unmatched)
    return unmatched + [unled(search.all.filter { search.left.contains($0.address) }, content)].compactMap { $0 }
  }
}

/// The files that something leads to, found one after another from those that something is known to lead to.
private struct Search {
  let all: [CopiedFile]
  private let files: SiteFiles
  private let byAddress: [String: CopiedFile]
  /// The addresses of those that nothing leads to so far.
  private(set) var left: Set<String> = []
  /// Those that have not been looked into.
  private var waiting: [CopiedFile] = []

  init(_ site: Site, _ reach: Reach) {
    all = site.files
    files = SiteFiles(all, url: site.settings.url)
    for file in all {
      if Self.isPublished(file, reach) { waiting.append(file) } else { left.insert(file.address) }
    }
    byAddress = left.isEmpty ? [:] : Dictionary(all.map { ($0.address, $0) }) { first, _ in first }
  }

  private static func isPublished(_ file: CopiedFile, _ reach: Reach) -> Bool {
    if reach.led.contains(file.address) || isAskedForByName(file.source) { return true }
    let isGuarded = isGuarded(file.source)
    if !isGuarded && isInWholeFolder(file.source) { return true }
    return reach.patterns.contains { $0.matches(file.source) && (!isGuarded || $0.namesKind(of: file.source)) }
  }

  var isOver: Bool { left.isEmpty }

  mutating func next() -> CopiedFile? { waiting.popLast() }

  /// Looks into a file of the theme: a sheet’s references start from where it is published, those of a template from any page.
  mutating func read(_ file: Reach.ThemeFile) {
    guard let form = ReferenceForm(ofFile: file.path) else { return }
    read(file.bytes, form, at: [folder(of: file.path), ""])
  }

  /// - Parameter folders: those that what is relative may start from.
  mutating func read(_ bytes: [UInt8], _ form: ReferenceForm, at folders: [String]) {
    for reference in references(in: bytes, of: form) {
      guard let address = files.find(reference, from: folders), left.remove(address) != nil else { continue }
      byAddress[address].map { waiting.append($0) }
    }
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
