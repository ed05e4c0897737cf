import Basics
package import Diagnostics
package import Foundation
internal import Testing

/// A site in a folder of its own, removed when the test ends.
package final class TestSite {
  /// The site's folder, which holds `content/`.
  package let root: String

  /// Writes files by their path from `content/`.
  package init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileSystem.local.makeFolder(root + "/content")
    for (path, text) in files { try write(path, text) }
  }

  /// Copies a site from a folder, or one folder of it.
  package init(copying folder: URL, only name: String? = nil) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    if let name {
      try FileSystem.local.makeFolder(root)
      try FileManager.default.copyItem(atPath: "\(folder.path)/\(name)", toPath: "\(root)/\(name)")
    } else {
      try FileManager.default.copyItem(atPath: folder.path, toPath: root)
    }
  }

  /// Whether every page that is in the site's folder when the test ends has to be sound: balanced, its ids unique, its places
  /// alive. Not where a test writes templates or HTML that cannot be.
  package var hasSoundPages = true

  deinit {
    if hasSoundPages {
      for folder in ["public", ".jalon/serve/site"] {
        for fault in faults(ofPages: tree(folder)).prefix(10) { Issue.record("\(folder)/\(fault)") }
      }
    }
    try? FileManager.default.removeItem(atPath: root)
  }

  /// Writes a file of `content/`; with `../`, one elsewhere in the site.
  package func write(_ path: String, _ bytes: [UInt8]) throws {
    let full = "\(root)/content/\(path)"
    try FileSystem.local.makeFolder(folder(of: full))
    try FileSystem.local.write(bytes, full)
  }

  package func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/content/\(path)")
  }

  /// What findings say of which files, wherever the site is.
  package func said(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.file ?? ""): \($0.summary.english)".replacing(root, with: "") }
  }

  /// Every file below a folder of the site, by its path from there.
  package func tree(_ name: String = "public") -> [String: Data] { readTree(URL(fileURLWithPath: "\(root)/\(name)")) }
}

/// Every file below a folder, by its path from there; but for the record of what Jalon wrote there, which is no part of a site.
package func readTree(_ folder: URL) -> [String: Data] {
  var tree: [String: Data] = [:]
  for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
  where Basics.fileName(of: path) != publishedRecord {
    var isFolder: ObjCBool = false
    let full = folder.appendingPathComponent(path).path
    guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
    tree[path] = FileManager.default.contents(atPath: full)
  }
  return tree
}

/// The name of that record.
package let publishedRecord = ".jalon-published"

/// The golden file of a test; written anew where `JALON_UPDATE_GOLDEN` is set.
package func golden(_ file: URL, updatedWith bytes: [UInt8]) throws -> String {
  if ProcessInfo.processInfo.environment["JALON_UPDATE_GOLDEN"] != nil {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
  return try String(contentsOf: file, encoding: .utf8)
}

/// The package's own folder.
package let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A text with `➤` where a finding is expected: the mark taken out, and the line and column it stood at.
package func marked(_ text: String) -> (text: String, places: [[Int]]) {
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
  /// What the demonstration has on purpose: people who are not published.
  package static let areOfConsent: Set<Code> = [.consentMissing, .consentExpired]

  /// The line and column that it points at; empty without a place.
  package var lineAndColumn: [Int] { place.map { [$0.line, $0.column] } ?? [] }
}
