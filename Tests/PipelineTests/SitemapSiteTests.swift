import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

/// The sitemap of whole sites, and what their pages say of their versions.
@Suite struct SitemapSiteTests {
  /// `hreflang` and address.
  private typealias Versions = [[String]]

  private func versions(in markup: String, tag: String) -> Versions {
    markup.components(separatedBy: "<\(tag) rel=\"alternate\" hreflang=\"").dropFirst().map { rest in
      let parts = rest.components(separatedBy: "\"")
      return [parts[0], parts[2]]
    }
  }

  /// Holds a published site to what search engines ask: a page and the sitemap say the same, each page names itself, those that it names name it
  /// and all others, and one of them is the default.
  private func expectSound(_ site: TestSite, url: String, notBefore least: Int) throws {
    let tree = site.tree()
    let map = String(decoding: try #require(tree["sitemap.xml"]), as: UTF8.self)
    var told: [String: Versions] = [:]
    for entry in map.components(separatedBy: "<url><loc>").dropFirst() {
      let address = entry.prefix { $0 != "<" }
      told[String(address)] = versions(in: entry, tag: "xhtml:link")
    }
    #expect(told.values.count { !$0.isEmpty } >= least)
    for (address, versions) in told.sorted(by: { $0.key < $1.key }) {
      let path = (address.dropFirst(url.count).removingPercentEncoding ?? "") + "index.html"
      let page = String(decoding: try #require(tree[path], "\(path)"), as: UTF8.self)
      #expect(self.versions(in: page, tag: "link") == versions, "\(address)")
      guard !versions.isEmpty else { continue }
      #expect(versions.contains { $0[1] == address }, "\(address) names itself")
      let languages = versions.map { $0[0] }
      #expect(Set(languages).count == languages.count, "\(address) names each language once")
      for version in versions {
        #expect(told[version[1]] == versions, "\(address) and \(version[1]) name each other")
      }
    }
  }

  private func publish(_ site: TestSite) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    return build(options)
  }

  @Test func newsAndTagsAreSound() throws {
    let site = try TestSite(copying: packageRoot.appendingPathComponent("Tests/PipelineTests/Fixtures/news"))
    var options = BuildOptions()
    options.source = site.root
    options.url = "https://exemple.ca/x/"
    #expect(build(options).isPublished)
    try expectSound(site, url: "https://exemple.ca/x/", notBefore: 6)
  }

  /// Languages that have not the same: an index in one only, records that are not translated, lists of several pages, other values of facets.
  @Test func languagesThatDifferAreSound() throws {
    var files = [
      "site.yml": "titre: X\nurl: https://exemple.ca/\nlangues: [fr, en]\nas_of: 2026-06-01\n",
      "missions/index.md": "# Nos missions\n", "politiques/index.en.md": "# Policies\n", "plans/index.md": "# Plans\n",
      "politiques/a.md": "---\ntitre: A\n---\n", "politiques/a.en.md": "---\ntitle: A\n---\n",
      "plans/p.md": "# P\n\n## Objectif 1 : Un\n### Projet : A\n- Un (2020)\n### Projet : B\n- Deux (2021)\n",
      "plans/p.en.md": "# P\n\n## Objective 1: One\n### Project: A\n- One (2020)\n",
      "rapports/r.md": "---\ntitre: R\n---\n", "glossaire.md": "# G\n\n- **A** : b\n",
    ]
    for number in 1...60 {
      let place = ["Berlin, Allemagne", "Lisbonne, Portugal", "Rome, Italie"][number % 3]
      files["missions/m\(number).md"] =
        "---\ntitre: M\(number)\nlieux: \(place)\ndates: 2019-0\(number % 9 + 1)\nmots-clés: [théâtre, danse]\n---\n"
      files["actualites/n\(number).md"] = "---\ntitre: N\(number)\ndate: 2019-05-01\nmots-clés: [théâtre]\n---\n"
      files["contacts/c\(number).md"] = "---\ntitre: C\(number)\npays: Allemagne\ncatégorie: festival\n---\n"
      guard number < 55 else { continue }
      files["missions/m\(number).en.md"] =
        "---\ntitle: M\(number)\nplaces: \(number % 3 == 0 ? "Berlin, Germany" : "Rome, Italy")\ndates: 2019-0\(number % 9 + 1)\n---\n"
      files["actualites/n\(number).en.md"] = "---\ntitle: N\(number)\ndate: 2019-05-01\ntags: [théâtre]\n---\n"
    }
    let site = try TestSite(files)
    #expect(publish(site).isPublished)
    try expectSound(site, url: "https://exemple.ca/", notBefore: 200)
  }

  /// The day that an author says, that of a piece of news where it says no other, and none where nobody says one.
  @Test func daysAreThoseThatSomebodySays() throws {
    let site = try TestSite([
      "site.yml": "titre: X\nurl: https://exemple.ca/\nas_of: 2026-06-01\n",
      "a.md": "---\ntitre: A\nmis à jour: 2026-05-02\n---\n",
      "b.md": "# B\n", "actualites/c.md": "---\ntitre: C\ndate: 2019-05-03\n---\n",
      "actualites/d.md": "---\ntitre: D\ndate: 2019-05-03\nmis à jour: 2020-06-04\n---\n",
      "plans/p.md": "---\ntitre: P\nmis à jour: 2021-07-05\n---\n## Objectif 1 : Un\n### Projet : A\n- Un (2020)\n",
      "missions/m.md": "---\ntitre: M\nmis à jour: 2021-07-06\n---\n",
    ])
    #expect(publish(site).isPublished)
    let map = String(decoding: try #require(site.tree()["sitemap.xml"]), as: UTF8.self)
    let days = map.components(separatedBy: "<url><loc>https://exemple.ca/").dropFirst().map { entry in
      let address = entry.prefix { $0 != "<" }
      let day = entry.components(separatedBy: "<lastmod>").dropFirst().first?.prefix(10) ?? "-"
      return "\(address) \(day)"
    }
    #expect(
      days.filter { !$0.hasPrefix("plans/p/") || $0.hasPrefix("plans/p/ ") || $0.contains("objectif-1/ ") } == [
        " -", "a/ 2026-05-02", "actualites/ -", "actualites/c/ 2019-05-03", "actualites/d/ 2020-06-04", "b/ -",
        "missions/ -", "missions/m/ 2021-07-06", "plans/ -", "plans/p/ 2021-07-05", "plans/p/objectif-1/ 2021-07-05",
      ])
    // What changes of them is told by the next build too.
    try site.write("missions/m.md", "---\ntitre: M\nmis à jour: 2021-07-07\n---\n")
    try site.write("a.md", "---\ntitre: A\nmis à jour: 2026-05-03\n---\n")
    #expect(publish(site).isPublished)
    let again = String(decoding: try #require(site.tree()["sitemap.xml"]), as: UTF8.self)
    #expect(again.contains("<lastmod>2021-07-07</lastmod>") && again.contains("<lastmod>2026-05-03</lastmod>"))
  }
}
