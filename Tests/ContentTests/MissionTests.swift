import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// A mission, with the directory and the policy that it refers to.
@Suite struct MissionTests {
  static let policy = "---\ntitre: Politique de mission\n---\n## Principes\n- Documenter\n"
  static let contacts = """
    organisation;catégorie;pays;ville;personne;courriel;consentement;expire
    Festival A;festival;Allemagne;Berlin;Ana Beispiel;ana@a.example.org;2019-01-01;2030-01-01
    Délégation;délégation;Allemagne;Berlin;;;;
    """

  static func read(_ mission: String, _ others: [String: String] = [:]) throws -> (
    mission: Mission, site: Site, findings: [Finding]
  ) {
    var files = [
      "missions/berlin/index.md": mission, "politiques/mission.md": policy, "contacts/contacts.csv": contacts,
      "missions/berlin/onde.svg": "<svg/>", "missions/berlin/rapport.pdf": "%PDF", "site.yml": "as_of: 2020-12-15\n",
    ]
    files.merge(others) { $1 }
    let (site, findings) = try TestSite(files).read()
    return (try #require(site.missions.first), site, findings)
  }

  static let outline = """
    ---
    titre: Berlin 2019
    dates: 12-17 février 2019
    politique: Politique de mission
    disciplines: [art sonore, installation]
    ---
    Du texte.

    ## Lieux
    - Berlin, Allemagne
      - coordonnées : 52,52; 13,40

    ## Objectifs
    - Trouver un *coproducteur*

    ## Participants
    | Nom | Nature | Membre | Sélection | Rôle | Consentement |
    |---|---|---|---|---|---|
    | Studio Ours | organisme | oui | appel | | |
    | Ariane Un | personne | oui | appel | artiste | 2019-01-14 |

    ## Financement
    - Fonds
      - programme : Capitales
      - montant : 12 500 $
      - devise : CAD
      - statut : accordé

    ## Rencontres
    - Accueil (13 février 2019)
      - heure : 10 h
      - hôte : Délégation
      - avec : Festival A, Ana Beispiel
    ## Visites
    - Musée (12 février 2019)
    ## Réseautage
    - Soirée (14 février 2019)
      - nature : 5 à 7

    ## Retombées
    - Coproduction (automne 2020)
      - nature : coproduction
      - rencontre : Accueil
    ## Documents
    - [Rapport](rapport.pdf)
    ## Photos
    - ![Une onde](onde.svg) La *salle*
      - crédit : X
    ## Logistique
    Hôtel secret.
    ## Bilan
    Fin.
    """

  static let frontMatter = """
    ---
    titre: Berlin 2019
    dates: 12-17 février 2019
    politique: Politique de mission
    disciplines: art sonore, installation
    lieux:
      - ville: Berlin
        pays: DE
        coordonnées: 52,52; 13,40
    objectifs:
      - Trouver un *coproducteur*
    participants:
      - nom: Studio Ours
        nature: organisme
        membre: oui
        sélection: appel
      - nom: Ariane Un
        nature: personne
        membre: oui
        sélection: appel
        rôle: artiste
        consentement: 2019-01-14
    financement:
      - bailleur: Fonds
        programme: Capitales
        montant: 12500
        devise: cad
        statut: accordée
    rencontres:
      - titre: Accueil
        date: 13 février 2019
        heure: 10 h
        hôte: Délégation
        avec: [Festival A, Ana Beispiel]
    visites:
      - Musée (12 février 2019)
    réseautage:
      - titre: Soirée
        date: 14 février 2019
        nature: 5 à 7
    retombées:
      - titre: Coproduction
        date: automne 2020
        nature: coproduction
        issue de: accueil
    documents:
      - titre: Rapport
        fichier: rapport.pdf
    photos:
      - fichier: onde.svg
        alt: Une onde
        légende: La *salle*
        crédit: X
    logistique: Hôtel secret.
    ---
    Du texte.

    ## Bilan

    Fin.
    """

  /// What a mission says, without where it says it.
  private func bare(_ mission: Mission) -> Mission {
    var copy = mission
    let none = Origin(source: "", range: SourceRange(at: 0))
    copy.origin = none
    for index in copy.participants.indices { copy.participants[index].origin = none }
    for index in copy.funding.indices { copy.funding[index].origin = none }
    for index in copy.encounters.indices { copy.encounters[index].origin = none }
    for index in copy.outcomes.indices { copy.outcomes[index].origin = none }
    return copy
  }

  @Test func sectionsAndFrontMatterAreOneMission() throws {
    let (outline, _, told) = try Self.read(Self.outline)
    let (keyed, _, alsoTold) = try Self.read(Self.frontMatter)
    #expect(told == [] && alsoTold == [])
    #expect(bare(outline) == bare(keyed))
  }

  @Test func aMissionSaysWhoWentWhomTheyMetAndWhatCameOfIt() throws {
    let (mission, _, _) = try Self.read(Self.outline)
    #expect(mission.places.map(\.city) == ["Berlin"])
    #expect(mission.places.first?.country?.code == "DE")
    #expect(mission.places.first?.coordinates == Coordinates(latitude: 52.52, longitude: 13.4))
    #expect(mission.year == 2019)
    #expect(mission.policy?.link == "\u{1}/politiques/mission/")
    #expect(mission.participants.map(\.kind) == [.organization, .person])
    #expect(mission.participants.map(\.isMember) == [true, true])
    #expect(mission.funding.first?.amount == Money(minorUnits: 1_250_000, currency: "CAD"))
    #expect(mission.funding.first?.status == .granted)
    // By day, whatever their section.
    #expect(mission.encounters.map(\.id) == ["musee", "accueil", "soiree"])
    #expect(mission.encounters.map(\.kind) == [.visit, .meeting, .networking])
    #expect(mission.encounters[1].host?.link == "\u{1}/contacts/delegation/")
    #expect(mission.encounters[1].contacts.map(\.link) == Array(repeating: "\u{1}/contacts/festival-a/", count: 2))
    #expect(mission.outcomes.first?.encounter == "accueil")
    #expect(mission.documents == [Document(title: "Rapport", link: "\u{1}/missions/berlin/rapport.pdf")])
    #expect(mission.photos.first?.alt == "Une onde")
    #expect(mission.photos.first?.caption == Prose("La <em>salle</em>"))
    #expect(mission.logistics == nil)
    #expect(mission.sections.map(\.title) == ["Bilan"])
    #expect(mission.body.plain == "Du texte. Bilan Fin.")
  }

  @Test func logisticsArePublishedWhenSaidToBe() throws {
    let (mission, _, _) = try Self.read(
      Self.outline.replacing("titre: Berlin 2019", with: "titre: Berlin 2019\nlogistique publique: oui"))
    #expect(mission.logistics?.plain == "Hôtel secret.")
  }

  @Test(arguments: [
    ("lieu: Berlin, ➤Alemagne", Code.countryUnknown),
    ("lieu: Berlin, ➤Prusse", .countryUnknown),
    ("financement:\n  - bailleur: F\n    montant: ➤beaucoup", .valueKind),
    ("financement:\n  - bailleur: F\n    montant: 100\n    devise: ➤ZZZ", .valueKind),
    ("financement:\n  - bailleur: F\n    statut: ➤perdu", .valueKind),
    ("participants:\n  - nom: ➤Léa Untel", .consentMissing),
    ("participants:\n  - nom: ➤Léa Untel\n    consentement: 2015-01-01\n    expire: 2016-01-01", .consentExpired),
    ("participants:\n  - nom: ➤Léa Untel\n    consentement: 2021-01-01", .consentExpired),
    ("participants:\n  - nom: Claire\n    consentement: 2020-01-01\n    nature: ➤animal", .valueKind),
    ("photos:\n  - fichier: ➤absente.jpg\n    alt: x", .fileMissing),
    ("photos:\n  - fichier: ➤onde.svg", .altMissing),
    ("photos:\n  - fichier: ➤../../../secret.jpg\n    alt: x", .linkBroken),
    ("documents:\n  - fichier: ➤../../../../etc/passwd", .linkBroken),
    ("documents:\n  - fichier: ➤javascript:alert(1)", .unsafeLink),
    ("rencontres:\n  - titre: Accueil\n    avec: ➤Festival inconnu", .contactUnknown),
    ("rencontres:\n  - ➤note: Rien d’autre", .entryIncomplete),
    ("état: ➤perdu", .stateUnknown),
    ("➤couleur: bleu", .keyUnknown),
  ])
  func badInputIsTold(line: String, code: Code) throws {
    let (text, places) = marked("---\ntitre: X\n\(line)\n---\n")
    let (_, _, findings) = try Self.read(text)
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test func anOrganizationIsKnownByItsNamesAcronymAndFile() throws {
    let organization =
      "---\ntitre: Réseau des arts\nsigle: RDA\nnom anglais: Arts Network\nautres noms: [Le Réseau]\n---\n"
    for name in ["Réseau des arts", "rda", "Arts Network", "Le Réseau", "reseau", "Réseau des arts (RDA)"] {
      let (mission, _, findings) = try Self.read(
        "---\ntitre: X\nparticipants:\n  - nom: \(name)\n---\n", ["organisations/reseau.md": organization])
      #expect(findings == [])
      #expect(mission.participants.first?.name?.link == "\u{1}/organisations/reseau/")
      #expect(mission.participants.first?.kind == .organization)
    }
  }
}
