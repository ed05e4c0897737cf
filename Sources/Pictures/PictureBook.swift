package import Basics

/// What is known of a site’s pictures, and where their copies are kept from one build to the next: in a folder that is theirs, known by the
/// bytes that they were made of. A copy is made once, whatever becomes of the published site.
///
/// Any thread may ask. A picture’s bytes are read as a whole when somebody first asks after it, and only told by its stamp after that.
package final class PictureBook: Sendable {
  private let folder: String
  private let files: FileSystem
  /// The file system’s own time before anything was read; 0 where nobody knows it.
  private let start: Int
  private let maker: Lazy<PictureMaker?>
  private let index: Lazy<Locked<PictureIndex>>
  /// The names of the files that are kept.
  private let kept: Lazy<Locked<Set<String>>>
  private let lack = Locked(false)
  /// The pictures that somebody asked after, by their bytes.
  private let seen = Locked<Set<Digest>>([])

  /// - Parameters:
  ///   - start: as `Run.start`: a stamp that is younger proves nothing.
  ///   - triesAgain: whether what could not be done before is tried again.
  ///   - maker: gives what makes copies; asked for with the first that is missing.
  package init(
    _ folder: String, start: Int, files: FileSystem, triesAgain: Bool = false,
    maker: @escaping @Sendable () -> PictureMaker?
  ) {
    self.maker = Lazy(maker)
    self.folder = folder
    self.start = start
    self.files = files
    index = Lazy {
      let bytes = try? files.read(join(folder, PictureIndex.name), Int.max)
      var index = bytes.flatMap(PictureIndex.init) ?? PictureIndex()
      if triesAgain { index.forgetProblems() }
      return Locked(index)
    }
    kept = Lazy { Locked(Set(((try? files.list(folder)) ?? []).map(\.name))) }
  }

  // MARK: What pages may offer

  /// What became of a picture that somebody asks after.
  package enum Look: Sendable, Hashable {
    /// Its copies are there, or can be made.
    case picture(Picture)
    /// It is shown as it is, for a reason of its own.
    case problem(PictureProblem)
    /// It is shown as it is: nothing makes copies here, or its file cannot be read, which others tell.
    case plain
  }

  /// Asks after a picture whose head has been read.
  package func look(_ path: String, size: PixelSize, format: Picture.Format, isConverted: Bool) -> Look {
    if size.width > mostPixels / size.height { return .problem(.tooLarge) }
    guard let digest = digest(of: path) else { return .plain }
    let picture = Picture(size: size, format: format, digest: digest, isConverted: isConverted)
    guard picture.hasCopies else { return .plain }
    seen.withLock { _ = $0.insert(digest) }
    if missing(of: picture).isEmpty { return .picture(picture) }
    guard let maker = maker.value else {
      lack.withLock { $0 = true }
      return isConverted ? .problem(.unread) : .plain
    }
    if let problem = index.value.withLock({ $0.problem(of: digest, for: maker.id) }) {
      if problem == .unread { lack.withLock { $0 = true } }
      return .problem(problem)
    }
    return .picture(picture)
  }

  /// Whether something was asked after for which this machine has not what it takes.
  package var isLacking: Bool { lack.withLock(\.self) }

  /// Whether nothing at all makes copies here.
  package var hasNoMaker: Bool { maker.value == nil }

  /// What there was to make copies with, where that was not enough; 0 where nothing was lacking.
  package var lackMark: UInt64 { isLacking ? Self.mark(of: maker.value) : 0 }

  /// As `lackMark`, of what lacks something.
  package static func mark(of maker: PictureMaker?) -> UInt64 { maker?.id ?? 1 }

  /// Nil where it cannot be read.
  private func digest(of path: String) -> Digest? {
    guard let stamp = try? files.stamp(path) else { return nil }
    let name = PictureIndex.name(of: path)
    if let known = index.value.withLock({ $0.files[name] }), known.stamp == stamp { return known.digest }
    guard let digest = try? files.hash(path) else { return nil }
    if stamp.isOlder(than: start), (try? files.stamp(path)) == stamp {
      index.value.withLock { $0.note(PictureIndex.File(stamp: stamp, digest: digest), of: name) }
    }
    return digest
  }

  // MARK: Copies

  /// Where a copy is kept.
  package func place(of copy: Picture.Copy, of picture: Picture) -> String { join(folder, name(of: copy, picture)) }

  private func name(of copy: Picture.Copy, _ picture: Picture) -> String {
    "\(hexadecimal(picture.mark, digits: 16))-\(copy.width).\(copy.format.suffix)"
  }

  private func missing(of picture: Picture) -> [Picture.Copy] {
    kept.value.withLock { kept in picture.all.filter { !kept.contains(name(of: $0, picture)) } }
  }

  /// Makes the copies that are not there yet, several pictures at once.
  ///
  /// - Parameters:
  ///   - pictures: by their paths.
  ///   - begin: told how many pictures there are copies to make of, where there are any.
  ///   - advance: called as each is done.
  /// - Returns: whether all are there: otherwise a picture was not what it was taken for, and whoever asks after it again is told so.
  /// - Throws: `FileError`.
  package func make(
    _ pictures: [(path: String, picture: Picture)], jobs: Int, begin: (Int) -> Void = { _ in },
    advance: @escaping @Sendable () -> Void
  ) throws -> Bool {
    var marks: Set<UInt64> = []
    let waiting = pictures.filter { !missing(of: $0.picture).isEmpty && marks.insert($0.picture.mark).inserted }
    if waiting.isEmpty { return true }
    begin(waiting.count)
    guard let maker = maker.value else { return false }
    try files.makeFolder(folder)
    let made = waiting.parallelMap(jobs: jobs, chunk: 1) { [self] path, picture in
      defer { advance() }
      return Result { try make(path, picture, with: maker) }
    }
    return try made.map { try $0.get() }.allSatisfy(\.self)
  }

  private func make(_ path: String, _ picture: Picture, with maker: PictureMaker) throws -> Bool {
    let wanted = missing(of: picture)
    let bytes = try files.read(path, Self.mostBytes)
    guard Digest(bytes) == picture.digest else {
      // Somebody saved another one meanwhile, or it is too long to be one.
      let isLong = bytes.count == Self.mostBytes
      index.value.withLock {
        if isLong { $0.note(.tooLarge, of: picture.digest, for: maker.id) }
        $0.files[PictureIndex.name(of: path)] = nil
      }
      return false
    }
    do {
      let copies = try maker.copies(wanted, bytes, picture.size)
      for (copy, bytes) in zip(wanted, copies) {
        try files.replace(place(of: copy, of: picture), with: bytes)
        _ = kept.value.withLock { $0.insert(name(of: copy, picture)) }
      }
      return true
    } catch let problem as PictureProblem {
      index.value.withLock { $0.note(problem, of: picture.digest, for: maker.id) }
      return false
    }
  }

  /// No picture is as long; what is longer is not read.
  private static let mostBytes = 500_000_000

  // MARK: For the next build

  /// Writes down what was learned, and lets go of copies of pictures that are no more.
  ///
  /// - Parameter all: every file of the site, with its stamp; nil where nobody knows, and all is kept.
  /// - Throws: `FileError`.
  package func close(_ all: [(path: String, stamp: Stamp?)]?) throws {
    // Nobody asked after a picture: only one that is gone may be here.
    guard let known = try files.kind(folder) == nil ? nil : index.value else { return }
    let (bytes, marks) = known.withLock { known in
      if let all {
        known.keep(Dictionary(all.map { (PictureIndex.name(of: $0.path), $0.stamp) }) { first, _ in first })
      }
      let digests = Set(known.files.values.map(\.digest)).union(seen.withLock(\.self))
      return (known.changedBytes, Set(digests.map { hexadecimal(Picture.mark(of: $0), digits: 16) }))
    }
    if let bytes { try files.replace(join(folder, PictureIndex.name), with: bytes) }
    if all == nil { return }
    for name in kept.value.withLock(\.self) where name != PictureIndex.name {
      guard let mark = name.split(separator: "-").first, !marks.contains(String(mark)) else { continue }
      try files.remove(join(folder, name))
    }
  }
}

extension Picture {
  /// All that is made of it.
  package var all: [Copy] { (conversion.map { [$0] } ?? []) + copies + lightCopies }
}
