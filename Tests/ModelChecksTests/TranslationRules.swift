import Basics
import Content
import Diagnostics
import Model
import ModelChecks
import TestSupport
import Testing

/// Translations against their originals, in French and English.
@Suite struct TranslationRules {
  /// A bilingual site, and the places marked in its English files.
  private struct Bilingual {
    let folder: TestSite
    let site: Site
    let sources: SourceMap
    let places: [[Int]]

    init(_ files: [String: String]) throws {
      var files = files
      var places: [[Int]] = []
      for (path, text) in files where path.hasSuffix(".en.md") { (files[path], places) = marked(text) }
      folder = try TestSite(files.merging(["site.yml": "langues: [fr, en]\n"]) { own, _ in own })
      var reading: [Finding] = []
      let content = try readContent(folder.root + "/content", name: "x", files: .local, jobs: 1, findings: &reading)
      #expect(reading.filter { $0.severity == .error } == [])
      site = content.site
      sources = SourceMap(content: folder.root + "/content", texts: content.texts)
      self.places = places
    }

    func check() throws -> [Finding] {
      let day = try #require(CivilDate(year: 2020, month: 12, day: 15))
      return ModelChecks.check(site, asOf: day, sources: sources).filter { $0.code == .translationPartial }
    }

    func parity(_ times: [String: Int] = [:]) -> (findings: [Finding], totals: [ParityTotal]) {
      let parity = findParity(site, times: ChangeTimes(times), sources: sources)
      return (parity.findings.sorted(by: Finding.inOrder), parity.totals)
    }
  }

  private func page(_ french: String, _ english: String) throws -> [String] {
    let site = try Bilingual([
      "index.md": "x\n", "index.en.md": "x\n", "a.png": "x", "a.md": "# A\n\n" + french, "a.en.md": "# A\n\n" + english,
    ])
    return site.parity().findings.map(\.summary.english)
  }

  // MARK: Parts

  private static let plan = """
    ---
    titre: Plan
    ---
    ## Objectif 1 : Un
    ### Projet : A
    - Un (mai 2020)
    - Deux (juin 2020)
    ### Projet : B
    - Trois (juillet 2020)
    ## Objectif 2 : Deux
    ### Projet : C
    - Quatre (août 2020)
    """

  @Test(arguments: [
    (
      "plans/p", plan, "➤---\ntitle: Plan\n---\n## Objective 1: One\n### Project: A\n- One (May 2020)\n",
      "1 objective of 2, 1 project of 3 and 1 milestone of 4"
    ),
    (
      "plans/p", plan,
      "➤---\ntitle: Plan\n---\n## Objective 1: One\n### Project: A\n- One (May 2020)\n- Two (June 2020)\n- More (June 2020)\n### Project: B\n- Three (July 2020)\n## Objective 2: Two\n### Project: C\n- Four (August 2020)\n",
      "5 milestones instead of 4"
    ),
    (
      "missions/m", "---\ntitre: M\n---\n## Rencontres\n- Un\n- Deux\n- Trois\n",
      "➤---\ntitle: M\n---\n## Meetings\n- One\n", "1 encounter of 3"
    ),
    (
      "politiques/q", "---\ntitre: Q\nrévisions:\n  - approuvée: 2019-01-10\n  - approuvée: 2020-01-10\n---\n",
      "➤---\ntitle: Q\n---\n", "0 versions of 2"
    ),
    (
      "glossaire", "# Glossaire\n\n- **Un** : le premier.\n- **Deux** : le second.\n",
      "➤# Glossary\n\n- **One**: the first.\n", "1 term of 2"
    ),
    (
      "evenements/e", "---\ntitre: E\nliens:\n  - https://exemple.ca/a\n  - https://exemple.ca/b\n---\n",
      "➤---\ntitle: E\nlinks:\n  - https://exemple.ca/a\n---\n", "1 link of 2"
    ),
  ])
  func aTranslationHasAsManyParts(key: String, french: String, english: String, counts: String) throws {
    let site = try Bilingual([key + ".md": french, key + ".en.md": english])
    let findings = try site.check()
    #expect(
      findings.map(\.summary.english)
        == ["the translation does not have the same parts as its original: " + counts])
    #expect(findings.map(\.file) == [site.sources.content + "/\(key).en.md"])
    #expect(findings.map(\.lineAndColumn) == site.places)
    #expect(findings.map(\.severity) == [.warning])
    #expect(site.parity().totals.map(\.partial) == [1])
  }

  @Test func whatIsWholeIsNotTold() throws {
    let english = """
      ---
      title: Plan
      ---
      ## Objective 1: One
      ### Project: A
      - One (May 2020)
      - Two (June 2020)
      ### Project: B
      - Three (July 2020)
      ## Objective 2: Two
      ### Project: C
      - Four (August 2020)
      """
    let site = try Bilingual(["plans/p.md": Self.plan, "plans/p.en.md": english])
    #expect(try site.check() == [])
    #expect(site.parity().findings == [])
    // A plan in one language has nothing to be held against.
    #expect(try Bilingual(["plans/p.md": Self.plan]).check() == [])
  }

  // MARK: Facts

  @Test(arguments: [
    ("(mai 2020)", "(➤June 2020)", "“One”: date: “June 2020” here, “mai 2020” in the original"),
    ("(mai 2020)", "", "“One”: date: nothing here, “mai 2020” in the original"),
    (
      "(mai 2020)\n  - budget : 12 000 $", "(May 2020)\n  - budget: ➤$12,500",
      "“One”: budget: “$12,500” here, “12 000 $” in the original"
    ),
    (
      "(mai 2020)\n  - état : reporté\n  - nouvelle date : automne 2020",
      "(May 2020)\n  - state: postponed\n  - new date: ➤spring 2021",
      "“One”: new date: “spring 2021” here, “automne 2020” in the original"
    ),
    (
      "(mai 2020)\n  - état : en cours", "(May 2020)\n  - state: ➤done",
      "“One”: state: “done” here, “under way” in the original"
    ),
  ])
  func aMilestoneSaysTheSame(french: String, english: String, said: String) throws {
    let site = try Bilingual([
      "plans/p.md": "---\ntitre: Plan\n---\n## Objectif 1 : Un\n### Projet : A\nJalons\n\n- Un \(french)\n",
      "plans/p.en.md": "---\ntitle: Plan\n---\n## Objective 1: One\n### Project: A\nMilestones\n\n- One \(english)\n",
    ])
    let found = site.parity()
    #expect(found.findings.map(\.code) == [.translationDiffers])
    #expect(found.findings.map(\.summary.english) == [said])
    if !site.places.isEmpty { #expect(found.findings.map(\.lineAndColumn) == site.places) }
    #expect(found.findings.first?.hint?.english == "Compare it with the original: \(site.sources.content)/plans/p.md:8")
    #expect(found.totals.map(\.differing) == [1])
  }

  @Test(arguments: [
    ("du 12 au 17 mai 2020", "12–17 May 2020", true), ("12 mai 2020", "May 12, 2020", true),
    ("12 mai 2020", "2020-05-12", true), ("printemps 2020", "spring 2020", true),
    ("d’ici mai 2020", "by May 2020", true),
    ("12 mai 2020", "May 13, 2020", false), ("printemps 2020", "fall 2020", false),
  ])
  func datesAreComparedAsDays(french: String, english: String, isSame: Bool) throws {
    let site = try Bilingual([
      "missions/m.md": "---\ntitre: M\ndates: \(french)\n---\n",
      "missions/m.en.md": "---\ntitle: M\ndates: \(english)\n---\n",
    ])
    #expect(site.parity().findings.isEmpty == isSame)
  }

  @Test func indicatorsHaveTheSameValues() throws {
    let french =
      "## Objectif 1 : Un\n### Projet : A\n- Un (mai 2020)\n\nIndicateurs\n\n- Membres\n  - départ : 220 (2019)\n  - cible : 1 300 (2023)\n"
    func english(_ target: String) -> String {
      "## Objective 1: One\n### Project: A\n- One (May 2020)\n\nIndicators\n\n- Members\n  - baseline: 220 (2019)\n  - target: \(target)\n"
    }
    let front = "---\ntitre: P\n---\n"
    let same = try Bilingual(["plans/p.md": front + french, "plans/p.en.md": front + english("1,300 (2023)")])
    #expect(same.parity().findings == [])
    let other = try Bilingual(["plans/p.md": front + french, "plans/p.en.md": front + english("1,200 (2023)")])
    #expect(
      other.parity().findings.map(\.summary.english).first
        == "“1,200”: target: “1,200” here, “1 300” in the original")
  }

  // MARK: Prose

  /// What is the same in both languages, however each writes it.
  @Test(arguments: [
    ("Le 1er mars 2024, 12 000 $ pour 3 projets.", "On March 1, 2024, $12,000 for three projects."),
    ("Le 2e étage, à 14 h 30.", "The second floor, at 2:30 p.m."), ("De 9 h à 17 h.", "9 a.m. to 5 p.m."),
    ("De 10 h à 11 h.", "From 10 to 11 a.m."), ("Ouvert à midi.", "Open at noon."), ("À 12 h.", "At noon."),
    ("Environ 12,5 % des 1 234 567 membres.", "About 12.5% of the 1,234,567 members."),
    ("Un budget de 1,2 M$ et 3 milliards.", "A budget of $1.2 million and 3 billion."),
    ("Appelez le 514 555-1234.", "Call (514) 555-1234."), ("Au 1 514 555-1234", "At 1-514-555-1234"),
    ("Montréal (Québec) H2X 1Y4", "Montréal, Quebec  H2X 1Y4"), ("La COVID-19 et le 3D.", "COVID-19 and 3D."),
    ("Plan 2019-2020", "Plan 2019-20"), ("Le 13 févr. 2023", "Feb. 13, 2023"), ("Le 2023-02-13", "13 February 2023"),
    ("Vingt-cinq membres", "25 members"), ("Quatre-vingts et 200", "80 and two hundred"),
    ("Un 5 à 7 amical", "Friendly drinks"),
    ("Lisez `a 17`", "Read it: `b 18`"), ("https://exemple.ca/2019", "https://exemple.ca/2020"),
    ("Ils peuvent venir en 2024. Mai est doux.", "In 2024 they may come. May is mild."),
    ("24 h sur 24", "24 hours a day, 24"),
    ("Du 30 avril au 2 mai 2024", "April 30 to May 2, 2024"), ("Au XXIe siècle", "In the 21st century"),
    ("De 13 h 30 à 15 h", "1:30–3 p.m."), ("Les années 1990", "The 1990s"), ("À 10 km", "10km away"),
    ("Un million et 100 k$", "$1 million and $100K"), ("Depuis 10 ans", "For a decade"),
    ("De 15 à 20 personnes, de 1 500 $ à 2 000 $", "15–20 people, $1,500 to $2,000"),
    ("De janvier à mars 2024", "January 2024 to March 2024"), ("Le 3e trimestre de 2024", "Q3 2024"),
    ("Le premier mai", "May 1"), ("Le 15 et le 16 mai 2024", "May 15 and 16, 2024"), ("L’article 3.2", "Section 3.2"),
    ("Écrivez à a17@exemple.ca", "Write to b18@exemple.ca"), ("La version 1.2.3", "Version 1.2.3"),
  ])
  func theSameInBothLanguagesIsNotTold(french: String, english: String) throws {
    #expect(try page(french, english) == [])
  }

  @Test(arguments: [
    ("Pour 12 000 $.", "For $12,500.", "“12,500” is not in the original; “12 000” is only in the original"),
    ("Le 12 mai 2024.", "On June 12, 2024.", "“june” is not in the original; “mai” is only in the original"),
    ("En 2024.", "In 2025.", "“2025” is not in the original; “2024” is only in the original"),
    ("Il y en a 40 %.", "There are some.", "“40” is only in the original"),
    ("À 14 h 30.", "At 3:30 p.m.", "“3:30 p.m.” is not in the original; “14 h 30” is only in the original"),
    (
      "Au 514 555-1234.", "At 514 555-1243.",
      "“514 555-1243” is not in the original; “514 555-1234” is only in the original"
    ),
    ("![a](a.png)", "Text.", "0 images here, 1 in the original"),
    ("[a](https://exemple.ca)", "Text.", "0 links here, 1 in the original"),
    ("## A\n\n## B", "## A", "1 heading here, 2 in the original"),
    ("| A |\n|---|\n| b |\n| c |", "| A |\n|---|\n| b |", "2 table rows here, 3 in the original"),
  ])
  func whatDiffersIsTold(french: String, english: String, said: String) throws {
    #expect(try page(french, english) == [said])
  }

  // MARK: Missing and older

  @Test func whatIsInOneLanguageIsTold() throws {
    let site = try Bilingual([
      "index.md": "x\n", "index.en.md": "x\n", "a.md": "# A\n", "b.en.md": "# B\n",
      "organisations/o.md": "# O\n", "contacts/c.md": "# C\n",
    ])
    let found = site.parity()
    #expect(
      site.folder.said(found.findings) == [
        "/content/a.md: no translation into English", "/content/b.en.md: no original in French",
      ])
    #expect(found.findings.first?.hint?.english == "Write it in \(site.sources.content)/a.en.md.")
    // The directory is in every language.
    #expect(found.totals.map(\.originals) == [4])
    #expect(found.totals.map(\.missing) == [1])
    #expect(found.totals.map(\.words.english) == ["English: 3 of 4 texts translated"])
  }

  @Test(arguments: [
    (
      "mis à jour: 2026-05-12", "updated: 2026-05-11", 0, 9,
      "the translation (2026-05-11) is older than its original (2026-05-12)"
    ),
    ("mis à jour: 2026-05-12", "updated: 2026-05-12", 9, 0, nil),
    // One of the two says nothing: the history does.
    (
      "mis à jour: 2026-05-12", "description: x", 86_400, 86_399,
      "the translation (1970-01-01) is older than its original (1970-01-02)"
    ),
    (
      "description: x", "description: x", 9, 8,
      "the translation is older than its original, changed later on the same day (1970-01-01)"
    ),
    ("description: x", "description: x", 9, 9, nil), ("description: x", "updated: 2026-05-12", 9, 10, nil),
  ])
  func aTranslationIsNotOlder(french: String, english: String, original: Int, translation: Int, said: String?) throws {
    let site = try Bilingual([
      "index.md": "---\ntitre: A\n\(french)\n---\n", "index.en.md": "---\ntitle: A\n\(english)\n---\n",
    ])
    let found = site.parity(["index.md": original, "index.en.md": translation])
    #expect(found.findings.map(\.summary.english) == [said].compactMap(\.self))
    #expect(found.totals.map(\.older) == [said == nil ? 0 : 1])
    // A file that nobody knows the age of is not told.
    if french.hasPrefix("desc") { #expect(site.parity(["index.md": original]).findings == []) }
  }
}
