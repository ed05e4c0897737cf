import Basics

/// The folder that a site is published to.
struct Destination: Sendable, Hashable {
  /// Without links, `.` and `..`; of what is not there yet, as it will be.
  let path: String
  /// As the build was asked to name it, where that is a name that it can be made by.
  let name: String
  /// Tells it from other folders in the names of files that are kept of it.
  var number: String { hexadecimal(Digest(Array(path.utf8)).value, digits: 16) }

  /// - Throws: `DestinationRefusal`, before anything is done; `FileError`.
  init(of options: BuildOptions, files: FileSystem) throws {
    path = try resolve(options.target, files)
    if let kind = try files.kind(options.target), kind != .folder { throw DestinationRefusal.isNoFolder }
    // What is not there has no « .. », nor can a folder be given the name « . ».
    let parts = options.target.split(separator: "/")
    let isPlain = try files.kind(options.target) != nil || !(parts.contains("..") || parts.last == ".")
    name = isPlain ? options.destination : path
    let here = Surroundings(options: options, files: files)
    try here.check(path)
    // On a file system that takes « Content » and « content » for one, so do we.
    if try files.ownKind(join(options.source, "CONTENT")) != nil { try here.check(spelled(path, files)) }
  }
}

/// Why a site is not published to a folder.
package enum DestinationRefusal: Error, Sendable, Hashable {
  /// The site itself is in it, or it is the site’s own folder.
  case holdsSite
  /// It is one of the site’s own folders, in one, or holds one.
  case isOfSite(String)
  /// It is, or holds, the home folder of whoever builds.
  case isHome
  /// It is there, and no folder.
  case isNoFolder
  /// It is another site’s folder, or in one of its own.
  case isOfOtherSite(String)
}

/// What a published folder must be apart from.
private struct Surroundings {
  let options: BuildOptions
  let files: FileSystem

  func check(_ path: String) throws {
    let source = try files.realPath(options.source)
    if holds(path, source) { throw DestinationRefusal.holdsSite }
    if let home = options.home.flatMap({ try? files.realPath($0) }), home != "/", holds(path, home) {
      throw DestinationRefusal.isHome
    }
    // `jalon serve` has a memory of its own, and shows the site from there.
    let memory = try resolve(options.memoryFolder, files)
    let isServed = options.memory != BuildOptions().memory && path == join(memory, "site")
    for name in Self.ownFolders + Self.foldersOfCI where !(isServed && name == BuildOptions().memory) {
      let own = try resolve(join(source, name), files)
      if holds(own, path) || holds(path, own) { throw DestinationRefusal.isOfSite(name) }
    }
    if path.split(separator: "/").contains(where: { fold(String($0)) == ".git" }) {
      throw DestinationRefusal.isOfSite(".git")
    }
    if !isServed { try checkOtherSites(path, source) }
  }

  private static let ownFolders = ["content", "templates", BuildOptions().memory, ".git"]
  /// Where what rebuilds the site is written down.
  private static let foldersOfCI = [".github", ".gitlab", ".forgejo", ".gitea", ".circleci", ".woodpecker", ".ci"]

  private func checkOtherSites(_ path: String, _ source: String) throws {
    var above = folder(of: path)
    while !above.isEmpty {
      for name in Self.ownFolders where holds(join(above, name), path) && !holds(join(above, name), source) {
        if try isSite(above) { throw DestinationRefusal.isOfOtherSite(above) }
      }
      above = folder(of: above)
    }
    // A published site may have an address `/content/`; sources have texts, which are never published.
    let content = join(path, "content")
    if try files.kind(content) == .folder, try files.ownKind(join(path, PublishedRecord.name)) == nil,
      try hasTexts(content)
    {
      throw DestinationRefusal.isOfOtherSite(path)
    }
  }

  private func isSite(_ path: String) throws -> Bool {
    let signs = [".jalon/places", "content/site.yml", "content/index.md"]
    return try signs.contains { try files.kind(join(path, $0)) == .file }
  }

  private func hasTexts(_ path: String) throws -> Bool {
    let entries = try files.list(path)
    if entries.contains(where: { $0.kind == .file && ($0.name.hasSuffix(".md") || $0.name == "site.yml") }) {
      return true
    }
    return try entries.contains { try $0.kind == .folder && $0.isReadable && hasTexts(join(path, $0.name)) }
  }
}

/// Whether a folder is another, or holds it; both without links.
func holds(_ folder: String, _ path: String) -> Bool {
  folder == "/" || path == folder || path.hasPrefix(folder + "/")
}

/// A path without links, `.` and `..`, of which the last parts need not be there.
func resolve(_ path: String, _ files: FileSystem) throws -> String {
  var missing: [Substring] = []
  var there = path
  while there.count > 1, there.hasSuffix("/") { there.removeLast() }
  if there.isEmpty { there = "." }
  while try files.kind(there) == nil {
    missing.append(fileName(of: there))
    let above = folder(of: there)
    there = above.isEmpty ? there.hasPrefix("/") ? "/" : "." : above
  }
  var real = try files.realPath(there)
  for name in missing.reversed() where name != "." && !name.isEmpty {
    real = name == ".." ? folder(of: real) : join(real, name)
    if real.isEmpty { real = "/" }
  }
  return real
}

/// A path in the letters that the disk has of it, where it takes capitals for small ones. What cannot be listed stays as it is.
private func spelled(_ path: String, _ files: FileSystem) -> String {
  var real = "/"
  for name in path.split(separator: "/").map(String.init) {
    let next = join(real, name)
    guard case .some(.some) = try? files.ownKind(next), let entries = try? files.list(real),
      !entries.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }),
      let entry = entries.first(where: { fold($0.name) == fold(name) })
    else {
      real = next
      continue
    }
    real = join(real, entry.name)
  }
  return real
}
