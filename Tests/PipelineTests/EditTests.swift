import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

/// After any edits, in any order, a site built on what is there is the site that a first build makes.
@Suite struct EditTests {
  /// How many edits: thousands with `JALON_EDITS=5000`.
  static let count = ProcessInfo.processInfo.environment["JALON_EDITS"].flatMap { Int($0) } ?? 60

  /// Each build by itself, and all of them as one process makes them, each going by the one before.
  @Test(arguments: [1, 2], [false, true]) func afterAnyEditsAsFromNothing(seed: UInt64, isOneProcess: Bool) throws {
    var random = SplitMix(seed: seed)
    let site = try TestSite([
      "site.yml": "titre: Site\nlangues: [fr, en]\nas_of: 2024-01-01\n", "index.md": "Bonjour\n",
      "plans/2024.md":
        Self.plans[1],
      "a.md": "# A\n\nTexte.\n", "a.en.md": "# A\n\nText.\n", "b/c.md": "# C\n\n## Ici\n\n[A](../a.md)\n",
      "b/d.md": "# D\n\nTexte [là](c.md#ici).\n",
      "b/f/g.md": "# G\n\nUn ONF[^1], [tri](/plans/2024/#tri).\n\n[^1]: Une note de l’ONF.\n",
      "actualites/n.md": "---\ntitre: Du neuf\ndate: 2023-12-01\n---\nTexte.\n",
      "missions/2023-lyon.md": "---\ntitre: Lyon\ndates: mai 2023\n---\n## Lieux\n- Lyon, France\n",
      "f.pdf": "f", "b/g.docx": "g", "t.csv": "Nom;Somme\nUn;1\n", "g/a.txt": "a",
    ])
    try site.write("p.png", greyPicture(700, 9))
    // Nobody reads them: they are known by a time that is past.
    for path in ["f.pdf", "b/g.docx"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: "\(site.root)/content/\(path)")
    }
    // By its title alone a site without memory knows its folder: until the next build is published, only one of the two changes.
    var pending = (isForgotten: false, hasNewTitle: false)
    let clean = try TestSite()
    let last = isOneProcess ? BuildCache() : nil
    var kept = 0
    for turn in 0..<Self.count {
      let sources = ["content", "templates"].map { site.tree($0) }
      let edit = try change(site, &random, keepsTitle: pending.isForgotten, keepsMemory: pending.hasNewTitle)
      if edit == "lost .jalon" { pending.isForgotten = true }
      if edit == "settings" { pending.hasNewTitle = true }
      var options = BuildOptions()
      options.source = site.root
      options.jobs = 1 + turn % 3
      if random.below(4) == 0 { options.asOf = CivilDate(dayNumber: 19_000 + random.below(3) * 400) }
      options.lastBuild = last
      options.pictureMaker = { testMaker }
      let report = build(options)
      options.lastBuild = nil
      // From nothing, in another folder.
      try? FileManager.default.removeItem(atPath: clean.root)
      try FileManager.default.copyItem(atPath: site.root, toPath: clean.root)
      for name in ["public", ".jalon"] { try? FileManager.default.removeItem(atPath: clean.root + "/" + name) }
      options.source = clean.root
      let other = build(options)
      try #require(report.isPublished == other.isPublished, "turn \(turn): \(edit)")
      try #require(
        site.said(report.findings) == clean.said(other.findings), "turn \(turn): \(edit)")
      #expect(report.ignored == other.ignored)
      guard report.isPublished else {
        // Half the time someone undoes what was wrong.
        if random.below(2) == 0 { try restore(sources, in: site) }
        continue
      }
      pending = (false, false)
      try #require(site.tree() == clean.tree(), "turn \(turn): \(edit)")
      kept += report.kept
      // And what is there is enough: nothing to do.
      options.source = site.root
      options.lastBuild = last
      try #require(build(options).written == 0, "turn \(turn): \(edit)")
    }
    #expect(kept > 0 || Self.count < 200, "not everything is made again each time")
  }

  private func restore(_ sources: [[String: Data]], in site: TestSite) throws {
    for (name, files) in zip(["content", "templates"], sources) {
      try? site.remove("../\(name)")
      for (path, bytes) in files { try site.write("../\(name)/\(path)", Array(bytes)) }
    }
  }

  private static let pages = [
    "index.md", "a.md", "a.en.md", "b/index.md", "b/c.md", "b/d.md", "e.md", "b/f/g.md", "missions/2023-lyon.md",
    "missions/m.md", "organisations/onf.md", "politiques/p.md", "bottin/c.md", "actualites/n.md", "actualites/o.en.md",
  ]
  /// A place of it is now on one page, now on another.
  private static let plans = ["\n#### Tri\n", "### Projet : Deux\n\n#### Tri[^1]\n", "### Projet : Deux\n"].map {
    "---\ntitre: Plan 2024\n---\n## Objectif 1 : Un\n\($0)Jalons\n- Trois[^1] (mai 2024)\n\n[^1]: De l’ONF.\n"
  }
  private static func mission(_ text: String, dates: String = "mai 2023") -> String {
    "---\ntype: mission\ntitre: Lyon\ndates: \(dates)\n---\n\(text)\n\n## Lieux\n- Lyon, France\n\n## Rencontres\n- Une (12 mai 2023)\n"
      + "  - avec : Office national\n\n## Retombées\n- Suite\n  - rencontre : Une\n"
  }
  private static let texts = [
    "# Sept\n\nUn ONF[^1], [tri](/plans/2024/#tri).\n\n[^1]: Une autre note de l’ONF.\n",
    "Bonjour\n", "# Un\n\nTexte et [lien](/a/).\n", "---\ntitre: Deux\n---\n![](x.svg)\n", "---\ntitre: a : b\n---\n",
    "---\ntitre: Lyon\ndates: mai 2023\n---\n## Lieux\n- Lyon, France\n", "",
    "# Un\n\n## Ici\n\n[Là](/e/#ici), [b](../b/c.md#ici), [d](b/d.md).\n",
    "# Deux\n\nL’ONF, Alex Untel et ![](x.svg).\n",
    "---\ntitre: Trois\nadresse: trois\n---\n## Ici\n\nUn ONF.\n", "---\ntitre: Quatre\nbrouillon: oui\n---\nQuatre.\n",
    "---\ntitre: Cinq\nanciennes adresses: /cinq/\ngabarit: list\n---\nCinq.\n",
    "---\ntitre: Six\nrévisions:\n- approuvée: 2020-01-01\n  texte: ../b/c.md\n- approuvée: 2021-01-01\n  texte: ../e.md\n---\n",
    "---\ntitre: Office\nsigle: ONF\n---\nL’office.\n", "---\ntitre: Office national\nsigle: ONF\n---\n",
    "---\ntitre: Bottin\npersonnes:\n- nom: Alex Untel\n---\n",
    "---\ntitre: Neuf\ncouleur: x\n---\nUn mot[^z], [w](calq.gouv.qc.ca).\n",
    "---\ncouleur: x\ndate: 2020-01-01\n---\n# A\n\nTexte.\n",
    // One text in the place of another, in a mission with all its parts, with notes, with an acronym, in letters of two sorts.
    mission("Un récit."), mission("Un récit de l’ONF[^1] et [là](../b/c.md).\n\n[^1]: Selon l’ONF."),
    mission("Un autre re\u{301}cit[^2].\n\n[^2]: Une autre note."), mission(""), mission("Un re\u{301}cit."),
    mission("Un récit.", dates: "juin 2023"), mission("{{calendrier}}"), mission("Un récit.\n\n## Ailleurs"),
    // What is made of other files.
    "# Onze\n\nAvant.\n\n{{tableau \"/t.csv\"}}\n\nAprès.\n", "{{graphique \"/t.csv\"}}\n\nAprès.\n",
    "# Douze\n\n{{fichiers \"/g\"}}\n",
    mission("Un récit.\n\n{{tableau \"/t.csv\"}}"), mission("{{fichiers \"/g\"}}\n\nUn récit."),
    mission("{{carte Lyon}}"),
    "---\ntitre: Caf\u{E9}\n---\nOui.\n", "---\ntitre: Cafe\u{301}\n---\nOui.\n",
    "# Sept\n\nUn mot[^1].\n\n[^1]: Une note.\n", "# Sept\n\nUn autre mot.\n",
    "# Sept\n\nUn[^1] mot[^1].\n\n[^1]: De l’ONF.\n",
    "---\ntitre: Dix\ndate: 2024-05-01\nauteurs:\n- Alex Untel\n- ONF\nmots-clés: [un, deux]\n---\nDu neuf à l’ONF.\n",
    "# Un\n\n![p](/p.png) et [p](/p.png).\n", "# Un\n\n[p](/p.png).\n", mission("![p](/p.png)"),
    "---\ntitre: Dix\ndate: 2024-05-01\nimage: /p.png\n---\nDu neuf.\n",
    "# Sept\n\n[Un](/f.pdf), [deux](/b/g.docx).\n", "---\ntitre: Huit\nsource: /b/g.docx\n---\nTexte.\n",
  ]

  private func change(_ site: TestSite, _ random: inout SplitMix, keepsTitle: Bool, keepsMemory: Bool) throws -> String
  {
    let page = Self.pages[random.below(Self.pages.count)]
    switch random.below(25) {
    case 6 where keepsTitle: return "kept settings"
    case 0: return "nothing"
    case 12...19:
      let texts = site.tree("content").filter { $0.key.hasSuffix(".md") }.sorted { $0.key < $1.key }
      guard !texts.isEmpty else { return "no text" }
      let (page, text) = texts[random.below(texts.count)]
      try site.write(
        page, Array(text) + Array("\nUn mot de plus, \(random.below(9))\(["", "[^z]"][random.below(2)]).\n".utf8))
      return "added to \(page)"
    case 1:
      try? site.remove(page)
      if page == "index.md" { try site.write(page, "Bonjour\n") }
      return "removed \(page)"
    case 2:
      try? FileManager.default.moveItem(atPath: "\(site.root)/content/b", toPath: "\(site.root)/content/d")
      try? FileManager.default.moveItem(
        atPath: "\(site.root)/content/d", toPath: "\(site.root)/content/\(["b", "e"][random.below(2)])")
      return "moved a folder"
    case 3:
      let text = ["<footer>x</footer>\n", "<footer>{{t.home}}</footer>\n", "{{no_such}}\n"][random.below(3)]
      try site.write("../templates/partials/footer.html", text)
      return "template"
    case 4:
      try? site.remove("../templates")
      return "no templates"
    case 5:
      try site.write("../templates/strings/fr.yml", "home: Accueil \(random.below(3))\n")
      return "strings"
    case 6:
      let languages = ["fr", "[fr, en]", "en"][random.below(3)]
      let more = [
        "", "url: https://example.org/\n", "menu:\n- lien: a.md\n- lien: e.md\n", "logo: x.svg\n",
        "publier: [f.pdf, b/*.docx]\n", "gravité:\n  key-unknown: ignorer\n  note-unknown: note\n",
      ][random.below(6)]
      try site.write(
        "site.yml",
        "titre: Site \(random.below(2))\nlangues: \(languages)\nas_of: 2024-0\(1 + random.below(9))-01\n" + more)
      return "settings"
    case 7:
      try site.write("../templates/assets/style.css", "body { color: #\(100 + random.below(3)) }\n")
      return "asset"
    case 8:
      try site.write(
        "x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(1 + random.below(3))\" height=\"1\"/>")
      return "image"
    case 9:
      let lost = ["public/index.html", "public", ".jalon/manifest", ".jalon/pictures", ".jalon"][
        random.below(keepsMemory ? 4 : 5)]
      for path in try FileManager.default.subpathsOfDirectory(atPath: site.root) where path.hasPrefix(lost) {
        try? FileManager.default.removeItem(atPath: site.root + "/" + path)
      }
      return "lost \(lost)"
    case 21:
      try site.write("t.csv", "Nom;Somme\nUn;\(random.below(3))\n")
      return "wrote the table"
    case 22:
      let name = "g/\(["b", "c"][random.below(2)]).txt"
      if (try? site.remove(name)) == nil { try site.write(name, "x") }
      return "changed a folder"
    case 24:
      let picture = greyPicture([300, 700, 1000][random.below(3)], 9, shade: UInt8(random.below(2)))
      try site.write("p.png", random.below(4) == 0 ? remarked(picture, "bad") : picture)
      return "picture"
    case 20:
      try site.write("plans/2024.md", Self.plans[random.below(Self.plans.count)])
      return "wrote the plan"
    default:
      try site.write(page, Self.texts[random.below(Self.texts.count)])
      return "wrote \(page)"
    }
  }
}
