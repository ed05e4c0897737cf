import Basics
import Build
import Foundation
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
        "---\ntitre: Plan 2024\n---\n## Objectif 1 : Un\n### Projet : Deux\nJalons\n- Trois (mai 2024)\n",
      "missions/2023-lyon.md": "---\ntitre: Lyon\ndates: mai 2023\n---\n## Lieux\n- Lyon, France\n",
    ])
    let clean = try TestSite()
    let last = isOneProcess ? LastBuild() : nil
    for turn in 0..<Self.count {
      let edit = try change(site, &random)
      var options = BuildOptions()
      options.source = site.root
      options.jobs = 1 + turn % 3
      if random.below(4) == 0 { options.asOf = CivilDate(dayNumber: 19_000 + random.below(3) * 400) }
      options.lastBuild = last
      let report = build(options)
      options.lastBuild = nil
      // From nothing, in another folder.
      try? FileManager.default.removeItem(atPath: clean.root)
      try FileManager.default.copyItem(atPath: site.root, toPath: clean.root)
      for name in ["public", ".jalon"] { try? FileManager.default.removeItem(atPath: clean.root + "/" + name) }
      options.source = clean.root
      let other = build(options)
      try #require(report.isPublished == other.isPublished, "turn \(turn): \(edit)")
      try #require(report.findings.count == other.findings.count, "turn \(turn): \(edit)")
      guard report.isPublished else { continue }
      try #require(site.tree() == clean.tree(), "turn \(turn): \(edit)")
      // And what is there is enough: nothing to do.
      options.source = site.root
      options.lastBuild = last
      try #require(build(options).written == 0, "turn \(turn): \(edit)")
    }
  }

  private static let pages = [
    "index.md", "a.md", "a.en.md", "b/index.md", "b/c.md", "missions/2023-lyon.md", "missions/m.md",
  ]
  private static let texts = [
    "Bonjour\n", "# Un\n\nTexte et [lien](/a/).\n", "---\ntitre: Deux\n---\n![](x.svg)\n", "---\ntitre: a : b\n---\n",
    "---\ntitre: Lyon\ndates: mai 2023\n---\n## Lieux\n- Lyon, France\n", "",
  ]

  private func change(_ site: TestSite, _ random: inout SplitMix) throws -> String {
    let page = Self.pages[random.below(Self.pages.count)]
    switch random.below(12) {
    case 0: return "nothing"
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
      try site.write(
        "site.yml", "titre: Site \(random.below(2))\nlangues: \(languages)\nas_of: 2024-0\(1 + random.below(9))-01\n")
      return "settings"
    case 7:
      try site.write("../templates/assets/style.css", "body { color: #\(100 + random.below(3)) }\n")
      return "asset"
    case 8:
      try site.write(
        "x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(1 + random.below(3))\" height=\"1\"/>")
      return "image"
    case 9:
      // Without the record of what was published, what is stale could not be told from somebody else's.
      let lost = ["public/index.html", "public", ".jalon/manifest"][random.below(3)]
      for path in try FileManager.default.subpathsOfDirectory(atPath: site.root) where path.hasPrefix(lost) {
        try? FileManager.default.removeItem(atPath: site.root + "/" + path)
      }
      return "lost \(lost)"
    default:
      try site.write(page, Self.texts[random.below(Self.texts.count)])
      return "wrote \(page)"
    }
  }
}
