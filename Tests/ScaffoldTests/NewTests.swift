import Foundation
import TestSupport
import Testing

/// `jalon new`, each type in each language.
@Suite struct NewTests {
  private struct Made {
    let folder: TestFolder
    let ran: Outcome
    var path: String { String(ran.output.dropLast()) }
    var text: String { folder.read(path) ?? "" }
  }

  private func make(_ arguments: String..., site: String = "langues: [fr, en]\nlangue: fr\n") throws -> Made {
    let folder = try TestFolder()
    try folder.write("content/site.yml", "titre: Essai\n" + site)
    try folder.write("content/index.md", "---\ntitre: Essai\n---\nBonjour.\n")
    return Made(folder: folder, ran: try runJalon(["new"] + arguments, in: folder.path))
  }

  // MARK: Where, and whether it builds

  static let french = [
    ("page", "content/l-ete-d-a-cote.md"), ("plan", "content/plans/l-ete-d-a-cote.md"),
    ("mission", "content/missions/l-ete-d-a-cote/index.md"), ("contact", "content/contacts/l-ete-d-a-cote.md"),
    ("politique", "content/politiques/l-ete-d-a-cote.md"), ("événement", "content/evenements/l-ete-d-a-cote.md"),
    ("Organisations", "content/organisations/l-ete-d-a-cote.md"), ("rapport", "content/rapports/l-ete-d-a-cote.md"),
    ("glossaire", "content/glossaire.md"), ("actualité", "content/actualites/l-ete-d-a-cote.md"),
  ]
  static let english = [
    ("page", "content/l-ete-d-a-cote.md"), ("plan", "content/plans/l-ete-d-a-cote.md"),
    ("mission", "content/missions/l-ete-d-a-cote/index.md"), ("contact", "content/contacts/l-ete-d-a-cote.md"),
    ("policy", "content/policies/l-ete-d-a-cote.md"), ("event", "content/events/l-ete-d-a-cote.md"),
    ("organization", "content/organizations/l-ete-d-a-cote.md"), ("report", "content/reports/l-ete-d-a-cote.md"),
    ("glossary", "content/glossary.md"), ("news", "content/news/l-ete-d-a-cote.md"),
  ]

  @Test(
    arguments: french.map { ("langue: fr\n", $0.0, $0.1) } + english.map { ("langue: en\n", $0.0, $0.1) })
  func goesWhereItsTypeGoesAndBuildsClean(_ site: String, _ type: String, _ path: String) throws {
    let made = try make(type, "L’été d’à côté", site: site)
    #expect(made.ran.code == 0)
    #expect(made.ran.output == path + "\n")
    #expect(try frontMatter(of: made.text)?[site == "langue: fr\n" ? "titre" : "title"] == .text("L’été d’à côté"))
    let awaited: Set = ["mission-without-policy", "feed-without-address"]
    #expect(try kinds(made.folder.jalon("build", "-v", "--lang", "fr")).subtracting(awaited) == [])
  }

  /// A type that the site declares is one as well, and keys of its own are among those that are proposed.
  @Test func aTypeOfTheSitesOwn() throws {
    let site = """
      langue: fr
      url: https://exemple.ca/
      types:
        - nom: œuvre
          dossier: collections/oeuvres
          champs: [{clé: année, nature: nombre}, {clé: cote, nature: choix, choix: [calme, vive]}, technique]

      """
    let made = try make("Oeuvre", "L’été d’à côté", site: site)
    #expect(made.ran.code == 0)
    #expect(made.ran.output == "content/collections/oeuvres/l-ete-d-a-cote.md\n")
    #expect(made.text.contains("# année: 12\n# cote: calme  # calme, vive\n# technique:\n"))
    #expect(try kinds(made.folder.jalon("build", "-v", "--lang", "fr")) == [])
    let page = try #require(made.folder.read("public/collections/oeuvres/index.html"))
    #expect(page.contains("L’été d’à côté"))
  }

  /// What is commented out is right too, but for what it names that is not there.
  @Test(
    arguments: french.map { ("langue: fr\n", $0.0, $0.1) } + english.map { ("langue: en\n", $0.0, $0.1) })
  func itsCommentsAreRight(_ site: String, _ type: String, _ path: String) throws {
    let made = try make(type, "L’été d’à côté", site: site)
    let lines = made.text.split(separator: "\n", omittingEmptySubsequences: false)
    let keys = lines.map { line in
      line.hasPrefix("# ") && line.dropFirst(2).contains(":") ? String(line.dropFirst(2)) : String(line)
    }
    #expect(keys.filter { $0.hasPrefix("# ") }.count == lines.filter { $0.hasPrefix("# ") && !$0.contains(":") }.count)
    try made.folder.write(path, keys.joined(separator: "\n"))
    for photo in ["rencontre.jpg", "meeting.jpg"] {
      try made.folder.write((path as NSString).deletingLastPathComponent + "/" + photo, "")
    }
    let built = try made.folder.jalon("build", "-D", "-v", "--lang", "fr")
    let unnamed: Set = [
      "reference-unknown", "contact-unknown", "mission-without-policy", "consent-missing", "acronym-unexplained",
      "image-unreadable", "file-unused", "feed-without-address",
    ]
    #expect(kinds(built).subtracting(unnamed) == [], "\(built.errors)")
    let schema = try made.folder.jalon("schema", type.lowercased())
    #expect(schema.code == 0)
    let problems = Schema(root: try JSONValue(Array(schema.output.utf8))).problems(
      in: try #require(try frontMatter(of: keys.joined(separator: "\n"))))
    #expect(problems == [])
  }

  /// The codes of what a build found.
  private func kinds(_ built: Outcome) -> Set<String> {
    Set(built.errors.matches(of: #/\[([a-z-]+)\]\n/#).map { String($0.1) })
  }

  // MARK: Words

  @Test func aMissionInFrench() throws {
    let made = try make("mission", "Berlin 2026")
    #expect(made.path == "content/missions/2026-berlin/index.md")
    #expect(made.ran.errors == "Prêt à remplir. jalon serve montre la page pendant que vous l’écrivez.\n")
    try expectGolden(made.text, "mission.fr.txt")
  }

  @Test func anEventInEnglish() throws {
    let made = try make("event", "Talking about money", site: "language: en\n")
    try expectGolden(made.text, "event.en.txt")
  }

  @Test func aPlanHasATextToBeginWith() throws {
    try expectGolden(try make("plan", "Plan d’action 2026-2028").text, "plan.fr.txt")
  }

  private func expectGolden(_ text: String, _ name: String) throws {
    let file = packageRoot.appendingPathComponent("Tests/ScaffoldTests/Fixtures/\(name)")
    #expect(try text == golden(file, updatedWith: Array(text.utf8)))
  }

  @Test(arguments: [
    "Berlin: la suite", "« Entre nous »", "- tiret", "Un # croisillon", "2026", "Elle a dit \"oui\"", "fin :",
    "\\ barre",
    "true", "[crochets]", "'apostrophe'", "@arobase", "oui", "“guillemets”",
  ])
  func anyNameIsReadAsItIsWritten(_ name: String) throws {
    let made = try make("page", "--", name)
    let title = try frontMatter(of: made.text)?["titre"]
    #expect(
      title == .text(name) || title == Double(name).map(JSONValue.number) || title == Bool(name).map(JSONValue.bool))
    #expect(try made.folder.jalon("build", "--strict").code == 0)
  }

  @Test func anAddressForANameIsReadAsWords() throws {
    let made = try make("mission", "2026-berlin", "-q")
    #expect(made.path == "content/missions/2026-berlin/index.md")
    #expect(made.text.contains("titre: 2026 berlin\n"))
    #expect(made.ran.errors.isEmpty)
  }

  // MARK: The site's own ways

  @Test func theSitesOwnFoldersAreUsed() throws {
    let folder = try TestFolder()
    try folder.write("content/bottin/a.md", "---\ntitre: A\n---\n")
    try folder.write("content/Politiques/a.md", "---\ntitre: A\n---\n")
    try folder.write("content/partenaires", "un fichier et non un dossier")
    #expect(try folder.jalon("new", "contact", "Le Hangar").output == "content/bottin/le-hangar.md\n")
    #expect(try folder.jalon("new", "policy", "Prêt").output == "content/Politiques/pret.md\n")
    #expect(try folder.jalon("new", "organisation", "RDQ").output == "content/organisations/rdq.md\n")
  }

  @Test func aTranslationGoesBesideItsOriginal() throws {
    let made = try make("mission", "Berlin 2026")
    let english = try made.folder.jalon("new", "mission", "Berlin 2026", "--lang", "en")
    #expect(english.output == "content/missions/2026-berlin/index.en.md\n")
    #expect(made.folder.read("content/missions/2026-berlin/index.en.md")?.contains("# dates: February") == true)
    try made.folder.write("content/contacts/quai/index.md", "---\ntitre: Quai\n---\n")
    let contact = try made.folder.jalon("new", "contact", "Quai", "--lang", "en")
    #expect(contact.output == "content/contacts/quai/index.en.md\n")
  }

  @Test func aLanguageThatTheSiteDoesNotPublishIsThatOfMessagesOnly() throws {
    let made = try make("politique", "Prêt", "--lang", "en", site: "langue: fr\n")
    #expect(made.path == "content/politiques/pret.md")
    #expect(made.text.contains("titre: Prêt\n"))
    #expect(made.ran.errors.hasPrefix("Ready to fill."))
  }

  // MARK: What cannot be

  @Test func nothingIsEverOverwritten() throws {
    let made = try make("contact", "Le Hangar")
    let before = made.folder.tree()
    let again = try made.folder.jalon("new", "contact", "le hangar", "--lang", "fr")
    #expect(again.code == 1)
    #expect(again.output.isEmpty)
    #expect(
      again.errors == """
        erreur: content/contacts/le-hangar.md existe déjà
          → Rien n’a été écrit. Donnez un autre nom, ou ouvrez ce fichier.

        """)
    #expect(made.folder.tree() == before)
    // The index of a folder has the same address.
    try made.folder.write("content/contacts/quai/index.md", "---\ntitre: Quai\n---\n")
    #expect(try made.folder.jalon("new", "contact", "Quai").code == 1)
    // A link that leads nowhere would be written through.
    try FileManager.default.createSymbolicLink(
      atPath: "\(made.folder.path)/content/contacts/lien.md", withDestinationPath: "\(made.folder.path)/ailleurs.md")
    #expect(try made.folder.jalon("new", "contact", "Lien").code == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(made.folder.path)/ailleurs.md"))
  }

  @Test func whatIsAskedWronglyIsSaid() throws {
    func errors(_ arguments: String...) throws -> String {
      let ran = try make2(arguments)
      #expect(ran.code == 2)
      #expect(ran.output.isEmpty)
      return String(ran.errors.prefix { $0 != "\n" })
    }
    #expect(
      try errors("missoin", "Berlin", "--lang", "fr")
        == "Erreur\u{A0}: «\u{A0}missoin\u{A0}» n’est pas un type connu. Vouliez-vous dire «\u{A0}mission\u{A0}»? Les types\u{A0}: "
        + "page, plan, mission, contact, politique, événement, rapport, organisation, glossaire, actualité.")
    #expect(
      try errors("polisy", "Loans", "--lang", "en")
        == "Error: “polisy” is not a known type. Did you mean “policy”? The types: "
        + "page, plan, mission, contact, policy, event, report, organization, glossary, news.")
    #expect(
      try errors("projet", "Quai", "--lang", "fr")
        == "Erreur\u{A0}: «\u{A0}projet\u{A0}» n’a pas de fichier à lui\u{A0}: il s’écrit dans celui de son plan.")
    #expect(
      try errors("politique", "--lang", "fr")
        == "Erreur\u{A0}: Donnez un nom, comme jalon new politique \"Politique de voyage\".")
    #expect(
      try errors("page", "!?", "--lang", "fr")
        == "erreur: «\u{A0}!?\u{A0}» n’a ni lettre ni chiffre dont faire une adresse")
  }

  private func make2(_ arguments: [String]) throws -> Outcome {
    let folder = try TestFolder()
    try folder.write("content/index.md", "Bonjour.\n")
    defer { #expect(folder.tree().count == 1) }
    return try runJalon(["new"] + arguments, in: folder.path)
  }

  @Test func outsideOfASiteThereIsNothingToAddTo() throws {
    let folder = try TestFolder()
    let ran = try folder.jalon("new", "page", "Bonjour", "--lang", "fr")
    #expect(ran.code == 2)
    #expect(
      ran.errors == """
        erreur: il n’y a pas de dossier content/ ici
          → Lancez Jalon depuis le dossier du site, ou commencez-en un\u{A0}: jalon init mon-site.

        """)
    #expect(folder.tree().isEmpty)
  }
}
