import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct LogoTests {
  @Test func aLogoIsAFileOfTheSiteWithTheOrganizationsName() throws {
    let site = try TestSite([
      "site.yml": """
      titre: Plan
      langues: [fr, en]
      organisation:
        nom: Regroupement
        logo: Images/Mon logo.svg
      """, "site.en.yml": "title: Plan\norganization: Network\n", "a.md": "x", "Images/Mon logo.svg": "<svg/>",
    ])
    let (read, findings) = try site.read()
    #expect(findings.isEmpty)
    #expect(
      read.settings.texts(in: .french).logo == Logo(address: "/images/mon-logo.svg", alt: "Regroupement"))
    #expect(read.settings.texts(in: .english).logo == Logo(address: "/images/mon-logo.svg", alt: "Network"))
  }

  @Test func eachLanguageMayHaveItsOwn() throws {
    let site = try TestSite([
      "site.yml": "titre: P\nlangues: [fr, en]\norganisation: {nom: R, logo: fr.png, texte du logo: Une étoile}\n",
      "site.en.yml": "title: P\norganization: {name: N, logo: ./en.PNG, logo alt: A star}\n", "a.md": "x",

    ])
    try site.write("fr.png", ImageSizeTests.image("png"))
    try site.write("en.PNG", "2")
    let (read, findings) = try site.read()
    #expect(findings.map(\.code) == [.imageUnreadable])
    #expect(findings.map(\.lineAndColumn) == [[2, 31]])
    #expect(
      read.settings.texts(in: .french).logo
        == Logo(address: "/fr.png", alt: "Une étoile", size: PixelSize(width: 7, height: 5)))
    #expect(read.settings.texts(in: .english).logo == Logo(address: "/en.PNG", alt: "A star"))
  }

  static let mistakes: [(yaml: String, code: Code)] = [
    ("organisation:\n  nom: R\n  logo: ➤images/logo.svg\n", .fileMissing),
    ("organisation:\n  nom: R\n  logo: ➤../logo.svg\n", .fileMissing),
    ("organisation:\n  nom: R\n  logo: ➤logo.pdf\n", .valueKind),
    ("organisation:\n  nom: R\n  ➤logos: x.svg\n", .keyUnknown), ("licence:\n  nom: CC\n  ➤logo: x.svg\n", .keyUnknown),
  ]

  @Test(arguments: mistakes)
  func aLogoThatIsNotThereIsFound(yaml: String, code: Code) throws {
    let (text, places) = marked("titre: T\n" + yaml)
    let (read, findings) = try TestSite(["site.yml": text, "a.md": "x", "image/logo.svg": "s", "x.svg": "s"]).read()
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(read.settings.texts(in: .french).logo == nil)
  }

  @Test func theNearestFileIsNamed() throws {
    let site = try TestSite(["site.yml": "organisation: {nom: R, logo: images/logo.svg}\n", "image/logo.svg": "s"])
    #expect(try site.read().findings.first?.hint?.french == "Vouliez-vous dire «\u{A0}image/logo.svg\u{A0}»?")
  }
}
