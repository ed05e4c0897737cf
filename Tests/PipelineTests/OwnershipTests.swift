import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// What Jalon wrote it may write over and remove; what others wrote, never.
@Suite struct OwnershipTests {
  private static let files = [
    "site.yml": "titre: Site\n", "index.md": "Bonjour\n", "b.md": "# B\n\nb\n", "d/c.md": "# C\n\nc\n",
    "d/fichiers/x.txt": "x",
  ]

  private func site() throws -> TestSite { try TestSite(Self.files) }

  private func publish(
    _ site: TestSite, source: String? = nil, to destination: String = "public", files: FileSystem = .local,
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) -> BuildReport {
    var options = BuildOptions()
    options.source = source ?? site.root
    options.destination = destination
    change(&options)
    return build(options, files: files)
  }

  private func text(_ site: TestSite, _ path: String) -> String? {
    FileManager.default.contents(atPath: site.root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func move(_ site: TestSite, _ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: site.root + "/" + from, toPath: site.root + "/" + to)
  }

  // MARK: One folder, one record

  /// However the folder is named, what the site no longer has goes.
  @Test func oneFolderHasOneRecordByAllItsNames() throws {
    let site = try site()
    let link = site.root + "-lien"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: site.root)
    try FileManager.default.createSymbolicLink(atPath: site.root + "/sortie", withDestinationPath: "public")
    defer { try? FileManager.default.removeItem(atPath: link) }
    let name = fileName(of: site.root)
    let spellings: [(source: String, destination: String)] = [
      (site.root, "public"), (site.root, site.root + "/public"), (site.root + "/", "./public/"), (link, "public"),
      (link, link + "/public"), (site.root + "/content/..", "d/../public"), (site.root, "../\(name)/public"),
      (site.root, "sortie"), (link, "sortie/"),
    ]
    #expect(publish(site).isPublished)
    for (source, destination) in spellings {
      try site.write("retire.md", "# Retiré\n\n\(destination)\n")
      #expect(publish(site).isPublished)
      #expect(site.tree()["retire/index.html"] != nil)
      try site.remove("retire.md")
      let report = publish(site, source: source, to: destination)
      #expect(report.isPublished && report.removed == 1, "\(source) \(destination)")
      #expect(site.tree()["retire/index.html"] == nil, "\(source) \(destination)")
    }
  }

  @Test func foldersOfLikeNamesShareNothing() throws {
    let site = try site()
    for (one, other) in [
      ("pub a", "pub-a"), ("Pub", "pub"), ("../\(fileName(of: site.root))-x/site", "site"), ("é", "e"),
    ] {
      try site.write("d/c.md", "# C\n\nc\n")
      #expect(publish(site, to: one).isPublished)
      try FileSystem.local.makeFolder(site.root + "/\(other)/d/c")
      try FileSystem.local.write(Array("à moi".utf8), site.root + "/\(other)/d/c/index.html")
      try site.remove("d/c.md")
      #expect(publish(site, to: other).isPublished)
      #expect(text(site, "\(other)/d/c/index.html") == "à moi")
      #expect(text(site, "\(one)/d/c/index.html") != nil)
      var options = BuildOptions()
      options.source = site.root
      options.destination = other
      #expect(try clean(options).kept == ["d/c/index.html"])
      #expect(text(site, "\(one)/d/c/index.html") != nil)
      #expect(publish(site, to: one).removed == 1)
      try FileManager.default.removeItem(atPath: site.root + "/" + one)
    }
  }

  @Test func aFolderThatMovedIsKnown() throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try move(site, "public", "ailleurs")
    try site.remove("b.md")
    #expect(publish(site, to: "ailleurs").removed == 1)
    // Out of the site, too; and with the site itself.
    let outside = site.root + "-public"
    defer { try? FileManager.default.removeItem(atPath: outside) }
    try FileManager.default.moveItem(atPath: site.root + "/ailleurs", toPath: outside)
    try site.remove("d/c.md")
    #expect(publish(site, to: outside).removed == 1)
    #expect(readTree(URL(fileURLWithPath: outside))["d/c/index.html"] == nil)
  }

  @Test func aFolderPutInItsPlaceIsNot() throws {
    let site = try site()
    let other = try TestSite(["site.yml": "titre: Autre\n", "index.md": "Autre\n", "autre.md": "# Autre\n"])
    #expect(publish(site).isPublished && publish(other).isPublished)
    let published = other.tree()
    try move(site, "public", "avant")
    try FileManager.default.copyItem(atPath: other.root + "/public", toPath: site.root + "/public")
    let report = publish(site)
    #expect(report.findings.map(\.code).contains(.outputForeign))
    #expect(!report.isPublished)
    #expect(site.tree() == published)
    var options = BuildOptions()
    options.source = site.root
    #expect(throws: CleanRefusal.isOfOtherSite(site.root + "/public")) { try clean(options) }
    #expect(site.tree() == published)
    // Taken over, its files that are at no address of the site stay, and are told of.
    let taken = publish(site) { $0.takesOver = true }
    #expect(taken.isPublished)
    #expect(
      taken.findings.filter { $0.code == .outputChanged }.map { $0.summary.english.contains("autre/index.html") } == [
        true
      ])
    #expect(site.tree()["autre/index.html"] == published["autre/index.html"])
    #expect(publish(site).isPublished)
  }

  /// Nothing of this site’s is in the way, and yet the folder is another’s.
  @Test func aRecordOfAnotherSiteIsNotWrittenOver() throws {
    let site = try site()
    try site.write("../public/.jalon-published", "autre chose")
    let report = publish(site)
    #expect(report.findings.map(\.code) == [.outputForeign])
    #expect(text(site, "public/.jalon-published") == "autre chose")
    #expect(publish(site) { $0.takesOver = true }.isPublished)
  }

  // MARK: The memory is lost

  @Test func aLostMemoryForgetsNoFile() throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try site.remove("../.jalon")
    try site.remove("b.md")
    try site.write("index.md", "Bonsoir\n")
    let report = publish(site)
    #expect(report.isPublished && report.removed == 1)
    #expect(site.tree()["b/index.html"] == nil)
    // And `clean` knows them.
    try site.remove("../.jalon")
    var options = BuildOptions()
    options.source = site.root
    #expect(try clean(options).kept.isEmpty)
    #expect(try FileSystem.local.kind(site.root + "/public") == nil)
  }

  /// The folder of another site in the place of its own: nothing there is this site’s, whoever remembers.
  @Test(arguments: [true, false]) func aLostMemoryAndAnotherFolder(hasMemory: Bool) throws {
    let site = try site()
    #expect(publish(site).isPublished)
    let other = try TestSite(["site.yml": "titre: Autre\n", "index.md": "Autre\n", "e.md": "# E\n\ne\n"])
    #expect(publish(other).isPublished)
    let before = other.tree()
    try site.remove("../public")
    try FileManager.default.copyItem(atPath: other.root + "/public", toPath: site.root + "/public")
    if !hasMemory { try site.remove("../.jalon") }
    #expect(publish(site).findings.contains { $0.code == .outputForeign })
    var options = BuildOptions()
    options.source = site.root
    #expect(throws: CleanRefusal.isOfOtherSite(site.root + "/public")) { try clean(options) }
    #expect(site.tree() == before)
  }

  /// `cp public/*` leaves out a name that begins with a dot.
  @Test func aLostRecordIsRecalled() throws {
    let site = try site()
    for isCleaned in [false, true] {
      #expect(publish(site).isPublished)
      try site.remove("../public/.jalon-published")
      try site.write("../public/CNAME", "exemple.ca")
      try site.remove("b.md")
      if isCleaned {
        var options = BuildOptions()
        options.source = site.root
        #expect(try clean(options).kept == ["CNAME"])
      } else {
        #expect(publish(site).removed == 1)
        try site.write("b.md", "# B\n\nb\n")
      }
      #expect(site.tree()["b/index.html"] == nil && site.tree()["CNAME"] != nil)
    }
  }

  /// Neither the folder nor the memory knows what Jalon wrote, and still it is told which pages the site no longer has.
  @Test func withoutRecordAndMemoryNothingStaysInSilence() throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try site.remove("../.jalon")
    try site.remove("../public/.jalon-published")
    #expect(publish(site).isPublished)
    try site.remove("../.jalon")
    try site.remove("../public/.jalon-published")
    try site.remove("b.md")
    let report = publish(site)
    #expect(!report.isPublished)
    #expect(report.findings.map(\.code) == [.outputForeign])
    #expect(report.findings.first?.file?.hasSuffix("public/b/index.html") == true)
    #expect(publish(site) { $0.takesOver = true }.isPublished)
    #expect(site.tree()["b/index.html"] != nil)
  }

  /// Outside of the site, its address tells whose a folder is; without one the build stops.
  @Test(arguments: [nil, "https://exemple.ca/"]) func aLostMemoryOfAFolderElsewhere(_ url: String?) throws {
    let site = try site()
    let outside = site.root + "-public"
    defer { try? FileManager.default.removeItem(atPath: outside) }
    #expect(publish(site, to: outside) { $0.url = url }.isPublished)
    let before = readTree(URL(fileURLWithPath: outside))
    try site.remove("../.jalon")
    try site.remove("b.md")
    let report = publish(site, to: outside) { $0.url = url }
    let after = readTree(URL(fileURLWithPath: outside))
    #expect(report.isPublished == (url != nil))
    if url != nil { return #expect(after["b/index.html"] == nil) }
    #expect(report.findings.contains { $0.code == .outputChanged && $0.summary.english.contains("b/index.html") })
    #expect(report.findings.contains { $0.code == .outputForeign })
    #expect(after == before)
  }

  /// A cache that is older than the last build.
  @Test func anOlderFolderComesBack() throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try FileManager.default.copyItem(atPath: site.root + "/public", toPath: site.root + "/cache")
    try site.remove("b.md")
    try site.write("index.md", "Bonsoir\n")
    #expect(publish(site).isPublished)
    let last = site.tree()
    try site.remove("../public")
    try move(site, "cache", "public")
    #expect(publish(site).isPublished)
    #expect(site.tree() == last)
  }

  // MARK: Files of others

  @Test func filesOfOthersStopAFirstBuild() throws {
    let site = try site()
    try site.write("../public/index.html", "à moi")
    try site.write("../public/d/c/index.html", "à moi aussi")
    try site.write("../public/photo.jpg", "photo")
    let before = site.tree("")
    let report = publish(site)
    #expect(report.findings.map(\.code) == [.outputForeign])
    let isMachineAtFault = report.isMachineAtFault
    #expect(isMachineAtFault)
    let words = try #require(report.findings.first?.summary)
    #expect(words.french.contains("index.html") && words.english.contains("d/c/index.html"))
    #expect(site.tree("").filter { !$0.key.hasPrefix(".jalon/") } == before)
    // A dry run says the same.
    #expect(publish(site) { $0.isDryRun = true }.findings.map(\.code) == [.outputForeign])
    #expect(publish(site) { $0.takesOver = true }.isPublished)
    #expect(text(site, "public/photo.jpg") == "photo")
    #expect(text(site, "public/index.html")?.contains("Bonjour") == true)
    // From then on they are Jalon’s.
    try site.remove("d/c.md")
    #expect(publish(site).removed == 1)
    var options = BuildOptions()
    options.source = site.root
    #expect(try clean(options).kept == ["photo.jpg"])
  }

  /// The same bytes are nobody’s loss.
  @Test func filesThatAreTheSameAreNoHindrance() throws {
    let site = try site()
    #expect(publish(site, to: "un").isPublished)
    try FileManager.default.copyItem(atPath: site.root + "/un", toPath: site.root + "/public")
    try site.remove("../public/.jalon-published")
    let report = publish(site)
    #expect(report.isPublished && report.written == 0)
    try site.remove("b.md")
    #expect(publish(site).removed == 1)
  }

  @Test func aFileThatSomebodyChangedIsNotWrittenOver() throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try site.write("../public/b/index.html", "retouché")
    let report = publish(site)
    #expect(report.findings.map(\.code) == [.outputForeign])
    #expect(report.findings.first?.file == site.root + "/public/b/index.html")
    try site.write("index.md", "Bonsoir\n")
    #expect(!publish(site).isPublished)
    #expect(!publish(site) { $0.isForced = true }.isPublished)
    #expect(text(site, "public/b/index.html") == "retouché")
    #expect(text(site, "public/index.html")?.contains("Bonjour") == true)
    #expect(publish(site) { $0.takesOver = true }.isPublished)
    #expect(text(site, "public/b/index.html")?.contains("<p>b</p>") == true)
  }

  /// It is told of each time, until it is gone.
  @Test func aFileThatSomebodyChangedIsNotRemoved() throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try site.write("../public/b/index.html", "retouché")
    try site.remove("b.md")
    for _ in 0..<3 {
      let report = publish(site)
      #expect(report.isPublished)
      #expect(report.findings.map(\.code) == [.outputChanged])
      #expect(report.findings.first?.file == site.root + "/public/b/index.html")
      #expect(text(site, "public/b/index.html") == "retouché")
    }
    try site.remove("../public/b")
    #expect(publish(site).findings.isEmpty)
    #expect(publish(site).written == 0)
  }

  @Test func linksAndFoldersInTheWay() throws {
    let site = try site()
    try site.write("../dehors.html", "à moi")
    try FileSystem.local.makeFolder(site.root + "/public/b")
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/public/index.html", withDestinationPath: "../dehors.html")
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/public/404.html", withDestinationPath: "nulle-part")
    try site.write("../public/b/index.html/x", "x")
    try site.write("../public/d", "un fichier")
    let report = publish(site)
    #expect(report.findings.map(\.code) == [.outputForeign])
    let words = report.findings.first?.summary.english ?? ""
    for name in ["index.html", "404.html", "b/index.html"] { #expect(words.contains(name), "\(name)") }
    #expect(words.hasPrefix("4 files"), "a file where a folder is to be is named once")
    #expect(try FileSystem.local.ownKind(site.root + "/public/index.html") == .link)
    #expect(text(site, "public/d") == "un fichier")
    // Links go when one says so, and not what they lead to; what holds something does not.
    try site.remove("../public/b")
    try site.remove("../public/d")
    #expect(publish(site) { $0.takesOver = true }.isPublished)
    #expect(text(site, "dehors.html") == "à moi")
  }

  // MARK: Version 0.1

  /// What that version left: paths in one file, hashes in another, and nothing in the published folder.
  private func makeLegacy(_ site: TestSite, hasManifest: Bool) throws {
    let memory = site.root + "/.jalon/"
    let target = site.root + "/public"
    let paths = site.tree().keys.sorted()
    try FileManager.default.removeItem(atPath: site.root + "/.jalon")
    try FileManager.default.removeItem(atPath: target + "/.jalon-published")
    try FileSystem.local.makeFolder(memory)
    let record = "jalon-published 1\n" + paths.map { $0 + "\n" }.joined()
    try FileSystem.local.write(Array(record.utf8), memory + "published-" + slug(target))
    guard hasManifest else { return }
    let outputs = try paths.map { ">\t\(target)/\($0)\t\(try FileSystem.local.hash(target + "/" + $0).value)\t\t\t\n" }
    let manifest = "jalon-manifest 2\nkey\n2\n0\n0\n" + outputs.joined() + "1\n"
    try FileSystem.local.write(Array(manifest.utf8), memory + "manifest-" + slug(target))
  }

  @Test(arguments: [true, false]) func aSiteOfVersion01GoesOn(hasManifest: Bool) throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try makeLegacy(site, hasManifest: hasManifest)
    try site.write("../public/CNAME", "exemple.ca")
    try site.remove("b.md")
    try site.write("index.md", "Bonsoir\n")
    let report = publish(site)
    #expect(report.isPublished)
    #expect(report.removed == 1)
    #expect(site.tree()["b/index.html"] == nil && site.tree()["CNAME"] != nil)
    #expect(
      !site.tree(".jalon").keys.contains { $0.hasPrefix("published-") || $0.hasPrefix("pages-") && $0.count < 20 })
    #expect(publish(site).written == 0)
  }

  /// By its hashes, what was changed since is known; without them, a folder that Jalon never saw is not its own.
  @Test(arguments: [true, false]) func whatVersion01DidNotWriteStays(hasManifest: Bool) throws {
    let site = try site()
    #expect(publish(site).isPublished)
    try makeLegacy(site, hasManifest: hasManifest)
    if !hasManifest { try site.remove("../public/assets") }
    try site.write("../public/b/index.html", "à moi")
    try site.remove("b.md")
    _ = publish(site)
    #expect(text(site, "public/b/index.html") == "à moi")
    try site.write("b.md", "# B\n\nb\n")
    #expect(publish(site).findings.map(\.code).contains(.outputForeign))
    #expect(text(site, "public/b/index.html") == "à moi")
  }
}
