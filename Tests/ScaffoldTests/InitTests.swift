import Foundation
import TestSupport
import Testing

/// `jalon init`, from the folder that it is run in to the site that is built of it.
@Suite struct InitTests {
  private static let tools = [
    ".gitignore", ".vscode/extensions.json", ".vscode/jalon-front-matter.schema.json", ".vscode/jalon-site.schema.json",
    ".vscode/settings.json",
  ]
  private static let french = [
    "content/a-propos.md", "content/accessibilite.md", "content/confidentialite.md",
    "content/contacts/festival-klangfiktion.md", "content/index.md",
    "content/missions/2025-berlin/index.md", "content/plans/2026-2028.md", "content/politiques/missions.md",
    "content/site.yml", "templates/LISEZMOI.md",
  ]
  private static let english = [
    "content/about.md", "content/accessibility.md", "content/privacy.md", "content/contacts/festival-klangfiktion.md",
    "content/index.md",
    "content/missions/2025-berlin/index.md", "content/plans/2026-2028.md", "content/policies/missions.md",
    "content/site.yml", "templates/README.md",
  ]
  private static let both =
    french
    + [
      "content/a-propos.en.md", "content/accessibilite.en.md", "content/confidentialite.en.md",
      "content/contacts/festival-klangfiktion.en.md", "content/index.en.md",
      "content/missions/2025-berlin/index.en.md", "content/plans/2026-2028.en.md", "content/politiques/missions.en.md",
      "content/site.en.yml",
    ]

  @Test(arguments: [("fr", french), ("en", english), ("both", both)])
  func makesASiteWithoutAnyFinding(_ lang: String, _ expected: [String]) throws {
    let folder = try TestFolder()
    let ran = try folder.jalon("init", "mon-site", "--lang", lang)
    #expect(ran.code == 0)
    let paths = (Self.tools + expected).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(ran.output == paths.map { "mon-site/\($0)\n" }.joined())
    #expect(folder.tree("mon-site").keys.sorted() == paths.sorted())
    for path in paths {
      let text = try #require(folder.read("mon-site/\(path)"))
      // No word of the starter's own is left: `@year@`.
      #expect(try !text.contains(Regex("@[.a-z]+@")), "\(path)")
    }
    // What is left to be filled in is told, a note for each page that has some, and nothing else is.
    let blanks = lang == "both" ? 4 : 2
    for command in ["build", "check"] {
      let ran = try folder.jalon(command, "-s", "mon-site", "--strict", "--lang", "fr", "-v")
      #expect(ran.code == 0)
      #expect(
        ran.errors.matches(of: /\[[a-z-]+\]\n/).map { String($0.0) }
          == Array(repeating: "[blank-left]\n", count: blanks))
    }
    // Once they are filled in, there is nothing left to tell.
    for path in paths where path.hasSuffix(".md") {
      let text = try #require(folder.read("mon-site/\(path)"))
      try folder.write("mon-site/\(path)", text.replacing(/\[(à remplir|to fill in)[^\]]*\]/, with: "Rien"))
    }
    let filled = try folder.jalon("check", "-s", "mon-site", "--strict", "--lang", "fr")
    let seconds = try Regex("[0-9]+,[0-9]{3}\u{A0}s\n$")
    #expect(filled.errors.split(separator: "\n").count == 1 && filled.errors.contains(seconds), "\(filled.errors)")
  }

  @Test func saysWhatComesNext() throws {
    let folder = try TestFolder()
    #expect(
      try folder.jalon("init", "site", "--lang", "fr", "--ci", "github").errors == """
        Le site est prêt. Pour le voir pendant que vous l’écrivez\u{A0}:
          cd site
          jalon serve
        Avant le premier envoi, donnez l’adresse git de Jalon à JALON_SOURCE, dans .github/workflows/site.yml.

        """)
    let here = try TestFolder()
    #expect(
      try here.jalon("init", ".", "--lang", "en").errors == """
        The site is ready. To see it while you write it:
          jalon serve

        """)
    #expect(here.read("content/site.yml")?.contains("language: en") == true)
    let quiet = try here.jalon("init", "autre", "-q")
    #expect(quiet.errors.isEmpty)
  }

  @Test func withoutALanguageItIsThatOfTheEnvironment() throws {
    let folder = try TestFolder()
    _ = try runJalon(["init", "a"], in: folder.path, environment: ["LANG": "en_CA.UTF-8"])
    #expect(folder.read("a/content/site.yml")?.contains("languages: [en]") == true)
    _ = try runJalon(["init", "b"], in: folder.path, environment: ["LANG": "fr_CA.UTF-8"])
    #expect(folder.read("b/content/site.yml")?.contains("langues: [fr]") == true)
  }

  // MARK: What is there already

  @Test func aFolderThatHoldsSomethingElseIsNoHindrance() throws {
    let folder = try TestFolder()
    try folder.write("LICENSE", "à moi")
    try folder.write("content/notes.txt", "à moi")
    #expect(try folder.jalon("init", ".").code == 0)
    #expect(folder.read("LICENSE") == "à moi")
    #expect(folder.read("content/site.yml") != nil)
  }

  @Test func nothingIsWrittenWhereANameIsTaken() throws {
    let folder = try TestFolder()
    try folder.write("site/content/site.yml", "titre: Le mien\n")
    // A file in the place of a folder, and a link that leads nowhere, are in the way too.
    try folder.write("site/templates", "rien")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/site/.gitignore", withDestinationPath: "\(folder.path)/ailleurs")
    let before = folder.tree()
    let ran = try folder.jalon("init", "site", "--lang", "fr")
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty)
    #expect(
      ran.errors == """
        erreur: des fichiers portent déjà ces noms; rien n’a été écrit\u{A0}:
            site/.gitignore
            site/content/site.yml
            site/templates/LISEZMOI.md
          → Choisissez un dossier vide, ou déplacez ces fichiers.

        """)
    #expect(folder.tree() == before)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/ailleurs"))
  }

  @Test func aSecondTimeChangesNothing() throws {
    let folder = try TestFolder()
    _ = try folder.jalon("init", "site")
    try folder.write("site/content/index.md", "# À moi\n")
    let before = folder.tree()
    let again = try folder.jalon("init", "site", "--lang", "en")
    #expect(again.code == 1)
    #expect(again.errors.contains("site/content/index.md"))
    #expect(folder.tree() == before)
  }

  @Test func aFolderThatCannotBeWrittenIsTheMachinesFault() throws {
    let folder = try TestFolder()
    try folder.write("fichier", "x")
    let ran = try folder.jalon("init", "fichier/site")
    // Even the administrator makes no folder in a file.
    #expect(ran.code != 0)
    #expect(ran.output.isEmpty)
    #expect(folder.tree().keys.sorted() == ["fichier"])
  }

  // MARK: Its schemas

  @Test(arguments: ["fr", "en", "both"]) func itsFilesAreWhatItsSchemasSay(_ lang: String) throws {
    let folder = try TestFolder()
    _ = try folder.jalon("init", ".", "--lang", lang)
    let settings = try JSONValue([UInt8](folder.tree()[".vscode/settings.json"] ?? Data()))
    guard case .object(let schemas)? = settings["yaml.schemas"] else {
      Issue.record("no schemas in the settings")
      return
    }
    #expect(schemas.count == 2)
    func schema(_ name: String) throws -> Schema {
      let path = try #require(schemas.keys.first { $0.hasSuffix(name) })
      return Schema(root: try JSONValue([UInt8](folder.tree()[String(path.dropFirst(2))] ?? Data())))
    }
    let site = try schema("jalon-site.schema.json")
    let records = try schema("jalon-front-matter.schema.json")
    var read = 0
    for (path, bytes) in folder.tree("content") {
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".yml") {
        #expect(site.problems(in: try readYAML(text)) == [], "\(path)")
      } else {
        let matter = try #require(try frontMatter(of: text))
        #expect(records.problems(in: matter) == [], "\(path)")
      }
      read += 1
    }
    #expect(read == (lang == "both" ? 18 : 9))
  }
}
