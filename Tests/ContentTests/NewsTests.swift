import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// News, as their files say them.
@Suite struct NewsTests {
  private func read(_ files: [String: String], asOf: String = "2026-06-30") throws -> (
    site: Site, findings: [Finding]
  ) {
    try TestSite(files.merging(["site.yml": "as_of: \(asOf)\nlangues: [fr, en]\n"]) { $1 }).read()
  }

  /// Folders of years and months sort records, and are none.
  @Test func foldersOfYears() throws {
    let text = "---\ntitre: X\ndate: 2026-05-12\n---\nTexte.\n"
    let (site, _) = try read([
      "actualités/2026/a.md": text, "actualités/2026/05/b.md": text, "actualités/2026/05/c/index.md": text,
      "actualités/2026/notes/d.md": text, "news/2025/e.en.md": text,
      "actualités/2027/f.md": text.replacing("2026-05-12", with: "2027-01-01"),
      "missions/2026/berlin.md": "---\ntitre: Berlin\ndates: mai 2026\n---\n",
      "plans/2026/p.md": "---\ntitre: Une page\n---\nTexte.\n",
    ])
    #expect(
      site.news.map(\.header.source) == [
        "actualités/2026/05/b.md", "actualités/2026/05/c/index.md", "actualités/2026/a.md", "news/2025/e.en.md",
      ])
    #expect(site.missions.map(\.header.source) == ["missions/2026/berlin.md"])
    #expect(site.pages.map(\.header.source) == ["actualités/2026/notes/d.md", "plans/2026/p.md"])
    #expect(site.plans.isEmpty)
  }

  @Test func aPieceOfNewsSaysWhenByWhomAndWhat() throws {
    let (site, findings) = try read([
      "actualités/reouverture.md": """
      ---
      titre: Notre studio rouvre
      date: 2026-05-12 9:45
      auteurs:
        - nom: Ariane Lexemple
          rôle: direction
          organisation: Studio
          consentement: 2026-01-01
        - Studio
        - nom: Comité des murs
          nature: organisme
      résumé: Après un an de travaux.
      image: photo.svg
      texte de remplacement: Une porte ouverte
      crédit: Nous
      mots-clés: [Création, création, studio]
      source: Le communiqué
      ---
      On entre **par la cour**.

      ## Les heures
      Le matin.
      """,
      "actualités/photo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>",
      "organisations/studio.md": "---\ntitre: Studio\n---\n",
    ])
    #expect(findings == [])
    let news = try #require(site.news.first)
    #expect(news.header.address == "/actualites/reouverture/")
    #expect(news.byline.date == Moment(day: try #require(CivilDate(iso: "2026-05-12")), minutes: 585))
    #expect(news.byline.authors.map(\.name?.name) == ["Ariane Lexemple", "Studio", "Comité des murs"])
    #expect(news.byline.authors.map(\.name?.link) == [nil, "\u{1}/organisations/studio/", nil])
    #expect(news.byline.authors.map(\.kind) == [.person, .organization, .organization])
    #expect(news.byline.authors[0].organization?.link == "\u{1}/organisations/studio/")
    #expect(news.summary == "Après un an de travaux.")
    #expect(news.byline.image?.link == "\u{1}/actualites/photo.svg")
    #expect(news.byline.image?.alt == "Une porte ouverte")
    #expect(news.byline.image?.width == 40)
    #expect(news.byline.image?.credit == "Nous")
    #expect(news.header.tags.map(\.text) == ["Création", "studio"])
    #expect(news.source == "Le communiqué")
    #expect(news.body.plain.hasPrefix("On entre par la cour."))
    #expect(news.sections.map(\.title) == ["Les heures"])
  }

  /// In any of its folders, or by its type; the index of the folder is the text of the list.
  @Test(arguments: [
    ("actualites/a.md", ""), ("Actualités/a.md", ""), ("nouvelles/a.md", ""), ("news/a.md", ""),
    ("actualites/a/index.md", ""), ("ailleurs/a.md", "type: actualité\n"), ("a.md", "type: News\n"),
    ("a.md", "type: nouvelle\n"),
  ])
  func whereNewsAre(path: String, type: String) throws {
    let (site, findings) = try read([path: "---\n\(type)date: 2026-05-12\n---\n# Du neuf\n", "news/index.md": "# N\n"])
    #expect(findings == [])
    #expect(site.news.map(\.header.title) == ["Du neuf"])
    #expect(site.pages.map(\.header.source) == ["news/index.md"])
  }

  @Test func keysInEnglishAndInSections() throws {
    let (site, findings) = try read([
      "news/a.en.md": """
      ---
      title: We open again
      date: May 12, 2026
      ---
      A word.

      ## Authors
      - Studio, kind of
        - kind: organization

      ## Tags
      - creation
      - studio
      """
    ])
    #expect(findings == [])
    let news = try #require(site.news.first)
    #expect(news.byline.date?.iso == "2026-05-12")
    #expect(news.byline.authors.map(\.name?.name) == ["Studio"])
    #expect(news.header.tags.map(\.text) == ["creation", "studio"])
    #expect(news.body.plain == "A word.")
  }

  // MARK: People

  /// Whoever signs is a person who consents, someone of the directory, or an organization; all others are taken out, and told.
  @Test func whoeverSignsHasAgreedToBeNamed() throws {
    let (text, places) = marked(
      """
      ---
      titre: Du neuf
      date: 2026-05-12
      auteurs:
        - nom: ➤Sans Accord
          courriel: sans@exemple.ca
        - nom: ➤Accord Passé
          consentement: 2020-01-01
          expire: 2021-01-01
        - nom: Dans Lebottin
        - Bel Organisme
      ---
      """)
    let (site, findings) = try read([
      "actualites/a.md": text,
      "contacts/c.md": "---\ntitre: C\npersonnes:\n- nom: Dans Lebottin\n  consentement: 2026-01-01\n---\n",
      "organisations/o.md": "---\ntitre: Bel Organisme\n---\n",
    ])
    #expect(findings.map(\.code) == [.consentMissing, .consentExpired])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.news[0].byline.authors.map(\.name?.name) == [nil, nil, "Dans Lebottin", "Bel Organisme"])
    #expect(site.news[0].byline.authors[2].name?.link == "\u{1}/contacts/c/")
  }

  // MARK: Days

  /// News of a day to come is held back until then, unless another key says when it opens.
  @Test(arguments: [
    ("date: 2026-06-30\n", true), ("date: 2026-07-01\n", false), ("date: 2026-06-30 23:00\n", true),
    ("date: 1er juillet 2026\n", false), ("date: 2026-07-01\npublier le: 2026-06-01\n", true),
    ("date: 2026-06-01\npublier le: 2026-07-01\n", false), ("date: 2026-06-01\nexpire le: 2026-06-02\n", false),
    ("date: 2026-06-01\nbrouillon: oui\n", false),
  ])
  func scheduled(keys: String, isPublished: Bool) throws {
    let (site, findings) = try read(["actualites/a.md": "---\ntitre: A\n\(keys)---\n", "index.md": "# A\n"])
    #expect(site.news.isEmpty != isPublished)
    #expect(findings.map(\.code) == (isPublished ? [] : [.heldBack]))
  }

  @Test func whatIsHeldBackIsToldAtItsDate() throws {
    let (text, places) = marked("---\ntitre: A\ndate: ➤2026-07-01\n---\n")
    let (site, findings) = try read(["actualites/a.md": text, "actualites/photo.png": "x", "index.md": "# A\n"])
    #expect(site.headers.map(\.source) == ["index.md"])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  /// What is no day is an error: it could be one to come.
  @Test(arguments: ["➤bientôt", "➤printemps 2026", "➤2026-13-01", "➤2026", "➤mai 2026 - juin 2026"])
  func whatIsNoDay(date: String) throws {
    let (text, places) = marked("---\ntitre: A\ndate: \(date)\n---\n")
    let (_, findings) = try read(["actualites/a.md": text])
    #expect(findings.map(\.code) == [.valueKind])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.first?.summary.french.contains("2026-05-12") == true)
  }

  // MARK: Images

  @Test func anImageWithoutWords() throws {
    let (text, places) = marked("---\ntitre: A\ndate: 2026-05-12\nimage: ➤p.svg\n---\n")
    let (site, findings) = try read([
      "actualites/a.md": text, "actualites/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ])
    #expect(findings.map(\.code) == [.altMissing])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.news.first?.byline.image?.alt == "")
  }

  @Test func anImageThatIsNotThere() throws {
    let (text, places) = marked("---\ntitre: A\ndate: 2026-05-12\nimage: ➤p.svg\nalt: Rien\n---\n")
    let (site, findings) = try read(["actualites/a.md": text])
    #expect(findings.map(\.code) == [.fileMissing])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.news.first?.byline.image == nil)
  }
}
