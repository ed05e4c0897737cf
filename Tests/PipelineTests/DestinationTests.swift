import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Where a site may be published.
@Suite struct DestinationTests {
  private func site() throws -> TestSite {
    let site = try TestSite(["index.md": "Bonjour\n", "sous/a.md": "A\n"])
    try site.write("../templates/partials/footer.html", "<footer>x</footer>\n")
    try site.write("../.git/HEAD", "ref: refs/heads/main\n")
    return site
  }

  private func report(
    _ site: TestSite, to destination: String, files: FileSystem = .local,
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    options.destination = destination
    change(&options)
    return build(options, files: files)
  }

  /// Refused as a fault of the call, with nothing made or changed; by `clean` as well.
  private func expectRefused(
    _ site: TestSite, _ destination: String, files: FileSystem = .local,
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws {
    let before = site.tree("")
    let report = report(site, to: destination, files: files, change)
    #expect(report.findings.map(\.code) == [.destinationRefused], "\(destination)")
    let isMachineAtFault = report.isMachineAtFault
    #expect(isMachineAtFault, "\(destination)")
    var options = BuildOptions()
    options.source = site.root
    options.destination = destination
    change(&options)
    #expect(throws: DestinationRefusal.self, "\(destination)") { try clean(options, files: files) }
    #expect(site.tree("") == before, "\(destination)")
  }

  @Test(arguments: [
    "content", "content/", "./content", "content/sous", "content/neuf/x", "templates", "templates/partials", ".jalon",
    ".jalon/site", ".git", ".git/hooks", "x/.git/y", ".", "./", "..", "../..", "/", "", "public/..",
    "public/../content",
    "x/../content",
  ]) func theSitesOwnFoldersAreRefused(_ destination: String) throws { try expectRefused(site(), destination) }

  /// A file is no folder, nor is a pipe or a device.
  @Test(arguments: ["a.txt", ".github", ".github/x", "/dev/null"]) func whatIsNoFolderForIt(_ destination: String)
    throws
  {
    let site = try site()
    try site.write("../a.txt", "x")
    try site.write("../.github/workflows/a.yml", "x")
    try expectRefused(site, destination)
  }

  @Test func byFullPathsToo() throws {
    let site = try site()
    for name in ["", "/content", "/content/neuf", "/.git", "/.."] { try expectRefused(site, site.root + name) }
  }

  @Test(arguments: [".", "content", "content/sous", "templates", ".git", ".."]) func throughLinks(_ place: String)
    throws
  {
    let site = try site()
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/lien", withDestinationPath: site.root + "/" + place)
    try expectRefused(site, "lien")
    if place != ".." { try expectRefused(site, "lien/content") }
  }

  /// Texts that lie elsewhere, by a link.
  @Test func whereContentIsALink() throws {
    let site = try site()
    try FileManager.default.moveItem(atPath: site.root + "/content", toPath: site.root + "/textes")
    try FileManager.default.createSymbolicLink(atPath: site.root + "/content", withDestinationPath: "textes")
    try expectRefused(site, "textes")
    try expectRefused(site, "textes/sous")
  }

  @Test func theHomeFolderIsRefused() throws {
    let site = try site()
    let home = site.root + "/maison"
    try FileSystem.local.makeFolder(home + "/site-public")
    try expectRefused(site, "maison") { $0.home = home }
    try expectRefused(site, "maison/..") { $0.home = home }
    #expect(report(site, to: "maison/site-public") { $0.home = home }.isPublished)
  }

  @Test func anotherSitesFoldersAreRefused() throws {
    let site = try site()
    let other = try self.site()
    for name in ["", "/content", "/content/sous", "/templates", "/.git/x"] {
      try expectRefused(site, other.root + name)
    }
    // Even where it has only texts in folders.
    try other.remove("index.md")
    try expectRefused(site, other.root)
    #expect(other.tree().isEmpty)
  }

  @Test(arguments: ["Content", "CONTENT/sous", "Templates", ".GIT", ".Jalon"])
  func capitalsAreNoWayIn(_ destination: String) throws {
    let site = try site()
    try FileSystem.local.makeFolder(site.root + "/.jalon")
    try expectRefused(site, destination, files: .caseBlind)
  }

  /// Where they are other folders, they are.
  @Test func capitalsMayTellFoldersApart() throws {
    let site = try site()
    if try FileSystem.local.kind(site.root + "/CONTENT") != nil { return }
    #expect(report(site, to: "Content").isPublished)
    #expect(report(site, to: "Content").isPublished)
    #expect(site.tree("content").count == 2)
  }

  @Test(arguments: [
    "public", "public/", "./public", "sous/public", "../\(UUID().uuidString)", "contenu", "content-public",
  ])
  func othersAreFine(_ destination: String) throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(atPath: site.root + "/" + destination) }
    for _ in 0..<2 { #expect(report(site, to: destination).isPublished) }
    #expect(site.tree(destination)["index.html"] != nil)
  }

  /// A page at `/content/` is no site, nor are sites that are kept in a folder of that name.
  @Test func aFolderMayHaveTheName() throws {
    let site = try TestSite(["index.md": "a\n", "content/index.md": "b\n"])
    for _ in 0..<2 { #expect(report(site, to: "public").isPublished) }
    #expect(site.tree()["content/index.html"] != nil)
    let above = try TestSite(["un/content/index.md": "c\n"])
    var options = BuildOptions()
    options.source = above.root + "/content/un"
    #expect(build(options).isPublished)
  }

  /// As long as a path may be.
  @Test func aSiteMayBeFarDown() throws {
    let site = try TestSite()
    var folder = site.root
    for _ in 0..<8 { folder += "/" + String(repeating: "long", count: 25) }
    try FileSystem.local.makeFolder(folder + "/content")
    try FileSystem.local.write(Array("Bonjour\n".utf8), folder + "/content/index.md")
    var options = BuildOptions()
    options.source = folder
    for _ in 0..<2 { #expect(build(options).isPublished) }
    #expect(try clean(options).removed.count > 5)
  }
}
