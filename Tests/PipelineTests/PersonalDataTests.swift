import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Nothing that says who someone is reaches `public/` without their consent: every byte of it is searched.
@Suite struct PersonalDataTests {
  /// Who must not be found, in any spelling: each has a name, an address and a number of their own.
  static let hidden = [
    "Zénaïde", "Sansaccord", "Wenceslas", "Périmé", "Ysolde", "Futur", "Hildegarde", "Nulle-Part", "Barnabé", "Tacite",
    "zenaide", "sansaccord", "wenceslas", "perime", "ysolde", "hildegarde", "nulle-part", "barnabe", "tacite",
    "418-555-0171", "4185550171", "418-555-0172", "418-555-0173", "418-555-0174", "z.s@", "w.p@", "y.f@", "h.n@",
    "chambre",
    "PORTRAIT",
  ]

  static func site(_ more: [String: String] = [:]) throws -> TestSite {
    let site = try TestSite([
      "site.yml": "titre: Essai\nurl: https://exemple.ca\nas_of: 2020-12-15\nlangues: [fr, en]\n",
      "index.md": "# Accueil\n",
      "contacts/contacts.csv": """
      organisation;catégorie;pays;ville;personne;fonction;courriel;téléphone;consentement;expire
      Festival A;festival;France;Lyon;Zénaïde Sansaccord;direction;z.s@a.example.org;418-555-0171;;
      Festival B;festival;France;Lyon;Wenceslas Périmé;direction;w.p@b.example.org;418-555-0172;2018-01-01;2020-12-14
      Festival C;festival;France;Lyon;Ysolde Futur;direction;y.f@c.example.org;418-555-0173;2020-12-16;
      Festival D;festival;France;Lyon;Claire Dacord;direction;claire@d.example.org;418-555-0100;2020-01-01;2022-01-01
      ;;;;Hildegarde Nulle-Part;;h.n@n.example.org;418-555-0174;;
      """,
      "contacts/barnabe/index.md": "---\npersonne: Barnabé Tacite\n---\nUn texte.\n",
      "contacts/barnabe/portrait.svg": "<svg>PORTRAIT</svg>",
      "missions/lyon.md": """
      ---
      titre: Lyon 2019
      dates: 12-17 mai 2019
      ---
      ## Lieux
      - Lyon, France
      ## Participants
      - Zénaïde Sansaccord
        - rôle : artiste
      - Claire Dacord
      ## Rencontres
      - Accueil (13 mai 2019)
        - avec : Festival A, Wenceslas Périmé, Claire Dacord, Hildegarde Nulle-Part
        - hôte : Barnabé Tacite
      ## Logistique
      La chambre 12.
      """,
      "evenements/atelier.md": """
      ---
      titre: Atelier
      début: 2020-01-01 9:00
      conférenciers:
        - Ysolde Futur, artiste, Festival C
      ---
      """,
    ])
    for (path, text) in more { try site.write(path, text) }
    return site
  }

  @Test func nothingIsPublishedWithoutConsent() throws {
    let site = try Self.site()
    let report = report(of: site)
    #expect(report.isPublished)
    let tree = site.tree()
    let everything = tree.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
    for word in Self.hidden {
      for (path, text) in everything {
        #expect(text.range(of: word, options: .caseInsensitive) == nil, "\(word) in \(path)")
        #expect(path.range(of: word, options: .caseInsensitive) == nil, "\(word) in \(path)")
      }
    }
    // The test itself finds what is there.
    #expect(everything.contains { $0.1.contains("Claire Dacord") })
    #expect(everything.contains { $0.1.contains("claire@d.example.org") })
    let told = report.findings.filter { $0.severity == .warning }.map(\.code)
    #expect(told.count { $0 == .consentMissing } == 5)
    #expect(told.count { $0 == .consentExpired } == 2)
  }

  /// What a writer puts elsewhere is found before it is published, and nothing is.
  @Test(arguments: [
    ("index.md", "# Accueil\n\nMerci à Zénaïde Sansaccord!\n"),
    ("index.md", "# Accueil\n\nMerci à ZÉNAÏDE SANSACCORD!\n"),
    ("index.md", "# Accueil\n\nÉcrivez à z.s@a.example.org.\n"),
    ("index.md", "# Accueil\n\nAppelez au 418-555-0171.\n"),
    ("index.md", "# Accueil\n\n[Appelez](tel:4185550171)\n"),
    ("zenaide-sansaccord.md", "# Une artiste\n"),
    ("fichiers/merci.txt", "Merci à Zénaïde Sansaccord."),
    ("fichiers/zenaide-sansaccord.jpg", "x"),
    ("index.md", "# Accueil\n\nMerci à Sansaccord, Zénaïde.\n"),
    ("plans/p.md", "## Objectif 1 : Un\n### Projet : A\nResponsable : Zénaïde Sansaccord\nJalons\n- Un (2020)\n"),
  ])
  func whatWouldNameThemIsRefused(path: String, text: String) throws {
    let site = try Self.site([path: text])
    let report = report(of: site)
    #expect(!report.isPublished)
    #expect(Set(report.findings.filter { $0.severity == .error }.map(\.code)) == [.personalData])
    #expect(site.tree().isEmpty)
  }

  /// Names that only look alike are not theirs.
  @Test(arguments: ["Zénaïde Sansaccorde", "Zénaïde", "Claire Dacord", "Zénaïde et Claire Sansaccord"])
  func otherNamesAreNot(name: String) throws {
    let site = try Self.site(["index.md": "# Accueil\n\nMerci à \(name)!\n"])
    #expect(report(of: site).isPublished)
  }
}
