import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Sites that were made for something else, or on another machine.
@Suite struct ForeignSiteTests {
  /// Organizations with a type of their own, and ten keys each that Jalon does not know.
  @Test func aSiteOfUnknownTypesIsPublished() throws {
    let keys = (1...10).map { "champ_\($0): valeur \($0)" }.joined(separator: "\n")
    let site = try TestSite(["index.md": "# Accueil\n"])
    for number in 1...880 {
      try site.write(
        "operateurs/o\(number).md",
        "---\ntitle: Opérateur \(number)\ntype: operateur\nlayout: post\n\(keys)\n---\nTexte\n")
    }
    let run = try RunningProgram(["build", "-s", site.root])
    #expect(run.end() == 0)
    let tree = site.tree()
    #expect((1...880).allSatisfy { tree["operateurs/o\($0)/index.html"] != nil })
    #expect(!run.terminal.contains("key-unknown"))
  }

  @Test func aLayoutThatIsNotThereHasAFileAndALine() throws {
    let site = try TestSite(["a.md": "---\ntitle: A\nlayout: post\n---\nTexte\n"])
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    #expect(report.isPublished)
    #expect(report.findings.map(\.code) == [.layoutUnknown])
    #expect(report.findings.map(\.lineAndColumn) == [[3, 9]])
    // A template of that name is used once it is there, and missed once it is gone.
    try site.write("../templates/post.html", "<p>Un gabarit</p>")
    #expect(build(options).findings.isEmpty)
    #expect(site.tree()["a/index.html"].map { String(decoding: $0, as: UTF8.self) }?.contains("Un gabarit") == true)
    try FileManager.default.removeItem(atPath: site.root + "/templates/post.html")
    #expect(build(options).findings.map(\.code) == [.layoutUnknown])
  }

  /// A folder or a file whose accents the disk has in another form is the one that was meant; renamed so, it gives the same site.
  @Test func theSpellingOfTheDiskIsTaken() throws {
    let (composed, decomposed) = ("\u{E9}te\u{301}".composed, "e\u{301}te\u{301}")
    let outer = try TestSite()
    let text = "# \(composed)\n\n![Un été](\(composed).gif) [suite](\(decomposed).md)\n"
    let gif =
      [UInt8]("GIF89a".utf8) + [
        1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
      ]
    for (folder, name) in [(decomposed, decomposed), (composed + "-2", composed)] {
      try outer.write("../\(folder)/content/site.yml", "titre: Site\n")
      try outer.write("../\(folder)/content/index.md", text)
      try outer.write("../\(folder)/content/\(name).gif", gif)
      try outer.write("../\(folder)/content/\(name).md", "# Suite\n")
    }
    for folder in [composed, decomposed + "-2"] {
      let run = try RunningProgram(["build", "-s", "\(outer.root)/\(folder)"])
      #expect(run.end() == 0, "\(run.terminal)")
    }
    func site(_ folder: String) -> [String: Data] { readTree(URL(fileURLWithPath: "\(outer.root)/\(folder)/public")) }
    let (one, two) = (site(decomposed), site(composed + "-2"))
    #expect(one["ete.gif"] != nil && one["ete/index.html"] != nil)
    #expect(Set(one.keys) == Set(two.keys))
    #expect(one["ete/index.html"] == two["ete/index.html"])

    // Renamed from one form to the other, with the memory of the build before.
    let place = "\(outer.root)/\(decomposed)"
    for suffix in ["gif", "md"] {
      try FileSystem.local.move("\(place)/content/\(decomposed).\(suffix)", "\(place)/content/\(composed).\(suffix)")
    }
    let again = try RunningProgram(["build", "-s", place])
    #expect(again.end() == 0, "\(again.terminal)")
    #expect(site(decomposed) == one)
  }
}
