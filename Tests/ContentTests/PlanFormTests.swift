import Basics
import Dates
import Diagnostics
import Exports
import Foundation
import Model
import TestSupport
import Testing

/// One plan in its three forms: an outline, front matter, and files of its own.
@Suite struct PlanFormTests {
  static let outline = """
    ---
    titre: Plan
    période: 2019/2023
    ---
    ## Objectif 1 : Grandir
    Résultat : Tout va mieux.
    ### Projet : Salle
    Jalons
    - [x] Ouvrir la *salle* (novembre 2019 - mars 2020)
    - Fermer (juin 2022)
      - état : reporté
      - nouvelle date : automne 2022
      - responsable : Direction
      - preuve : [procès-verbal](https://exemple.ca/pv)
      - raison : Travaux.
      - suivi :
        - 15 mai 2022 : reporté – La Ville tarde.
        - juin 2022 : en cours
    Partenaires : RAMO, MAAP
    Résultats
    - Un
    - Deux
    Responsable : Équipe
    Budget : 10 000 $

    ### Projet : Site
    Indicateurs
    - Membres
      - unité : membres
      - départ : 200 (2019)
      - cible : 300 (2023)
      - mesures : 220 (2020), 1 245,5 (2021)
    ## Objectif 2 : Durer
    """

  static let frontMatter = """
    ---
    titre: Plan
    période: 2019/2023
    objectifs:
      - numéro: 1
        titre: Grandir
        résultats: Tout va mieux.
        projets:
          - titre: Salle
            jalons:
              - titre: Ouvrir la *salle*
                date: novembre 2019 - mars 2020
                fait: oui
              - titre: Fermer
                date: juin 2022
                état: reporté
                nouvelle date: automne 2022
                responsable: Direction
                preuve: "[procès-verbal](https://exemple.ca/pv)"
                raison: Travaux.
                suivi:
                  - date: 15 mai 2022
                    état: reporté
                    note: La Ville tarde.
                  - date: juin 2022
                    état: en cours
            partenaires: [RAMO, MAAP]
            résultats: [Un, Deux]
            responsable: Équipe
            budget: 10 000 $
          - titre: Site
            indicateurs:
              - titre: Membres
                unité: membres
                départ: 200 (2019)
                cible: 300 (2023)
                mesures: [220 (2020), "1 245,5 (2021)"]
      - numéro: 2
        titre: Durer
    ---
    """

  static let files = [
    "plans/p/index.md": "---\ntitre: Plan\npériode: 2019/2023\n---\n",
    "plans/p/b-grandir.md": "---\ntype: objectif\nnuméro: 1\ntitre: Grandir\n---\nRésultat : Tout va mieux.\n",
    "plans/p/a-durer.md": "---\ntype: objectif\nnuméro: 2\ntitre: Durer\n---\n",
    "plans/p/projets/2-salle.md": """
    ---
    titre: Salle
    numéro: 1
    objectif: 1
    partenaires: RAMO, MAAP
    ---
    Jalons
    - [x] Ouvrir la *salle* (novembre 2019 - mars 2020)
    - Fermer (juin 2022)
      - état : reporté
      - nouvelle date : automne 2022
      - responsable : Direction
      - preuve : [procès-verbal](https://exemple.ca/pv)
      - raison : Travaux.
      - suivi :
        - 15 mai 2022 : reporté – La Ville tarde.
        - juin 2022 : en cours

    Résultats
    - Un
    - Deux

    Responsable : Équipe

    Budget : 10 000 $
    """,
    "plans/p/projets/1-site.md": """
    ---
    titre: Site
    numéro: 2
    objectif: 1
    indicateurs:
      - titre: Membres
        unité: membres
        départ: 200 (2019)
        cible: 300 (2023)
        mesures: 220 (2020), 1 245,5 (2021)
    ---
    """,
  ]

  private func plan(_ files: [String: String]) throws -> (plan: Plan, findings: [Finding]) {
    let (site, findings) = try TestSite(files).read()
    #expect(site.pages.isEmpty)
    return (try #require(site.plans.first), findings)
  }

  @Test func theThreeFormsAreOnePlan() throws {
    let (first, firstFindings) = try plan(["plans/p.md": Self.outline])
    let (second, secondFindings) = try plan(["plans/p.md": Self.frontMatter])
    let (third, thirdFindings) = try plan(Self.files)
    #expect(firstFindings.isEmpty)
    #expect(secondFindings.isEmpty)
    #expect(thirdFindings.isEmpty)
    func text(_ plan: Plan) -> String {
      var plan = plan
      // The number says in which order the files come; the outline has an order of its own.
      for objective in plan.objectives.indices {
        for project in plan.objectives[objective].projects.indices {
          plan.objectives[objective].projects[project].number = nil
        }
      }
      return String(decoding: planJSON(plan, asOf: CivilDate(dayNumber: 18_000)), as: UTF8.self)
    }
    #expect(text(second) == text(first))
    #expect(text(third) == text(first))
  }

  @Test func everythingIsRead() throws {
    let (plan, _) = try plan(["plans/p.md": Self.outline])
    let salle = try #require(plan.projects.first).details
    let close = try #require(salle.milestones.last)
    #expect(close.statedState == .postponed)
    #expect(close.newDate?.edtf?.description == "2022-23")
    #expect(close.leads.map(\.name) == ["Direction"])
    #expect(close.evidence?.markup == "<a href=\"https://exemple.ca/pv\">procès-verbal</a>")
    #expect(close.reason?.markup == "Travaux.")
    #expect(close.updates.map(\.state) == [.postponed, .underWay])
    #expect(close.updates.map { $0.date.earliest?.iso } == ["2022-05-15", "2022-06-01"])
    #expect(close.updates.map { $0.note?.markup } == ["La Ville tarde.", nil])
    #expect(salle.leads.map(\.name) == ["Équipe"])
    #expect(salle.budget == "10 000 $")
    #expect(salle.results.map(\.markup) == ["Un", "Deux"])
    let members = try #require(plan.projects.last?.details.indicators.first)
    #expect(members.unit == "membres")
    #expect(members.baseline?.value == 200)
    #expect(members.targets.map(\.value) == [300])
    #expect(members.actuals.map(\.value) == [220, 1245.5])
    #expect(members.actuals.map { $0.date?.text } == ["2020", "2021"])
    #expect(plan.objectives[0].details.results.map(\.markup) == ["Tout va mieux."])
  }

  @Test func strategicPlansAreRead() throws {
    let (plan, findings) = try plan([
      "plans/s.md": """
      ---
      titre: Plan stratégique
      ---
      Vision : Être *le* point de rencontre.

      Mission : Regrouper.

      Valeurs :
      - Être solidaire
      - Être proactif

      **Orientations**
      1. Se concerter
      2. Communiquer

      ## Enjeu 1 : L’unité

      | Objectif | Cible | Axe 1 : Concerter | Axe 2 : Représenter | Indicateurs |
      |---|---|---|---|---|
      | 1.1 Communication | D’ici 2021, mieux se faire connaître. | Évaluer. | | Sondages; réponses |
      | 1.2 Adhésions | D’ici 2021, 50 % de plus. | | Équité. | |

      ## Enjeu 2 : L’identité

      ### 2.1 L’expertise

      Énoncé : D’ici juin 2021, veiller.

      Axe 1 : Concerter

      - Partager.

      Axe 2

      Maintenir des liens.
      """
    ])
    #expect(findings.isEmpty)
    #expect(plan.strategy.vision?.markup == "Être <em>le</em> point de rencontre.")
    #expect(plan.strategy.mission?.markup == "Regrouper.")
    #expect(plan.strategy.values.map(\.markup) == ["Être solidaire", "Être proactif"])
    #expect(plan.strategy.orientations.map(\.markup) == ["Se concerter", "Communiquer"])
    #expect(plan.strategy.axes == [Axis(number: "1", name: "Concerter"), Axis(number: "2", name: "Représenter")])
    #expect(plan.issues.map(\.id) == ["enjeu-1", "enjeu-2"])
    #expect(plan.objectives.map(\.number) == ["1.1", "1.2", "2.1"])
    #expect(plan.objectives.map(\.issue) == ["enjeu-1", "enjeu-1", "enjeu-2"])
    #expect(plan.objectives.map { $0.actions.map(\.axis) } == [["1"], ["2"], ["1", "2"]])
    #expect(plan.objectives.map { $0.due?.edtf?.description } == ["../2021", "../2021", "../2021-06"])
    #expect(plan.objectives[0].details.indicators.map(\.title) == ["Sondages", "réponses"])
    #expect(plan.objectives[2].actions.map(\.text.markup) == ["Partager.", "Maintenir des liens."])
  }

  @Test func mistakesInPlansAreFound() throws {
    let (text, places) = marked(
      """
      ## Objectif 1 : Un
      ### Projet : A
      Jalons
      - Un (➤en contenu)
      - Deux (➤mardi 13 février 2023)
        - état : ➤reportté
        - ➤couleur : rouge
        - nouvelle date : ➤bientôt
      - Trois (JCT) (juin 2021) (Montréal)
      """)
    let (plan, findings) = try plan(["plans/p.md": text])
    #expect(findings.map(\.code) == [.dateUnread, .dateDoubtful, .stateUnknown, .outlineUnused, .dateUnread])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.first?.hint?.french == "Vouliez-vous dire «\u{A0}en continu\u{A0}»?")
    #expect(findings[2].hint?.french == "Vouliez-vous dire «\u{A0}reporté\u{A0}»?")
    #expect(plan.milestones.last?.title == "Trois (JCT) (Montréal)")
    #expect(plan.milestones.last?.date?.text == "juin 2021")
  }

  @Test func slipsInHeadingsAndLabelsPointAtThem() throws {
    let (text, places) = marked(
      """
      ## Objectif 1 : Un
      ### Projet : A
      Jalons
      - Deux (2021)
      ➤Partenaires :
      ### ➤Projt : Site
      ### Propos : tout va
      """)
    let (_, findings) = try plan(["plans/p.md": text])
    #expect(findings.map(\.code) == [.outlineEmpty, .outlineSlip])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.last?.hint?.french == "Vouliez-vous dire «\u{A0}Projet\u{A0}»?")
  }

  @Test func projectsInFilesMustHaveAnObjective() throws {
    var files = Self.files
    files["plans/p/projets/1-site.md"] = "---\ntitre: Site\nobjectif: 7\n---\n"
    files["projets/seul.md"] = "---\ntitre: Seul\n---\n"
    let (site, findings) = try TestSite(files).read()
    #expect(findings.map(\.code) == [.outlineOrphan, .outlineOrphan])
    #expect(findings.map(\.lineAndColumn) == [[3, 11], []])
    #expect(site.plans.first?.projects.map(\.title) == ["Salle"])
  }

  @Test func linksLeadToPartsOfPlans() throws {
    var files = Self.files
    files["index.md"] = "[salle](plans/p/projets/2-salle.md) [objectif](plans/p/a-durer.md)\n"
    let (site, findings) = try TestSite(files).read()
    #expect(findings.isEmpty)
    #expect(
      site.pages.first?.body.markup
        == "<p><a href=\"\u{1}/plans/p/#salle\">salle</a> <a href=\"\u{1}/plans/p/#objectif-2\">objectif</a></p>\n")
  }

  @Test func aTextWithoutHeadingsIsRecognized() throws {
    let (text, places) = marked(
      """
      Plan d’action

      Objectif 1 : Grandir\t3
      Projet : Salle\t3

      OBJECTIF

      #1

      ➤Grandir **encore**

      Pourquoi.

      Projet : Salle

      Jalons

      - Ouvrir (juin 2020)

      OBJECTIF

      n’est pas suivi d’un numéro

      Objectif 2 — Durer
      Projet : Site
      Jalons
      - Publier (2021)
      """)
    let (plan, findings) = try plan(["plans/p.md": text])
    #expect(findings.map(\.code) == [.outlineBare])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.first?.summary.french.hasSuffix("objectifs 2, projets 2") == true)
    #expect(plan.objectives.map(\.title) == ["Grandir encore", "Durer"])
    #expect(plan.projects.map(\.title) == ["Salle", "Site"])
    #expect(plan.milestones.map(\.title) == ["Ouvrir", "Publier"])
    #expect(plan.details.body.markup.contains("Objectif 1 : Grandir"))
    #expect(plan.projects[0].details.body.markup.contains("n’est pas suivi"))
  }

  @Test func whatIsOutOfItsPlaceIsPublishedOnce() throws {
    let (text, places) = marked(
      """
      Valeurs :

      Ce qui nous tient à cœur.

      - Solidarité

      ## Enjeu 1 : Un

      | Objectif | Axe 2 : B | Axe 1 : A | ➤Remarques |
      |---|---|---|---|
      | 1.1 Dire | x | y | z |

      ## Objectif 1.2 : Deux

      Vision : trop tard
      pour le dire.

      Échéance : le 15 mai 2021

      ### Projet : A

      Jalons

      - Décision (mars 2020 (à confirmer))
      """)
    let (plan, findings) = try plan(["plans/p.md": text])
    #expect(findings.map(\.code) == [.outlineUnused])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(plan.strategy.values.map(\.markup) == ["Solidarité"])
    #expect(plan.details.body.markup == "<p>Ce qui nous tient à cœur.</p>\n")
    #expect(plan.strategy.axes.map(\.number) == ["1", "2"])
    #expect(plan.objectives[1].details.body.markup == "<p>Vision : trop tard pour le dire.</p>\n")
    #expect(plan.objectives[1].due?.edtf?.description == "2021-05-15")
    #expect(plan.milestones.map(\.title) == ["Décision"])
  }

  static let seed = packageRoot.appendingPathComponent("../shared/seeds/002_bbfa5d3aab42c1de.txt")

  /// The text of the public document itself, pasted as it is.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: seed.path))) func aPastedPlanIsRecognized() throws {
    let text = try String(contentsOf: Self.seed, encoding: .utf8)
    let (plan, findings) = try plan(["plans/p.md": "---\npériode: 2019/2023\n---\n" + text])
    #expect(plan.objectives.count == 6)
    #expect(plan.projects.count == 19)
    #expect(plan.milestones.count == 78)
    #expect(plan.milestones.count { $0.date == nil } == 1)
    #expect(findings.count { $0.code == .dateUnread && $0.severity == .warning } == 1)
    #expect(findings.count { $0.code == .outlineRepeated } == 3)
  }
}
