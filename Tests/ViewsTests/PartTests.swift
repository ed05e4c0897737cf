import Basics
import Content
import Diagnostics
import Model
import Templates
import TestSupport
import Testing

@testable import Views

/// What is made again when something changed: the pages that show it, and no others.
@Suite struct PartTests {
  private static let plan = """
    ---
    titre: Plan
    ---
    ## Objectif 1 : Un
    ### Projet : Alpha
    Texte d’alpha.

    Jalons
    - Premier (mai 2019)
    ### Projet : Bêta
    Jalons
    - Second (juin 2022)
    ## Objectif 2 : Deux
    ### Projet : Gamma
    Partenaires : RAMO

    """

  private static let content = [
    "site.yml": """
    titre: Site
    as_of: 2020-12-15
    menu:
      - titre: Le plan
        lien: /plans/2020/
    """,
    "index.md": "---\ntitre: Accueil\n---\nBonjour\n", "a.md": "# A\n\nTexte.\n", "b.md": "# B\n\nTexte.\n",
    "etat.md": "# État\n\n{{calendrier}}\n", "plans/2020.md": plan,
    "missions/index.md": "# Missions\n\nToutes.\n",
    "missions/lyon.md": "---\ntitre: Lyon\ndates: mai 2019\n---\n## Lieux\n- Lyon, France\n",
    "missions/paris.md": "---\ntitre: Paris\ndates: mai 2018\n---\n## Lieux\n- Paris, France\n",
    "organisations/ramo.md": "---\ntitre: RAMO\n---\nUn réseau.\n",
    "evenements/forum.md": "---\ntitre: Forum\ndate: 2020-02-03\n---\nTexte.\n",
    "politiques/vie.md": "---\ntitre: Vie\n---\nTexte.\n",
  ]

  private func routes(
    _ changes: [String: String] = [:], strings: Strings? = nil
  ) throws -> [Route] {
    let folder = try TestSite(Self.content.merging(changes) { $1 })
    var findings: [Finding] = []
    let read = try readContent(
      folder.root + "/content", name: "site", files: .local, jobs: 1, findings: &findings)
    #expect(findings.filter { $0.severity == .error }.isEmpty)
    return Views.routes(read.site, strings: [try strings ?? Sample.strings(.french)], assets: Assets())
  }

  /// What a file is made from.
  private func digest(_ route: Route) -> ValueDigest? {
    switch route.body {
    case .page(let template, let values): ValueDigest(values(), for: template)
    case .data(let bytes): ValueDigest(values: Digest(bytes()), texts: Digest(value: 0))
    case .copy, .picture, .asset: nil
    }
  }

  /// The addresses of what is not made from the same, and of what is new.
  private func changed(_ changes: [String: String] = [:], strings: Strings? = nil) throws -> [String] {
    let before = Dictionary(uniqueKeysWithValues: try routes().map { ($0.address, digest($0)) })
    return try routes(changes, strings: strings).filter { before[$0.address] != digest($0) }.map(\.address)
  }

  @Test func readTwiceEverythingIsTheSame() throws {
    #expect(try routes().count > 30)
    #expect(try changed() == [])
  }

  @Test func aPage() throws {
    #expect(try changed(["b.md": "# B\n\nAutre texte.\n"]) == ["/b/"])
  }

  /// Those beside it have its title, the lists and the pages of its place and year what they say of it.
  @Test func aMission() throws {
    let text = try #require(Self.content["missions/lyon.md"])
    #expect(try changed(["missions/lyon.md": text + "## Objectifs\n- Autre\n"]) == ["/missions/lyon/"])
    let title = text.replacing("titre: Lyon", with: "titre: À Lyon")
    #expect(
      try changed(["missions/lyon.md": title]) == [
        "/missions/", "/missions/annee/2019/", "/missions/lyon/", "/missions/paris/", "/missions/pays/france/",
        "/missions/pays/france/annee/2019/", "/missions/ville/lyon/",
      ])
  }

  /// A project’s text is given to its page, to its objective’s, to the plan’s first one, to the plan to print and to its data; the
  /// plan’s other pages, though what they show is written further down in the same file, are as they were.
  @Test func aProject() throws {
    let plan = Self.plan.replacing("Texte d’alpha.", with: "Un plus long texte\nd’alpha.")
    let pages = try changed(["plans/2020.md": plan])
    #expect(
      pages == [
        "/plans/2020/", "/plans/2020/imprimer/", "/plans/2020/objectif-1/", "/plans/2020/objectif-1/alpha/",
        "/plans/2020/plan.json",
      ])
  }

  /// All pages have words; none is the same.
  @Test func aString() throws {
    let strings = try Sample.strings(.french)
    let other = Strings(language: .french, entries: strings.entries.merging(["home": "Chez nous"]) { $1 })
    let all = try routes()
    let pages = all.filter { if case .page = $0.body { true } else { false } }
    #expect(try changed(strings: other) == pages.map(\.address))
    #expect(all.count > pages.count)
  }

  @Test func theMenu() throws {
    let settings = try #require(Self.content["site.yml"])
    let pages = try routes().filter { if case .page = $0.body { true } else { false } }
    #expect(
      try changed(["site.yml": settings.replacing("titre: Le plan", with: "titre: Plan")]) == pages.map(\.address))
  }

  /// An archive’s own page is that of a list and of the text before it.
  @Test func theTextBeforeAList() throws {
    #expect(try changed(["missions/index.md": "# Missions\n\nLes voici.\n"]) == ["/missions/"])
  }

  @Test func anotherTemplateIsAnotherPage() throws {
    #expect(try changed(["b.md": "---\ngabarit: list\n---\n# B\n\nTexte.\n"]).contains("/b/"))
  }
}
