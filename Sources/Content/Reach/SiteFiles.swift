import Basics
import Model

/// The files of a site that are no pages, by the ways in which something may name them.
struct SiteFiles: Sendable {
  /// The address of each, by its path from `content/` and by its address; `String` compares by canonical equivalence.
  private let byPath: Once<[String: String]>
  private let byAddress: Once<Set<String>>
  /// Whether one of them answers at a folder’s address: `jeu/index.html`.
  let hasFolders: Bool
  /// The site’s own, with its last slash; nil where it has none.
  private let url: String?

  init(_ files: [CopiedFile], url: String?) {
    self.url = url
    hasFolders = files.contains { $0.source.hasSuffix("index.html") || $0.source.hasSuffix("index.htm") }
    byPath = Once { Dictionary(files.map { ($0.source, $0.address) }) { first, _ in first } }
    byAddress = Once { Set(files.map(\.address)) }
  }

  /// The address of the file that a reference leads to; nil where it leads to none.
  ///
  /// - Parameters:
  ///   - written: as written, without entities: a path or an address, with a query or a place or without.
  ///   - folders: from the root, those that a relative one may start from, the likeliest first.
  func find(_ written: some StringProtocol, from folders: [String] = [""]) -> String? {
    var path = String(written)[...].trimmed
    if let url, path.hasPrefix(url) {
      path = "/" + path.dropFirst(url.count)
    } else if path.hasPrefix("//") || scheme(of: path) != nil {
      return nil
    }
    path = path.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, path.utf8.count <= 4096, let plain = decodePercent(path) else { return nil }
    if plain.hasPrefix("/") {
      let base = basePath(of: url)
      return answer(to: plain.dropFirst()) ?? (plain.hasPrefix(base) ? answer(to: plain.dropFirst(base.count)) : nil)
    }
    for folder in folders {
      if let path = resolve(plain, fromFolder: folder), let found = answer(to: path) { return found }
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
