import Basics
import Foundation
import TestSupport
import Testing

/// `jalon clean`: what Jalon wrote goes, the rest stays.
@Suite struct CleanTests {
  private func built() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("content/index.md", "---\ntitre: Essai\n---\nBonjour.\n")
    try folder.write("content/equipe.md", "---\ntitre: Équipe\n---\nNous.\n")
    #expect(try folder.jalon("build").code == 0)
    return folder
  }

  private func entries(_ folder: TestFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func allThatJalonWroteGoes() throws {
    let folder = try built()
    let files = folder.tree("public").count
    let ran = try folder.jalon("clean", "--lang", "fr")
    #expect(ran.code == 0)
    #expect(ran.output.isEmpty)
    #expect(ran.errors == "Enlevés\u{A0}: \(files) fichiers de public, et .jalon.\n")
    #expect(try entries(folder) == ["content"])
    #expect(folder.tree("content").count == 2)
    // From nothing, the same site again.
    #expect(try folder.jalon("build").code == 0)
    #expect(folder.tree("public").count == files)
  }

  @Test func whatIsSomebodyElsesStaysAndIsSaid() throws {
    let folder = try built()
    try folder.write("public/CNAME", "exemple.ca")
    try folder.write("public/equipe/photo.txt", "à moi")
    let ran = try folder.jalon("clean", "--lang", "fr")
    #expect(ran.code == 0)
    #expect(
      ran.errors.split(separator: "\n").dropFirst().joined(separator: "\n") == """
        2 fichiers restent, que Jalon n’a pas écrits tels quels\u{A0}:
          public/CNAME
          public/equipe/photo.txt
        """)
    #expect(folder.tree("public").keys.sorted() == ["CNAME", "equipe/photo.txt"])
    #expect(try entries(folder) == ["content", "public"])
  }

  @Test func aDryRunOnlyTells() throws {
    let folder = try built()
    let before = folder.tree("public")
    let ran = try folder.jalon("clean", "--dry-run", "--lang", "en")
    #expect(ran.code == 0)
    #expect(ran.output == before.keys.map { "public/\($0)\n" }.sorted().joined())
    #expect(ran.errors == "Would be removed: \(before.count) files of public, and .jalon.\n")
    #expect(folder.tree("public") == before)
    // The next build finds its memory as it was.
    #expect(try folder.jalon("build", "--lang", "en").errors.contains("0 files written"))
  }

  @Test func aLostMemoryForgetsNothing() throws {
    let folder = try built()
    try FileManager.default.removeItem(atPath: "\(folder.path)/.jalon")
    let files = folder.tree("public").count
    let ran = try folder.jalon("clean", "--lang", "en")
    #expect(ran.code == 0)
    #expect(ran.errors == "Removed: \(files) files of public.\n")
    #expect(try entries(folder) == ["content"])
    let again = try folder.jalon("clean", "--lang", "en")
    #expect(again.code == 0)
    #expect(again.errors == "Nothing to remove: Jalon published nothing from here.\n")
  }

  /// A file that somebody changed is somebody’s.
  @Test func whatWasChangedStays() throws {
    let folder = try built()
    try folder.write("public/equipe/index.html", "retouché")
    try folder.write("public/index.html", "autre")
    let ran = try folder.jalon("clean", "--lang", "fr")
    #expect(ran.code == 0)
    #expect(folder.tree("public").keys.sorted() == ["equipe/index.html", "index.html"])
    #expect(ran.errors.contains("2 fichiers restent"))
  }

  @Test(arguments: ["absent", ".", "content/index.md"]) func aSiteMustBeThere(_ place: String) throws {
    let folder = try TestFolder()
    try folder.write("content/index.md", "Bonjour\n")
    let empty = try TestFolder()
    for (folder, code) in [(folder, place == "." ? 0 : 2 as Int32), (empty, 2)] {
      let ran = try folder.jalon("clean", "-s", place, "--lang", "fr")
      #expect(ran.code == code)
      #expect(ran.errors.hasPrefix("erreur: il n’y a pas de site dans \(place)\n") || code == 0)
    }
    #expect(folder.tree().count == 1)
  }

  @Test func aFolderOfTheSitesOwnIsNotCleaned() throws {
    let folder = try built()
    let before = folder.tree()
    for place in ["content", ".", "templates", "content/x", ".jalon"] {
      let ran = try folder.jalon("clean", "-d", place, "--lang", "fr")
      #expect(ran.code == 2)
      #expect(ran.errors.hasPrefix("erreur: \(place)\u{A0}: un site ne se publie"), "\(ran.errors)")
    }
    #expect(folder.tree() == before)
  }

  // MARK: Links

  @Test func noLinkIsFollowed() throws {
    let folder = try built()
    try folder.write("ailleurs/index.html", "à moi")
    // A page's folder replaced by a link to one that has a file of the same name; and a file by a link.
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/equipe")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/public/equipe", withDestinationPath: "\(folder.path)/ailleurs")
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/robots.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/public/robots.txt", withDestinationPath: "\(folder.path)/ailleurs/index.html")
    let ran = try folder.jalon("clean", "--lang", "fr")
    #expect(ran.code == 0)
    #expect(folder.read("ailleurs/index.html") == "à moi")
    #expect(ran.errors.hasSuffix("écrits tels quels\u{A0}:\n  public/equipe\n  public/robots.txt\n"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/public").sorted() == ["equipe", "robots.txt"])
  }

  @Test(arguments: ["public", ".jalon"]) func aFolderThatIsALinkIsLeftAlone(_ name: String) throws {
    let folder = try built()
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/ailleurs")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: "ailleurs")
    let before = folder.tree("ailleurs")
    let ran = try folder.jalon("clean", "--lang", "fr")
    #expect(ran.code == 2)
    #expect(ran.errors.hasPrefix("erreur: \(name) est un lien\u{A0}: rien n’a été enlevé\n"))
    #expect(folder.tree("ailleurs") == before)
  }

  // MARK: Elsewhere

  @Test func aSiteInAnotherFolder() throws {
    let folder = try built()
    #expect(try folder.jalon("build", "-d", "sortie").code == 0)
    let published = folder.tree("public")
    let ran = try folder.jalon("clean", "-d", "sortie/", "--lang", "fr")
    #expect(ran.code == 0)
    #expect(
      ran.errors.hasSuffix(
        "Le site a aussi été publié ailleurs (public)\u{A0}: .jalon en garde la mémoire. Voyez jalon clean -d.\n"))
    #expect(folder.tree("public") == published)
    #expect(try entries(folder) == [".jalon", "content", "public"])
    // What is left is enough to take the other one away.
    _ = try folder.jalon("clean")
    #expect(try entries(folder) == ["content"])
  }

  @Test func aSiteInAnotherPlace() throws {
    let folder = try TestFolder()
    try folder.write("sites/un/content/index.md", "Bonjour.\n")
    #expect(try folder.jalon("build", "-s", "sites/un").code == 0)
    #expect(try folder.jalon("clean", "-s", "sites/un").code == 0)
    #expect(folder.tree().keys.sorted() == ["sites/un/content/index.md"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/sites/un") == ["content"])
  }

  @Test func nothingGoesWhileAnotherCommandIsAtWork() throws {
    let folder = try built()
    let before = folder.tree()
    for path in [".jalon/building", ".jalon/serve/lock"] {
      try FileSystem.local.makeFolder("\(folder.path)/.jalon/serve")
      let lock = try #require(try FileSystem.local.lock("\(folder.path)/\(path)", false))
      let ran = try folder.jalon("clean", "--lang", "fr")
      withExtendedLifetime(lock) {}
      #expect(ran.code == 2)
      #expect(
        ran.errors == """
          erreur: une autre commande de Jalon travaille ici
            → Attendez qu’elle finisse, ou arrêtez jalon serve avec Ctrl-C, puis recommencez.

          """)
    }
    #expect(
      folder.tree("public")
        == before.filter { $0.key.hasPrefix("public/") }.reduce(into: [:]) { tree, file in
          tree[String(file.key.dropFirst("public/".count))] = file.value
        })
  }
}
