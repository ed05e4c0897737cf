import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Which translations are older than their original, as git knows it.
@Suite struct TranslationAgeTests {
  private static let names = ["a", "é è/l’une \"x\"", "b c/d"]

  /// A bilingual site in a folder of a repository.
  private func site() throws -> TestSite {
    var files = ["site.yml": "langues: [fr, en]\n", "index.md": "# X\n", "index.en.md": "# X\n"]
    for name in Self.names {
      files[name + ".md"] = "# A\n"
      files[name + ".en.md"] = "# A\n"
    }
    return try TestSite(files)
  }

  @discardableResult
  private func git(_ arguments: [String], in folder: String, at day: Int = 1) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=X", "-c", "user.email=x@exemple.ca", "-c", "init.defaultBranch=main"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_COMMITTER_DATE"] = "2026-05-\(day < 10 ? "0" : "")\(day)T12:00:00Z"
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func commit(_ site: TestSite, at day: Int) throws {
    try git(["add", "."], in: site.root, at: day)
    #expect(try git(["commit", "-q", "-m", "x"], in: site.root, at: day) == 0)
  }

  private func said(_ site: TestSite) -> [String] {
    var options = BuildOptions()
    options.source = site.root
    options.isDryRun = true
    options.isCheck = true
    options.comparesTranslations = true
    return site.said(build(options).findings.filter { $0.code == .translationOlder })
  }

  private var unknown: String {
    "/content: the age of translations is known by “updated” only: git does not answer for this folder"
  }

  @Test func theLastCommitOfEachDecides() throws {
    let site = try site()
    try git(["init", "-q"], in: site.root)
    #expect(said(site) == [unknown])
    try commit(site, at: 1)
    #expect(said(site) == [])
    for name in Self.names { try site.write(name + ".md", "# B\n") }
    try commit(site, at: 3)
    #expect(
      said(site)
        == Self.names.sorted().map {
          "/content/\($0).en.md: the translation (2026-05-01) is older than its original (2026-05-03)"
        })
    // What is not committed is not known.
    try site.write("neuf.md", "# B\n")
    try site.write("neuf.en.md", "# B\n")
    #expect(said(site).count == Self.names.count)
    for name in Self.names { try site.write(name + ".en.md", "# B\n") }
    try commit(site, at: 4)
    #expect(said(site) == [])
  }

  @Test func aSiteMayBeInAFolderOfTheRepository() throws {
    let outer = try TestFolder()
    let inner = try site()
    try git(["init", "-q"], in: outer.path)
    try FileManager.default.copyItem(atPath: inner.root, toPath: outer.path + "/le site")
    try git(["add", "."], in: outer.path)
    try git(["commit", "-q", "-m", "x"], in: outer.path)
    try Data("# B\n".utf8).write(to: URL(fileURLWithPath: outer.path + "/le site/content/a.md"))
    try git(["commit", "-q", "-a", "-m", "x"], in: outer.path, at: 2)
    var options = BuildOptions()
    options.source = outer.path + "/le site"
    options.isDryRun = true
    options.isCheck = true
    options.comparesTranslations = true
    let found = build(options).findings.filter { $0.code == .translationOlder }
    #expect(found.map { $0.file?.hasSuffix("content/a.en.md") } == [true])
  }

  /// Said once: without a repository, with one that is no repository, and where git is not to be had.
  @Test func whereGitDoesNotAnswerItIsSaidOnce() throws {
    let site = try site()
    #expect(said(site) == [unknown])
    try site.write("../.git", "gitdir: /nowhere\n")
    #expect(said(site) == [unknown])
    try site.remove("../.git")
    // Where each says its day, nobody asks.
    for name in ["index", "index.en"] + Self.names.flatMap({ [$0, $0 + ".en"] }) {
      try site.write(name + ".md", "---\ntitre: X\nmis à jour: 2026-05-01\n---\n")
    }
    #expect(said(site) == [])
  }

  @Test func aShallowCloneIsSaid() throws {
    let site = try site()
    try git(["init", "-q"], in: site.root)
    try commit(site, at: 1)
    try site.write("a.md", "# B\n")
    try commit(site, at: 2)
    let clone = try TestFolder()
    #expect(try git(["clone", "-q", "--depth", "1", "file://" + site.root, clone.path + "/c"], in: clone.path) == 0)
    var options = BuildOptions()
    options.source = clone.path + "/c"
    options.isDryRun = true
    options.isCheck = true
    options.comparesTranslations = true
    let found = build(options).findings.filter { $0.code == .translationOlder }.map(\.summary.english)
    #expect(found == ["git has only a part of the history: a translation may be older and nothing says so"])
  }

  /// A repository that somebody else made runs nothing.
  @Test func nothingThatARepositoryNamesIsRun() throws {
    let site = try site()
    try git(["init", "-q"], in: site.root)
    try commit(site, at: 1)
    let program = site.root + "/pwn.sh"
    try Data("#!/bin/sh\ntouch \"\(site.root)/pwned\"\n".utf8).write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    for key in ["core.fsmonitor", "core.pager", "gpg.program", "diff.external", "core.sshCommand", "core.editor"] {
      try git(["config", key, program], in: site.root)
    }
    try git(["config", "log.showSignature", "true"], in: site.root)
    try git(["config", "core.hooksPath", site.root], in: site.root)
    #expect(said(site) == [])
    #expect(!FileManager.default.fileExists(atPath: site.root + "/pwned"))
  }

  /// A plain build asks nobody and says nothing of it.
  @Test func onlyTheReportTellsIt() throws {
    let site = try TestSite([
      "site.yml": "langues: [fr, en]\n", "index.md": "# X\n\nEn 2024.\n", "index.en.md": "# X\n\nIn 2025.\n",
      "a.md": "# A\n",
    ])
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    #expect(report.findings.filter { $0.code.rawValue.hasPrefix("translation") } == [])
    #expect(report.parity == [])
    options.comparesTranslations = true
    options.isDryRun = true
    options.isCheck = true
    let compared = build(options)
    #expect(
      compared.parity.map(\.english) == ["English: 1 of 2 texts translated; translations that say other facts: 1"])
    // Where the number stands, in a page that is no longer there as it was written.
    #expect(compared.findings.first { $0.code == .translationDiffers }?.lineAndColumn == [3, 4])
  }
}
