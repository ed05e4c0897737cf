import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct PublicationTests {
  private func options(_ site: TestSite) -> BuildOptions {
    var options = BuildOptions()
    options.source = site.root
    return options
  }

  @Test func aSecondBuildWritesNothing() throws {
    let site = try TestSite(["index.md": "a", "b.md": "b", "c.txt": "c"])
    let first = build(options(site))
    #expect(first.isPublished)
    #expect(first.written == first.pages + first.files)
    let second = build(options(site))
    #expect(second.isPublished)
    #expect(second.written == 0)
    #expect(second.unchanged == first.written)
    try site.write("b.md", "autre")
    #expect(build(options(site)).written == 1)
    var forced = options(site)
    forced.isForced = true
    #expect(build(forced).written == first.written)
  }

  /// Nobody sees a part of a site that was never there.
  @Test func aFirstSiteGoesIntoPlaceAtOnce() throws {
    let site = try TestSite(["index.md": "a", "dossier/b.md": "b", "c/d/e.txt": "c"])
    let target = site.root + "/public"
    let moves = Locked<[String]>([])
    var files = FileSystem.local
    files.move = { from, to in
      if to.hasPrefix(target) { moves.withLock { $0.append(to) } }
      try FileSystem.local.move(from, to)
    }
    #expect(build(options(site), files: files).isPublished)
    #expect(moves.withLock { $0 } == [target])
    let tree = site.tree()
    // The same files as where there was something before; and whose they are is known as well.
    try FileManager.default.removeItem(atPath: target)
    try site.write("../public/CNAME", "exemple.ca")
    #expect(build(options(site)).isPublished)
    #expect(site.tree().filter { $0.key != "CNAME" } == tree)
    try site.remove("dossier")
    #expect(build(options(site)).removed == 1)
    #expect(moves.withLock { $0 } == [target])
  }

  /// Another `public/` came to be while this one was made: it is added to, as ever.
  @Test func aFirstSiteMayComeSecond() throws {
    let site = try TestSite(["index.md": "a", "dossier/b.md": "b"])
    let target = site.root + "/public"
    var files = FileSystem.local
    files.write = { bytes, path in
      if path.hasSuffix("dossier/b/index.html") {
        try FileSystem.local.makeFolder(target)
        try FileSystem.local.write(Array("exemple.ca".utf8), target + "/CNAME")
      }
      try FileSystem.local.write(bytes, path)
    }
    #expect(build(options(site), files: files).isPublished)
    #expect(site.tree()["CNAME"] != nil)
    #expect(site.tree()["dossier/b/index.html"] != nil)
  }

  @Test func whatIsNoLongerMadeGoesAndTheRestStays() throws {
    let site = try TestSite(["index.md": "a", "dossier/b.md": "[c](c.txt)", "dossier/c.txt": "c"])
    try site.write("../public/CNAME", "exemple.ca")
    try site.write("../public/dossier/a-moi.txt", "x")
    #expect(build(options(site)).isPublished)
    try site.remove("dossier")
    #expect(build(options(site)).removed == 2)
    let tree = site.tree()
    #expect(tree.keys.filter { $0.hasPrefix("dossier") } == ["dossier/a-moi.txt"])
    #expect(tree["CNAME"] != nil)
    #expect(!FileManager.default.fileExists(atPath: site.root + "/public/dossier/b"))
  }

  @Test func anErrorLeavesEverythingAsItWas() throws {
    let site = try TestSite(["index.md": "a", "b.md": "b"])
    #expect(build(options(site)).isPublished)
    let before = site.tree()
    try site.write("index.md", "autre")
    try site.write("b.md", "---\ntitre: a : b\n---\n")
    let report = build(options(site))
    #expect(!report.isPublished)
    #expect(report.findings.map(\.code) == [.yamlColon])
    #expect(site.tree() == before)
    #expect(!FileManager.default.fileExists(atPath: site.root + "/.jalon/stage"))
    try site.remove("b.md")
    #expect(build(options(site)).isPublished)
    #expect(site.tree()["b/index.html"] == nil)
  }

  @Test func warningsStopAStrictBuild() throws {
    let site = try TestSite(["index.md": "---\ntittre: a\n---\n<b>"])
    var strict = options(site)
    strict.isStrict = true
    #expect(!build(strict).isPublished)
    #expect(site.tree().isEmpty)
    #expect(build(options(site)).isPublished)
  }

  @Test func aDryRunWritesNothing() throws {
    let site = try TestSite(["index.md": "a"])
    var dry = options(site)
    dry.isDryRun = true
    let report = build(dry)
    #expect(report.written == report.pages + report.files)
    #expect(!report.isPublished)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root) == ["content"])
  }

  /// A fault of the machine while pages are made: nothing has been moved yet.
  @Test func aFullDiskLeavesEverythingAsItWas() throws {
    let site = try TestSite(["index.md": "a", "b.md": "b"])
    #expect(build(options(site)).isPublished)
    let before = site.tree()
    try site.write("index.md", "autre")
    try site.write("b.md", "autre")
    var files = FileSystem.local
    files.write = { bytes, path in
      if path.hasSuffix("stage/4") || path.contains("stage/") && bytes.count > 10 {
        throw FileError(path: path, number: ENOSPC)
      }
      try FileSystem.local.write(bytes, path)
    }
    let report = build(options(site), files: files)
    #expect(!report.isPublished)
    #expect(report.isMachineAtFault)
    #expect(report.findings.allSatisfy { $0.code == .ioWrite })
    #expect(site.tree() == before)
  }

  /// A build cut short while files are moved: the next one repairs it, and still knows which files are its own.
  @Test func aBuildCutShortIsRepaired() throws {
    let site = try TestSite(["a.md": "a", "b.md": "b", "c.md": "c", "d.md": "d"])
    #expect(build(options(site)).isPublished)
    for name in ["a", "b", "c"] { try site.write("\(name).md", "neuf") }
    try site.remove("d.md")
    try site.write("e.md", "e")
    let moves = Locked(0)
    var files = FileSystem.local
    files.move = { from, to in
      let isCut = moves.withLock { count in
        count += 1
        return count > 3
      }
      if isCut { throw FileError(path: to, number: EIO) }
      try FileSystem.local.move(from, to)
    }
    #expect(!build(options(site), files: files).isPublished)
    #expect(build(options(site)).isPublished)
    // The title of a site that has no settings is its folder's name.
    let clean = try TestSite(["a.md": "neuf", "b.md": "neuf", "c.md": "neuf", "e.md": "e", "site.yml": "titre: x"])
    try site.write("site.yml", "titre: x")
    #expect(build(options(site)).isPublished)
    #expect(build(options(clean)).isPublished)
    #expect(site.tree() == clean.tree())
  }

  @Test func nothingIsWrittenThroughALinkOutOfPublic() throws {
    let site = try TestSite(["index.md": "a", "dossier/b.md": "b"])
    try site.write("../dehors/x", "x")
    try FileManager.default.createDirectory(atPath: site.root + "/public", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/public/dossier", withDestinationPath: "../dehors")
    let report = build(options(site))
    #expect(!report.isPublished)
    #expect(report.isMachineAtFault)
    #expect(site.tree("dehors").keys.sorted() == ["x"])
  }

  @Test func contentMustBeThere() throws {
    let site = try TestSite()
    let empty = build(options(site))
    #expect(empty.findings.map(\.code) == [.contentEmpty])
    #expect(!empty.isPublished)
    var elsewhere = options(site)
    elsewhere.source = site.root + "/absent"
    let missing = build(elsewhere)
    #expect(missing.findings.map(\.code) == [.contentMissing])
    #expect(missing.isMachineAtFault)
  }

  @Test func filesThatWantOnePlaceAreFound() throws {
    let site = try TestSite([
      "plans/p.md": "## Objectif 1 : x\n### Projet : y\nz\n", "plans/p/plan.json": "{}", "assets/inter-OFL.txt": "x",
      "site.yml": "publier: [plans/p/plan.json, assets/inter-OFL.txt]\n",
    ])
    let report = build(options(site))
    #expect(report.findings.map(\.code) == [.addressTwice, .addressTwice])
    #expect(!report.isPublished)
  }

  /// A record in the place of a home page is listed where it stands itself.
  @Test(arguments: ["mission", "contact", "politique", "événement", "organisation", "rapport", "actualité"])
  func aRecordIsNoHomePage(type: String) throws {
    let record = "---\ntype: \(type)\ntitre: M\ndate: 2023-05-12\n---\nTexte.\n"
    let site = try TestSite([
      "site.yml": "titre: S\nlangues: [fr, en]\nas_of: 2024-01-01\n", "index.md": record, "index.en.md": record,
    ])
    let report = build(options(site))
    let told = report.findings.filter { $0.code == .addressTwice }
    #expect(told.map(\.summary.english).allSatisfy { $0.hasPrefix("/") && $0.contains("the list that it stands in") })
    #expect(told.count >= 2)
    if !["contact", "organisation"].contains(type) {
      #expect(told.compactMap(\.file).map { fileName(of: $0) } == ["index.en.md", "index.md"])
    }
    #expect(!report.isPublished)
  }

  @Test func aSiteMayReplaceTemplates() throws {
    let site = try TestSite(["a.md": "texte", "../templates/page.html": "<p>{{page.titel}}</p>"])
    let report = build(options(site))
    #expect(report.findings.map(\.code) == [.templateName])
    #expect(report.findings.first?.file?.hasSuffix("templates/page.html") == true)
    #expect(report.findings.first?.lineAndColumn == [1, 11])
    #expect(!report.isPublished)
    try site.write("../templates/page.html", "<p>{{page.title}}</p>")
    try site.write("../templates/strings/fr.yml", "home: Entrée\n")
    #expect(build(options(site)).isPublished)
    #expect(site.tree()["a/index.html"].map { String(decoding: $0, as: UTF8.self) } == "<p>A</p>")
  }

  @Test func aMissingTemplateIsNamed() throws {
    let site = try TestSite(["a.md": "---\ngabarit: pag\n---\n"])
    #expect(build(options(site)).findings.map(\.code) == [.layoutUnknown])
  }
}
