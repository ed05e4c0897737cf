import Basics
import Content
import Diagnostics
import Foundation
import Model

/// A site's `content/` in a folder of its own, removed when the test ends.
final class TestSite {
  let root: String

  /// Writes files by their path from `content/`.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileSystem.local.makeFolder(root + "/content")
    for (path, text) in files { try write(path, Array(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let full = "\(root)/content/\(path)"
    try FileSystem.local.makeFolder(folder(of: full))
    try FileSystem.local.write(bytes, full)
  }

  func read(jobs: Int = 1) throws -> (site: Site, findings: [Finding]) {
    var findings: [Finding] = []
    let site = try readContent(root + "/content", name: "essai", files: .local, jobs: jobs, findings: &findings)
    return (site, findings.sorted(by: Finding.inOrder))
  }
}

/// A text with `➤` where a finding is expected: the mark taken out, and the line and column it stood at.
func marked(_ text: String) -> (text: String, places: [[Int]]) {
  var plain = ""
  var places: [[Int]] = []
  var (line, column) = (1, 1)
  for scalar in text.unicodeScalars {
    if scalar == "➤" {
      places.append([line, column])
      continue
    }
    plain.unicodeScalars.append(scalar)
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
  }
  return (plain, places)
}

extension Finding {
  var lineAndColumn: [Int] { place.map { [$0.line, $0.column] } ?? [] }
}
