import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

/// The machine's own faults, met by the program itself.
@Suite(.serialized) struct MachineFaultTests {
  private static let files = [
    "site.yml": "titre: Site\nas_of: 2024-01-01\n", "index.md": "Bonjour\n", "d/b.md": "# B\n\nb\n",
  ]

  /// A disk of its own, of a given size, where this process may have one.
  private struct Disk {
    let path: String

    init?(at path: String, size: String) {
      guard (try? FileSystem.local.makeFolder(path)) != nil,
        succeeds("/usr/bin/env", "mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path)
      else { return nil }
      self.path = path
    }

    func remount(_ option: String) -> Bool { succeeds("/usr/bin/env", "mount", "-o", "remount,\(option)", path) }

    func unmount() { _ = succeeds("/usr/bin/env", "umount", "-l", path) }
  }

  private static let mayMount: Bool = {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let disk = Disk(at: path, size: "64k") else { return false }
    disk.unmount()
    return true
  }()

  private func jalon(
    _ arguments: [String], before: String? = nil
  ) throws -> (code: Int32?, terminal: String) {
    let run = try RunningProgram(["build", "--lang", "fr"] + arguments, before: before)
    let code = run.end()
    return (code, run.terminal)
  }

  private func clean(_ files: [String: String]) throws -> [String: Data] {
    let site = try TestSite(files)
    #expect(try jalon(["-s", site.root]).code == 0)
    return site.tree()
  }

  @Test(.enabled(if: mayMount)) func aDiskIsFull() throws {
    let old = try clean(Self.files)
    let large = Self.files.merging(
      (0..<60).map { ("p\($0).md", "# P\n\n" + String(repeating: "\($0) ", count: 4_000)) }
    ) { $1 }.merging(["index.md": "Autre\n"]) { $1 }
    let new = try clean(large)
    let site = try TestSite(Self.files)
    let disk = try #require(Disk(at: site.root + "/public", size: "700k"))
    defer { disk.unmount() }
    let first = try jalon(["-s", site.root])
    try #require(first.code == 0, "\(first.terminal)")
    #expect(site.tree() == old)
    for (path, text) in large { try site.write(path, text) }
    let second = try jalon(["-s", site.root])
    #expect(second.code == 2)
    #expect(second.terminal.contains("il n’y a plus de place sur le disque"))
    #expect(second.terminal.contains("public/"))
    #expect(second.terminal.contains("La publication s’est arrêtée en chemin"))
    for (path, bytes) in site.tree() { #expect(old[path] == bytes || new[path] == bytes, "\(path)") }
    #expect(disk.remount("size=64m"))
    #expect(try jalon(["-s", site.root]).code == 0)
    #expect(site.tree() == new)
  }

  /// There is no room beside the site: nothing is moved at all.
  @Test(.enabled(if: mayMount)) func aDiskOfMemoryIsFull() throws {
    let site = try TestSite(Self.files)
    try FileSystem.local.makeFolder(site.root + "/.jalon")
    let disk = try #require(Disk(at: site.root + "/.jalon", size: "64k"))
    defer { disk.unmount() }
    let first = try jalon(["-s", site.root])
    #expect(first.code == 2)
    #expect(first.terminal.contains("Rien n’a été publié"))
    #expect(site.tree().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: site.root + "/.jalon/stage"))
    #expect(disk.remount("size=64m"))
    #expect(try jalon(["-s", site.root]).code == 0)
    #expect(site.tree() == (try clean(Self.files)))
  }

  @Test(.enabled(if: mayMount)) func aTargetIsReadOnly() throws {
    let site = try TestSite(Self.files)
    let disk = try #require(Disk(at: site.root + "/public", size: "64m"))
    defer { disk.unmount() }
    #expect(try jalon(["-s", site.root]).code == 0)
    let before = site.tree()
    try site.write("d/b.md", "# B\n\nautre\n")
    try #require(disk.remount("ro"))
    let second = try jalon(["-s", site.root])
    #expect(second.code == 2)
    #expect(second.terminal.contains("le disque est en lecture seule"))
    #expect(site.tree() == before)
    #expect(disk.remount("rw"))
    #expect(try jalon(["-s", site.root]).code == 0)
    #expect(site.tree() != before)
  }

  /// However few files may be open at once: enough, or said to be too few, or too few for a program to begin.
  @Test func fileHandlesRunOut() throws {
    let expected = try clean(Self.files)
    let site = try TestSite(Self.files)
    var told = 0
    var isEnough = false
    for limit in 3...9 {
      for name in ["public", ".jalon"] { try? site.remove("../" + name) }
      let (code, terminal) = try jalon(["-s", site.root, "-j", "2"], before: "ulimit -n \(limit)")
      switch code {
      case 0:
        #expect(site.tree() == expected)
        isEnough = true
      case 2:
        told += 1
        #expect(terminal.contains("trop de fichiers sont ouverts à la fois"))
        for (path, bytes) in site.tree() { #expect(expected[path] == bytes) }
      default: #expect(limit < 5 && site.tree().isEmpty, "\(limit): \(String(describing: code)) \(terminal)")
      }
    }
    #expect(told > 0)
    #expect(isEnough)
  }

  /// A limit on the size of files is a fault like others, and not the program's end.
  @Test func aFileMayNotBeAsLarge() throws {
    let site = try TestSite(Self.files)
    let (code, terminal) = try jalon(["-s", site.root], before: "ulimit -f 1")
    #expect(code == 2, "\(terminal)")
    #expect(terminal.contains("le fichier dépasse la taille permise"))
    #expect(site.tree().isEmpty)
    #expect(try jalon(["-s", site.root]).code == 0)
  }

  @Test(arguments: [("fr", "Un autre jalon build est à l’œuvre ici"), ("en", "Another jalon build is at work here")])
  func oneBuildWaitsForAnother(language: String, words: String) throws {
    let site = try TestSite(Self.files)
    // Long enough to be stopped on its way.
    for number in 0..<150 { try site.write("p\(number).md", String(repeating: "Page *\(number)*.\n\n", count: 50)) }
    let first = try RunningProgram(["build", "-s", site.root, "-j", "1"])
    while first.isRunning, try FileSystem.local.kind(site.root + "/.jalon/stage") == nil { usleep(100) }
    first.signal(SIGSTOP)
    try #require(first.isRunning)
    try site.write("d/b.md", "# B\n\nautre\n")
    let second = try RunningProgram(["build", "-s", site.root, "--lang", language])
    while second.isRunning, !second.terminal.contains(words) { usleep(1_000) }
    #expect(second.isRunning)
    first.signal(SIGCONT)
    #expect(first.end() == 0)
    #expect(second.end() == 0)
    #expect(String(decoding: site.tree()["d/b/index.html"] ?? Data(), as: UTF8.self).contains("<p>autre</p>"))
    #expect(!first.terminal.contains(words))
  }
}
