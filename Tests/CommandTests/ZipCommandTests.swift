import Basics
import Foundation
import TestSupport
import Testing

/// `jalon zip`: one archive, and a page to open first at its top.
@Suite struct ZipCommandTests {
  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      "content/site.yml",
      "titre: Essai\nurl: https://exemple.ca/\nlangues: [fr, en]\nstatistiques: plausible\nen-têtes: oui\n")
    try folder.write("content/index.md", "[a](a.md)\n")
    try folder.write("content/index.en.md", "Hello\n")
    try folder.write("content/a.md", "# A\n")
    return folder
  }

  private func names(_ folder: TestFolder, _ archive: String) throws -> [String] {
    let listed = try runProgram(
      "/usr/bin/python3",
      [
        "-c", "import sys,zipfile;print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))",
        "\(folder.path)/\(archive)",
      ])
    return listed.split(separator: "\n").map(String.init)
  }

  @Test func theArchiveHasTheSiteAndThePageThatOpensIt() throws {
    let folder = try folder()
    let ran = try folder.jalon("zip", "--lang", "fr")
    #expect(ran.code == 0, "\(ran.errors)")
    #expect(ran.errors.hasPrefix("site.zip\u{A0}: "))
    let names = try names(folder, "site.zip")
    #expect(names.filter { !$0.contains("/") } == ["Ouvrir-le-site.html"])
    #expect(
      names.contains("site/index.html") && names.contains("site/en/index.html") && names.contains("site/a/index.html"))
    // Nothing that only servers and search engines read; nothing of Jalon’s own.
    for name in ["_headers", "_redirects", "robots.txt", "sitemap.xml", ".jalon-published"] {
      #expect(!names.contains("site/" + name), "\(name)")
    }
    let page = folder.read(".jalon/zip/site/index.html") ?? ""
    #expect(page.contains("<a href=\"a/index.html\">a</a>"))
    #expect(!page.contains("canonical") && !page.contains("<script"))
    let opening = folder.read(".jalon/zip/site/Ouvrir-le-site.html") ?? ""
    #expect(opening.contains("content=\"0; url=site/index.html\""))
    #expect(opening.contains("<p lang=\"en-CA\">") && opening.contains("href=\"site/en/index.html\""))
    #expect(folder.tree("public").isEmpty)
  }

  @Test func theSameTextsGiveTheSameArchive() throws {
    let folder = try folder()
    #expect(try folder.jalon("zip", "-o", "un.zip").code == 0)
    #expect(try folder.jalon("zip", "-o", "deux.zip").code == 0)
    #expect(folder.tree()["un.zip"] == folder.tree()["deux.zip"])
    let other = try self.folder()
    #expect(try other.jalon("zip", "-o", "un.zip").code == 0)
    #expect(other.tree()["un.zip"] == folder.tree()["un.zip"])
  }

  @Test func aSiteThatCannotBePublishedIsNotArchived() throws {
    let folder = try folder()
    #expect(try folder.jalon("zip").code == 0)
    let before = folder.tree()["site.zip"]
    try folder.write("content/b.md", "---\ntitre: : x\n---\n")
    let ran = try folder.jalon("zip", "--lang", "fr")
    #expect(ran.code == 1)
    #expect(ran.errors.contains("Rien n’a été écrit"))
    #expect(folder.tree()["site.zip"] == before)
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    let folder = try folder()
    #expect(try folder.jalon("zip", "-d", "ailleurs").code == 2)
    #expect(try folder.jalon("zip", "--liens", "dossiers").code == 2)
    let lost = try folder.jalon("zip", "-o", "nulle/part/a.zip", "--lang", "fr")
    #expect(lost.code == 2)
  }
}

/// What a program of the system says.
private func runProgram(_ path: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let said = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: said, as: UTF8.self)
}
