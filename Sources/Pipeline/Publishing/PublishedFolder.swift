import Basics

/// A published folder as a build or `jalon clean` finds it: which of its files Jalon wrote.
struct PublishedFolder: Sendable {
  /// As the build names it.
  let target: String
  /// Its record, where this site left it there.
  let record: PublishedRecord
  /// As it stands in the folder; nil where there is none of this site’s.
  let recordBytes: [UInt8]?
  /// Whether the record there is of another site, or this one no longer knows it: nothing in the folder is then its own.
  let isElsewheres: Bool
  /// What that record names.
  let elsewheres: [PublishedRecord.Fact]
  /// What there is of version 0.1.
  let legacy: LegacyRecord?
  /// Whether nobody knows what in the folder is Jalon’s, though it wrote there.
  let isForgotten: Bool
  private let files: FileSystem
  private let known: Set<PublishedRecord.Fact>

  static func recordPath(in target: String) -> String { join(target, PublishedRecord.name) }

  /// - Parameter site: the signature of the site; nil where what is remembered has already told that the folder is its own.
  init(of options: BuildOptions, _ destination: Destination, site: SiteSignature?, files: FileSystem) throws {
    target = options.target
    self.files = files
    let path = Self.recordPath(in: target)
    var record = PublishedRecord(site: site?.number ?? 0, facts: [])
    var legacy: LegacyRecord?
    var own: [UInt8]?
    var others: [PublishedRecord.Fact] = []
    let kind = try files.ownKind(path)
    if kind == .file {
      let bytes = try files.read(path, Int.max)
      let read = PublishedRecord(bytes)
      if let read, try isOwn(read, Digest(bytes), options, site, files) {
        record = read
        own = bytes
      } else {
        others = read?.facts ?? []
      }
    } else if kind == nil, try files.kind(target) == .folder {
      legacy = try LegacyRecord(of: target, in: options.memoryFolder, files: files)
      record.facts = try (legacy?.facts ?? []) + recalledFacts(of: destination, in: options.memoryFolder, files: files)
    }
    self.record = record
    self.legacy = legacy
    recordBytes = own
    elsewheres = others
    isElsewheres = kind != nil && own == nil
    isForgotten = try kind == nil && record.facts.isEmpty && hasAsset(target, files)
    known = Set(record.facts)
  }

  /// Whether Jalon wrote some bytes to a path.
  func wrote(_ hash: @autoclosure () throws -> Digest, to path: String) rethrows -> Bool {
    if known.isEmpty { return false }
    let number = PublishedRecord.Fact.number(of: path)
    if known.contains(.init(path: number, bytes: 0)) { return true }
    return try known.contains(.init(path: number, bytes: hash().value))
  }

  /// The files of the folder that are on a list and not among those of the site, by their paths from there.
  ///
  /// A record names no paths: where something is stale the folder is looked through for it.
  func stale(of facts: [PublishedRecord.Fact], besides paths: [String]) throws -> [String] {
    var numbers = Set(facts.lazy.map(\.path))
    for path in paths { numbers.remove(PublishedRecord.Fact.number(of: path)) }
    guard !numbers.isEmpty else { return [] }
    return try contents().map(\.path).filter { numbers.contains(PublishedRecord.Fact.number(of: $0)) }
  }

  /// Pages in the folder that are not among those of the site, where Jalon wrote there and nobody knows what.
  func forgotten(besides paths: [String]) throws -> [String] {
    guard isForgotten else { return [] }
    let own = Set(paths)
    return try contents().map(\.path).filter { $0.hasSuffix(".html") && !own.contains($0) }
  }

  /// Everything below the folder but folders and Jalon’s record, by its path from there, in the order of the listing. Links are not
  /// followed.
  func contents() throws -> [(path: String, kind: FileSystem.Kind)] {
    guard try files.kind(target) == .folder else { return [] }
    var found: [(String, FileSystem.Kind)] = []
    func visit(_ path: String) throws {
      for entry in try files.list(path.isEmpty ? target : join(target, path)) {
        let child = join(path, entry.name)
        // A disk’s own, which nobody else may look into.
        if child == "lost+found" { continue }
        if entry.kind == .folder && entry.isReadable {
          try visit(child)
        } else if !Self.ownNames.contains(child) {
          found.append((child, entry.isReadable ? entry.kind : .other))
        }
      }
    }
    try visit("")
    return found
  }

  /// The record, and what is left of one that was being written.
  static let ownNames = [PublishedRecord.name, PublishedRecord.name + ".new"]
}

/// Whether a record that stands in a published folder is this site’s: it left it there itself, by what it remembers; or the record has
/// its signature, and that is an address, or the site’s memory is lost and the folder is in its own.
private func isOwn(
  _ record: PublishedRecord, _ sum: Digest, _ options: BuildOptions, _ site: SiteSignature?, _ files: FileSystem
) throws -> Bool {
  let places = try Places(in: options.memoryFolder, files: files)
  if places.knows(sum) { return true }
  if let site, record.site != site.number { return false }
  if site?.isAddress == true { return true }
  return try places.isEmpty && holds(files.realPath(options.source), files.realPath(options.target))
}

/// The files of a published folder that has lost its record, as the memory of the last build has them.
private func recalledFacts(
  of destination: Destination, in memory: String, files: FileSystem
) throws -> [PublishedRecord.Fact] {
  let path = join(memory, "manifest-" + destination.number)
  guard try files.kind(path) == .file, let manifest = Manifest(try files.read(path, Int.max)),
    let target = manifest.record.map({ folder(of: $0.path) })
  else { return [] }
  return manifest.outputs.filter { $0.hash != nil && $0.path.hasPrefix(target + "/") }.map {
    PublishedRecord.Fact(String($0.path.dropFirst(target.utf8.count + 1)), $0.hash)
  }
}

/// Whether a folder has a file of a theme as only Jalon names them: by a fingerprint of its bytes.
private func hasAsset(_ target: String, _ files: FileSystem) throws -> Bool {
  let assets = join(target, "assets")
  guard try files.kind(assets) == .folder else { return false }
  return try files.list(assets).contains { try $0.isReadable && isFingerprinted(join(assets, $0.name), files: files) }
}
