import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// What a site declares of its own, from its settings to its pages.
@Suite struct CustomFieldSiteTests {
  private static let files = [
    "site.yml": """
    titre: Essai
    langues: [fr, en]
    champs:
      - {clé: cote, de: [mission, œuvre], nature: choix, choix: [{fr: calme, en: quiet}, {fr: vive, en: lively}], fr: Cote, en: Rating}
    types:
      - nom: œuvre
        dossier: oeuvres
        fr: Œuvres
        en: Works
        ordre: -année
        champs:
          - {clé: année, nature: nombre}
          - {clé: exposée, nature: oui/non}
    """,
    "index.md": "# Accueil\n", "index.en.md": "# Home\n",
    "oeuvres/un.md": "---\ntitre: Un\nannée: 1998\ncote: calme\nexposée: oui\n---\nUn mot.\n",
    "oeuvres/un.en.md": "---\ntitle: One\nannée: 1998\nrating: quiet\n---\nA word.\n",
    "oeuvres/deux.md": "---\ntitre: Deux & demi\nannée: 12 500\ncote: vive\n---\nUn mot.\n",
    "oeuvres/trois.md": "# Trois\n", "missions/m.md": "---\ntitre: M\ndates: mai 2020\ncote: vive\n---\n",
    "fiches/index.md": "---\ntitre: Fiches\ngabarit: fiche\n---\n", "fiches/a.md": "# A\n", "fiches/b.md": "# B\n",
    "../templates/fiche.html": "<h1>{{page.title}}</h1><p>{{#page.custom.annee}}{{text}}{{/page.custom.annee}}</p>",
    "../templates/autre.html": "<h1>{{page.title}}</h1><p>autre</p>",
  ]

  private func build(_ site: TestSite) -> [String: Data] {
    var options = BuildOptions()
    options.source = site.root
    let report = Pipeline.build(options)
    #expect(report.isPublished, "\(report.findings.map(\.summary.english))")
    return site.tree()
  }

  private func page(_ path: String, of tree: [String: Data]) -> String {
    String(decoding: tree[path] ?? Data(), as: UTF8.self)
  }

  @Test func pagesShowThem() throws {
    let tree = build(try TestSite(Self.files))
    let work = page("oeuvres/deux/index.html", of: tree)
    #expect(work.contains("<dt>Cote</dt><dd>vive</dd>"))
    #expect(work.contains("<dt>Année</dt><dd>12\u{A0}500</dd>"))
    #expect(page("en/oeuvres/un/index.html", of: tree).contains("<dt>Rating</dt><dd>quiet</dd>"))
    #expect(page("missions/m/index.html", of: tree).contains("<dt>Cote</dt><dd>vive</dd>"))
    #expect(!page("index.html", of: tree).contains("<dt>"))
    let list = page("oeuvres/index.html", of: tree)
    let titles = list.matches(of: /<h2><a href="[^"]*">([^<]*)</).map { String($0.1) }
    #expect(titles == ["Deux &amp; demi", "Un", "Trois"])
    #expect(list.contains("<h1>Œuvres</h1>"))
    #expect(page("en/oeuvres/index.html", of: tree).contains("<h1>Works</h1>"))
    #expect(work.contains("<a href=\"../\">Œuvres</a>"))
    #expect(page("fiches/a/index.html", of: tree) == "<h1>A</h1><p></p>")
    #expect(page("fiches/index.html", of: tree).contains("<!DOCTYPE html>"))
  }

  /// Nobody who writes one of them writes markup.
  @Test func theyAreEscaped() throws {
    let hostile = "\"><script>alert(1)</script>"
    let tree = build(
      try TestSite([
        "site.yml":
          "titre: Essai\nchamps:\n  - {clé: a, fr: '\(hostile)'}\n  - {clé: b, nature: lien}\n  - {clé: c, nature: choix, choix: ['\(hostile)']}\ntypes:\n  - {nom: t, dossier: t, fr: '\(hostile)'}\n",
        "t/x.md": "---\ntitre: X\na: '\(hostile)'\nb: 'javascript:alert(1)//\(hostile)'\nc: '\(hostile)'\n---\n",
      ]))
    for path in ["t/index.html", "t/x/index.html"] {
      #expect(page(path, of: tree).contains("&lt;script&gt;alert(1)"))
      #expect(!page(path, of: tree).contains("<script"))
      #expect(!page(path, of: tree).contains("href=\"javascript:"))
    }
  }

  /// Whatever changes of them, what a build remembers gives what a first build does.
  @Test(arguments: [
    ["oeuvres/un.md": "---\ntitre: Un\nannée: 2030\ncote: vive\n---\nUn mot.\n"],
    ["oeuvres/un.md": "---\ntitre: Un\nannée: 1998\ncote: calme\nexposée: oui\n---\nUn autre mot.\n"],
    ["site.yml": files["site.yml", default: ""].replacing("vive", with: "animée").replacing("-année", with: "titre")],
    ["site.yml": files["site.yml", default: ""].replacing("œuvre", with: "pièce")],
    ["fiches/index.md": "---\ntitre: Fiches\ngabarit: autre\n---\n"], ["fiches/index.md": "# Fiches\n"],
    ["fiches/a.md": "---\ntitre: A\ngabarit: autre\n---\n"], ["oeuvres/index.md": "# Toutes\n"],
    ["../templates/oeuvre.html": "<h1>{{page.title}}</h1>"],
  ])
  func whatIsRememberedIsRight(edit: [String: String]) throws {
    let site = try TestSite(Self.files)
    _ = build(site)
    for (path, text) in edit { try site.write(path, text) }
    #expect(build(site) == build(try TestSite(Self.files.merging(edit) { $1 })))
  }
}
