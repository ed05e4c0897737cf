import Basics
import Model

/// The files of a site that are no pages, by the ways in which something may name them.
struct SiteFiles: Sendable {
  /// The address of each, by its path from `content/` and by its address; `String` compares by canonical equivalence.
  private let byPath: Lazy<[String: String]>
  private let byAddress: Lazy<Set<String>>
  /// Whether one of them answers at a folder’s address: `jeu/index.html`.
  let hasFolders: Bool
  /// The site’s own, with its last slash; nil where it has none.
  private let url: String?

  init(_ files: [CopiedFile], url: String?) {
    self.url = url
    hasFolders = files.contains { $0.source.hasSuffix("index.html") || $0.source.hasSuffix("index.htm") }
    byPath = Lazy { Dictionary(files.map { ($0.source, $0.address) }) { first, _ in first } }
    byAddress = Lazy { Set(files.map(\.address)) }
  }

  /// The address of the file that a reference leads to; nil where it leads to none.
  ///
  /// - Parameters:
  ///   - written: as written, without entities: a path or an address, with a query or a place or without.
  ///   - folders: from the root, those that a relative one may start from, the likeliest first.
  func find(_ written: some StringProtocol, from folders: [String] = [""]) -> String? {
    look(written, from: folders.map { Start($0) })?.address
  }

  /// The file that a reference leads to; nil where it leads to none.
  func look(_ written: some StringProtocol, from starts: [Start]) -> FileLead? {
    var whole = String(written)[...].trimmed
    if let url, whole.hasPrefix(url) {
      whole = "/" + whole.dropFirst(url.count)
    } else if whole.hasPrefix("//") || scheme(of: whole) != nil {
      return nil
    }
    let path = whole.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, whole.utf8.count <= 4096 else { return nil }
    if let plain = decodePercent(path), let found = look(atPath: plain, from: starts) { return found }
    // The name of a file, and no address: `Bilan #2.pdf`, `100 %20bio.pdf`.
    return whole.utf8.contains { "#?%".utf8.contains($0) } ? look(atPath: String(whole), from: starts) : nil
  }

  private func look(atPath path: String, from starts: [Start]) -> FileLead? {
    if path.hasPrefix("/") {
      let base = basePath(of: url)
      let paths = [path.dropFirst()] + (path.hasPrefix(base) ? [path.dropFirst(base.count)] : [])
      return paths.lazy.compactMap { path in answer(to: path).map { FileLead($0, askedFor: path) } }.first
    }
    for start in starts {
      let asked = resolve(path, fromFolder: start.published)
      if let asked, let found = answer(to: asked) { return FileLead(found, askedFor: asked) }
      guard start.source != start.published, let source = resolve(path, fromFolder: start.source) else { continue }
      if let found = answer(to: source) { return FileLead(found, askedFor: asked ?? source) }
    }
    return nil
  }

  /// - Parameter path: from the root, of `content/` or of the published site.
  private func answer(to path: some StringProtocol) -> String? {
    let path = String(path)
    let address = "/" + path
    if byAddress.value.contains(address) { return address }
    if let address = byPath.value[path] { return address }
    guard hasFolders else { return nil }
    let folder = path.isEmpty || path.hasSuffix("/") ? address : address + "/"
    return ["index.html", "index.htm"].map { folder + $0 }.first(where: byAddress.value.contains)
  }
}

/// Where a relative reference may start from.
struct Start: Sendable, Hashable {
  /// The folder of whoever makes it, as browsers see it.
  let published: String
  /// The same, as people do.
  let source: String

  /// - Parameters:
  ///   - published: from the site’s root, as `source` unless said.
  ///   - source: from `content/`.
  init(_ published: String, source: String? = nil) {
    self.published = published
    self.source = source ?? published
  }

  /// Itself, then each folder above: what data names starts from wherever it is used.
  var andAbove: [Start] {
    var all = [self]
    while let last = all.last, !last.published.isEmpty || !last.source.isEmpty {
      all.append(Start(folder(of: last.published), source: folder(of: last.source)))
    }
    return all
  }
}

/// A file that something leads to.
struct FileLead: Sendable, Hashable {
  let address: String
  /// The address that a browser asks for: the same, but where what leads there is published as it is written and names the file by
  /// its own name (`Mon plan.pdf`, whose address is `/mon-plan.pdf`), or from another folder.
  let asked: String

  /// - Parameter path: from the site’s root.
  init(_ address: String, askedFor path: some StringProtocol) {
    let path = String(path)
    let name = fileName(of: path)
    // The place of a folder, or of its page, is not a file’s to take.
    let isFile =
      suffix(of: name).map { slug($0) } == suffix(of: address).map { slug($0) } && !name.hasPrefix("index.htm")
    self.address = address
    // Nobody asks for a line feed.
    asked = isFile && path.utf8.allSatisfy { $0 >= 0x20 } ? "/" + path : address
  }

  /// As `Leads` notes it: its address, and below it what is asked for, where that is another.
  var line: String { asked == address ? address : address + "\n" + asked }

  init(line: String) {
    let parts = line.split(separator: "\n", maxSplits: 1)
    address = parts.first.map(String.init) ?? line
    asked = parts.last.map(String.init) ?? line
  }
}

/// A path from a folder as a path from the root; nil when it leaves it.
func resolve(_ path: String, fromFolder folder: String) -> String? {
  var parts = folder.split(separator: "/").map(String.init)
  for part in path.split(separator: "/") where part != "." {
    if part != ".." {
      parts.append(String(part))
    } else if parts.popLast() == nil {
      return nil
    }
  }
  return parts.joined(separator: "/")
}
