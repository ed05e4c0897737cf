package import Basics

/// What `jalon clean` did, or would do.
package struct CleanReport: Sendable {
  /// Files of the site that were removed, from the published folder.
  package var removed: [String] = []
  /// What stands in the published folder and is somebody else's, from there; it stays.
  package var kept: [String] = []
  /// Whether the folder of Jalon's memory was there.
  package var hadMemory = false
  /// The records of sites published elsewhere from the same sources: without them, nobody knows what is theirs.
  package var otherRecords: [String] = []
}

/// Why nothing was removed.
package enum CleanRefusal: Error, Sendable, Hashable {
  /// Another command is at work on the site.
  case isBusy
  /// A folder that Jalon would have made is a link, and leads elsewhere.
  case isLink(String)
}

/// Removes what Jalon wrote, by its own record: the published files that it knows of, the folders that this leaves empty, then its
/// memory. Links are not followed.
///
/// - Throws: `CleanRefusal`, before anything is removed; `FileError`.
package func clean(_ options: BuildOptions, files: FileSystem = .local) throws -> CleanReport {
  try Cleaning(options: options, files: files).run()
}

private struct Cleaning {
  let options: BuildOptions
  let files: FileSystem
  private var target: String { withoutSlash(options.target) }
  private var memory: String { options.memoryFolder }

  func run() throws -> CleanReport {
    for folder in [memory, target] where try isLink(folder) { throw CleanRefusal.isLink(folder) }
    var report = CleanReport()
    report.hadMemory = try files.kind(memory) == .folder
    let locks = report.hadMemory ? try takeLocks() : []
    defer { withExtendedLifetime(locks) {} }
    let publication = Publication(options: options, files: files)
    let known = try publication.published()
    let there = try walk(target)
    report.removed = there.filter { $0.kind == .file && known.contains($0.path) }.map(\.path)
    let removed = Set(report.removed)
    report.kept = there.map(\.path).filter { !removed.contains($0) }
    if report.hadMemory { report.otherRecords = try otherRecords(than: fileName(of: publication.record)) }
    guard !options.isDryRun else { return report }
    for path in report.removed { try files.remove(join(target, path)) }
    try removeEmptyFolders(of: known)
    if report.hadMemory { try removeMemory(keeping: Set(report.otherRecords)) }
    return report
  }

  // MARK: Who else is here

  /// Every lock of the memory, so that nobody builds while it goes.
  private func takeLocks() throws -> [FileLock] {
    let folders = try files.list(memory).filter { $0.kind == .folder }.map { join(memory, $0.name) }
    // A build's own is made where there is none; those of `jalon serve` are there while it runs.
    let served = try folders.map { join($0, "lock") }.filter { try files.kind($0) == .file }
    return try ([options.buildLock] + served).map { path in
      guard let lock = try files.lock(path, false) else { throw CleanRefusal.isBusy }
      return lock
    }
  }

  /// Whether a path is a link itself, whatever leads to it.
  private func isLink(_ path: String) throws -> Bool {
    let (above, name) = (folder(of: path), fileName(of: path))
    let parent = above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : above
    guard try files.kind(parent) == .folder else { return false }
    return try files.list(parent).contains { $0.name == name && $0.kind == .link }
  }

  private func otherRecords(than own: Substring) throws -> [String] {
    try files.list(memory).map(\.name).filter { $0.hasPrefix("published-") && !$0.hasSuffix(".new") && $0 != own }
  }

  // MARK: What there is

  /// Everything below a folder but folders, by its path from there, in the order of the listing.
  private func walk(_ root: String) throws -> [(path: String, kind: FileSystem.Kind)] {
    guard try files.kind(root) == .folder else { return [] }
    var found: [(String, FileSystem.Kind)] = []
    func visit(_ path: String) throws {
      for entry in try files.list(join(root, path)) {
        let child = join(path, entry.name)
        if entry.kind == .folder && entry.isReadable {
          try visit(child)
        } else {
          found.append((child, entry.isReadable ? entry.kind : .other))
        }
      }
    }
    try visit("")
    return found
  }

  // MARK: Away

  /// The folders that published files were in, the deepest first, and the published folder itself.
  private func removeEmptyFolders(of paths: Set<String>) throws {
    var folders: Set<String> = []
    for path in paths {
      var above = folder(of: path)
      while !above.isEmpty, folders.insert(above).inserted { above = folder(of: above) }
    }
    for path in folders.sorted(by: >) { try removeIfEmpty(join(target, path)) }
    if !paths.isEmpty, ![".", ".."].contains(fileName(of: target)) { try removeIfEmpty(target) }
  }

  private func removeIfEmpty(_ path: String) throws {
    guard try files.kind(path) == .folder, try !isLink(path), try files.list(path).isEmpty else { return }
    try files.remove(path)
  }

  private func removeMemory(keeping records: Set<String>) throws {
    for entry in try files.list(memory) where !records.contains(entry.name) { try files.removeTree(entry, in: memory) }
    if records.isEmpty { try files.remove(memory) }
  }
}

private func withoutSlash(_ path: String) -> String {
  path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
}
