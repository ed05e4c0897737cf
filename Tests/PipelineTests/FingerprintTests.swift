import Basics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct FingerprintTests {
  private func build(_ site: TestSite) -> [String: Data] {
    var options = BuildOptions()
    options.source = site.root
    #expect(Pipeline.build(options).isPublished)
    return site.tree()
  }

  private func names(_ tree: [String: Data]) -> [String] {
    tree.keys.filter { $0.hasPrefix("assets/") }.map { $0.replacing(/\.[0-9a-f]{8}\./, with: ".#.") }.sorted()
  }

  private static let themes = [
    "assets/embeds.#.css", "assets/icon.#.svg", "assets/inter-OFL.txt", "assets/inter.#.woff2", "assets/online.#.css",
    "assets/print.#.css",
    "assets/records.#.css",
    "assets/style.#.css", "assets/timeline.#.css", "assets/views.#.css",
  ]

  /// A published file's name tells its bytes, and whoever names it does so by that name.
  @Test func namesTellTheBytesAndReferencesFollow() throws {
    let site = try TestSite(["index.md": "a", "dossier/b.md": "b"])
    let tree = build(site)
    #expect(names(tree) == Self.themes)
    for (path, bytes) in tree {
      if let digits = path.firstMatch(of: /\.([0-9a-f]{8})\./)?.1 { #expect(fingerprint(Array(bytes)) == digits) }
    }
    let font = try #require(tree.keys.first { $0.hasSuffix(".woff2") })
    let sheet = try #require(tree.keys.first { $0.hasPrefix("assets/style.") })
    let icon = try #require(tree.keys.first { $0.hasSuffix(".svg") })
    #expect(String(decoding: tree[sheet] ?? Data(), as: UTF8.self).contains("src:url(\(fileName(of: font)))"))
    let page = String(decoding: tree["dossier/b/index.html"] ?? Data(), as: UTF8.self)
    for name in [font, sheet, icon] { #expect(page.contains("href=\"../../\(name)\"")) }
  }

  /// Another font is another sheet, since the sheet names it; another sheet is the same font.
  @Test func aFileOfTheSitesTakesABuiltInsPlaceAndItsKindOfName() throws {
    let site = try TestSite(["index.md": "a"])
    let before = Set(build(site).keys)
    try site.write("../templates/assets/inter.woff2", "police")
    try site.write("../templates/assets/photo.jpg", "photo")
    let tree = build(site)
    #expect(names(tree) == (Self.themes + ["assets/photo.jpg"]).sorted())
    let changed = Set(tree.keys).subtracting(before).map { $0.split(separator: ".").last.map(String.init) ?? "" }
    #expect(Set(changed) == ["woff2", "css", "jpg"])
    try site.write("../templates/assets/style.css", "body{}")
    let last = build(site)
    #expect(last.keys.filter { $0.hasSuffix(".woff2") } == tree.keys.filter { $0.hasSuffix(".woff2") })
    #expect(last.keys.filter { $0.hasSuffix(".css") }.count == 7)
  }

  static let addresses = [
    "assets/inter.woff2": "/assets/inter.1.woff2", "assets/a/b.png": "/assets/a/b.2.png",
    "assets/c.png": "/assets/c.png",
  ]
  static let sheets: [(String, String)] = [
    ("a{src:url(inter.woff2) format(\"woff2\")}", "a{src:url(inter.1.woff2) format(\"woff2\")}"),
    ("url( 'a/b.png' ) url(\"./inter.woff2?v=1#x\")", "url( 'a/b.2.png' ) url(\"./inter.1.woff2?v=1#x\")"),
    (
      "url(/assets/inter.woff2) url(c.png) url(../inter.woff2)",
      "url(/assets/inter.1.woff2) url(c.png) url(../inter.woff2)"
    ),
    ("url(data:image/png;base64,inter.woff2) url() url(", "url(data:image/png;base64,inter.woff2) url() url("),
  ]

  @Test(arguments: sheets)
  func addressesInASheetAreThoseOfFiles(sheet: String, expected: String) {
    let made = renamingFiles(in: Array(sheet.utf8), of: "assets/style.css", Self.addresses)
    #expect(String(decoding: made, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("/* a */\nb{\n  c:d; /* e */\n\n  f:g\n}\n", "b{\nc:d;\nf:g\n}\n"), ("a/**/b /* c */ d", "a b d"),
    ("a{content:\"/* b */  \\\" c\"}", "a{content:\"/* b */  \\\" c\"}"),
    ("a{b:url(x/*y  z)}/* c", "a{b:url(x/*y  z)}"), ("/*! licence */ a", "/*! licence */ a"), ("'a", "'a"), ("/*", ""),
  ])
  func aPublishedSheetHasNoComments(sheet: String, expected: String) {
    #expect(String(decoding: lean(Array(sheet.utf8)), as: UTF8.self) == expected)
  }

  @Test func aSheetInAFolderOfItsOwnIsUnderstood() {
    let made = renamingFiles(in: Array("url(../inter.woff2) url(b.png)".utf8), of: "assets/a/x.css", Self.addresses)
    #expect(String(decoding: made, as: UTF8.self) == "url(../inter.1.woff2) url(b.2.png)")
  }

  /// Reference values of FNV-1a, folded.
  @Test(arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)])
  func theFingerprintIsFNV(text: String, hash: UInt64) {
    let folded = UInt32(truncatingIfNeeded: hash >> 32) ^ UInt32(truncatingIfNeeded: hash)
    #expect(fingerprint(Array(text.utf8)) == String(format: "%08x", folded))
  }
}
