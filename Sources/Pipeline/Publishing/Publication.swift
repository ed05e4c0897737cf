import Basics
import Diagnostics

/// The way of made files to `public/`: first to a place of their own, all of them; then, when nothing failed, each into its
/// place in one step, or all at once where there is no `public/` yet. A reader of `public/` sees whole files only, and an error
/// leaves everything as it was.
///
/// What is somebody else's is neither written over nor removed (`PublishedFolder`).
struct Publication: Sendable {
  /// A file that is staged, or stands in `public/` as it is to be.
  struct Made: Sendable {
    /// The name of its staged file.
    let number: Int
    /// From `public/`.
    let path: String
    let hash: Digest?
    var fact: PublishedRecord.Fact { .init(path, hash) }
  }

  let target: String
  let memory: String
  let files: FileSystem
  let folder: PublishedFolder
  /// What the site no longer has.
  let stale: StaleFiles
  private let destination: Destination
  private let site: SiteSignature?
  /// Pages that Jalon may well have made, of which it knows no more.
  let forgotten: [String]
  private let jobs: Int
  /// Whether there was no `public/` when the build began: files are then staged as they will stand.
  private let isFirst: Bool
  /// Whether what stands where a file is to be goes, whosever it is.
  private let takesOver: Bool
  private var stage: String { join(memory, "stage") }
  private var record: String { PublishedFolder.recordPath(in: target) }

  /// - Parameters:
  ///   - site: as for `PublishedFolder`.
  ///   - paths: those of all its files; nil where only files are made that are known to be Jalon’s.
  init(
    _ options: BuildOptions, _ destination: Destination, site: SiteSignature?, paths: [String]?, files: FileSystem
  ) throws {
    target = options.target
    memory = options.memoryFolder
    jobs = options.jobs
    takesOver = options.takesOver || paths == nil
    self.destination = destination
    self.site = site
    self.files = files
    isFirst = try files.ownKind(target) == nil
    folder = try PublishedFolder(of: options, destination, site: site, files: files)
    forgotten = try takesOver ? [] : folder.forgotten(besides: paths ?? [])
    stale = try paths.map { [folder] in try StaleFiles(in: folder, besides: $0, files: files) } ?? StaleFiles()
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

  // MARK: Staging

  /// What became of a file that was to be staged.
  enum Outcome: Sendable, Hashable {
    case staged
    /// It stands in `public/` as it is to be.
    case unchanged
    /// Something else stands there, or where a folder of its is to be, by its path: not Jalon's to take away.
    case taken(String)
  }

  /// Stages bytes for a path of `public/`.
  func stage(
    _ bytes: [UInt8], as number: Int, for path: String, isForced: Bool, isDryRun: Bool
  ) throws -> Outcome {
    let outcome = try outcome(for: path, isForced: isForced) { full in
      guard try files.size(full) == bytes.count else { return (try files.hash(full), false) }
      let there = try files.read(full, bytes.count + 1)
      return (Digest(there), there == bytes)
    }
    if outcome == .staged && !isDryRun { try files.write(bytes, place(of: number, for: path)) }
    return outcome
  }

  /// Stages a copy of a file.
  ///
  /// - Returns: the hash of the bytes that stand in the place, or will; nil where none will.
  func stage(
    copyOf source: String, as number: Int, for path: String, isForced: Bool, isDryRun: Bool
  ) throws -> (Outcome, Digest?) {
    var there: Digest?
    let outcome = try outcome(for: path, isForced: isForced) { full in
      let isSame = try files.size(full) == files.size(source) && files.isSame(source, full)
      let hash = try files.hash(full)
      there = hash
      return (hash, isSame)
    }
    if isDryRun { return (outcome, nil) }
    switch outcome {
    case .unchanged: return (outcome, there)
    case .taken: return (outcome, nil)
    case .staged:
      let staged = place(of: number, for: path)
      try files.copy(source, staged)
      // Of the copy: the file may be another one by now.
      return (outcome, try files.hash(staged))
    }
  }

  /// What is to become of a file, by what stands in its place.
  ///
  /// - Parameter compare: gives the hash of the file that stands there, and whether it is the one that is to be.
  private func outcome(
    for path: String, isForced: Bool, compare: (String) throws -> (Digest, isSame: Bool)
  ) throws -> Outcome {
    if isFirst || stale.freed.contains(path) { return .staged }
    let full = join(target, path)
    switch try files.ownKind(full) {
    case nil: return try blocker(of: path).map(Outcome.taken) ?? .staged
    case .file:
      let (hash, isSame) = try compare(full)
      if isSame { return isForced ? .staged : .unchanged }
      return takesOver || folder.wrote(hash, to: path) ? .staged : .taken(path)
    case .link: return takesOver ? .staged : .taken(path)
    case .folder, .other: return .taken(path)
    }
  }

  /// What stands where a folder above a path is to be. (A link may lead to a folder: `makeFolders` sees to it that it leads not out.)
  private func blocker(of path: String) throws -> String? {
    var above = Basics.folder(of: path)
    while !above.isEmpty {
      switch try files.ownKind(join(target, above)) {
      case nil: above = Basics.folder(of: above)
      case .folder, .link: return nil
      case .file, .other: return above
      }
    }
    return nil
  }

  // MARK: Into place

  /// Moves staged files into place and removes those of earlier builds that are no longer made.
  ///
  /// - Parameter all: every file of the site.
  /// - Returns: how many files were removed, and the sum of the record that is there now.
  func publish(_ staged: [Made], all: [Made]) throws -> (removed: Int, record: Digest) {
    let kept = Set(stale.changed.map(PublishedRecord.Fact.number))
    let last = PublishedRecord(
      site: site?.number ?? 0, facts: all.map(\.fact) + folder.record.facts.filter { kept.contains($0.path) })
    return (stale.all.count, try move(staged, leaving: last, isWhole: isFirst))
  }

  /// Moves staged files into the place of those that stand there.
  ///
  /// - Returns: the sum of the record that is there now.
  func replace(_ staged: [Made]) throws -> Digest {
    let new = Dictionary(staged.map { ($0.fact.path, $0.fact) }) { first, _ in first }
    var last = folder.record
    last.facts = last.facts.map { new[$0.path] ?? $0 }
    let sum = try move(staged, leaving: last, isWhole: false)
    try clear()
    return sum
  }

  /// Until the end, everything that may be there is on record: a build cut short forgets nothing.
  private func move(_ staged: [Made], leaving last: PublishedRecord, isWhole: Bool) throws -> Digest {
    let bytes = last.bytes
    let sum = Digest(bytes)
    if staged.isEmpty, stale.isEmpty, folder.recordBytes == bytes { return sum }
    let both = folder.record.adding(staged.map(\.fact))
    let bothBytes = both == last ? bytes : both.bytes
    try remember([Digest(bothBytes), sum])
    if isWhole {
      try files.write(bytes, join(stage, PublishedRecord.name))
      if try moveWhole() { return sum }
      try refuseTaken(staged)
    }
    try files.makeFolder(target)
    if folder.recordBytes != bothBytes { try files.replace(record, with: bothBytes) }
    let root = try files.realPath(target)
    for path in stale.early { try removeFile(path, root: root) }
    try makeFolders(of: staged.map(\.path), in: target)
    try moveEach(staged, known: both)
    for path in stale.late { try removeFile(path, root: root) }
    if bytes != bothBytes { try files.replace(record, with: bytes) }
    for path in folder.legacy?.remains ?? [] { try files.remove(path) }
    return sum
  }

  /// The site knows its folder by the records that it left there.
  private func remember(_ sums: [Digest]) throws {
    var places = try Places(in: memory, files: files)
    places.add(sums, in: destination.path)
    try places.write(to: memory, files: files)
  }

  /// Makes what is staged `public/` itself, where there is none yet; false where that cannot be, and nothing was done.
  private func moveWhole() throws -> Bool {
    guard try files.kind(target) == nil else { return false }
    let above = Basics.folder(of: target)
    if !above.isEmpty { try files.makeFolder(above) }
    do {
      try files.move(stage, target)
      return true
    } catch let error as FileError where error.isOfTwoDisks {
      return false
    }
  }

  /// Another `public/` came to be while files were staged: what it holds was looked at by nobody.
  private func refuseTaken(_ staged: [Made]) throws {
    guard !takesOver, try files.kind(target) != nil else { return }
    let taken = try staged.map(\.path).filter { try files.ownKind(join(target, $0)) != nil }
    if !taken.isEmpty { throw TakenPlaces(paths: taken) }
  }

  private func moveEach(_ staged: [Made], known: PublishedRecord) throws {
    guard let first = staged.first else { return }
    do {
      try files.move(place(of: first.number, for: first.path), join(target, first.path))
    } catch let error as FileError where error.isOfTwoDisks {
      // Then each file goes to the other disk first. What is on its way is on record, should the build be cut short.
      let onTheWay = known.adding(staged.map { PublishedRecord.Fact(self.passing($0), nil) }).bytes
      try remember([Digest(onTheWay)])
      try files.replace(record, with: onTheWay)
      try moveAll(staged) { made in
        let near = join(target, self.passing(made))
        do {
          try files.copy(place(of: made.number, for: made.path), near)
          try files.move(near, join(target, made.path))
        } catch {
          try? files.remove(near)
          throw error
        }
      }
      return try files.replace(record, with: known.bytes)
    }
    try moveAll(Array(staged.dropFirst())) {
      try files.move(place(of: $0.number, for: $0.path), join(target, $0.path))
    }
  }

  private func moveAll(_ staged: [Made], _ move: @escaping @Sendable (Made) throws -> Void) throws {
    let moved = staged.parallelMap(jobs: jobs) { made in Result { try move(made) } }
    for move in moved { try move.get() }
  }

  /// Where a file stands in `public/`, beside its place, while it comes from another disk.
  private func passing(_ made: Made) -> String {
    join(Basics.folder(of: made.path), ".jalon-\(made.number)")
  }

  /// Makes the folders of files below another, of which no part may be a link that leads out of it.
  private func makeFolders(of paths: [String], in base: String) throws {
    let root = try files.realPath(base)
    var all: Set<String> = []
    for path in paths {
      var path = Basics.folder(of: path)
      while !path.isEmpty, all.insert(path).inserted { path = Basics.folder(of: path) }
    }
    // Level by level: a folder is made in one that is there, and known to be of `public/`.
    let levels = Dictionary(grouping: all) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, level) in levels.sorted(by: { $0.key < $1.key }) {
      let made = level.parallelMap(jobs: jobs) { path in
        Result {
          // One that was not there is no link.
          if try files.makeNewFolder(join(base, path)) { return }
          guard isAt(join(root, path), try files.realPath(join(base, path))) else {
            throw LeavesTarget(path: join(base, path))
          }
        }
      }
      for folder in made { try folder.get() }
    }
  }

  private func removeFile(_ path: String, root: String) throws {
    let place = Basics.folder(of: path)
    let full = join(target, path)
    guard try files.kind(full) != nil, isAt(join(root, place), try files.realPath(join(target, place))) else { return }
    try files.remove(full)
    // Folders that this leaves empty go too; one that holds something of somebody else's cannot be removed, and stays.
    var above = place
    while !above.isEmpty, try files.list(join(target, above)).isEmpty {
      try files.remove(join(target, above))
      above = Basics.folder(of: above)
    }
  }
}

/// Whether a folder’s real path is the one that it should have; a file system may have it in other letters.
private func isAt(_ expected: String, _ real: String) -> Bool { real == expected || fold(real) == fold(expected) }

/// Thrown when somebody else’s files came to be where those of the site go.
struct TakenPlaces: Error {
  /// From `public/`.
  let paths: [String]
}

/// Thrown when a folder of `public/` is a link that leads out of it.
struct LeavesTarget: Error {
  let path: String
}
