import Basics
import Model
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Files of any names, published one site after another.
@Suite struct ReplacingTests {
  private let site: TestSite
  private let options: BuildOptions

  init() throws {
    site = try TestSite()
    var options = BuildOptions()
    options.source = site.root
    self.options = options
  }

  /// Publishes files by their paths, with their texts; returns what there is then.
  private func publish(_ texts: [String: String], files: FileSystem = .local) throws -> [String: String] {
    let paths = texts.keys.sorted()
    let publication = try Publication(
      options, Destination(of: options, files: files), site: SiteSignature(Settings()), paths: paths, files: files)
    try publication.open(for: paths)
    var staged: [Publication.Made] = []
    var all: [Publication.Made] = []
    for (number, path) in paths.enumerated() {
      let bytes = Array((texts[path] ?? "").utf8)
      let made = Publication.Made(number: number, path: path, hash: Digest(bytes))
      all.append(made)
      switch try publication.stage(bytes, as: number, for: path, isForced: false, isDryRun: false) {
      case .staged: staged.append(made)
      case .unchanged: break
      case .taken(let path): Issue.record("taken: \(path)")
      }
    }
    _ = try publication.publish(staged, all: all)
    try publication.clear()
    return site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// What was a file becomes a folder, and what was a folder a file.
  @Test func filesAndFoldersTradePlaces() throws {
    for _ in 0..<2 {
      for texts in [
        ["x": "1", "y/a": "2", "y/b/c": "3"], ["x/a": "1", "x/b/c": "4", "y": "2"], ["x/b": "5", "y": "2"],
      ] {
        #expect(try publish(texts) == texts)
      }
    }
  }

  /// On a file system that takes capitals for small letters, the name that a file had is that of the file that it becomes.
  @Test func namesThatChangeTheirCapitals() throws {
    for texts in [
      ["Photos/Un.txt": "un", "Photos/deux.txt": "deux", "É": "e"], ["Photos/un.txt": "un", "Photos/deux.txt": "deux"],
      ["Photos/Un.txt": "autre", "Photos/DEUX.txt": "deux"], ["photos/Un.txt": "autre", "photos/DEUX.txt": "deux"],
      ["PHOTOS/un.txt": "x", "é": "e"], ["É": "e"], ["é": "e", "Photos/un.txt": "x"],
    ] {
      #expect(try publish(texts, files: .caseBlind) == texts)
      #expect(try publish(texts, files: .caseBlind) == texts)
    }
  }

  /// Where capitals tell files apart, they stay apart.
  @Test func namesThatCapitalsTellApart() throws {
    if try FileSystem.local.kind(site.root + "/CONTENT") != nil { return }
    for texts in [
      ["A": "1", "a": "2"], ["a": "2"], ["A": "2"], ["A": "1", "a": "2"], ["A/x": "1", "a/x": "1"], ["A/x": "1"],
    ] {
      #expect(try publish(texts) == texts)
    }
  }

  /// Files on their way from another disk when a build was cut short, whatever there is of them.
  @Test func whatWasOnItsWayGoes() throws {
    _ = try publish(["a": "1"])
    var files = FileSystem.local
    files.move = { from, to in
      if from.contains("/.jalon/stage") { throw FileError(path: to, number: EXDEV) }
      if to.contains("/public/") && !to.hasSuffix(publishedRecord) { throw FileError(path: to, number: EIO) }
      try FileSystem.local.move(from, to)
    }
    files.remove = { path in
      if path.contains("/public/.jalon-") { throw FileError(path: path, number: EIO) }
      try FileSystem.local.remove(path)
    }
    #expect(throws: FileError.self) { try publish(["a": "2", "d/b": "3"], files: files) }
    #expect(site.tree().keys.contains { $0.contains(".jalon-") })
    #expect(try publish(["a": "2"]) == ["a": "2"])
  }
}
