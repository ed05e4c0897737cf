import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct OrganizationTests {
  private let files = [
    "organisations/ramo.md": """
    ---
    titre: Réseau des arts
    sigle: RAMO
    nom français: Réseau des arts
    nom anglais: Arts Network
    autres noms: [RAMO, Le Réseau]
    catégories: [partenaire, membre]
    site: https://ramo.example.org
    ---
    Un réseau.
    """,
    "organisations/autre.md": "---\ntitre: Autre\ncatégories: [bailleur]\n---\n",
    "plans/p.md": """
    # Le plan
    Partenaires : RAMO
    ## Objectif 1 : Un
    Partenaires : Arts Network
    ### Projet : Conférences
    Partenaires : RAMO, Autre
    ### Projet : Sans eux
    Partenaires : Quelqu’un
    """,
    "missions/b.md": """
    ---
    titre: Berlin
    dates: février 2019
    participants:
      - nom: Réseau des arts
      - nom: Ariane
        organisation: RAMO
        consentement: 2019-01-01
    financement:
      - bailleur: Autre
    ---
    """,
    "evenements/e.md": """
    ---
    titre: Forum
    début: 2019-03-04
    organisateurs: [RAMO]
    collaborateurs: [RAMO]
    conférenciers:
      - nom: Ariane
        organisation: RAMO
        consentement: 2019-01-01
    ---
    """,
    "politiques/x.md": "---\ntitre: Règles\norganisation: Réseau des arts\n---\n",
    "contacts/c.md": """
    ---
    titre: Festival
    personnes:
      - nom: Béa
        organisation: Le Réseau
        consentement: 2019-01-01
    ---
    """,
  ]

  private let bilingual = "as_of: 2020-12-15\nlangues: [fr, en]\n"

  @Test func allThatItHasAPartIn() throws {
    let roles = try MadeSite(files).page("/organisations/ramo/")["organization", "roles"]
    #expect(roles.texts("title") == ["Missions", "Événements", "Plans et projets", "Politiques", "Bottin"])
    #expect(roles?[0, "items", 0, "notes"].texts("text") == ["février 2019", "participation"])
    #expect(
      roles?[1, "items", 0, "notes"].texts("text") == [
        "lundi 4 mars 2019", "organisation, collaboration, prise de parole",
      ])
    #expect(
      roles?[2, "items"].texts("url") == ["/plans/p/", "/plans/p/objectif-1/", "/plans/p/objectif-1/conferences/"])
    #expect(roles?[2, "items"].texts("title")[2] == "Conférences")
    #expect(roles?[2, "items", 2, "notes"].texts("text") == ["Le plan", "partenariat"])
    #expect(roles?[3, "items"].texts("url") == ["/politiques/x/"])
    #expect(roles?[4, "items", 0, "notes"].texts("text") == ["personne-ressource"])
  }

  /// Its own roles only: a mission elsewhere, another partner do not make its page again.
  @Test func itReadsOnlyItsOwnRoles() throws {
    let site = try MadeSite(files)
    let route = site.routes.first { $0.address == "/organisations/autre/" }
    #expect(route?.reads == ["frame:fr", "organization:/organisations/autre/"])
    let roles = try site.page("/organisations/autre/")["organization", "roles"]
    #expect(roles?.list.flatMap { $0["items"].texts("url") } == ["/missions/b/", "/plans/p/objectif-1/conferences/"])
    #expect(roles?[0, "items", 0, "notes"].texts("text") == ["février 2019", "financement"])
  }

  /// The plan that says whose it is stands on that organization’s page, by whichever of its names.
  @Test func itsOwnPlan() throws {
    let own = ["plans/q.md": "---\ntitre: Le sien\norganisation: Réseau des arts (RAMO)\n---\n## Objectif 1 : Un\n"]
    let roles = try MadeSite(files.merging(own) { $1 }).page("/organisations/ramo/")["organization", "roles"]
    #expect(roles?[2, "items"].texts("url").contains("/plans/q/") == true)
    let last = roles?[2, "items"]?.list.last
    #expect(last?["notes"].texts("text") == ["son plan"])
  }

  @Test func itsNames() throws {
    let organization = try MadeSite(files).page("/organisations/ramo/")["organization"]
    #expect(organization?["acronym"]?.text == "RAMO")
    #expect(organization?["other_names"].texts("text") == ["Arts Network", "Le Réseau"])
    #expect(organization?["other_names"].texts("lang") == ["en-CA", nil])
    #expect(organization?["website", "text"]?.text == "ramo.example.org")
    #expect(organization?["categories"].texts("name") == ["partenaire", "membre"])
    #expect(
      organization?["categories"].texts("url") == [
        "/organisations/categorie/partenaire/", "/organisations/categorie/membre/",
      ])
  }

  @Test func inTheOtherLanguage() throws {
    let page = try MadeSite(files, settings: bilingual).page("/en/organisations/ramo/")
    #expect(page["page", "title"]?.text == "Arts Network")
    #expect(page["organization", "other_names"].texts("text") == ["Réseau des arts", "Le Réseau"])
    #expect(page["organization", "categories"].texts("name") == ["partner", "member"])
    #expect(page["organization", "text_lang"]?.text == "fr-CA")
  }

  @Test func theList() throws {
    let site = try MadeSite(files)
    let page = try site.page("/organisations/")
    #expect(site.template("/organisations/") == "organizations")
    #expect(page["directory", "count_text"]?.text == "2 organismes")
    #expect(page["directory", "lists", 0, "items"].texts("label") == ["Bailleur", "Membre", "Partenaire"])
    #expect(page["directory", "groups", 1, "items", 0, "acronym"]?.text == "RAMO")
    #expect(page["directory", "groups", 1, "items", 0, "notes"].texts("text") == ["partenaire, membre"])
  }

  @Test func oneCategoryAloneHasNoPage() throws {
    let site = try MadeSite(files.filter { $0.key == "organisations/autre.md" })
    #expect(site.addresses(under: "/organisations/") == ["", "autre/"])
    #expect(try site.page("/organisations/autre/")["organization", "categories", 0, "url"] == .null)
  }
}
