import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Whatever was recorded where a person is expected, whoever it names is not published anywhere.
@Suite struct RecordedNameTests {
  private static let codes: Set<Code> = [.personalData, .personalDataLikely]

  private func report(of files: [String: String]) throws -> (report: BuildReport, site: TestSite) {
    let site = try TestSite(["site.yml": "titre: Essai\nas_of: 2020-12-15\n", "index.md": "# Accueil\n"])
    for (path, text) in files { try site.write(path, text) }
    var options = BuildOptions()
    options.source = site.root
    return (build(options), site)
  }

  /// Everything that is published.
  private func everything(_ site: TestSite) -> String {
    site.tree().sorted { $0.key < $1.key }.map { $0.key + String(decoding: $0.value, as: UTF8.self) }.joined(
      separator: "\n")
  }

  private static func contact(_ lines: String) -> String {
    "---\ntitre: Organisme Zed\npersonnes:\n\(lines)---\nTexte.\n"
  }

  private static func mission(_ text: String) -> String { "---\ntitre: Lyon\ndates: 12-17 mai 2019\n---\n\(text)" }

  /// A record, and what a page may then not say.
  static let records: [(path: String, text: String, words: [String])] = [
    ("contacts/a.md", contact("  - nom: Noémie Lachaîne – Galerie X\n"), ["Noémie Lachaîne"]),
    ("contacts/a.md", contact("  - nom: Noémie Lachaîne et Paul Sauvé\n"), ["Noémie Lachaîne", "Paul Sauvé"]),
    ("contacts/a.md", contact("  - nom: Noémie Lachaîne <kiki@x.org>\n"), ["Noémie Lachaîne", "kiki@x.org"]),
    ("contacts/a.md", contact("  - Lachaîne, Noémie\n"), ["Noémie Lachaîne"]),
    ("contacts/a.md", contact("  - Noémie Lachaîne, Paul Sauvé\n"), ["Noémie Lachaîne", "Paul Sauvé"]),
    ("contacts/a.md", contact("  - prénom: Noémie\n    nom: Lachaîne\n"), ["Noémie Lachaîne"]),
    (
      "contacts/a.md", contact("  - nom: Noémie Lachaîne\n    courriel: \"Kiki <kiki@x.org>, b@y.org\"\n"),
      ["kiki@x.org", "b@y.org"]
    ),
    (
      "contacts/a.md", contact("  - nom: Noémie Lachaîne\n    téléphone: 418 722-9034 ou 514 555-0199, poste 12\n"),
      ["418 722-9034", "514-555-0199"]
    ),
    ("contacts/a.md", "---\npersonne: Noémie Lachaîne, direction\n---\n", ["Noémie Lachaîne"]),
    (
      "contacts/a.md", "---\ntitre: Zed\ntype: contact\n---\n## Personnes\n\nNoémie Lachaîne et Paul Sauvé\n",
      ["Paul Sauvé"]
    ),
    ("missions/a.md", mission("## Participants\n\n- Noémie Lachaîne : commissaire\n"), ["Noémie Lachaîne"]),
    ("missions/a.md", mission("## Participants\n\n- Galerie X : Noémie Lachaîne\n"), ["Noémie Lachaîne"]),
    (
      "missions/a.md", mission("## Participants\n\n- Noémie Lachaîne — kiki@x.org — 418 722-9034\n"),
      ["Noémie Lachaîne", "kiki@x.org", "418.722.9034"]
    ),
    ("missions/a.md", mission("## Participants\n\n- Noémie Lachaîne\n  - courriel : kiki@x.org\n"), ["kiki@x.org"]),
    (
      "missions/a.md", mission("## Participants\n\n- Noémie Lachaîne\n  - cellulaire : 418 722-9034\n"),
      ["418 722-9034"]
    ),
    ("contacts/a.md", contact("  - nom: Noémie Lachaîne\n    courriel perso: kiki@x.org\n"), ["kiki@x.org"]),
    (
      "missions/a.md",
      mission("## Participants\n\n| Nom | Cellulaire |\n|---|---|\n| Noémie Lachaîne | 418 722-9034 |\n"),
      ["418 722-9034"]
    ),
    (
      "missions/a.md", mission("## Participants\n\nNoémie Lachaîne, Paul Sauvé et Li Na\n"),
      ["Noémie Lachaîne", "Paul Sauvé", "Li Na"]
    ),
    (
      "missions/a.md", mission("## Équipe\n\nTrois : Noémie Lachaîne, Paul Sauvé et Li Na.\n"),
      ["Noémie Lachaîne", "Li Na"]
    ),
    (
      "missions/a.md", mission("## Participants\n\n| Qui | Quoi |\n|---|---|\n| Noémie Lachaîne | x |\n"),
      ["Noémie Lachaîne"]
    ),
    (
      "missions/a.md", mission("## Rencontres\n\n- Dîner (13 mai 2019)\n  - avec : Noémie Lachaîne\n"),
      ["Noémie Lachaîne"]
    ),
    (
      "evenements/a.md", "---\ntitre: C\ndébut: 2020-10-01\nconférenciers: Noémie Lachaîne et Paul Sauvé\n---\n",
      ["Paul Sauvé"]
    ),
    (
      "contacts/contacts.csv", "organisation;personne\nZed;\"Noémie Lachaîne, Paul Sauvé\"\n",
      ["Noémie Lachaîne", "Paul Sauvé"]
    ),
    (
      "contacts/contacts.csv", "titre;nom;courriel\nZed;Noémie Lachaîne;kiki@x.org\n",
      ["Noémie Lachaîne", "kiki@x.org"]
    ),
    ("contacts/contacts.csv", "organisation;prénom;nom\nZed;Noémie;Lachaîne\n", ["Noémie Lachaîne"]),
    (
      "contacts/contacts.csv", "organisation;contact;courriel de la personne\nZed;Noémie Lachaîne;kiki@x.org\n",
      ["kiki@x.org"]
    ),
  ]

  @Test(arguments: 0..<26) func whatIsRecordedIsNotPublished(number: Int) throws {
    let record = Self.records[number]
    #expect(Self.records.count == 26)
    let alone = try report(of: [record.path: record.text])
    #expect(alone.report.isPublished, "\(record.text)")
    let published = everything(alone.site)
    for words in record.words + ["Noémie Lachaîne"] {
      #expect(!published.contains(words), "\(words) of \(record.text)")
    }
    #expect(alone.report.findings.contains { [.consentMissing, .contactUnknown].contains($0.code) }, "\(record.text)")
    for words in record.words {
      let (report, site) = try report(of: [record.path: record.text, "p.md": "# P\n\nMerci à \(words).\n"])
      #expect(!report.isPublished, "\(words) of \(record.text)")
      #expect(site.tree().isEmpty)
      let told = report.findings.filter { Self.codes.contains($0.code) }.compactMap(\.file)
      #expect(Set(told) == ["\(site.root)/content/p.md"], "\(words) of \(record.text)")
    }
  }

  /// Who is in a paragraph is published with the consent that the directory has, as those of a list are.
  @Test func aParagraphOfPeopleWhoConsent() throws {
    let contacts = "organisation;personne;consentement\nZed;Noémie Lachaîne;2020-01-01\n"
    let (report, site) = try report(of: [
      "contacts/contacts.csv": contacts, "missions/a.md": Self.mission("## Participants\n\nNoémie Lachaîne\n"),
      "missions/b.md": Self.mission("## Participants\n\nUne seule est partie : Noémie Lachaîne.\n"),
      "missions/c.md": Self.mission("## Participants\n\nCinq artistes sont parties.\n"),
    ])
    #expect(report.isPublished)
    let pages = site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
    for page in ["a", "b"] { #expect(pages["missions/\(page)/index.html"]?.contains("Noémie Lachaîne") == true) }
    #expect(pages["missions/b/index.html"]?.contains("Une seule est partie") == true)
    #expect(pages["missions/c/index.html"]?.contains("Cinq artistes") == true)
  }

  // MARK: Names of every kind

  /// Names of other scripts and with digits, and how each is written.
  static let names: [(String, [String])] = [
    ("2Fik", []), ("김 연아", ["김연아"]), ("Νίκος Καζαντζάκης", ["ΝΙΚΟΣ ΚΑΖΑΝΤΖΑΚΗΣ"]),
    ("Сергей Майоров", ["Майоров, Сергей"]),
    ("أحمد الشريف", ["وأحمد الشريف"]), ("Đặng Văn Á", ["Dang Van A"]), ("k.d. lang", ["K.D. Lang"]), ("דוד כהן", []),
    ("ოთარ იოსელიანი", []), ("かがみ じろう", []), ("Pierre Saint-Laurent", ["Pierre St-Laurent"]),
  ]

  @Test func everyNameIsFoundInEveryPlace() throws {
    let rows = Self.names.map { "\($0.0);\n" }.joined()
    var files = ["contacts/contacts.csv": "personne;consentement\n" + rows, "x.png": "x"]
    var expected: [String: String] = [:]
    for (number, (name, others)) in Self.names.enumerated() {
      let spellings =
        [
          name, name.uppercased(), name.decomposedStringWithCanonicalMapping, name.replacing(" ", with: "\u{A0}"),
          name.unicodeScalars.map { "&#\($0.value);" }.joined(), name.replacing(" ", with: " <b></b>"),
        ] + others
      for (place, words) in spellings.enumerated() {
        let line = words
        for (file, text) in [
          ("a.html", "<!doctype html><title>x</title><p>— \(words) —</p>"), ("b.txt", "Avec : \(words)."),
          ("c.csv", "un;deux\nx;\"\(words)\"\n"),
          ("d.json", "{\"a\": [\"\(words)\"]}"), ("g.md", "# Une page\n\nAvec « \(words) », hier.\n"),
          ("h.md", "# Une page\n\n![\(line)](../../x.png)\n"),
        ] where !words.contains("&#") && !words.contains("<b>") || file == "a.html" {
          let path = "fichiers/\(number)-\(place)/\(file)"
          files[path] = text
          expected[path] = words
        }
      }
    }
    let (report, site) = try report(of: files)
    #expect(!report.isPublished)
    let told = Set(report.findings.filter { Self.codes.contains($0.code) }.compactMap(\.file))
    for (path, words) in expected.sorted(by: { $0.key < $1.key }) where !told.contains("\(site.root)/content/\(path)") {
      Issue.record("not found: \(words) in \(path)")
    }
  }

  // MARK: Where it is told

  /// A file that has no lines is told itself, and one of an older encoding has lines all the same.
  @Test func findingsNameTheFile() throws {
    let (report, site) = try report(of: [
      "contacts/a.md": Self.contact("  - nom: Noémie Lachaîne\n"), "p.md": "# P\n\nMerci à No**émie** Lachaîne.\n",
      "q.md": "# Q\n\nMerci à Noémie\\\nLachaîne.\n", "fichiers/_headers": "Noémie Lachaîne", "fichiers/a.txt": "x",
      "fichiers/b.txt": "No=C3=A9mie Lacha=C3=AEne\n",
    ])
    _ = report
    try Array("Merci\nà Noémie Lachaîne".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }).withUnsafeBytes {
      try Data($0).write(to: URL(fileURLWithPath: "\(site.root)/content/fichiers/a.txt"))
    }
    var options = BuildOptions()
    options.source = site.root
    let told = build(options).findings.filter { $0.code == .personalData }
    let places = told.map { "\($0.file?.dropFirst(site.root.count + 9) ?? ""):\($0.place?.line ?? 0)" }
    #expect(Set(places) == ["p.md:3", "q.md:3", "fichiers/_headers:1", "fichiers/a.txt:2", "fichiers/b.txt:0"])
  }

  // MARK: Others

  /// Nothing of this stops a site.
  @Test func whatIsNamedAfterSomebodyIsAWarning() throws {
    let (report, _) = try report(of: [
      "contacts/a.md": "---\ntitre: Compagnie Marie Chouinard\npersonnes:\n  - nom: Marie Chouinard\n---\n",
      "contacts/b.md": "---\ntitre: Zed\npersonnes:\n  - Gabrielle Roy\n  - Claire Fontaine\n---\n",
      "p.md": "# P\n\nAvec la Compagnie Marie Chouinard, rue Gabrielle-Roy, à la claire fontaine.\n",
    ])
    #expect(report.isPublished)
    #expect(report.findings.count { $0.code == .personalDataLikely } == 4)
  }

  /// Somebody else’s consent is not theirs: the same name with another address is told, and stops nothing.
  @Test(arguments: [("a@x.org", true), ("b@y.org", false), ("", false)])
  func homonyms(email: String, isOther: Bool) throws {
    let (report, _) = try report(of: [
      "contacts/contacts.csv": """
      organisation;personne;courriel;consentement
      Zed;Noémie Lachaîne;\(email);
      Alef;Noémie Lachaîne;b@y.org;2020-01-01
      """, "p.md": "# P\n\nMerci à Noémie Lachaîne.\n",
    ])
    #expect(report.isPublished)
    #expect(report.findings.contains { $0.code == .personalDataLikely } == isOther)
  }

  /// What nobody can read is told once a file.
  @Test func filesThatCannotBeRead() throws {
    let link = "# P\n\n[a](a.psd) [b](b.dat) [c](c.webm) [d](d.woff2) [e](e.pdf) [f](f.ico)\n"
    let site = try TestSite([
      "index.md": "# Accueil\n", "contacts/a.md": Self.contact("  - nom: Noémie Lachaîne\n"), "p.md": link, "e.pdf": "",
      "a.psd": "8BPS\0\u{1}\0\0", "b.dat": "\u{1}\u{2}\0\u{5}", "c.webm": "\u{1A}E\0\u{3}", "d.woff2": "wOF2\0\u{1}",
      "f.ico": "\0\0\u{1}\0\u{1}",
    ])
    var options = BuildOptions()
    options.source = site.root
    let told = build(options).findings.filter { $0.code == .fileUnverified }.compactMap(\.file)
    #expect(told.map { $0.dropFirst(site.root.count + 9) } == ["a.psd", "b.dat", "c.webm", "e.pdf"])
  }
}
