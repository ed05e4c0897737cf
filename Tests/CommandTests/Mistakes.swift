import Foundation
import TestSupport

/// A site with the mistakes that people make, each marked with ➤ where it is.
struct Mistakes {
  static let folder = packageRoot.appendingPathComponent("Tests/CommandTests/Fixtures/mistakes")

  let site: TestSite
  /// The line and column of each mark, by the file that it is in.
  private(set) var places: [String: [[Int]]] = [:]

  init() throws {
    site = try TestSite()
    for (path, bytes) in readTree(Self.folder) {
      let (text, found) = marked(String(decoding: bytes, as: UTF8.self))
      try site.write(path, found.isEmpty ? Array(bytes) : Array(text.utf8))
      if !found.isEmpty { places["content/" + path] = found }
    }
    // Saved by an old program; and a photograph as a camera gives it.
    try site.write("vieux.md", Array("# Vieux\n\nL".utf8) + [0xE9] + Array("gende\n".utf8))
    try site.write("fichiers/grande.jpg", [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 3_400_000))
  }

  /// What every run is given.
  static let arguments = ["--as-of", "2025-06-15", "--color", "never", "--jobs", "2"]
}
