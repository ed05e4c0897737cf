/// The file system as a value: what the pipeline may do to files, so that a test can put a fault in the place of any of it.
///
/// Paths are text with `/`; every operation throws `FileError`.
package struct FileSystem: Sendable {
  /// What a name in a folder stands for. Links are not followed.
  package enum Kind: Sendable, Hashable {
    case file, folder, link, other
  }

  /// A name in a folder.
  package struct Entry: Sendable, Hashable {
    package var name: String
    package var kind: Kind
    /// Whether the name is UTF-8; otherwise `name` is its repaired form and cannot be opened.
    package var isReadable = true

    package init(name: String, kind: Kind, isReadable: Bool = true) {
      self.name = name
      self.kind = kind
      self.isReadable = isReadable
    }
  }

  /// The bytes of a file; `limit` bounds how many are read, so that a caller can tell « too large » by one more.
  package var read: @Sendable (_ path: String, _ limit: Int) throws -> [UInt8]
  /// The names in a folder in the order of their bytes, without `.` and `..`.
  package var list: @Sendable (_ folder: String) throws -> [Entry]
  /// What a path stands for after its links are followed; nil when there is nothing.
  package var kind: @Sendable (_ path: String) throws -> Kind?
  /// What a path itself stands for, be it a link; nil when there is nothing.
  package var ownKind: @Sendable (_ path: String) throws -> Kind?
  /// The path without links, `.` and `..`.
  package var realPath: @Sendable (_ path: String) throws -> String
  /// The stamp of a file, its links followed; nil where there is no file.
  package var stamp: @Sendable (_ path: String) throws -> Stamp?
  /// The size of a file in bytes.
  package var size: @Sendable (_ path: String) throws -> Int
  /// The hash of a file's bytes, without holding them in memory.
  package var hash: @Sendable (_ path: String) throws -> Digest
  /// Writes a new file; what was there is replaced, and a reader may see it half-written.
  package var write: @Sendable (_ bytes: [UInt8], _ path: String) throws -> Void
  /// Whether two files hold the same bytes, without holding them in memory.
  package var isSame: @Sendable (_ left: String, _ right: String) throws -> Bool
  /// Copies a file's bytes without holding them in memory.
  package var copy: @Sendable (_ from: String, _ to: String) throws -> Void
  /// Moves a file onto another in one step: a reader sees the old or the new, whole.
  package var move: @Sendable (_ from: String, _ to: String) throws -> Void
  /// Makes a folder and those above it.
  package var makeFolder: @Sendable (_ path: String) throws -> Void
  /// Makes a folder in one that is there; false where something of that name is there already.
  package var makeNewFolder: @Sendable (_ path: String) throws -> Bool
  /// Makes a file, or touches it, and holds it for as long as the lock is kept; nil where another process holds it and we do not
  /// wait.
  package var lock: @Sendable (_ path: String, _ waits: Bool) throws -> FileLock?
  /// Removes a file or an empty folder; nothing there is no error.
  package var remove: @Sendable (_ path: String) throws -> Void
}

extension FileSystem {
  /// Writes a file in one step: a reader sees the old or the new, whole, and nothing is left beside it where that fails.
  package func replace(_ path: String, with bytes: [UInt8]) throws {
    do {
      try write(bytes, path + ".new")
      try move(path + ".new", path)
    } catch {
      try? remove(path + ".new")
      throw error
    }
  }

  /// Removes what a folder lists, with all that it holds; a link goes, and not what it leads to.
  package func removeTree(_ entry: Entry, in folder: String) throws {
    let path = join(folder, entry.name)
    if entry.kind == .folder { for inner in try list(path) { try removeTree(inner, in: path) } }
    try remove(path)
  }
}

/// What the system says of a file without reading it: where nothing of it differs, neither does the file, unless it was changed
/// twice in one tick of the clock.
package struct Stamp: Sendable, Hashable {
  /// In bytes.
  package var size: Int
  /// When it was last changed, in nanoseconds since 1970.
  package var time: Int
  /// Which file it is: one that takes another's place has another.
  package var id: UInt64

  package init(size: Int, time: Int, id: UInt64) {
    self.size = size
    self.time = time
    self.id = id
  }

  /// Whether the file was changed so long before a moment, in nanoseconds since 1970, that a change after it shows: what was changed in the
  /// last tick of a file system’s clock (FAT: two seconds) may be changed again without its time saying so.
  package func isOlder(than moment: Int) -> Bool { time < moment - 2_000_000_000 }
}

/// A file held by this process; let go when the lock goes, or the process, however it ends.
package final class FileLock: Sendable {
  private let release: @Sendable () -> Void

  package init(release: @escaping @Sendable () -> Void) { self.release = release }

  deinit { release() }
}

/// A failure of the machine, in words.
package struct FileError: Error, Sendable, Hashable {
  package let path: String
  /// The system's error number.
  package let number: Int32
  package let words: Words

  package init(path: String, number: Int32) {
    self.path = path
    self.number = number
    words = systemWords(for: number)
  }
}

/// Two parts of a path, one under the other.
package func join(_ folder: String, _ name: some StringProtocol) -> String {
  if folder.isEmpty || folder == "." { return String(name) }
  if name.isEmpty { return folder }
  return folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// The folder of a path; empty when it has none.
package func folder(of path: String) -> String {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
}

/// The last part of a path.
package func fileName(of path: String) -> Substring {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
}
