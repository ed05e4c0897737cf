import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Footnotes wherever texts are shown. That pages are sound is looked at where a `TestSite` ends.
@Suite struct NoteSiteTests {
  private static let everything = packageRoot.appendingPathComponent("Tests/PipelineTests/Fixtures/everything")

  private func build(_ site: TestSite, isCheck: Bool = false) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    options.isCheck = isCheck
    return Pipeline.build(options)
  }

  /// A site with a value of each sort, notes called at random lines of its texts: none is lost, and each page is sound.
  @Test(arguments: 1...6) func notesAnywhereAreKept(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let site = try TestSite(copying: Self.everything)
    if seed.isMultiple(of: 2) {
      let settings = try String(contentsOfFile: site.root + "/content/site.yml", encoding: .utf8)
      try site.write("site.yml", settings + "html: oui\n")
    }
    var called: [String] = []
    for (path, bytes) in site.tree("content").sorted(by: { $0.key < $1.key }) where path.hasSuffix(".md") {
      if path.hasPrefix("missions/0"), random.below(8) > 0 { continue }
      var text = String(decoding: bytes, as: UTF8.self)
      called += callNotes(in: &text, of: path, hasHTML: seed.isMultiple(of: 2), &random)
      try site.write(path, text)
    }
    let report = build(site)
    let isPublished = report.isPublished
    try #require(isPublished, "\(site.said(report.findings.filter { $0.severity == .error }))")
    #expect(!report.findings.contains { [.noteUnknown, .noteUncalled, .noteTwice].contains($0.code) })
    let pages = site.tree().filter { $0.key.hasSuffix(".html") }.map { String(decoding: $0.value, as: UTF8.self) }
    #expect(called.count > 20)
    for note in called where !pages.contains(where: { $0.contains(note) }) { Issue.record("lost: \(note)") }
    // What `jalon check` says of pages that Jalon made is nothing of this.
    let found = build(site, isCheck: true).findings.filter {
      [.markupUnbalanced, .anchorTwice, .anchorUnknown].contains($0.code)
    }
    #expect(site.said(found) == [])
  }

  /// Calls notes at random lines of a text, some twice, some from a note. Returns what the notes say.
  private func callNotes(
    in text: inout String, of path: String, hasHTML: Bool, _ random: inout SplitMix
  ) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.first == "---" ? (lines.dropFirst().firstIndex(of: "---") ?? 0) + 1 : 0
    let places = lines.indices.filter { index in
      let line = lines[index][...].trimmed
      return index >= start && !line.isEmpty && !line.hasPrefix("|--") && !line.hasPrefix("{{") && !line.contains("```")
    }
    guard !places.isEmpty else { return [] }
    let count = 1 + random.below(4)
    for label in 0..<count {
      for _ in 0...random.below(2) {
        let index = places[random.below(places.count)]
        let html = hasHTML && random.below(3) == 0 ? "<em></em>" : ""
        lines[index] = called("n\(label)", html, in: lines[index])
      }
    }
    let said = (0..<count).map { "Note \($0) de \(slug(path))." }
    for label in 0..<count {
      let more = ["", "\n\n    - un\n    - deux", " Voir[^n\(random.below(count))].", "\n\n    ```\n    code\n    ```"]
      lines += ["", "[^n\(label)]: \(said[label])\(more[random.below(more.count)])"]
    }
    text = lines.joined(separator: "\n") + "\n"
    return said
  }

  /// A line with a call before what ends it: the bar of a table, a date.
  private func called(_ label: String, _ html: String, in line: String) -> String {
    let call = html + "[^\(label)]"
    if line.hasSuffix("|"), let bar = line.dropLast().lastIndex(of: "|") {
      let cell = line[line.index(after: bar)...].dropLast()
      return line[...bar] + cell + call + " |"
    }
    if line.hasSuffix(")"), let open = line.range(of: " (", options: .backwards) {
      return line[..<open.lowerBound] + call + line[open.lowerBound...]
    }
    return line + call
  }

  /// A milestone with a note is on a dozen pages; each has the note, whoever’s page it is.
  @Test func aNoteFollowsItsMilestone() throws {
    let site = try TestSite([
      "site.yml": "titre: Site\nas_of: 2026-06-01\n", "index.md": "{{jalons plan=\"p\"}}\n",
      "plans/p.md":
        "---\ntitre: P\npériode: 2026/2028\n---\n## Objectif 1 : Un[^t]\n\nDu blé[^b].\n\n### Projet : Champ\n\nJalons\n\n- [ ] Planter[^a] (mars 2027)\n\n## Objectif 2 : Deux\n\nEncore[^b].\n\n[^a]: Des saules.\n[^b]: Ancien.\n[^t]: Du titre.\n",
    ])
    #expect(build(site).isPublished)
    let tree = site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
    for page in [
      "", "plans/p/", "plans/p/calendrier/", "plans/p/etats/", "plans/p/echeancier/", "plans/p/imprimer/",
      "plans/p/objectif-1/", "plans/p/objectif-1/champ/",
    ] {
      let html = try #require(tree[page + "index.html"])
      guard html.contains("Planter<sup") else { continue }
      #expect(html.matches(of: /Des saules\./).count == 1, "\(page)")
    }
    let whole = try #require(tree["plans/p/imprimer/index.html"])
    for note in ["Des saules.", "Ancien.", "Du titre."] {
      #expect(whole.matches(of: Regex<Substring>(verbatim: note)).count == 1)
    }
    #expect(tree["plans/p/objectif-1/index.html"]?.contains("Du titre.") == true)
    #expect(tree.values.filter { $0.contains("Planter<sup") }.count >= 5)
    // Data has the words alone.
    #expect(tree["plans/p/plan.json"]?.contains("\"Planter\"") == true)
  }

  /// A place under a project is on the project’s page, from wherever it is named.
  @Test func aPlaceIsLinkedWhereItIsShown() throws {
    let files = [
      "site.yml": "titre: Site\nlangues: [fr, en]\nas_of: 2026-06-01\nmenu:\n- titre: Tri\n  lien: /plans/p/#tri\n",
      "index.md": "[a](plans/p.md#tri) [b](plans/p.md#champ) [c](plans/p/bus.md#tri) [d](plans/p.md#champ-planter)\n",
      "index.en.md": "[a](plans/p.md#tri)\n",
      "plans/p.md":
        "---\ntitre: P\n---\n## Objectif 1 : Un\n\n### Projet : Champ\n\n#### Tri\n\nVoir [ici](#tri).\n\nJalons\n\n- Planter (2027)\n",
      "plans/p/bus.md": "---\ntype: projet\ntitre: Bus\nobjectif: 1\n---\n## Tri\n\nVoir [ici](#tri).\n",
    ]
    let site = try TestSite(files)
    let report = build(site)
    #expect(report.isPublished, "\(site.said(report.findings))")
    func links(_ page: String) -> [String] {
      let html = site.tree()[page].map { String(decoding: $0, as: UTF8.self) } ?? ""
      return html.matches(of: /<a href="([^"]*)">(?:[abcd]|ici|Tri)</).map { String($0.1) }
    }
    let champ = "plans/p/objectif-1/champ/"
    #expect(
      links("index.html") == [
        // The menu, for who opened the page from a disk; then for all.
        champ + "index.html#tri", champ + "#tri", champ + "#tri", "plans/p/#champ", "plans/p/objectif-1/bus/#tri-2",
        champ + "#champ-planter",
      ])
    #expect(links("en/index.html").last == "../" + champ + "#tri")
    #expect(links(champ + "index.html").last == "#tri")
    #expect(links("plans/p/objectif-1/bus/index.html").last == "#tri-2")
    // It moves, and so do the links of a page that is kept.
    try site.write(
      "plans/p.md",
      (files["plans/p.md"] ?? "").replacing("### Projet : Champ\n\n#### Tri", with: "#### Tri\n\n### Projet : Champ"))
    #expect(build(site).isPublished)
    #expect(links("index.html").contains("plans/p/#tri"))
    try site.write("index.md", "[x](plans/p.md#nulle-part)\n")
    #expect(build(site).findings.map(\.code).contains(.anchorUnknown))
  }

  /// Two parts of a plan with one heading, a heading named as a project: no page has an id twice.
  @Test func headingsOfPartsHaveNamesOfTheirOwn() throws {
    let site = try TestSite([
      "site.yml": "titre: Site\nas_of: 2026-06-01\n",
      "plans/p.md":
        "---\ntitre: P\n---\n#### Champ\n\n#### Objectif 1 title\n\n## Objectif 1 : Un\n\n### Projet : Champ\n\n#### Champ planter\n\nJalons\n\n- Planter (2027)\n\n### Projet : Champ planter\n\n#### Notes\n",
      "plans/p/bus.md": "---\ntype: projet\ntitre: Bus\nobjectif: 1\n---\n#### Notes\n",
      "plans/p/cap.md": "---\ntype: projet\ntitre: Cap\nobjectif: 1\n---\n#### Notes\n\n#### Bus\n",
    ])
    #expect(build(site).isPublished)
  }

  /// Versions of a page for search engines: each names all, itself among them, by whole addresses.
  @Test func versionsNameThemselvesByWholeAddresses() throws {
    let files = ["site.yml": "titre: Site\nlangues: [fr, en]\n", "a.md": "# A\n", "a.en.md": "# A\n", "b.md": "# B\n"]
    let site = try TestSite(files)
    #expect(build(site).isPublished)
    func versions(_ page: String) -> [String] {
      let html = site.tree()[page].map { String(decoding: $0, as: UTF8.self) } ?? ""
      return html.matches(of: /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/).map { "\($0.1) \($0.2)" }
    }
    #expect(versions("a/index.html") == [])
    try site.write("site.yml", (files["site.yml"] ?? "") + "url: https://exemple.ca/x/\n")
    #expect(build(site).isPublished)
    let all = [
      "en-CA https://exemple.ca/x/en/a/", "fr-CA https://exemple.ca/x/a/", "x-default https://exemple.ca/x/a/",
    ]
    #expect(versions("a/index.html") == all)
    #expect(versions("en/a/index.html") == all)
    #expect(versions("b/index.html") == [])
    #expect(versions("404.html") == [])
  }

  @Test func whatIsNotFoundIsSaidInEachLanguage() throws {
    let site = try TestSite([
      "site.yml": "titre: Site\nlangues: [fr, en]\nurl: https://exemple.ca/x/\nredirections: [nginx, apache]\n",
      "a.md": "# A\n",
    ])
    #expect(build(site).isPublished)
    let tree = site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
    let (main, other) = try (#require(tree["404.html"]), #require(tree["en/404.html"]))
    #expect(main.contains("<html lang=\"fr-CA\">") && main.contains("<section lang=\"en-CA\">"))
    #expect(main.contains("href=\"/x/en/\""))
    #expect(other.contains("<html lang=\"en-CA\">") && other.contains("This page does not exist"))
    #expect(tree["_redirects"]?.contains("/x/en/* /x/en/404.html 404\n") == true)
    #expect(tree["en/.htaccess"] == "ErrorDocument 404 \"/x/en/404.html\"\n")
    let nginx = try String(contentsOfFile: site.root + "/.jalon/redirects.nginx.conf", encoding: .utf8)
    #expect(nginx.contains("error_page 404 $jalon_missing;"))
  }

  /// HTML of one’s own that is not balanced is told where it is written.
  @Test func ownMarkupIsProved() throws {
    let site = try TestSite([
      "site.yml": "titre: Site\nhtml: oui\n", "index.md": "Bon.\n\n<div class=\"x\">\n\nTexte.\n",
      "../templates/partials/footer.html": "<footer><p>x</p></section></footer>\n",
    ])
    site.hasSoundPages = false
    let found = build(site, isCheck: true).findings.filter { $0.code == .markupUnbalanced }
    #expect(
      found.map { "\($0.file?.split(separator: "/").last ?? "") \($0.lineAndColumn)" }.sorted() == [
        "footer.html [1, 17]", "index.md [3, 1]",
      ])
  }
}
