import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// What stands around every page: the menu, the foot, what counts visits.
@Suite struct ChromeTests {
  private static let pages = ["index.md": "Bonjour\n", "a.md": "# A\n", "a/b.md": "# B\n", "c.md": "# C\n"]

  private func tree(
    _ settings: String, _ more: [String: String] = [:], change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> [String: String] {
    let site = try TestSite(Self.pages.merging(["site.yml": "titre: Essai\n" + settings]) { $1 })
    for (path, text) in more { try site.write(path, text) }
    var options = BuildOptions()
    options.source = site.root
    change(&options)
    #expect(build(options).isPublished)
    return site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func part(_ name: String, of page: String?) -> String {
    let pattern = try? Regex("(?s)<\(name)[ >].*?</\(name)>")
    return pattern.flatMap { (page ?? "").firstMatch(of: $0) }.map { String((page ?? "")[$0.range]) } ?? ""
  }

  /// The entries of a menu that are marked, as `page` or as what the page is in.
  private func marks(_ page: String?) -> [String] {
    part("header", of: page).matches(of: /aria-current="(page|true)">([^<]*)</).map { "\($0.1) \($0.2)" }
  }

  /// What the file of a language does not say stays that of `site.yml`, and leads to the translations.
  @Test func anotherLanguageSaysTheRestAsTheMainOne() throws {
    let settings = """
      description: Une phrase.
      organisation: {nom: Org}
      licence: CC BY 4.0
      langues: [fr, en]
      pied de page:
        texte: Merci à [tous](c.md), et à [a](a.md#ici).

      """
    for own in ["menu: []\n", "title:\n", "organization: O\n"] {
      let tree = try tree(
        settings, ["site.en.yml": own, "c.en.md": "# C in English\n", "a.md": "# A\n\n## Là {#ici}\n"])
      let page = tree["en/index.html"]
      #expect(page?.contains("<title>Essai</title>") == true)
      #expect(page?.contains("<meta name=\"description\" content=\"Une phrase.\">") == true)
      #expect(part("footer", of: page).contains("CC BY 4.0"))
      #expect(part("footer", of: page).contains("<a href=\"c/\">tous</a>, et à <a href=\"../a/#ici\">a</a>"))
    }
  }

  @Test func theCurrentPageIsMarkedOnBothLevels() throws {
    let tree = try tree(
      """
      menu:
        - titre: Un
          lien: /a/
          sous-menu:
            - titre: Dedans
              lien: /a/b/
        - titre: Deux
          sous-menu:
            - /c/

      """)
    #expect(marks(tree["index.html"]) == [])
    #expect(marks(tree["a/index.html"]) == ["true Un", "page Un"])
    #expect(marks(tree["a/b/index.html"]) == ["true Un", "true Un", "page Dedans"])
    #expect(marks(tree["c/index.html"]) == ["true Deux", "page C"])
    let header = part("header", of: tree["c/index.html"])
    #expect(header.matches(of: /<details>/).count == 2)
    #expect(header.contains("<summary>Un</summary>"))
    // A submenu is there without a script, and its first entry leads where its title would.
    #expect(header.contains("<summary>Un</summary><ul><li><a href=\"../a/\">Un</a>"))
  }

  @Test func aMenuOfAnotherLanguageIsLedToItsPages() throws {
    let tree = try tree(
      "langues: [fr, en]\nmenu:\n  - titre: Deux\n    sous-menu: [/a/, /c/]\npied de page:\n  liens: [/a/]\n",
      ["a.en.md": "# The A\n", "site.en.yml": "title: Test\n"])
    let page = tree["en/a/index.html"]
    #expect(part("header", of: page).contains("<a href=\"./\" aria-current=\"page\">The A</a>"))
    #expect(part("header", of: page).contains("<a href=\"../../c/\">C</a>"))
    #expect(part("footer", of: page).contains("<a href=\"./\">The A</a>"))
  }

  /// Who has not agreed to be named is named nowhere, and the foot is on every page.
  @Test func aPersonInTheFootIsTold() throws {
    let (text, places) = marked("titre: Essai\npied de page:\n  texte: Écrivez à ➤Élise Côté.\n")
    let site = try TestSite(
      Self.pages.merging(["site.yml": text, "contacts/contacts.csv": "personne;consentement\nÉlise Côté;\n"]) { $1 })
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    #expect(!report.isPublished)
    let found = report.findings.filter { $0.code == .personalData }
    #expect(found.first.map { [$0.lineAndColumn] } == places)
    #expect(found.first?.file?.hasSuffix("site.yml") == true)
  }

  @Test func nothingCountsVisitsUnlessItIsAskedFor() throws {
    for (path, page) in try tree("") where path.hasSuffix(".html") { #expect(!page.contains("<script"), "\(path)") }
    #expect(try !tree("").keys.contains { $0.hasSuffix(".js") })
  }

  /// Each service: the tag that asks for it, and the policy that lets that one address through.
  @Test(arguments: [
    (
      "{service: plausible, site: exemple.ca}",
      "<script defer data-domain=\"exemple.ca\" src=\"https://plausible.io/js/script.js\"></script>",
      "script-src https://plausible.io/; connect-src https://plausible.io/"
    ),
    (
      "{service: goatcounter, site: studio}",
      "<script async data-goatcounter=\"https://studio.goatcounter.com/count\" src=\"https://studio.goatcounter.com/count.js\"></script>",
      "script-src https://studio.goatcounter.com/; connect-src https://studio.goatcounter.com/"
    ),
    (
      "{service: matomo, adresse: https://m.exemple.ca/x, site: 7}",
      "<script defer data-address=\"https://m.exemple.ca/x/\" data-site=\"7\" src=\"assets/matomo.",
      "script-src &#39;self&#39; https://m.exemple.ca/x/; connect-src https://m.exemple.ca/x/"
    ),
  ])
  func aServiceIsAskedAndNothingElse(settings: String, tag: String, policy: String) throws {
    let tree = try tree("en-têtes: oui\nstatistiques: \(settings)\n")
    let page = tree["index.html"] ?? ""
    #expect(page.contains(tag))
    #expect(page.matches(of: /<script/).count == 1)
    #expect(page.contains("form-action &#39;none&#39;; \(policy)\">"))
    #expect(tree["_headers"]?.contains(policy.replacing("&#39;", with: "'")) == true)
    let scripts = tree.filter { $0.key.hasSuffix(".js") }
    #expect(scripts.count == (settings.contains("matomo") ? 1 : 0))
    for script in scripts { #expect(script.value.contains("[\"disableCookies\"]")) }
  }

  @Test func whoeverWritesTheSiteIsNoVisitor() throws {
    let tree = try tree("statistiques: {service: matomo, adresse: https://m.exemple.ca, site: 7}\n") {
      $0.countsVisits = false
    }
    #expect(!tree.keys.contains { $0.hasSuffix(".js") })
    #expect(tree["index.html"]?.contains("script") == false)
  }

  /// A home page that is opened from a disk says so and leads to its pages: a sheet that a disk does not give hides that elsewhere, before
  /// anything is painted and without a script.
  @Test func aHomePageTellsThatItIsOpenedFromADisk() throws {
    let settings =
      "langues: [fr, en]\nmenu:\n  - titre: Un\n    sous-menu: [/a/, \"/c/#_main\"]\n  - https://exemple.ca\n"
    let tree = try tree(settings, ["index.en.md": "Hello\n"])
    let sheet = try #require(tree.keys.first { $0.hasPrefix("assets/online.") })
    #expect(tree[sheet] == ".from-disk{display:none}\n" || tree[sheet] == ".from-disk{display:none}")
    for (path, up) in [("index.html", ""), ("en/index.html", "../")] {
      let page = tree[path] ?? ""
      #expect(page.contains("<link rel=\"stylesheet\" href=\"\(up)\(sheet)\" crossorigin>"))
      #expect(page.matches(of: /class="wrap from-disk"/).count == 1)
      for link in ["a/index.html", "c/index.html#_main"] { #expect(page.contains("href=\"\(up)\(link)\">"), "\(link)") }
    }
    let others = tree.filter { $0.key.hasSuffix(".html") && !["index.html", "en/index.html"].contains($0.key) }
    #expect(others.count > 3)
    for (path, page) in others { #expect(!page.contains("from-disk"), "\(path)") }
    #expect(try self.tree(settings + "liens: fichiers\n")["index.html"]?.contains("from-disk") == false)
  }

  /// What builds remember goes by all of it: a change gives what a first build would.
  @Test(arguments: [
    "menu:\n  - titre: Un\n    sous-menu: [/a/, /c/]\n", "menu:\n  - titre: Un\n    sous-menu: [/c/, /a/]\n",
    "pied de page: Bonjour\n", "pied de page:\n  texte: \"[A](a.md)\"\n", "pied de page:\n  adresse: Ici\n",
    "pied de page:\n  partenaires: [A]\n", "statistiques: {service: plausible, site: exemple.ca}\n",
    "statistiques: {service: matomo, adresse: https://m.ca, site: 1}\n",
  ])
  func aChangeIsThatOfAFirstBuild(settings: String) throws {
    let site = try TestSite(Self.pages.merging(["site.yml": "titre: Essai\n"]) { $1 })
    var options = BuildOptions()
    options.source = site.root
    #expect(build(options).isPublished)
    let plain = site.tree()
    try site.write("site.yml", "titre: Essai\n" + settings)
    #expect(build(options).isPublished)
    #expect(
      try site.tree()
        == (tree(settings).mapValues { Data($0.utf8) }.merging(site.tree().filter { $0.key.hasSuffix(".woff2") }) { $1 })
    )
    try site.write("site.yml", "titre: Essai\n")
    #expect(build(options).isPublished)
    #expect(site.tree() == plain)
  }
}
