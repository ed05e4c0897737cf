package import Basics

/// What `jalon clean` did, or would do.
package struct CleanReport: Sendable {
  /// Files of the site that were removed, from the published folder.
  package var removed: [String] = []
  /// What stands in the published folder and is somebody else's, from there; it stays.
  package var kept: [String] = []
  /// Whether the folder of Jalon's memory was there.
  package var hadMemory = false
  /// The other folders that the site was published to, from its own where they are in it: the memory of them stays.
  package var elsewhere: [String] = []
}

/// Why nothing was removed.
package enum CleanRefusal: Error, Sendable, Hashable {
  /// Another command is at work on the site.
  case isBusy
  /// A folder that Jalon would have made is a link, and leads elsewhere.
  case isLink(String)
  /// No site is there.
  case isNoSite
  /// Another site was published there.
  case isOfOtherSite(String)
}

/// Removes what Jalon wrote, by its own record: the published files that it knows of, the folders that this leaves empty, then its
/// memory. Links are not followed.
///
/// - Throws: `CleanRefusal` and `DestinationRefusal`, before anything is removed; `FileError`.
package func clean(_ options: BuildOptions, files: FileSystem = .local) throws -> CleanReport {
  guard try files.kind(options.source) == .folder else { throw CleanRefusal.isNoSite }
  let destination = try Destination(of: options, files: files)
  var options = options
  options.destination = destination.name
  return try Cleaning(options: options, destination: destination, files: files).run()
}

private struct Cleaning {
  let options: BuildOptions
  let destination: Destination
  let files: FileSystem
  private var target: String { withoutSlash(options.target) }
  private var memory: String { options.memoryFolder }

  func run() throws -> CleanReport {
    for folder in [memory, target] where try files.ownKind(folder) == .link { throw CleanRefusal.isLink(folder) }
    var report = CleanReport()
    report.hadMemory = try files.kind(memory) == .folder
    let locks = report.hadMemory ? try takeLocks() : []
    defer { withExtendedLifetime(locks) {} }
    let folder = try PublishedFolder(
      of: options, destination, site: SiteSignature(of: options, files: files), files: files)
    if folder.isElsewheres { throw CleanRefusal.isOfOtherSite(target) }
    guard try report.hadMemory || folder.recordBytes != nil || files.kind(options.content) == .folder else {
      throw CleanRefusal.isNoSite
    }
    for (path, kind) in try folder.contents() {
      let isOwn = try kind == .file && folder.wrote(files.hash(join(target, path)), to: path)
      if isOwn { report.removed.append(path) } else { report.kept.append(path) }
    }
    var places = try Places(in: memory, files: files)
    places.forget(destination.path)
    report.elsewhere = try elsewhere(places)
    guard !options.isDryRun else { return report }
    try remove(report.removed, with: folder)
    if report.hadMemory { try removeMemory(keeping: report.elsewhere.isEmpty ? nil : places) }
    return report
  }

  /// The folders where the site still stands, by its own word.
  private func elsewhere(_ places: Places) throws -> [String] {
    let source = try files.realPath(options.source)
    return try places.folders.filter { folder in
      let path = PublishedFolder.recordPath(in: folder)
      return try files.ownKind(path) == .file && places.knows(files.hash(path))
    }.map { $0.hasPrefix(source + "/") ? String($0.dropFirst(source.utf8.count + 1)) : $0 }
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

  // MARK: Away

  /// Removes published files, then the record of them, the folders that this leaves empty, the deepest first, and the published folder
  /// itself.
  private func remove(_ paths: [String], with folder: PublishedFolder) throws {
    for path in paths { try files.remove(join(target, path)) }
    for name in PublishedFolder.ownNames { try files.remove(join(target, name)) }
    var folders: Set<String> = []
    for path in paths {
      var above = Basics.folder(of: path)
      while !above.isEmpty, folders.insert(above).inserted { above = Basics.folder(of: above) }
    }
    for path in folders.sorted(by: >) { try removeIfEmpty(join(target, path)) }
    if !paths.isEmpty || folder.recordBytes != nil { try removeIfEmpty(target) }
  }

  private func removeIfEmpty(_ path: String) throws {
    guard try files.ownKind(path) == .folder, try files.list(path).isEmpty else { return }
    try files.remove(path)
  }

  private func removeMemory(keeping places: Places?) throws {
    for entry in try files.list(memory) where places == nil || entry.name != Places.name {
      try files.removeTree(entry, in: memory)
    }
    if let places { try places.write(to: memory, files: files) } else { try files.remove(memory) }
  }
}

private func withoutSlash(_ path: String) -> String {
  path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
}
