import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// Keys and types that a site declares of its own.
@Suite struct CustomFieldTests {
  private static let settings = """
    langues: [fr, en]
    champs:
      - clé: cote
        de: [mission, œuvre]
        nature: choix
        choix: [{fr: calme, en: quiet}, {fr: vive, en: lively}]
        fr: Cote d’écoute
        en: Listening rating
      - {clé: année de création, de: œuvre, nature: nombre}
      - {clé: catalogue, nature: lien, de: œuvre, libellé: {fr: Catalogue, en: Catalogue}}
      - {clé: gratuit, nature: oui/non, de: [œuvre]}
      - {clé: vernissage, nature: date, de: œuvre}
      - {clé: part, nature: nombre, de: œuvre}
      - technique
    types:
      - nom: œuvre
        dossier: oeuvres
        fr: Œuvres
        en: Works
        ordre: -année de création
        champs:
          - clé: support
    """

  private func read(_ files: [String: String]) throws -> (site: Site, findings: [Finding]) {
    try TestSite(["site.yml": Self.settings].merging(files) { $1 }).read()
  }

  private func values(_ header: Header?) -> [String] {
    let all: [CustomValue] = header?.customValues ?? []
    return all.map { value -> String in
      let said: String =
        switch value.content {
        case .text(let text): text
        case .date(let when): when.text
        case .number(let number): "\(number)"
        case .choice(let place): "\(place)"
        case .link(let link): "\(link.name) → \(link.link?.replacing("\u{1}", with: "") ?? "")"
        case .flag(let flag): "\(flag)"
        }
      return "\(value.field.name)=\(said)"
    }
  }

  @Test func whatARecordSaysUnderThem() throws {
    let (site, findings) = try read([
      "oeuvres/sourdine.md":
        "---\ntitre: Sourdine\nCote: Lively\nannee-de-creation: 1 998\ncatalogue: notice.pdf\ngratuit: oui\nvernissage: automne 2021\nsupport: bois\nTechnique: [craie, encre]\n---\nTexte\n",
      "oeuvres/notice.pdf": "%PDF",
      "missions/m.md": "---\ntitre: M\ndates: mai 2020\nCote d’écoute: calme\n---\n",
    ])
    #expect(findings.map(\.code) == [])
    let work = site.pages.first { $0.header.customType == "œuvre" }?.header
    #expect(
      values(work) == [
        "cote=1", "annee_de_creation=1998.0", "catalogue=notice.pdf → /oeuvres/notice.pdf", "gratuit=true",
        "vernissage=automne 2021", "technique=craie, encre", "support=bois",
      ])
    #expect(values(site.missions.first?.header) == ["cote=0"])
  }

  /// What is of another kind is told where it stands, and shown as it is written.
  @Test(arguments: [
    "part: ➤5 %", "part: ➤99999999999999999999999999", "part: ➤[1, 2]", "catalogue: ➤https://exemple.ca/a b",
    "cote: ➤bruyante", "année de création: ➤vers 1998", "année de création: ➤12 à 14", "gratuit: ➤parfois",
    "cote: ➤[calme, vive]", "catalogue: ➤un beau livre",
  ])
  func whatIsOfAnotherKindIsTold(line: String) throws {
    let (text, places) = marked("---\ntitre: Sourdine\n\(line)\n---\nTexte\n")
    let (site, findings) = try read(["oeuvres/sourdine.md": text])
    #expect(findings.map(\.code) == [.valueKind])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.pages.count == 1)
    #expect(values(site.pages.first?.header).count == 1)
  }

  /// A key of another type’s is none here; one that is written twice is told.
  @Test func whereTheyMayStand() throws {
    let (_, findings) = try read([
      "a.md": "---\ntitre: A\ncote: calme\n---\n", "oeuvres/b.md": "---\ntitre: B\ncote: calme\nCôte: vive\n---\n",
    ])
    #expect(findings.map(\.code) == [.keyUnknown, .yamlKeyTwice])
    let hint = try read(["oeuvres/c.md": "---\ntitre: C\ncotte: calme\n---\n"]).findings.first?.hint?.french
    #expect(hint == "Vouliez-vous dire «\u{A0}cote\u{A0}»?")
  }

  @Test func recordsAreOfTheTypeOfTheirFolder() throws {
    let (site, _) = try read([
      "oeuvres/a.md": "# A\n", "oeuvres/2020/b.md": "# B\n", "oeuvres/c/index.md": "# C\n",
      "oeuvres/c/detail.md": "# D\n",
      "oeuvres/index.md": "# Toutes\n", "ailleurs/e.md": "---\ntype: Oeuvre\n---\n# E\n", "oeuvres/f.en.md": "# F\n",
      "oeuvres/g.md": "---\ntype: page\n---\n# G\n",
    ])
    let works = site.pages.filter { $0.header.customType == "œuvre" }.map(\.header.title)
    #expect(works == ["E", "B", "A", "C", "F"])
  }

  @Test(arguments: [
    ("champs:\n  - ➤nature: texte\n", Code.entryIncomplete), ("champs:\n  - clé: ➤titre\n", .configInvalid),
    ("champs:\n  - clé: ➤résumé\n    de: page\n", .configInvalid),
    ("champs:\n  - clé: a\n    nature: ➤couleur\n", .configInvalid),
    ("champs:\n  - ➤clé: a\n    nature: choix\n", .entryIncomplete),
    ("champs:\n  - clé: a\n    de: ➤voiture\n", .configInvalid),
    ("champs:\n  - clé: a\n    de: ➤projet\n", .configInvalid), ("champs:\n  - clé: a\n  - clé: ➤À\n", .configInvalid),
    ("champs:\n  - clé: ➤\"12\"\n", .configInvalid), ("champs: ➤oui\n", .valueKind),
    ("types:\n  - nom: ➤mission\n    dossier: x\n", .configInvalid),
    ("types:\n  - nom: x\n    dossier: ➤actualités\n", .configInvalid),
    ("types:\n  - ➤fr: X\n", .entryIncomplete),
    ("types:\n  - nom: x\n    dossier: x\n  - nom: ➤X\n    dossier: y\n", .configInvalid),
    ("types:\n  - nom: x\n    dossier: a\n  - nom: y\n    dossier: ➤A\n", .configInvalid),
    ("types:\n  - nom: x\n    dossier: ➤../a\n", .configInvalid),
    ("types:\n  - nom: x\n    dossier: x\n    ordre: ➤couleur\n", .configInvalid),
    ("types:\n  - nom: x\n    dossier: x\n    champs:\n      - clé: a\n        de: ➤mission\n", .configInvalid),
    ("champs:\n  - ➤libele: X\n    clé: a\n", .keyUnknown),
  ])
  func whatIsDeclaredBadlyIsTold(settings: String, code: Code) throws {
    let (text, places) = marked(settings)
    let (site, findings) = try TestSite(["site.yml": text, "a.md": "# A\n"]).read()
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.pages.count == 1)
  }

  /// A folder’s own page says which template its pages have; each may name another, and so may their list.
  @Test func aFolderHasATemplate() throws {
    let files = [
      "oeuvres/index.md": "---\ntitre: Œuvres\ngabarit: fiche\n---\n", "oeuvres/a.md": "# A\n",
      "oeuvres/b.md": "---\ntitre: B\ngabarit: autre\n---\n", "oeuvres/c/index.md": "# C\n",
      "seule/index.md": "---\ntitre: Seule\ngabarit: fiche\n---\n",
      "liste/index.md": "---\ntitre: Liste\ngabarit: fiche\ngabarit de la liste: autre\n---\n", "liste/d.md": "# D\n",
      "index.md": "---\ntitre: Accueil\ngabarit: autre\n---\n", "e.md": "# E\n",
      "missions/index.md": "---\ntitre: Missions\ngabarit: autre\n---\n", "missions/m.md": "---\ntitre: M\n---\n",
    ]
    let (site, findings) = try TestSite(files).read(layouts: ["fiche", "autre"])
    #expect(findings.filter { $0.severity > .note }.map(\.code) == [])
    #expect(
      site.pages.map { "\($0.header.source) \($0.header.layout ?? "")" }.sorted() == [
        "e.md ", "index.md autre", "liste/d.md fiche", "liste/index.md autre", "missions/index.md autre",
        "oeuvres/a.md fiche", "oeuvres/b.md autre", "oeuvres/c/index.md fiche", "oeuvres/index.md ",
        "seule/index.md fiche",
      ])
    #expect(site.missions.first?.header.layout == nil)
  }

  /// A key that plans know is for the others; a link may lead to a page of the site, an answer may be in the page's language.
  @Test func whatIsNearAMistake() throws {
    let (site, findings) = try TestSite([
      "site.yml": "champs:\n  - {clé: budget, nature: nombre}\n  - {clé: voir, nature: lien}\n",
      "a.md": "---\ntitre: A\nbudget: 12\nvoir: /b/\n---\n",
      "b.md": "---\ntitre: B\nvoir: <https://exemple.ca/>\n---\n",
      "plans/p.md": "---\ntitre: P\nbudget: 12 $\n---\n## Objectif 1 : Un\n",
    ]).read()
    #expect(findings.filter { $0.severity > .note }.map(\.code) == [])
    #expect(values(site.pages.first?.header) == ["budget=12.0", "voir=b → /b/"])
    #expect(values(site.pages.last?.header) == ["voir=exemple.ca → https://exemple.ca/"])
  }

  /// A link that leads nowhere is told once.
  @Test func aLinkThatLeadsNowhere() throws {
    let (text, places) = marked("---\ntitre: A\ncatalogue: ➤absent.pdf\n---\n")
    let findings = try read(["oeuvres/a.md": text]).findings
    #expect(findings.map(\.code) == [.linkBroken])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  /// The translations of a folder’s pages have its template.
  @Test func aFolderHasATemplateInEveryLanguage() throws {
    let files = [
      "site.yml": "langues: [fr, en]\n", "fiches/index.md": "---\ntitre: F\ngabarit: fiche\n---\n",
      "fiches/a.md": "# A\n",
      "fiches/a.en.md": "# A\n", "fiches/index.en.md": "# F\n",
    ]
    let site = try TestSite(files).read(layouts: ["fiche"]).site
    #expect(
      site.pages.map { "\($0.header.source) \($0.header.layout ?? "")" }.sorted() == [
        "fiches/a.en.md fiche", "fiches/a.md fiche", "fiches/index.en.md ", "fiches/index.md ",
      ])
  }

  /// What a number sign cuts off is told, and what is a comment is not.
  @Test(arguments: [
    ("➤titre: Atelier #3", true), ("➤technique: salle #3 est", true), ("titre: \"Atelier #3\"", false),
    ("titre: Atelier # le troisième", false), ("titre: Atelier#3", false),
  ])
  func whatANumberSignCutsOff(line: String, isTold: Bool) throws {
    let (text, places) = marked("---\n\(line)\n---\n# A\n")
    let findings = try read(["a.md": text]).findings.filter { $0.code == .valueKind }
    #expect(findings.map(\.lineAndColumn) == (isTold ? places : []))
  }

  /// A template that has the name of a type is that of its records.
  @Test func aTypeHasATemplate() throws {
    let (site, _) = try TestSite(["site.yml": Self.settings, "oeuvres/a.md": "# A\n"]).read(layouts: ["oeuvre"])
    #expect(site.pages.map(\.header.layout) == ["oeuvre"])
  }
}
