import Basics
import Foundation
import TestSupport
import Testing

@testable import Serve

/// The two ways of finding changes out, over the same changes.
@Suite(.serialized) struct WatcherTests {
  /// Watches a site while something is done to it and tells what was told, up to the marks that are written after it.
  private func watch(
    _ site: TestSite, polls: Bool, until mark: String = "zz-mark.md", _ work: () throws -> Void
  ) async throws -> (paths: Set<String>, sets: Int) {
    let watcher = Watcher(site.root, polls: polls)
    #expect(polls || watcher.way == .told)
    try work()
    try site.write(mark, "mark")
    var all: Set<String> = []
    var sets = 0
    for await set in watcher.changes {
      #expect(!set.isEmpty)
      all.formUnion(set)
      sets += 1
      if all.contains("content/" + mark) { break }
    }
    return (all.subtracting(["content/" + mark]), sets)
  }

  private func manager() -> FileManager { .default }

  @Test(arguments: [false, true])
  func aSaveIsTold(polls: Bool) async throws {
    let site = try TestSite(["a.md": "a", "d/b.md": "b", "../templates/page.html": "x"])
    let told = try await watch(site, polls: polls) {
      try site.write("d/b.md", "other")
      try site.write("../templates/page.html", "other")
      try site.write("new.md", "new")
      try site.remove("a.md")
    }
    #expect(told.paths == ["content/d/b.md", "content/a.md", "content/new.md", "templates/page.html"])
  }

  @Test(arguments: [false, true])
  func aSaveByRenameIsTold(polls: Bool) async throws {
    let site = try TestSite(["a.md": "a"])
    let told = try await watch(site, polls: polls) {
      try site.write("a.md.tmp", "longer than before")
      try FileSystem.local.move(site.root + "/content/a.md.tmp", site.root + "/content/a.md")
    }
    #expect(told.paths == ["content/a.md"])
  }

  @Test(arguments: [false, true])
  func foldersAreFollowedWhereverTheyGo(polls: Bool) async throws {
    let site = try TestSite(["old/deep/a.md": "a", "gone/b.md": "b"])
    let watcher = Watcher(site.root, polls: polls)
    let content = site.root + "/content"
    /// What is told up to a path.
    func told(until path: String) async -> Set<String> {
      var all: Set<String> = []
      for await set in watcher.changes {
        all.formUnion(set)
        if covers(all, path) { break }
      }
      return all
    }
    try manager().moveItem(atPath: content + "/old", toPath: content + "/new")
    try manager().removeItem(atPath: content + "/gone")
    try site.write("made/very/deep/c.md", "c")
    try site.write("zz1.md", "mark")
    let first = await told(until: "content/zz1.md")
    for path in ["content/old/deep/a.md", "content/new/deep/a.md", "content/gone/b.md", "content/made/very/deep/c.md"] {
      #expect(covers(first, path), "\(path) in \(first.sorted())")
    }
    // Each new place is watched: a save in it is told by its new name.
    try site.write("new/deep/a.md", "other text")
    #expect(covers(await told(until: "content/new/deep/a.md"), "content/new/deep/a.md"))
    try site.write("made/very/deep/c.md", "other text")
    #expect(covers(await told(until: "content/made/very/deep/c.md"), "content/made/very/deep/c.md"))
    // A folder that comes back under a name that has gone.
    try site.write("gone/b.md", "again")
    #expect(covers(await told(until: "content/gone/b.md"), "content/gone/b.md"))
    try site.write("gone/b.md", "and again")
    #expect(covers(await told(until: "content/gone/b.md"), "content/gone/b.md"))
  }

  /// Whether a path, or a folder that holds it, was told.
  private func covers(_ told: Set<String>, _ path: String) -> Bool {
    told.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  @Test(arguments: [false, true])
  func whatNoBuildReadsIsNotTold(polls: Bool) async throws {
    let site = try TestSite(["a.md": "a", ".hidden/x.md": "x", "../templates/page.html": "x"])
    let told = try await watch(site, polls: polls) {
      for name in [".a.md.swp", ".hidden/x.md", "~$plan.md", "a.md~", ".git/index"] { try site.write(name, "other") }
      for name in ["../public/index.html", "../.jalon/serve/site/index.html", "../README.md", "../templates/.x"] {
        try site.write(name, "other")
      }
    }
    #expect(told.paths == [])
  }

  @Test(arguments: [false, true])
  func foldersThatAreNotThereYetAreAwaited(polls: Bool) async throws {
    let site = try TestSite(["a.md": "a"])
    try manager().removeItem(atPath: site.root + "/content")
    let watcher = Watcher(site.root, polls: polls)
    var iterator = watcher.changes.makeAsyncIterator()
    func told(_ path: String) async {
      var all: Set<String> = []
      while !covers(all, path), let set = await iterator.next() { all.formUnion(set) }
      #expect(covers(all, path))
    }
    try site.write("../templates/assets/style.css", "a")
    await told("templates/assets/style.css")
    try site.write("a.md", "a")
    await told("content/a.md")
    try site.write("../templates/assets/style.css", "other")
    await told("templates/assets/style.css")
    try site.write("a.md", "other")
    await told("content/a.md")
  }

  @Test(arguments: [false, true])
  func fiveHundredFilesAtOnceAreAFewSets(polls: Bool) async throws {
    var files: [String: String] = [:]
    for number in 0..<250 { files["d\(number % 7)/p\(number).md"] = "before" }
    let site = try TestSite(files)
    let told = try await watch(site, polls: polls) {
      for path in files.keys { try site.write(path, "and after") }
      for number in 250..<500 { try site.write("e\(number % 9)/p\(number).md", "new") }
    }
    for number in 0..<500 {
      let path = number < 250 ? "content/d\(number % 7)/p\(number).md" : "content/e\(number % 9)/p\(number).md"
      #expect(covers(told.paths, path), "\(path)")
    }
    #expect(told.sets < 50)
  }

  #if canImport(Glibc) || canImport(Musl)
    /// The system says that it lost events: everything is told, and watched, anew.
    @Test func lostEventsAreNotMissed() async throws {
      let site = try TestSite(["d/a.md": "a"])
      let changes = Changes(root: site.root)
      let inotify = try #require(Inotify(site.root, changes: changes))
      var event = [UInt8](repeating: 0, count: 16)
      event.replaceSubrange(0..<4, with: [0xFF, 0xFF, 0xFF, 0xFF])
      // IN_Q_OVERFLOW is 0x4000.
      event[5] = 0x40
      inotify.take(event)
      #expect(await changes.next() == ["content", "templates"])
      try site.write("d/a.md", "other")
      #expect(await changes.next() == ["content/d/a.md"])
      // An event cut short, or of a watch that nobody set, is nothing.
      inotify.take(Array(event.prefix(9)))
      inotify.take([99, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
      try site.write("d/b.md", "b")
      #expect(await changes.next() == ["content/d/b.md"])
    }
  #endif

  @Test func aSnapshotTellsFilesApart() throws {
    let site = try TestSite(["a.md": "a", "b.md": "b", "d/c.md": "c"])
    // A link to a folder that holds it has no end.
    try manager().createSymbolicLink(atPath: site.root + "/content/d/loop", withDestinationPath: "..")
    let before = Snapshot(site.root)
    #expect(Snapshot(site.root).difference(from: before) == [])
    try site.write("a.md", "longer")
    try site.remove("b.md")
    try site.write("d/e.md", "e")
    #expect(Snapshot(site.root).difference(from: before) == ["content/a.md", "content/b.md", "content/d/e.md"])
  }
}
