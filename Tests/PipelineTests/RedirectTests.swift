import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct RedirectTests {
  private func publish(_ site: TestSite) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    return build(options)
  }

  private func text(_ site: TestSite, _ path: String) -> String? {
    site.tree()[path].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func anOldAddressLeadsToTheNewOne() throws {
    let site = try TestSite([
      "site.yml": "url: https://exemple.ca/base/\nlangues: [fr, en]\n", "index.md": "# Accueil",
      "plan.md": "---\ntitre: \"Le <plan>\"\nalias: [/vieux plan/é/, /a/plan.html]\n---\n",
      "plan.en.md": "---\ntitle: The plan\nalias: /old/\n---\n",
    ])
    let report = publish(site)
    #expect(report.isPublished && report.findings.isEmpty)
    // The two home pages, the plan in both languages, and the page for what is not found in each.
    #expect(report.pages == 6)
    let deep = try #require(text(site, "vieux plan/é/index.html"))
    #expect(deep.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../plan/\">"))
    #expect(deep.contains("<link rel=\"canonical\" href=\"https://exemple.ca/base/plan/\">"))
    #expect(deep.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(deep.contains("<a href=\"../../plan/\">Le &lt;plan&gt;</a>"))
    #expect(deep.contains("<html lang=\"fr-CA\">"))
    #expect(text(site, "a/plan.html")?.contains("url=../plan/\"") == true)
    #expect(text(site, "old/index.html")?.contains("<html lang=\"en-CA\">") == true)
    #expect(text(site, "old/index.html")?.contains("url=../en/plan/\"") == true)
    #expect(
      text(site, "_redirects")?.split(separator: "\n").dropFirst() == [
        "/base/a/plan.html /base/plan/ 301", "/base/old /base/en/plan/ 301", "/base/old/ /base/en/plan/ 301",
        "/base/vieux%20plan/%C3%A9 /base/plan/ 301", "/base/vieux%20plan/%C3%A9/ /base/plan/ 301",
        "/base/en/* /base/en/404.html 404",
      ])
    let map = try #require(text(site, "sitemap.xml"))
    #expect(!map.contains("old") && !map.contains("vieux"))
    // Nobody asked for these.
    #expect(text(site, ".htaccess") == nil)
    #expect(site.tree(".jalon")["redirects.nginx.conf"] == nil)
  }

  @Test func withoutAnAddressLinksAreRelative() throws {
    let site = try TestSite(["plan.md": "---\nalias: /a/b/\n---\n# Plan"])
    #expect(publish(site).isPublished)
    #expect(text(site, "a/b/index.html")?.contains("<link rel=\"canonical\" href=\"../../plan/\">") == true)
  }

  @Test func serversAreToldOnRequest() throws {
    let settings = "titre: Essai\nredirections: [nginx, Apache]\n"
    let site = try TestSite(["site.yml": settings, "plan.md": "---\nalias: /vieux/\n---\n# Plan"])
    #expect(publish(site).isPublished)
    #expect(text(site, ".htaccess")?.contains("RedirectMatch 301 \"^/vieux/$\" \"/plan/\"") == true)
    let nginx = try #require(site.tree(".jalon")["redirects.nginx.conf"])
    #expect(String(decoding: nginx, as: UTF8.self).contains("location = \"/vieux/\" { return 301 \"/plan/\"; }"))
    // A part of a server’s configuration is nothing to serve.
    #expect(!site.tree().keys.contains { $0.contains("nginx") })
    try site.write("site.yml", "titre: Essai\n")
    #expect(publish(site).isPublished)
    #expect(text(site, ".htaccess") == nil)
    #expect(site.tree(".jalon")["redirects.nginx.conf"] == nil)
  }

  @Test func anUnknownServerIsSaid() throws {
    let (settings, places) = marked("titre: Essai\nredirections: [nginx, ➤apach]\n")
    let report = publish(try TestSite(["site.yml": settings, "index.md": "a"]))
    #expect(report.findings.map(\.code) == [.configInvalid])
    #expect(report.findings.map(\.lineAndColumn) == places)
    #expect(report.findings.first?.hint?.english == "Did you mean “apache”?")
  }

  /// An address that something of the site has.
  @Test(arguments: [
    "/", "/index.html", "/autre/", "/plan", "/plans/p/calendrier/", "/404.html", "/robots.txt", "/doc.pdf",
    "/doc.pdf/a/",
    "/missions/", "/_redirects",
  ])
  func oneThatIsTaken(alias: String) throws {
    let (page, places) = marked("---\ntitre: Plan\nalias:\n  - /libre/\n  - ➤\(alias)\n---\n")
    let site = try TestSite([
      "plan.md": page, "autre.md": "# Autre\n\n[d](doc.pdf)", "doc.pdf": "x", "missions/m.md": "# M",
      "plans/p.md": "# P\n## Objectif 1 : Un\n### Projet : A\nJalons\n- Un (2020)\n",
    ])
    let report = publish(site)
    #expect(!report.isPublished)
    let errors = report.findings.filter { $0.severity == .error }
    #expect(Set(errors.map(\.code)) == [.aliasTaken])
    #expect(errors.map(\.lineAndColumn) == places)
    #expect(site.tree().isEmpty)
  }

  /// `jalon check` takes the page of an old address for none, and a link to it for a link that leads somewhere.
  @Test func checksPassItOver() throws {
    let site = try TestSite([
      "site.yml": "titre: Essai\n", "index.md": "# Accueil\n\n[Vers l’ancienne](/vieux/)\n",
      "plan.md": "---\nalias: [/vieux/, /autre.html]\n---\n# Plan\n",
      "notes/index.md": "---\nbrouillon: oui\n---\nTrois points...\n", "notes/a.png": "x",
    ])
    var options = BuildOptions()
    options.source = site.root
    options.isCheck = true
    options.isDryRun = true
    let report = build(options)
    #expect(Set(report.findings.map(\.code)) == [.heldBack, .pageOrphan])
    let orphan = try #require(report.findings.first { $0.code == .pageOrphan })
    #expect(orphan.why?.english.contains("/plan/") == true)
    #expect(orphan.why?.english.contains("vieux") == false && orphan.why?.english.contains("autre") == false)
  }

  @Test func aSiteMayHaveRulesOfItsOwn() throws {
    let site = try TestSite(["_redirects": "/x /y 302\n", "plan.md": "---\nalias: /vieux/\n---\n# Plan"])
    #expect(publish(site).isPublished)
    #expect(text(site, "_redirects") == "/x /y 302\n")
    #expect(text(site, "vieux/index.html") != nil)
  }
}
