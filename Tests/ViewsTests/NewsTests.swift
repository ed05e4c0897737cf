import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct NewsTests {
  private func news(_ title: String, _ keys: String, _ text: String = "") -> String {
    "---\ntitre: \(title)\n\(keys)---\n\(text)"
  }

  @Test func aPieceOfNews() throws {
    let site = try MadeSite([
      "actualites/a.md": news(
        "Du neuf",
        """
        date: 2020-05-12 9:45
        résumé: En bref.
        auteurs:
          - nom: Ariane Lexemple
            rôle: direction
            consentement: 2020-01-01
          - nom: Sans Accord
          - Studio
        mots-clés: [a, b]

        """, "Un mot.\n"),
      "organisations/studio.md": "---\ntitre: Studio\n---\n",
    ])
    let page = try site.page("/actualites/a/")
    #expect(site.template("/actualites/a/") == "news")
    let news = page["page", "byline"]
    #expect(news?["date", "text"]?.text == "mardi 12 mai 2020, à 9\u{A0}h\u{A0}45")
    #expect(news?["date", "iso"]?.text == "2020-05-12T09:45")
    #expect(news?["authors"].texts("name") == ["Ariane Lexemple", "Studio"])
    #expect(news?["authors"].texts("role") == ["direction", nil])
    #expect(news?["authors"].texts("url") == [nil, "/organisations/studio/"])
    #expect(news?["unnamed"]?.text == "et 1 autre personne")
    #expect(page["page", "tags"].texts("text") == ["a", "b"])
    #expect(page["page", "tags"].texts("url") == ["/mots-cles/a/", "/mots-cles/b/"])
    #expect(page["news", "body"]?.text?.contains("Un mot.") == true)
    #expect(page["page", "description"]?.text == "En bref.")
    let roles = try site.page("/organisations/studio/")["organization", "roles", 0]
    #expect(roles?["title"]?.text == "Actualités")
    #expect(roles?["items"].texts("url") == ["/actualites/a/"])
    #expect(page["page", "breadcrumb"].texts("title") == ["Accueil", "Actualités", "Du neuf"])
  }

  @Test func aDayWithoutItsTime() throws {
    let site = try MadeSite(["actualites/a.md": news("A", "date: 12 mai 2020\n"), "actualites/b.md": news("B", "")])
    #expect(try site.page("/actualites/a/")["page", "byline", "date", "text"]?.text == "12 mai 2020")
    #expect(try site.page("/actualites/b/")["page", "byline"] == .null)
  }

  /// Newest first, under their years; those of one day by their times; what has no date at the end.
  @Test func theListIsByYear() throws {
    let site = try MadeSite([
      "actualites/a.md": news("A", "date: 2019-02-01\n"), "actualites/b.md": news("B", "date: 2020-02-01 9:00\n"),
      "actualites/c.md": news("C", "date: 2020-02-01 10:00\nrésumé: En bref.\n"), "actualites/d.md": news("D", ""),
      "actualites/index.md": "---\ntitre: Du neuf\n---\nVoici.\n",
    ])
    let page = try site.page("/actualites/")
    #expect(site.template("/actualites/") == "news-list")
    #expect(page["page", "title"]?.text == "Du neuf")
    #expect(page["groups"].texts("title") == ["2020", "2019", "Sans date"])
    #expect(page["groups", 0, "items"].texts("title") == ["C", "B"])
    #expect(page["groups", 0, "items", 0, "summary"]?.text == "En bref.")
    #expect(page["groups", 0, "items", 0, "notes", 0, "text"]?.text == "1er février 2020")
    #expect(page["page", "pieces", 0, "html"]?.text?.contains("Voici.") == true)
    #expect(page["list", "count_text"]?.text == "4 actualités")
    #expect(page["list", "has_pages"] == false)
  }

  /// Each knows those before and after it in time.
  @Test func previousAndNext() throws {
    let site = try MadeSite([
      "news/old.md": news("Old", "date: 2018-02-01\n"), "news/mid.md": news("Mid", "date: 2019-02-01\n"),
      "news/new.md": news("New", "date: 2020-02-01\n"),
    ])
    let page = try site.page("/news/mid/")
    #expect(page["previous", "title"]?.text == "Old")
    #expect(page["next", "title"]?.text == "New")
    #expect(try site.page("/news/new/")["next"] == .null)
    #expect(try site.page("/news/old/")["previous"] == .null)
  }

  /// Pages of twenty, each once on them; a year goes on from one page to the next.
  @Test(arguments: [(1, 1), (20, 1), (21, 2), (40, 2), (45, 3)])
  func pagesOfTwenty(count: Int, pages: Int) throws {
    let files = (1...count).map { number -> (String, String) in
      let day = CivilDate(dayNumber: 17_000 + number).iso
      return ("actualites/n\(number).md", news("N\(number)", "date: \(day)\n"))
    }
    let site = try MadeSite(Dictionary(uniqueKeysWithValues: files))
    let addresses = (1...pages).map { $0 == 1 ? "/actualites/" : "/actualites/page/\($0)/" }
    #expect(site.template("/actualites/page/\(pages + 1)/") == nil)
    var titles: [String?] = []
    for (index, address) in addresses.enumerated() {
      let page = try site.page(address)
      let items = (page["groups"]?.list ?? []).flatMap { $0["items"].texts("title") }
      #expect(items.count == min(20, count - index * 20))
      titles += items
      #expect(page["list", "has_pages"] == .bool(pages > 1))
      #expect(page["list", "previous"]?.text == (index == 0 ? nil : addresses[index - 1]))
      #expect(page["list", "next"]?.text == (index == pages - 1 ? nil : addresses[index + 1]))
      if index > 0 {
        #expect(page["page", "title"]?.text == "Actualités, page \(index + 1) de \(pages)")
        #expect(page["page", "breadcrumb"].texts("url") == ["/", "/actualites/", nil])
      }
    }
    #expect(titles == (1...count).reversed().map { "N\($0)" })
  }

  // MARK: The first page

  @Test(arguments: [true, false]) func theNewestThreeAreOnTheFirstPage(hasText: Bool) throws {
    var files = [
      "nouvelles/a.md": news("A", "date: 2017-02-01\n"), "nouvelles/b.md": news("B", "date: 2018-02-01\n"),
      "nouvelles/c.md": news("C", "date: 2019-02-01\nrésumé: En bref.\n"),
      "nouvelles/d.md": news("D", "date: 2020-02-01\n"),
    ]
    if hasText { files["index.md"] = "# Accueil\n" }
    let home = try MadeSite(files).page("/")
    #expect(home["latest", "items"].texts("title") == ["D", "C", "B"])
    #expect(home["latest", "items"].texts("summary") == [nil, "En bref.", nil])
    #expect(home["latest", "url"]?.text == "/nouvelles/")
    #expect(home["latest", "title"]?.text == "Actualités")
  }

  @Test func withoutNewsThereIsNoListOfThem() throws {
    let site = try MadeSite(["index.md": "# Accueil\n", "actualites/index.md": "# Du neuf\n"])
    #expect(try site.page("/")["latest"] == .null)
    #expect(site.template("/actualites/") == "page")
  }

  // MARK: Languages

  @Test func eachLanguageHasItsOwn() throws {
    let site = try MadeSite(
      [
        "actualites/a.md": news("A", "date: 2020-01-01\n"), "actualites/a.en.md": news("A!", "date: 2020-01-01\n"),
        "actualites/b.md": news("B", "date: 2020-02-01\n"),
      ], settings: "as_of: 2020-12-15\nlangues: [fr, en]\n")
    #expect(try site.page("/en/")["latest", "items"].texts("title") == ["A!"])
    #expect(try site.page("/en/")["latest", "title"]?.text == "News")
    #expect(try site.page("/actualites/a/")["translations"].texts("url") == ["/en/actualites/a/"])
    #expect(try site.page("/actualites/b/")["translations"]?.list.isEmpty == true)
    #expect(try site.page("/actualites/")["translations"].texts("url") == ["/en/actualites/"])
    #expect(try site.page("/en/actualites/a/")["previous"] == .null)
  }
}
