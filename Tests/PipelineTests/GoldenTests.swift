import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct GoldenTests {
  /// The whole of a small site, byte for byte; the theme's assets aside, which have a life of their own.
  @Test(arguments: [
    ("golden", [Code.rawHTML, .projectEmpty, .objectiveWithoutProject]),
    ("news", [.consentMissing, .heldBack, .newsUndated]), ("espagnol", [.missionWithoutPolicy]),
  ])
  func theWholeSiteIsAsExpected(name: String, codes: [Code]) throws {
    let fixture = packageRoot.appendingPathComponent("Tests/PipelineTests/Fixtures/\(name)")
    let site = try TestSite(copying: fixture)
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    let report = build(options)
    #expect(Set(report.findings.map(\.code)) == Set(codes) && report.findings.count == codes.count)
    let made = site.tree().filter { !$0.key.hasPrefix("assets/") }
    let golden = fixture.appendingPathComponent("expected")
    if ProcessInfo.processInfo.environment["JALON_UPDATE_GOLDEN"] != nil {
      try? FileManager.default.removeItem(at: golden)
      for (path, bytes) in made {
        let file = golden.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
    }
    let expected = readTree(golden)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(
        made[path].map { String(decoding: $0, as: UTF8.self) } == String(decoding: bytes, as: UTF8.self), "\(path)")
    }
  }

  @Test func theSameBytesForOneJobAndMany() throws {
    let site = try TestSite(copying: packageRoot, only: "content")
    var options = BuildOptions()
    options.source = site.root
    #expect(build(options).isPublished)
    let serial = site.tree()
    options.destination = "ailleurs"
    options.jobs = 5
    #expect(build(options).isPublished)
    #expect(site.tree("ailleurs") == serial)
    #expect(serial.count > 60)
  }

  /// The demonstration site: every link in every page leads to a file that is there, and to an anchor that it has.
  @Test func everyLinkOfTheDemonstrationLeadsSomewhere() throws {
    let site = try TestSite(copying: packageRoot, only: "content")
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    // The source document explains few of its acronyms, and so does the demonstration; and it shows people without consent.
    #expect(report.findings.allSatisfy { $0.severity == .note || Finding.areOfConsent.contains($0.code) })
    let tree = site.tree()
    var links = 0
    for (path, bytes) in tree where path.hasSuffix(".html") && path != "404.html" {
      let html = String(decoding: bytes, as: UTF8.self)
      for match in html.matches(of: /(?:href|src)="([^"]*)"/) {
        let link = String(match.1)
        if ["http", "mailto:", "tel:"].contains(where: link.hasPrefix) { continue }
        links += 1
        let page = try #require(URL(string: "http://x/" + path))
        let target = try #require(URL(string: link, relativeTo: page)?.absoluteURL, "\(path): \(link)")
        var file = String(target.path(percentEncoded: false).dropFirst())
        if target.hasDirectoryPath || file.isEmpty { file = file.isEmpty ? "index.html" : join(file, "index.html") }
        let content = tree[file]
        #expect(content != nil, "\(path): \(link)")
        if let fragment = target.fragment(percentEncoded: false), let content {
          let text = String(decoding: content, as: UTF8.self)
          #expect(text.contains("id=\"\(fragment)\""), "\(path): \(link)")
        }
      }
    }
    #expect(links > 1_000)
  }
}
