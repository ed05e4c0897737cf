package import Basics

/// Texts as they were read, kept for the next build: it reads again the one that was there before, and knows what else than its text has
/// changed. A few files hold them all, in the order in which they happened to be read.
package final class TextArchive: Sendable {
  /// Where a text is.
  package struct Place: Sendable, Hashable {
    /// The file, by number.
    package var file: Int
    package var range: Range<Int>

    package init(file: Int, range: Range<Int>) {
      self.file = file
      self.range = range
    }
  }

  private struct State {
    var places: [String: Place] = [:]
    var file: Int
    var bytes: [UInt8] = []
    var total = 0
    /// Whether some of it could not be written, or there is too much: nothing is kept then.
    var isLost = false
  }

  private let folder: String
  private let files: FileSystem
  private let state: Locked<State>

  /// How large a file gets, and all of them.
  private static let size = 1 << 20
  private static let limit = 256 << 20

  /// - Parameter first: the number of the first file that is written.
  package init(_ folder: String, first: Int = 0, files: FileSystem) {
    self.folder = folder
    self.files = files
    state = Locked(State(file: first))
  }

  /// Adds a text, by its path.
  package func add(_ text: [UInt8], at path: String) {
    state.withLock { state in
      if state.isLost { return }
      let start = state.bytes.count
      state.bytes += text
      state.total += state.bytes.count - start
      state.places[path] = Place(file: state.file, range: start..<state.bytes.count)
      if state.bytes.count >= Self.size { write(&state) }
    }
  }

  private func write(_ state: inout State) {
    defer {
      state.file += 1
      state.bytes.removeAll(keepingCapacity: true)
    }
    do {
      guard state.total <= Self.limit else { return state.isLost = true }
      try files.makeFolder(folder)
      try files.write(state.bytes, Self.path(state.file, in: folder))
    } catch {
      state.isLost = true
    }
  }

  /// Writes what is left to write.
  ///
  /// - Returns: where each text is, by its path; nil where they are not all there.
  package func close() -> (places: [String: Place], files: Int)? {
    state.withLock { state in
      if !state.bytes.isEmpty { write(&state) }
      return state.isLost ? nil : (state.places, state.file)
    }
  }

  private static func path(_ file: Int, in folder: String) -> String { join(folder, String(file)) }

  /// The bytes at a place; nil where there are none. Whether they are those that were read is for their digest to say.
  package static func read(_ place: Place, in folder: String, _ files: FileSystem) -> [UInt8]? {
    guard let bytes = try? files.read(path(place.file, in: folder), Int.max), place.range.upperBound <= bytes.count
    else { return nil }
    return Array(bytes[place.range])
  }

  /// Removes the files from a number on.
  package static func remove(from first: Int, in folder: String, _ files: FileSystem) throws {
    guard try files.kind(folder) == .folder else { return }
    for entry in try files.list(folder) where Int(entry.name).map({ $0 >= first }) ?? true {
      try files.removeTree(entry, in: folder)
    }
    if first == 0 { try files.remove(folder) }
  }
}
