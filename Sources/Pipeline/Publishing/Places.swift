import Basics

/// Where a site was published, and by which records: how it knows its own folders. In `.jalon/`.
struct Places: Sendable, Hashable {
  /// A record that Jalon left in a folder.
  struct Line: Sendable, Hashable {
    let sum: Digest
    /// The folder, without links, as it was then.
    let folder: String
  }

  /// The last ones at the end.
  private(set) var lines: [Line] = []

  /// How many are kept for each folder: one that comes back from a cache is known as well.
  private static let limit = 100

  init() {}

  var isEmpty: Bool { lines.isEmpty }

  /// Whether a record, by its sum, is one of this site’s.
  func knows(_ sum: Digest) -> Bool { lines.contains { $0.sum == sum } }

  /// The folders, in the order of their names.
  var folders: [String] { Set(lines.map(\.folder)).sorted() }

  /// Adds the records that a folder may hold from now on.
  mutating func add(_ sums: [Digest], in folder: String) {
    var new: [Line] = []
    for sum in sums where !new.contains(where: { $0.sum == sum }) { new.append(Line(sum: sum, folder: folder)) }
    lines.removeAll { new.contains($0) }
    let old = lines.indices.filter { lines[$0].folder == folder }
    let extra = Set(old.prefix(max(0, old.count + new.count - Self.limit)))
    lines = lines.enumerated().filter { !extra.contains($0.offset) }.map(\.element) + new
  }

  mutating func forget(_ folder: String) { lines.removeAll { $0.folder == folder } }
}

// MARK: As a file

extension Places {
  static let name = "places"
  private static let heading = "jalon-places 1"

  /// Those on record in a memory; none where there is no record, or one that is not whole.
  init(in memory: String, files: FileSystem) throws {
    let path = join(memory, Self.name)
    guard try files.kind(path) == .file else { return }
    let text = try files.read(path, Int.max).split(separator: lineFeed, omittingEmptySubsequences: false)
    guard text.first.map(fieldText) == Self.heading, text.last?.isEmpty == true else { return }
    lines = text.dropFirst().dropLast().compactMap { line in
      guard let end = line.firstIndex(of: tab), let sum = fieldNumber(line[..<end]) else { return nil }
      return Line(sum: Digest(value: sum), folder: plain(fieldText(line[(end + 1)...])))
    }
  }

  func write(to memory: String, files: FileSystem) throws {
    var file = ByteBuffer(reserving: 100 * lines.count)
    file.append(fields: [Self.heading])
    for line in lines { file.append(fields: [String(line.sum.value), escaped(line.folder)]) }
    try files.makeFolder(memory)
    try files.replace(join(memory, Self.name), with: file.bytes)
  }
}
