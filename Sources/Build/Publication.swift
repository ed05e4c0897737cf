import Basics
import Diagnostics

/// The way of made files to `public/`: first to a place of their own, all of them; then, when nothing failed, each into its
/// place in one step, or all at once where there is no `public/` yet. A reader of `public/` sees whole files only, and an error
/// leaves everything as it was.
struct Publication: Sendable {
  let target: String
  let memory: String
  let files: FileSystem
  private let jobs: Int
  /// Whether there was no `public/` when the build began: files are then staged as they will stand.
  private let isFirst: Bool
  private var stage: String { join(memory, "stage") }
  var record: String { join(memory, "published-" + slug(target)) }

  init(options: BuildOptions, files: FileSystem) {
    target = options.target
    memory = options.memoryFolder
    jobs = options.jobs
    self.files = files
    // A doubt is for the one who writes there to tell.
    isFirst = (try? files.kind(options.target) == nil) ?? false
  }

  /// Makes a place for staged files: those of a site that has these paths.
  func open(for paths: [String]) throws {
    try clear()
    try files.makeFolder(stage)
    if isFirst { try makeFolders(of: paths, in: stage) }
  }

  /// Removes what is staged.
  func clear() throws {
    guard try files.kind(stage) == .folder else { return }
    for entry in try files.list(stage) { try files.removeTree(entry, in: stage) }
    try files.remove(stage)
  }

  private func place(of number: Int, for path: String) -> String {
    join(stage, isFirst ? path : String(number))
  }

  /// Stages bytes for a path of `public/`; false when the file there has them already.
  func stage(_ bytes: [UInt8], as number: Int, for path: String, isForced: Bool, isDryRun: Bool) throws -> Bool {
    if !isForced, !isFirst, try has(bytes, at: join(target, path)) { return false }
    if !isDryRun { try files.write(bytes, place(of: number, for: path)) }
    return true
  }

  /// Stages a copy of a file; false when it is there already.
  func stage(copyOf source: String, as number: Int, for path: String, isForced: Bool, isDryRun: Bool) throws -> Bool {
    if !isForced, !isFirst, try isSame(source, join(target, path)) { return false }
    if !isDryRun { try files.copy(source, place(of: number, for: path)) }
    return true
  }

  private func has(_ bytes: [UInt8], at path: String) throws -> Bool {
    guard try files.kind(path) == .file, try files.size(path) == bytes.count else { return false }
    return try files.read(path, bytes.count + 1) == bytes
  }

  private func isSame(_ left: String, _ right: String) throws -> Bool {
    guard try files.kind(right) == .file, try files.size(right) == files.size(left) else { return false }
    return try files.isSame(left, right)
  }

  // MARK: Into place

  /// Moves staged files into place and removes those of earlier builds that are no longer made.
  ///
  /// - Parameters:
  ///   - staged: number and path of each staged file.
  ///   - all: the paths of every file of the site.
  /// - Returns: how many files were removed.
  func publish(_ staged: [(number: Int, path: String)], all: [String]) throws -> Int {
    let record = Self.record(of: all)
    // Most often it says what it said.
    let isSame = try files.kind(self.record) == .file && files.read(self.record, Int.max) == record
    let before = isSame ? [] : try published()
    let stale = before.subtracting(all).sorted()
    // Until the end, everything that may be there is on record: a build cut short forgets nothing.
    if !stale.isEmpty {
      if !before.isSuperset(of: all) { try remember(Self.record(of: before.union(all).sorted())) }
    } else if !isSame {
      try remember(record)
    }
    if try !moveWhole() {
      try files.makeFolder(target)
      try makeFolders(of: staged.map(\.path), in: target)
      try move(staged, known: before.union(all))
      let root = try files.realPath(target)
      for path in stale { try removeFile(path, root: root) }
    }
    if !stale.isEmpty { try remember(record) }
    return stale.count
  }

  /// Moves staged files into the place of those that stand there.
  func replace(_ staged: [(number: Int, path: String)]) throws {
    try makeFolders(of: staged.map(\.path), in: target)
    try move(staged, known: published())
    try clear()
  }

  /// Makes what is staged `public/` itself, where there is none yet; false where that cannot be, and nothing was done.
  private func moveWhole() throws -> Bool {
    guard isFirst, try files.kind(target) == nil else { return false }
    let above = folder(of: target)
    if !above.isEmpty { try files.makeFolder(above) }
    do {
      try files.move(stage, target)
      return true
    } catch let error as FileError where error.isOfTwoDisks {
      return false
    }
  }

  /// Moves staged files into place; `known` are the paths on record.
  private func move(_ staged: [(number: Int, path: String)], known: @autoclosure () throws -> Set<String>) throws {
    guard let first = staged.first else { return }
    do {
      try files.move(place(of: first.number, for: first.path), join(target, first.path))
    } catch let error as FileError where error.isOfTwoDisks {
      // Then each file goes to the other disk first. What is on its way is on record, should the build be cut short.
      let known = try known()
      try remember(Self.record(of: known.union(staged.map(passing)).sorted()))
      try moveAll(staged) { number, path in
        let near = join(target, passing(number, path))
        do {
          try files.copy(place(of: number, for: path), near)
          try files.move(near, join(target, path))
        } catch {
          try? files.remove(near)
          throw error
        }
      }
      return try remember(Self.record(of: known.sorted()))
    }
    try moveAll(Array(staged.dropFirst())) { try files.move(place(of: $0, for: $1), join(target, $1)) }
  }

  private func moveAll(
    _ staged: [(number: Int, path: String)], _ move: @escaping @Sendable (Int, String) throws -> Void
  ) throws {
    let moved = staged.parallelMap(jobs: jobs) { number, path in Result { try move(number, path) } }
    for move in moved { try move.get() }
  }

  /// Where a file stands in `public/`, beside its place, while it comes from another disk.
  private func passing(_ number: Int, _ path: String) -> String { join(folder(of: path), ".jalon-\(number)") }

  /// Makes the folders of files below another, of which no part may be a link that leads out of it.
  private func makeFolders(of paths: [String], in base: String) throws {
    let root = try files.realPath(base)
    var all: Set<String> = []
    for path in paths {
      var path = folder(of: path)
      while !path.isEmpty, all.insert(path).inserted { path = folder(of: path) }
    }
    // Level by level: a folder is made in one that is there, and known to be of `public/`.
    let levels = Dictionary(grouping: all) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, level) in levels.sorted(by: { $0.key < $1.key }) {
      let made = level.parallelMap(jobs: jobs) { path in
        Result {
          // One that was not there is no link.
          if try files.makeNewFolder(join(base, path)) { return }
          guard try files.realPath(join(base, path)) == join(root, path) else {
            throw LeavesTarget(path: join(base, path))
          }
        }
      }
      for folder in made { try folder.get() }
    }
  }

  private func removeFile(_ path: String, root: String) throws {
    let place = folder(of: path)
    let full = join(target, path)
    guard try files.kind(full) != nil, try files.realPath(join(target, place)) == join(root, place) else { return }
    try files.remove(full)
    // Folders that this leaves empty go too; one that holds something of somebody else's cannot be removed, and stays.
    var above = place
    while !above.isEmpty, try files.list(join(target, above)).isEmpty {
      try files.remove(join(target, above))
      above = folder(of: above)
    }
  }

  // MARK: What was published

  private static let heading = "jalon-published 1"

  /// The paths on record; none when there is no record, or one that is not whole: then nothing is removed.
  func published() throws -> Set<String> {
    guard try files.kind(record) == .file else { return [] }
    let text = String(decoding: try files.read(record, Int.max), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Self.heading[...], lines.last?.isEmpty == true else { return [] }
    return Set(lines.dropFirst().dropLast().filter(isInside).map(String.init))
  }

  private func remember(_ record: [UInt8]) throws {
    try files.makeFolder(memory)
    try files.replace(self.record, with: record)
  }

  /// The record that names some paths, in their order.
  private static func record(of paths: [String]) -> [UInt8] {
    var text = ByteBuffer(reserving: 48 * paths.count)
    text.append(heading)
    for path in paths {
      text.append(UInt8(ascii: "\n"))
      text.append(path)
    }
    text.append(UInt8(ascii: "\n"))
    return text.bytes
  }
}

/// Whether a path from the record stays in `public/`.
private func isInside(_ path: Substring) -> Bool {
  !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
}

/// Thrown when a folder of `public/` is a link that leads out of it.
struct LeavesTarget: Error {
  let path: String
}
