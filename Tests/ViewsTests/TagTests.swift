import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct TagTests {
  private func page(_ title: String, _ keys: String) -> String { "---\ntitre: \(title)\n\(keys)\n---\nTexte.\n" }

  /// One tag whatever its case, accents, apostrophes and hyphens; called as it is most often written, with its accents where that is a tie.
  @Test func spellingsAreOneTag() throws {
    let site = try MadeSite([
      "a.md": page("A", "mots-clés: [Plan d’action, theatre]"),
      "b.md": page("B", "étiquettes: plan d'action; Théâtre"),
      "actualites/c.md": page("C", "date: 2020-01-01\ntags: PLAN-D-ACTION, Plan d’action"),
      "missions/d.md": page("D", "dates: mai 2019\nmots-clés: Plan d’action"),
    ])
    let list = try site.page("/mots-cles/")
    #expect(site.template("/mots-cles/") == "tags")
    #expect(list["tags"].texts("text") == ["Plan d’action", "Théâtre"])
    #expect(list["tags"].texts("url") == ["/mots-cles/plan-d-action/", "/mots-cles/theatre/"])
    #expect(list["tags", 0, "count"] == .integer(4))
    let tag = try site.page("/mots-cles/plan-d-action/")
    // Newest first; what tells no day, by its title.
    #expect(tag["groups", 0, "items"].texts("title") == ["C", "D", "A", "B"])
    #expect(tag["list", "count_text"]?.text == "4 pages")
    #expect(tag["page", "breadcrumb"].texts("title") == ["Accueil", "Mots-clés", "Plan d’action"])
    #expect(try site.page("/actualites/c/")["page", "tags"].texts("text") == ["Plan d’action"])
    #expect(try site.page("/missions/d/")["page", "tags"].texts("url") == ["/mots-cles/plan-d-action/"])
  }

  /// A tag leads to its translation, which the settings tell; one of the same spelling is its own.
  @Test func aTagHasATwin() throws {
    let site = try MadeSite([
      "site.yml": """
      langues: [fr, en]
      mots-clés:
        - fr: arts médiatiques
          en: media arts
      """,
      "a.md": page("A", "mots-clés: [Arts mediatiques, 2020, seul]"),
      "a.en.md": page("A", "tags: [media-arts, 2020, arts médiatiques]"),
    ])
    let tag = try site.page("/mots-cles/arts-mediatiques/")
    #expect(tag["page", "title"]?.text == "arts médiatiques")
    #expect(tag["translations"].texts("url") == ["/en/tags/media-arts/"])
    #expect(try site.page("/en/tags/2020/")["translations"].texts("url") == ["/mots-cles/2020/"])
    #expect(try site.page("/mots-cles/seul/")["translations"].texts("url") == [])
    // The French word in an English page is the same tag.
    #expect(try site.page("/en/tags/")["tags"].texts("text") == ["2020", "media arts"])
    #expect(try site.page("/en/a/")["page", "tags"].texts("text") == ["media arts", "2020"])
  }

  @Test func whatIsNoTagHasNoPage() throws {
    let long = String(repeating: "mot ", count: 30)
    let site = try MadeSite(["a.md": page("A", "mots-clés: [\"🎭\", \(long), danse]")])
    let tags = try site.page("/a/")["page", "tags"]
    #expect(tags.texts("url") == [nil, nil, "/mots-cles/danse/"])
    #expect(try site.page("/mots-cles/")["tags"].texts("text") == ["danse"])
  }

  /// A file at the address of a tag is the text above its list, and no page besides.
  @Test func aTagMayHaveAText() throws {
    let site = try MadeSite([
      "a.md": page("A", "mots-clés: danse"), "mots-clés/danse.md": "# La danse\nDu mouvement.\n",
      "mots-clés/index.md": "# Les sujets\nTous.\n", "mots-clés/autre.md": "# Autre\n",
    ])
    let tag = try site.page("/mots-cles/danse/")
    #expect(tag["page", "title"]?.text == "La danse")
    #expect(tag["page", "body"]?.text?.contains("Du mouvement.") == true)
    #expect(tag["groups", 0, "items"].texts("title") == ["A"])
    #expect(tag["page", "breadcrumb"].texts("title") == ["Accueil", "Les sujets", "La danse"])
    #expect(try site.page("/mots-cles/")["page", "body"]?.text?.contains("Tous.") == true)
    #expect(site.template("/mots-cles/autre/") == "page")
  }

  @Test func longListsHavePages() throws {
    var files: [String: String] = [:]
    for number in 100..<145 { files["p\(number).md"] = page("P\(number)", "mots-clés: [x, y\(number)]") }
    let site = try MadeSite(files)
    #expect(try site.page("/mots-cles/x/")["groups", 0, "items"]?.list.count == 20)
    #expect(try site.page("/mots-cles/x/")["list", "next"] == .address("/mots-cles/x/page/2/"))
    let last = try site.page("/mots-cles/x/page/3/")
    #expect(last["groups", 0, "items"]?.list.count == 5)
    #expect(last["page", "title"]?.text == "x, page 3 de 3")
    #expect(last["list", "next"] == .null)
  }

  @Test func aSiteWithoutTagsHasNoList() throws {
    #expect(try MadeSite(["a.md": page("A", "")]).routes.allSatisfy { !$0.address.contains("mots-cles") })
  }
}
