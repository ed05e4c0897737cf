import Basics
import Diagnostics
import Foundation
import Pictures
import Pipeline
import TestSupport
import Testing

/// Stands for libvips: a copy is what it was made of, in words; what holds the word `bad` is damaged.
let testMaker = PictureMaker(id: 7) { wanted, bytes, size throws(PictureProblem) in
  if bytes.count < 200 || String(decoding: bytes, as: UTF8.self).contains("bad") { throw .damaged }
  return wanted.map { Array("\($0.width) \($0.format) \(Digest(bytes).value)".utf8) }
}

/// Pictures of a site: each page offers copies that are there, made once.
@Suite struct PictureTests {
  private static let made = Locked(0)

  private func options(_ site: TestSite, hasMaker: Bool = true) -> BuildOptions {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    options.pictureMaker = { hasMaker ? testMaker : nil }
    return options
  }

  /// Two pages that show a picture, a mission that has it in its gallery, a page that leads to another one.
  private func site() throws -> TestSite {
    let site = try TestSite([
      "site.yml": "titre: Site\nas_of: 2024-01-01\n",
      "index.md": "# Accueil\n\n![La salle](images/salle.png \"Une légende\")\n",
      "b/c.md":
        "# C\n\nTexte ![la salle](../images/salle.png), ![un point](../images/point.png), [le plan](../images/plan.png).\n",
      "missions/2023-lyon.md":
        "---\ntitre: Lyon\ndates: mai 2023\n---\n## Lieux\n- Lyon, France\n\n## Photos\n- ![La salle](../images/salle.png) Une salle\n",
    ])
    try site.write("images/salle.png", greyPicture(1000, 20))
    try site.write("images/point.png", greyPicture(40, 30))
    try site.write("images/plan.png", greyPicture(2000, 10))
    return site
  }

  /// The addresses that pages name in `src` and `srcset`, from the site’s root.
  private func offered(_ tree: [String: Data]) -> Set<String> {
    var all: Set<String> = []
    for (path, bytes) in tree where path.hasSuffix(".html") {
      for match in String(decoding: bytes, as: UTF8.self).matches(of: /(?:src|srcset|href)="([^"]*images\/[^"]*)"/) {
        for candidate in match.output.1.split(separator: ", ") {
          let link = candidate.split(separator: " ")[0]
          let base = URL(string: "http://x/" + path)
          URL(string: String(link), relativeTo: base).map { _ = all.insert(String($0.absoluteURL.path.dropFirst())) }
        }
      }
    }
    return all
  }

  @Test func pagesOfferCopiesThatAreThere() throws {
    let site = try site()
    let report = build(options(site))
    #expect(report.isPublished && site.said(report.findings.filter { $0.code != .missionWithoutPolicy }) == [])
    let tree = site.tree()
    let pictures = tree.keys.filter { $0.hasPrefix("images/") }.sorted().map {
      $0.replacing(/\.[0-9a-f]{8}\./, with: ".*.")
    }
    #expect(
      pictures == [
        "images/plan.png", "images/point.png", "images/salle-1000.*.webp", "images/salle-480.*.jpg",
        "images/salle-480.*.webp", "images/salle-960.*.jpg", "images/salle-960.*.webp", "images/salle.png",
      ])
    #expect(offered(tree) == Set(tree.keys.filter { $0.hasPrefix("images/") }))
    let page = String(decoding: try #require(tree["index.html"]), as: UTF8.self)
    #expect(page.contains("<picture><source type=\"image/webp\" srcset=\"images/salle-480."))
    #expect(page.contains("<img src=\"images/salle.png\" width=\"1000\" height=\"20\""))
    let mission = String(decoding: try #require(tree["missions/2023-lyon/index.html"]), as: UTF8.self)
    #expect(mission.contains("<a href=\"../../images/salle.png\"><picture><source type=\"image/webp\""))
  }

  /// However much of what was there is gone: what is left is enough, and gives the same.
  @Test func copiesAreMadeOnce() throws {
    let site = try site()
    let count = Locked(0)
    var options = options(site)
    options.pictureMaker = {
      PictureMaker(id: 7) { wanted, bytes, size throws(PictureProblem) in
        count.withLock { $0 += 1 }
        return try testMaker.copies(wanted, bytes, size)
      }
    }
    _ = build(options)
    let tree = site.tree()
    #expect(count.withLock(\.self) == 1)
    for lost in [["public"], [".jalon/manifest-0", "public/index.html"], ["public", ".jalon/pictures/index"]] {
      for path in lost { try? site.remove("../" + path) }
      options.isForced = true
      #expect(build(options).isPublished && site.tree() == tree)
      #expect(count.withLock(\.self) == 1, "\(lost)")
    }
    try site.remove("../.jalon")
    #expect(build(options).isPublished && site.tree() == tree && count.withLock(\.self) == 2)
  }

  /// What makes them need not be there once they are made, and is then not asked for.
  @Test func nothingIsAskedForWhereAllIsThere() throws {
    let site = try site()
    _ = build(options(site))
    let tree = site.tree()
    try site.remove("../public")
    var options = options(site)
    options.pictureMaker = {
      Issue.record("asked for")
      return nil
    }
    options.isForced = true
    #expect(build(options).isPublished && site.tree() == tree)
    // Nor where there is nothing to make.
    let other = try TestSite(["index.md": "# A\n\n![b](b.png)\n"])
    try other.write("b.png", greyPicture(480, 10))
    options.source = other.root
    #expect(build(options).isPublished)
  }

  /// Told once, whatever the number of pictures; and forgotten as soon as there is one.
  @Test func withoutAMakerPicturesArePublishedAsTheyAre() throws {
    let site = try site()
    try site.write("b/d.md", "# D\n\n![le plan](../images/plan.png)\n")
    let report = build(options(site, hasMaker: false))
    #expect(report.isPublished)
    #expect(report.findings.filter { $0.code == .imagesUncopied }.map(\.severity) == [.note])
    #expect(site.tree().keys.filter { $0.hasPrefix("images/") }.count == 3)
    #expect(build(options(site, hasMaker: false)).findings == report.findings)
    // Nothing has changed but what the machine can do.
    let after = build(options(site))
    #expect(!after.findings.contains { $0.code == .imagesUncopied })
    #expect(site.tree().keys.filter { $0.hasPrefix("images/") }.count == 3 + 5 + 6)
    #expect(build(options(site)).written == 0)
  }

  /// A picture that is not what its head says is shown as it is, and told where a page shows it.
  @Test func aPictureThatLiesIsTold() throws {
    let site = try site()
    let (text, places) = marked("# B\n\n![a](➤menteur.png) ![b](➤enorme.png) ![c](images/salle.png)\n")
    try site.write("b.md", text)
    try site.write("menteur.png", remarked(Array(greyPicture(3000, 2).prefix(60)), "bad"))
    var huge = greyPicture(1, 1)
    for place in [16, 20] { huge.replaceSubrange(place..<place + 4, with: [0, 0, 0x75, 0x30]) }
    try site.write("enorme.png", huge)
    for _ in 0..<2 {
      let report = build(options(site))
      #expect(report.isPublished)
      let told = report.findings.filter { $0.severity == .warning }
      #expect(told.map(\.code) == [.imageDamaged, .imageTooLarge])
      #expect(told.map(\.lineAndColumn) == places)
      let page = String(decoding: try #require(site.tree()["b/index.html"]), as: UTF8.self)
      #expect(page.contains("<img src=\"../menteur.png\" width=\"3000\" height=\"2\""))
      #expect(page.contains("<img src=\"../enorme.png\" width=\"30000\" height=\"30000\""))
    }
  }

  /// What a picture says of itself is not published: neither in the file, nor by whom it names.
  @Test func whatAPictureSaysOfItselfIsTakenOut() throws {
    let site = try TestSite([
      "index.md": "# A\n\n![b](b.png)\n\n[c](c.png)\n",
      "bottin/c.md": "---\ntitre: Contact\npersonnes:\n- nom: Alex Untel\n---\n",
    ])
    try site.write("b.png", remarked(greyPicture(40, 30), "Alex Untel, 45.50 N"))
    try site.write("c.png", greyPicture(20, 10))
    let report = build(options(site, hasMaker: false))
    #expect(report.isPublished, "\(report.findings.map(\.summary.english))")
    let tree = site.tree()
    #expect(tree["b.png"].map(Array.init) == greyPicture(40, 30))
    #expect(tree["c.png"].map(Array.init) == greyPicture(20, 10))
    #expect(build(options(site, hasMaker: false)).written == 0)
  }

  @Test func whatCannotBeTakenOutIsTold() throws {
    let site = try TestSite(["index.md": "# A\n\n[b](b.jpg)\n"])
    try site.write("b.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 9] + Array("Secret".utf8))
    let report = build(options(site))
    #expect(report.findings.map(\.code) == [.imageMetadata])
    #expect(site.tree()["b.jpg"]?.count == 12)
  }

  /// As a link and as an image, a HEIC leads to a JPEG, whose address does not take that of another file.
  @Test func aHEICIsPublishedAsJPEG() throws {
    let site = try TestSite(["index.md": "# A\n\n![b](IMG_1.HEIC) [c](IMG_1.HEIC)\n"])
    let folder = packageRoot.appendingPathComponent("Tests/PicturesTests/Fixtures/tel.heic")
    try site.write("IMG_1.HEIC", Array(try Data(contentsOf: folder)))
    try site.write("img_1.jpg", greyPicture(20, 10))
    #expect(build(options(site)).isPublished)
    let names = site.tree().keys.filter { $0.hasPrefix("IMG") }.sorted().map {
      $0.replacing(/\.[0-9a-f]{8}\./, with: ".*.")
    }
    #expect(
      names == ["IMG_1.HEIC-480.*.jpg", "IMG_1.HEIC-480.*.webp", "IMG_1.HEIC-720.*.webp", "IMG_1.HEIC.jpg"])
    let page = String(decoding: try #require(site.tree()["index.html"]), as: UTF8.self)
    #expect(page.contains("<img src=\"IMG_1.HEIC.jpg\"") && page.contains("<a href=\"IMG_1.HEIC.jpg\">"))
    // Where nothing reads it.
    try site.remove("../.jalon")
    try site.remove("../public")
    let report = build(options(site, hasMaker: false))
    #expect(report.findings.map(\.code).contains(.imageHEIC) && report.isPublished)
    #expect(site.tree().keys.contains("IMG_1.HEIC"))
  }

  /// A copy that nobody shows any more goes with its page.
  @Test func copiesGoWithWhatShowsThem() throws {
    let site = try site()
    _ = build(options(site))
    for path in ["b/c.md", "missions/2023-lyon.md"] { try site.remove(path) }
    try site.write("index.md", "# Accueil\n")
    try site.remove("images/salle.png")
    #expect(build(options(site)).isPublished)
    #expect(site.tree().keys.filter { $0.hasPrefix("images/") } == [])
    #expect(site.tree(".jalon/pictures").keys.filter { $0 != "index" } == [])
  }

  /// A text that shows what it led to leads to more: it is not put in the place of the other alone.
  @Test(arguments: [false, true]) func aLinkBecomesAnImage(isOneProcess: Bool) throws {
    let site = try site()
    var options = options(site)
    options.lastBuild = isOneProcess ? BuildCache() : nil
    _ = build(options)
    try site.write(
      "b/c.md",
      "# C\n\nTexte ![la salle](../images/salle.png), ![un point](../images/point.png), ![le plan](../images/plan.png).\n"
    )
    #expect(build(options).isPublished)
    let tree = site.tree()
    #expect(offered(tree).isSubset(of: tree.keys))
    #expect(tree.keys.contains { $0.hasPrefix("images/plan-1600.") })
  }
}
