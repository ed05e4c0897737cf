import Foundation
import TestSupport
import Testing

/// `jalon build --list-changed`: what one who sends the site by FTP has to send, and to remove there.
@Suite struct ListTests {
  private func lists(_ folder: TestFolder) throws -> (changed: [String], removed: [String]) {
    let ran = try folder.jalon("build", "--list-changed", "m.txt", "--liste-retirés", "r.txt")
    #expect(ran.code == 0, "\(ran.errors)")
    func lines(_ name: String) -> [String] { (folder.read(name) ?? "?").split(separator: "\n").map(String.init) }
    return (lines("m.txt"), lines("r.txt"))
  }

  @Test func theListsSayWhatChanged() throws {
    let folder = try TestFolder()
    try folder.write("content/index.md", "Bonjour\n")
    try folder.write("content/a.md", "# A\n")
    try folder.write("content/é à.md", "# B\n")
    let first = try lists(folder)
    #expect(first.changed == folder.tree("public").keys.filter { $0 != ".jalon-published" }.sorted())
    #expect(first.removed == [])
    let nothing = try lists(folder)
    #expect(nothing.changed == [] && nothing.removed == [])
    // One text, by the short way.
    try folder.write("content/a.md", "# A\n\nPlus.\n")
    #expect(try lists(folder).changed == ["a/index.html"])
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/a.md")
    try folder.write("content/c.md", "# C\n")
    let last = try lists(folder)
    #expect(last.changed == ["c/index.html"])
    #expect(last.removed == ["a/index.html"])
    // A site that is not published changes no list.
    try folder.write("content/d.md", "---\ntitre: : x\n---\n")
    #expect(try folder.jalon("build", "--list-changed", "m.txt").code == 1)
    #expect(folder.read("m.txt") == "c/index.html\n")
  }
}
