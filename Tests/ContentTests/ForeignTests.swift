import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// A site that comes from another generator: its pages are published, and little is said.
@Suite struct ForeignTests {
  @Test func anUnknownTypeIsAPageAndAWarning() throws {
    let keys = (1...10).map { "cle_\($0): valeur" }.joined(separator: "\n")
    let files = Dictionary(
      uniqueKeysWithValues: (1...20).map {
        ("operateurs/o\($0).md", "---\ntitle: O\($0)\ntype: operateur\n\(keys)\n---\nTexte\n")
      })
    let (site, findings) = try TestSite(files).read()
    #expect(site.pages.count == 20)
    #expect(findings.map(\.code) == Array(repeating: .typeUnknown, count: 20))
    #expect(findings.allSatisfy { $0.severity == .warning })
    // Findings of one matter read alike, so that they can be told once.
    #expect(Set(findings.map(\.summary)).count == 1)
    #expect(
      findings.first?.why?.english
        == "These 10 keys are not read: cle_1, cle_2, cle_3, cle_4, cle_5, cle_6, cle_7, cle_8….")
  }

  @Test(arguments: [
    "layout: null\ndraft: false\ntags: [a, b]\ncategories: [c]\nweight: 3\naliases: [/vieux/]\nslug: neuf",
    "date: 2024-05-01T10:00:00-04:00\nlastmod: 2024-05-02\nparams:\n  a: b\n  c:\n    - d",
    "extra:\n  hero: x.png\ntaxonomies:\n  tags: [a]\ntemplate: page.html\nsort_by: weight",
    "eleventyNavigation:\n  key: a\n  order: 2\npermalink: /ailleurs/",
    "published: true\nnav_order: 2\nparent: Accueil",
    "build:\n  list: never\nparams: {visible: true}", "statut: actif",
    "status: publish\ncomments: true\nkeywords: a, b",
  ])
  func keysOfAnotherGeneratorAreOneNote(keys: String) throws {
    let (site, findings) = try TestSite(["a.md": "---\ntitle: A\n\(keys)\n---\nTexte\n"]).read()
    #expect(site.pages.count == 1)
    #expect(findings.allSatisfy { $0.severity == .note })
    #expect(findings.count <= 1)
    #expect(findings.allSatisfy { $0.code == .keyForeign })
  }

  /// Elsewhere an author is a word; here it is somebody, whom no page names without a consent.
  @Test func anAuthorIsAWarningAndNotNamed() throws {
    let (site, findings) = try TestSite(["a.md": "---\ntitle: A\nauthor: Ana Lexemple\n---\nTexte\n"]).read()
    #expect(site.pages.map(\.byline.authors.count) == [1])
    #expect(site.pages.first?.byline.authors.first?.name == nil)
    #expect(findings.map(\.code) == [.consentMissing])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "➤published: false", "➤private: true", "➤hidden: yes", "➤status: draft", "➤visibility: private",
    "➤permalink: false",
    "➤headless: true", "➤isDraft: true", "➤publish: false", "➤visible: false", "➤routable: false", "➤statut: brouillon",
    "➤ébauche: oui", "➤wip: true", "➤unpublishdate: 2020-01-01", "➤pubdate: 2027-05-01", "➤build:\n  render: never",
    "➤_build: {render: false}", "➤cascade:\n  draft: true", "➤cascade:\n- build:\n    render: never\n",
    "➤params:\n  private: yes",
  ])
  func whatHoldsAPageBackElsewhereIsAnError(key: String) throws {
    let (text, places) = marked("---\ntitle: A\n\(key)\n---\nTexte\n")
    let findings = try TestSite(["a.md": text]).read().findings.filter { $0.severity == .error }
    #expect(findings.map(\.code) == [.keyHolds])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test func hugosDaysOfPublicationAreHeard() throws {
    var findings: [Finding] = []
    let site = try TestSite([
      "a.md": "---\ntitle: A\npublishDate: 2027-05-01\n---\n", "b.md": "---\ntitle: B\nexpiryDate: 2024-05-01\n---\n",
      "c.md": "---\ntitle: C\n---\n",
    ])
    let read = try readContent(
      site.root + "/content", name: "essai", files: .local, asOf: { _ in CivilDate(iso: "2026-03-03")! }, jobs: 1,
      findings: &findings)
    #expect(read.site.pages.map(\.header.title) == ["C"])
    #expect(findings.map(\.code) == [.heldBack, .heldBack])
  }

  @Test func anUnknownLayoutIsAWarningWithItsPlace() throws {
    let (text, places) = marked("---\ntitle: A\nlayout: ➤post\n---\nTexte\n")
    var findings: [Finding] = []
    let folder = try TestSite(["a.md": text, "b.md": "---\ntitle: B\nlayout: page\n---\n"])
    defer { withExtendedLifetime(folder) {} }
    let site = try readContent(
      folder.root + "/content", name: "essai",
      files: .local, layouts: ["page"], jobs: 1, findings: &findings
    ).site
    #expect(findings.map(\.code) == [.layoutUnknown])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.pages.map(\.header.layout) == [nil, "page"])
  }
}
