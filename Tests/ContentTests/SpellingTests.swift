import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// A name is one name, whether its accents are signs of their own (as Macs write them) or not.
@Suite struct SpellingTests {
  /// The smallest GIF, of one pixel.
  static let gif: [UInt8] = [
    0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0,
    0, 2, 2,
    0x44, 1, 0, 0x3B,
  ]
  static let composed = "r\u{E9}colte", decomposed = "re\u{301}colte"

  @Test(arguments: [(composed, decomposed), (decomposed, composed), (composed, composed), (decomposed, decomposed)])
  func theDisksOwnSpellingIsOpened(written: String, onDisk: String) throws {
    let site = try TestSite([
      "site.yml": "titre: X\norganisation:\n  nom: X\n  logo: \(written)/\(written).gif\n",
      "index.md":
        "![Une récolte](\(written)/\(written).gif)\n\n[La page](\(written)/\(written).md), [le document](\(written)/\(written).txt)\n",
      "missions/\(onDisk)/index.md":
        "---\ntitre: M\ndates: mai 2024\nphotos:\n  - fichier: \(written).gif\n    alt: Une récolte\ndocuments:\n  - fichier: \(written).txt\n    titre: D\n---\n",
      "missions/\(onDisk)/\(onDisk).txt": "x", "\(onDisk)/\(onDisk).md": "# Récolte\n", "\(onDisk)/\(onDisk).txt": "x",
    ])
    for folder in ["\(onDisk)", "missions/\(onDisk)"] {
      try FileSystem.local.write(Self.gif, "\(site.root)/content/\(folder)/\(onDisk).gif")
    }
    let (read, findings) = try site.read()
    #expect(findings.filter { $0.severity > .note }.isEmpty)
    let home = try #require(read.pages.first { $0.header.source == "index.md" }?.body.markup)
    #expect(home.contains("/recolte/recolte.gif\""))
    #expect(home.contains("width=\"1\""))
    #expect(home.contains("/recolte/recolte/\""))
    #expect(home.contains("/recolte/recolte.txt\""))
    #expect(read.settings.texts[.french]?.logo?.size == PixelSize(width: 1, height: 1))
    #expect(read.missions.first?.photos.first?.width == 1)
  }

  /// In every script, not only where an accent can be left out.
  @Test(arguments: ["récolte", "Việt Nam", "йод", "한국", "Ång"])
  func anAddressHasOneForm(name: String) throws {
    let forms = [name.composed, String(String.UnicodeScalarView(name.decomposedScalars))]
    #expect(forms[0].utf8.count != forms[1].utf8.count)
    let addresses = try forms.map { form in
      let site = try TestSite(["\(form)/\(form).md": "# x\n", "\(form)/\(form).txt": "x"]).read().site
      return site.pages.map(\.header.address) + site.files.map(\.address)
    }
    #expect(addresses[0] == addresses[1])
  }

  @Test func twoFilesOfOneNameAreToldApart() throws {
    for kind in ["md", "txt"] {
      let site = try TestSite(["\(Self.composed).\(kind)": "# a\n", "index.md": "# x\n"])
      try FileSystem.local.write(Array("# b\n".utf8), "\(site.root)/content/\(Self.decomposed).\(kind)")
      let findings = try site.read().findings
      #expect(findings.map(\.code) == [.addressTwice])
      #expect(findings.first?.summary.english.hasPrefix("two files have this name") == true)
    }
  }

  @Test(arguments: ["![x](➤Photo.JPG)\n", "[x](➤Photo.JPG)\n", "[x](➤PHOTO.jpg)\n"])
  func capitalsCount(text: String) throws {
    let (text, _) = marked(text)
    let site = try TestSite(["index.md": "# x\n\n" + text, "photo.jpg": ""])
    let findings = try site.read().findings
    #expect(findings.count == 1)
    #expect(findings.first?.hint?.english.contains("“photo.jpg”: capitals count") == true)
  }
}

extension String {
  fileprivate var decomposedScalars: [Unicode.Scalar] {
    // Form D of what stands above, written by hand: the test must not go by what it tests.
    switch self {
    case "récolte": Array("re\u{301}colte".unicodeScalars)
    case "Việt Nam": Array("Vie\u{323}\u{302}t Nam".unicodeScalars)
    case "йод": Array("\u{438}\u{306}од".unicodeScalars)
    case "한국": Array("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}".unicodeScalars)
    default: Array("A\u{30A}ng".unicodeScalars)
    }
  }
}
