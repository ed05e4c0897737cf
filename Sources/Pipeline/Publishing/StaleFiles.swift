import Basics

/// What a published folder holds of Jalon’s that the site no longer has.
struct StaleFiles: Sendable {
  /// Those that go once the others stand: paths from the folder.
  private(set) var late: [String] = []
  /// Those that go first, being in the place of others: a file where a folder is to be, or one whose name the file system takes for that
  /// of another.
  private(set) var early: [String] = []
  /// The files of the site that are staged whatever stands in their place, as that goes.
  private(set) var freed: Set<String> = []
  /// Those that somebody has changed since: they stay.
  private(set) var changed: [String] = []
  /// Those that another site left in the folder: they stay.
  private(set) var strange: [String] = []

  var isEmpty: Bool { late.isEmpty && early.isEmpty }
  var all: [String] { early + late }

  /// Nothing.
  init() {}

  /// - Parameter paths: those of the site’s files, from the published folder.
  init(in folder: PublishedFolder, besides paths: [String], files: FileSystem) throws {
    strange = try folder.stale(of: folder.elsewheres, besides: paths)
    let stale = try folder.stale(of: folder.record.facts, besides: paths)
    guard !stale.isEmpty else { return }
    let places = SitePlaces(paths)
    for path in stale {
      let full = join(folder.target, path)
      guard try files.ownKind(full) == .file, try folder.wrote(files.hash(full), to: path) else {
        changed.append(path)
        continue
      }
      let freed = try places.blocked(by: path) { try files.stamp(full)?.id == files.stamp(join(folder.target, $0))?.id }
      if freed.isEmpty { late.append(path) } else { early.append(path) }
      self.freed.formUnion(freed)
    }
    // A folder takes other capitals once it is empty.
    if !early.isEmpty { (early, late) = (early + late, []) }
  }
}

/// The places that the files of a site take.
private struct SitePlaces {
  private let paths: Set<String>
  /// By the path in letters that no file system tells apart.
  private let folded: [String: [String]]
  private let folders: Set<String>

  init(_ paths: [String]) {
    self.paths = Set(paths)
    folded = Dictionary(grouping: paths, by: fold)
    var folders: Set<String> = []
    for path in paths { for above in foldersAbove(path) where !folders.insert(above).inserted { break } }
    self.folders = folders
  }

  /// The files that a stale one keeps from their places.
  ///
  /// - Parameter isSame: whether the file system takes it for the file that it has by another path.
  func blocked(by stale: String, isSame: (String) throws -> Bool) rethrows -> [String] {
    let twins = try (folded[fold(stale)] ?? []).filter { try isSame($0) }
    let above = foldersAbove(stale).filter(paths.contains)
    let below = folders.contains(stale) ? paths.filter { $0.hasPrefix(stale + "/") } : []
    return twins + above + below
  }
}

/// The folders that a path is in, the nearest first.
private func foldersAbove(_ path: String) -> [String] {
  var result: [String] = []
  var above = folder(of: path)
  while !above.isEmpty {
    result.append(above)
    above = folder(of: above)
  }
  return result
}
