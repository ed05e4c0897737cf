import Basics
import Diagnostics
import Extraction
import Foundation
import Pipeline
import TestSupport
import Testing

/// What documents and pictures say is held back as what pages say is; what cannot be read is told, once a file.
@Suite struct AttachedFileTests {
  private func site(_ person: String = "Élise Côté") throws -> TestSite {
    try TestSite([
      "site.yml": "titre: Essai\n", "index.md": "# Accueil\n\n[Fichier](fichiers/a.bin)\n",
      "contacts/contact.md": "---\npersonne: \(person)\n---\n",
    ])
  }

  private func build(_ site: TestSite) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    return Pipeline.build(options)
  }

  /// Files that other programs made, in which Élise Côté is named.
  private static let fixtures: [String] = {
    let folder = packageRoot.appendingPathComponent("Tests/ExtractionTests/Fixtures").path
    return ((try? FileSystem.local.list(folder)) ?? []).map { join(folder, $0.name) }
  }()

  @Test func noFileNamesWhoMustNotBeNamed() throws {
    #expect(Self.fixtures.count >= 24)
    let site = try site()
    for fixture in Self.fixtures where !Self.isPicture(fixture) {
      let path = "fichiers/\(fileName(of: fixture))"
      try site.write(path, FileSystem.local.read(fixture, 1_000_000))
      try site.write("index.md", "# Accueil\n\n[Fichier](\(path))\n")
      let report = build(site)
      #expect(report.findings.contains { $0.code == .personalData }, "\(path)")
      #expect(site.tree().isEmpty, "\(path)")
      try site.remove(path)
    }
  }

  /// A picture is published without what it says of itself; one whose credit, which stays, names her is not.
  @Test func noPictureNamesWhoMustNotBeNamed() throws {
    let pictures = Self.fixtures.filter(Self.isPicture)
    #expect(pictures.count >= 6)
    var published = 0
    for fixture in pictures {
      let site = try site()
      let path = "fichiers/\(fileName(of: fixture))"
      try site.write(path, FileSystem.local.read(fixture, 1_000_000))
      try site.write("index.md", "# Accueil\n\n[Fichier](\(path))\n")
      let report = build(site)
      let isNamed = report.findings.contains { $0.code == .personalData }
      #expect(site.tree().isEmpty == isNamed, "\(path)")
      guard let there = site.tree()[path] else { continue }
      published += 1
      let said = extractText(from: Array(there), named: path)
      guard case .text(let pieces, let unread) = said else {
        Issue.record("\(path): \(said)")
        continue
      }
      #expect(!pieces.contains { $0.text.contains("Élise") || $0.text.contains("Côté") } && unread.isEmpty, "\(path)")
    }
    #expect(published >= 3)
  }

  private static func isPicture(_ path: String) -> Bool {
    ["jpg", "png", "webp", "avif", "heic"].contains { path.hasSuffix("." + $0) }
  }

  @Test func whatNamesNobodyIsPublished() throws {
    let site = try site("Wenceslas Périmé")
    // An old document is told about: not all of it can be read.
    let fixtures = Self.fixtures.filter { !$0.hasSuffix(".doc") }
    for fixture in fixtures {
      try site.write("fichiers/\(fileName(of: fixture))", FileSystem.local.read(fixture, 1_000_000))
    }
    let links = fixtures.map { "[a](fichiers/\(fileName(of: $0)))\n" }.joined()
    try site.write("index.md", "# Accueil\n\n" + links)
    let report = build(site)
    #expect(!report.findings.contains { $0.code == .personalData || $0.code == .fileUnverified })
    #expect(site.tree().keys.contains { $0.hasSuffix("pandoc.docx") })
  }

  /// A PDF that is encrypted.
  private let locked = Array("%PDF-1.4\n1 0 obj << >> endobj\ntrailer << /Encrypt 2 0 R >>\nstartxref 0\n%%EOF\n".utf8)

  @Test func whatCannotBeReadIsToldOnce() throws {
    let site = try site()
    try site.write("fichiers/a.pdf", locked)
    try site.write("index.md", "# Accueil\n\n[A](fichiers/a.pdf) et [encore](fichiers/a.pdf)\n")
    for _ in 0..<2 {
      let report = build(site)
      let told = report.findings.filter { $0.code == .fileUnverified }
      #expect(told.map(\.summary.french) == ["le contenu de ce fichier n’a pas pu être vérifié"])
      #expect(told.first?.file?.hasSuffix("content/fichiers/a.pdf") == true)
      #expect(told.first?.why?.french.contains("il est chiffré") == true)
      #expect(report.isPublished)
    }
  }

  /// Where nobody is withheld, nobody is looked for.
  @Test func whereAllMayBeNamedNothingIsTold() throws {
    let site = try TestSite(["site.yml": "titre: Essai\n", "index.md": "# Accueil\n\n[A](fichiers/a.pdf)\n"])
    try site.write("fichiers/a.pdf", locked)
    #expect(!build(site).findings.contains { $0.code == .fileUnverified })
  }
}
