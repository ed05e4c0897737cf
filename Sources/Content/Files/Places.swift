import Basics
import Diagnostics
import Markdown
import Model

/// Where every file of `content/` goes, and what its links lead to.
struct Places: Sendable {
  /// By path from `content/`; `String` compares by canonical equivalence, so that é is é however it is composed.
  private let addresses: [String: String]
  /// Those that are asked for with the first link to a file.
  private let later: Lazy<[String: String]>?
  /// For those who look for one that is like another.
  private let hints: Lazy<PathHints>
  /// The files of each folder, as the disk spells their paths, in the order of `all`; asked for with the first folder that a text shows.
  let folders: Lazy<[String: [String]]>
  /// Every file and its address, pages first, in the order of their paths.
  let all: [TextContext.Place]
  private let images: ImageSizes
  /// Those of the addresses that are no page’s.
  let files: SiteFiles
  private let held: EmbargoedFiles
  /// Where every file goes and what is held back, summed up.
  let sum: Digest

  /// Those of a site of which nothing is held back; `known` gives them, and is asked with the first link to a file.
  init(
    images: ImageSizes, files: SiteFiles, known: @escaping @Sendable () -> [TextContext.Place]
  ) {
    self.images = images
    self.files = files
    held = EmbargoedFiles()
    sum = Digest(value: 0)
    addresses = [:]
    all = []
    folders = Lazy { [:] }
    let later = Lazy { Dictionary(known().map { ($0.source, $0.address) }) { first, _ in first } }
    self.later = later
    hints = Lazy { PathHints(later.value.keys.sorted()) }
  }

  /// Gives every page and every other file its address; two for one address is an error that names both.
  init(
    drafts: [Draft], files: [CopiedFile], url: String? = nil, images: ImageSizes, held: EmbargoedFiles,
    content: String, findings: inout [Finding]
  ) {
    self.images = images
    self.files = SiteFiles(files, url: url)
    self.held = held
    var addresses: [String: String] = [:]
    var owners: [String: String] = [:]
    let all =
      (drafts + held.standing).map { TextContext.Place(source: $0.path, address: $0.address) }
      + files.map { TextContext.Place(source: $0.source, address: $0.address) }
    addresses.reserveCapacity(all.count)
    owners.reserveCapacity(all.count)
    var sum = ByteBuffer(reserving: 64 * all.count)
    for place in all {
      let (path, address) = (place.source, place.address)
      sum.append(digesting: path)
      sum.append(digesting: address)
      // A second name of the same letters is another file to the disk, and the same one to whoever writes it.
      if addresses.updateValue(address, forKey: path) != nil {
        findings.append(sameName(path, content: content))
      } else if let other = owners[address] {
        findings.append(
          Finding(
            .addressTwice, file: join(content, path),
            Words(
              fr: "l’adresse \(address) est déjà celle de \(join(content, other))",
              en: "the address \(address) is already that of \(join(content, other))"),
            hint: Words(
              fr: "Renommez l’un des deux fichiers, ou donnez-lui une autre « adresse » dans son en-tête.",
              en: "Rename one of the two files, or give it another “slug” in its front matter.")))
      } else {
        owners[address] = path
      }
    }
    for line in held.lines { sum.append(digesting: line) }
    self.sum = Digest(sum.bytes)
    self.addresses = addresses
    hints = Lazy { [addresses] in PathHints(addresses.keys.sorted()) }
    self.all = all
    folders = Lazy { Dictionary(grouping: all.map(\.source)) { folder(of: $0) } }
    later = nil
  }

  /// The address of a file, by its path from `content/`.
  func address(of path: String) -> String? { addresses[path] ?? later?.value[path] }

  /// The path of a file as the disk spells it (é of one sign or two), by which alone it is opened; nil where there is none.
  func spelling(of path: String) -> String? {
    if let index = addresses.index(forKey: path) { return addresses[index].key }
    guard let later = later?.value, let index = later.index(forKey: path) else { return nil }
    return later[index].key
  }

  /// Why a file is held back; nil of one that is not.
  func hold(ofPath path: String) -> Embargo? { held.hold(ofPath: path) }

  /// Where a link written in a file leads.
  ///
  /// - Parameter isOneOfMany: whether one that leads nowhere is not worth a look at where it should.
  func follow(
    _ destination: String, isImage: Bool, from draft: Draft, content: String, isOneOfMany: Bool = false
  ) -> LinkTarget {
    if destination.isEmpty || destination.hasPrefix("//") || scheme(of: destination) != nil {
      return .outside(destination)
    }
    let split = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let path = destination[..<split]
    let rest = destination[split...]
    if path.isEmpty { return .inside(draft.address + rest) }
    if path.hasPrefix("/") {
      if let hold = held.hold(ofAddress: path) { return hold.target(destination) }
      // What names a file of `content/` is meant for it, whatever its address.
      let address = address(ofReference: destination, from: Start("")) ?? destination
      return isImage ? .image(images.image(atAddress: address, written: destination)) : .inside(address)
    }
    guard let target = resolve(decodePercent(path) ?? String(path), fromFolder: folder(of: draft.path)) else {
      return .broken(
        .linkBroken,
        Words(
          fr: "le lien « \(destination) » sort du dossier content/",
          en: "the link “\(destination)” leaves the content/ folder"),
        hint: Words(
          fr: "Copiez le fichier dans content/ : rien d’extérieur n’est publié.",
          en: "Copy the file into content/: nothing outside it is published."))
    }
    for candidate in candidates(target, language: draft.language) {
      if let hold = held.hold(ofPath: candidate) { return hold.target(destination) }
      guard let address = address(of: candidate) else { continue }
      return isImage
        ? .image(images.image(candidate, at: address + rest, written: destination)) : .inside(address + rest)
    }
    if !isImage, looksLikeHost(destination) {
      return .mended(
        "https://" + destination,
        Words(
          fr: "« \(destination) » est lu comme une adresse du web, et non comme un fichier",
          en: "“\(destination)” is read as an address of the web, not as a file"),
        hint: Words(fr: "Écrivez « https://\(destination) ».", en: "Write “https://\(destination)”."))
    }
    return missing(destination, target: target, isImage: isImage, from: isOneOfMany ? nil : draft.path)
  }

  /// Where a link in a text of `site.yml` leads: by its path from `content/`, by an address of the site, or out of it.
  func follow(ofSettings destination: String, isImage: Bool) -> LinkTarget {
    if isImage, scheme(of: destination) == nil, !destination.hasPrefix("//") { return image(destination) }
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    if let hold = held.hold(ofAddress: path) ?? held.hold(ofPath: String(path)) { return hold.target(destination) }
    if let address = address(ofReference: destination, from: Start("")) { return .inside(address) }
    if scheme(of: destination) != nil || destination.hasPrefix("//") { return .outside(destination) }
    if destination.hasPrefix("/") { return .inside(destination) }
    return missing(destination, target: String(path), isImage: false, from: "")
  }

  /// Where the file is that `site.yml` names, by its path from `content/`.
  func image(_ path: String) -> LinkTarget {
    let target = resolve(decodePercent(path) ?? path, fromFolder: "")
    if let target, let hold = held.hold(ofPath: target) { return hold.target(path) }
    if let target, let address = address(of: target) {
      return .image(images.image(target, at: address, written: path))
    }
    return missing(path, target: target ?? path, isImage: true, from: "")
  }

  /// A file as named, or the page that presents a folder.
  private func candidates(_ target: String, language: Language) -> [String] {
    [target] + ["index.\(language.rawValue).md", "index.md", "index.html"].map { join(target, $0) }
  }

  /// - Parameter path: the file that the link is in; nil where nobody wants to know what it may be meant for.
  private func missing(_ destination: String, target: String, isImage: Bool, from path: String?) -> LinkTarget {
    let words =
      isImage
      ? Words(fr: "l’image « \(destination) » n’existe pas", en: "there is no image “\(destination)”")
      : Words(
        fr: "le lien « \(destination) » ne mène à aucun fichier", en: "the link “\(destination)” leads to no file")
    return .broken(
      isImage ? .fileMissing : .linkBroken, words,
      hint: path.map { hints.value.mend(destination, target: target, isImage: isImage, from: folder(of: $0)) })
  }
}

/// One of two files whose names have the same letters, composed in one and not in the other: é is one sign or two.
private func sameName(_ path: String, content: String) -> Finding {
  let isComposed = path.utf8.count == path.composed.utf8.count
  return Finding(
    .addressTwice, file: join(content, path),
    Words(
      fr: "deux fichiers portent ce nom : les accents de l’un sont des signes à part, ceux de l’autre non",
      en: "two files have this name: the accents of one are signs of their own, those of the other are not"),
    why: isComposed
      ? Words(fr: "Celui-ci a des accents composés.", en: "This one has composed accents.")
      : Words(
        fr: "Celui-ci a des accents décomposés, comme en écrivent les Mac.",
        en: "This one has decomposed accents, as Macs write them."),
    hint: Words(fr: "Renommez ou supprimez l’un des deux.", en: "Rename or remove one of the two."))
}

/// Whether a destination without a scheme is the name of a site, and not of a file: `calq.gouv.qc.ca/aide`.
private func looksLikeHost(_ destination: String) -> Bool {
  let host = destination.prefix { !"/?#".contains($0) }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, let last = labels.last, (2...24).contains(last.count),
    last.allSatisfy({ $0.isASCII && $0.isLetter })
  else {
    return false
  }
  let isNamed = labels.allSatisfy { label in
    !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
  return isNamed && (labels.count > 2 || commonDomains.contains(last.lowercased()))
    && !fileEndings.contains(last.lowercased())
}

/// What names of files end in, and hardly any site's.
private let fileEndings: Set<String> = [
  "md", "markdown", "html", "htm", "pdf", "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "heic", "tif", "tiff",
  "doc",
  "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "txt", "rtf", "zip", "yml", "yaml", "json", "xml",
  "ics",
  "mp", "mov", "avi", "wav", "epub", "key", "pages", "numbers", "css", "js", "bak", "orig",
]

/// What a name of two parts has to end in to be one of a site.
private let commonDomains: Set<String> = [
  "com", "org", "net", "ca", "qc", "quebec", "info", "fr", "eu", "be", "ch", "uk", "us", "coop", "art", "io", "app",
  "dev", "edu", "gov",
]
