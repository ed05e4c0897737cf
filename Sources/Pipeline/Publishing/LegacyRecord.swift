import Basics

/// What version 0.1 remembered of a published folder: the paths of its files, in a record named after the folder’s name; the hashes
/// were in the manifest beside it.
struct LegacyRecord: Sendable {
  /// The files that it wrote, as far as anybody can tell.
  private(set) var facts: [PublishedRecord.Fact] = []
  /// What of it has no use once the folder has a record of its own.
  private(set) var remains: [String] = []

  /// - Parameter target: the published folder, as the build names it.
  init(of target: String, in memory: String, files: FileSystem) throws {
    guard try files.kind(memory) == .folder else { return }
    let names = try files.list(memory).map(\.name)
    let own = slug(target)
    for name in names where name.hasPrefix(Self.prefix) && !name.hasSuffix(".new") {
      let suffix = name.dropFirst(Self.prefix.count)
      guard let paths = Self.paths(try files.read(join(memory, name), Int.max)) else { continue }
      let manifest = "manifest-" + suffix
      if names.contains(manifest), let known = Self.facts(paths, try files.read(join(memory, manifest), Int.max)) {
        facts += known
      } else if suffix == own, try isPublished(paths, target, files) {
        facts += paths.map { PublishedRecord.Fact($0, nil) }
      }
      if suffix == own {
        remains = [name, manifest, "pages-" + suffix].filter(names.contains).map { join(memory, $0) }
      }
    }
  }

  static let prefix = "published-"

  private static func paths(_ bytes: [UInt8]) -> [String]? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "jalon-published 1", lines.last?.isEmpty == true else { return nil }
    return lines.dropFirst().dropLast().map(String.init)
  }

  /// The paths with the hashes that a manifest has of them; nil where it is not of the same files.
  private static func facts(_ paths: [String], _ manifest: [UInt8]) -> [PublishedRecord.Fact]? {
    let outputs = manifest.split(separator: lineFeed).filter { $0.first == UInt8(ascii: ">") }
    guard outputs.count == paths.count else { return nil }
    var facts: [PublishedRecord.Fact] = []
    for (path, output) in zip(paths, outputs) {
      let fields = output.split(separator: tab, omittingEmptySubsequences: false)
      guard fields.count > 2, ("/" + plain(fieldText(fields[1]))).hasSuffix("/" + path),
        let hash = fieldNumber(fields[2])
      else { return nil }
      facts.append(PublishedRecord.Fact(path, Digest(value: hash)))
    }
    return facts
  }
}

/// Whether a folder surely is what a list of paths without hashes was made of: it has a file of the theme, whose name tells its bytes.
private func isPublished(_ paths: [String], _ target: String, _ files: FileSystem) throws -> Bool {
  try paths.contains { try $0.hasPrefix("assets/style.") && isFingerprinted(join(target, $0), files: files) }
}
