import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// A build that has nothing to do does nothing, and only then.
@Suite struct MemoryTests {
  private static let files = [
    "site.yml": "titre: Site\nas_of: 2024-01-01\n", "index.md": "Bonjour ![](a.svg)\n", "b.md": "# B\n\nb\n",
    "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
    "../templates/partials/footer.html": "<footer>x</footer>\n",
  ]

  private func options(_ site: TestSite) -> BuildOptions {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    return options
  }

  /// What a build read of the site, besides its manifest; nothing where it had nothing to do.
  private func read(_ site: TestSite, _ options: BuildOptions? = nil) -> (report: BuildReport, steps: [String]) {
    let report = build(options ?? self.options(site))
    return (report, report.steps.map(\.name))
  }

  /// Makes all that is there look as if it was changed long ago.
  private func age(_ site: TestSite, to day: Int = 1_600_000_000) throws {
    for case let path as String in FileManager.default.enumerator(atPath: site.root) ?? .init()
    where !path.hasPrefix("public") && !path.hasPrefix(".jalon") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(day))], ofItemAtPath: site.root + "/" + path)
    }
  }

  @Test func nothingChangedIsNothingDone() throws {
    let site = try TestSite(Self.files)
    try age(site)
    let first = build(options(site))
    #expect(first.isPublished && first.steps.map(\.name).contains("render"))
    let second = read(site)
    #expect(second.steps == ["wait", "look", "recall"])
    #expect(second.report.isPublished)
    #expect(second.report.findings == first.findings)
    #expect(!first.findings.isEmpty, "a finding must be told again")
    #expect(second.report.pages == first.pages)
    #expect(second.report.files == first.files)
    #expect(second.report.unchanged == first.written)
  }

  /// A cache restored elsewhere: the contents are what they were, and the times are not.
  @Test func contentsDecideWhateverTheTimes() throws {
    let site = try TestSite(Self.files)
    try age(site)
    #expect(build(options(site)).isPublished)
    try age(site, to: 1_700_000_000)
    for (path, bytes) in site.tree() { try site.write("../public/" + path, Array(bytes)) }
    #expect(read(site).steps == ["wait", "look", "recall"])
    // A change of the same length, with the time put back.
    try site.write("b.md", "# B\n\nc\n")
    try age(site, to: 1_700_000_000)
    #expect(read(site).report.rendered == 1)
    #expect(String(decoding: site.tree()["b/index.html"] ?? Data(), as: UTF8.self).contains("<p>c</p>"))
  }

  /// What was changed as the build began may be changed again in the same tick.
  @Test func aTimeTooNewProvesNothing() throws {
    let site = try TestSite(Self.files)
    #expect(build(options(site)).isPublished)
    let time = try #require(try FileSystem.local.stamp(site.root + "/content/b.md")).time
    try site.write("b.md", "# B\n\nc\n")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(time) / 1e9)], ofItemAtPath: site.root + "/content/b.md")
    #expect(read(site).report.rendered == 1)
  }

  @Test(arguments: [
    "edit", "add", "remove", "rename", "template", "output", "output gone", "option", "program", "forced", "day",
    "no manifest", "half a manifest", "a link",
  ]) func anyChangeIsSeen(_ change: String) throws {
    let site = try TestSite(Self.files)
    try age(site)
    var options = options(site)
    #expect(build(options).isPublished)
    let manifest = try #require(
      FileManager.default.contentsOfDirectory(atPath: site.root + "/.jalon").first { $0.hasPrefix("manifest") })
    switch change {
    case "edit": try site.write("b.md", "# B\n\nautre\n")
    case "add": try site.write("c.md", "c")
    case "remove": try site.remove("b.md")
    case "rename":
      try site.remove("b.md")
      try site.write("c.md", "# B\n\nb\n")
    case "template": try site.write("../templates/partials/footer.html", "<footer>y</footer>\n")
    case "output": try site.write("../public/b/index.html", "x")
    case "output gone": try site.remove("../public/b/index.html")
    case "option": options.url = "https://exemple.ca/"
    case "program": options.program = "1"
    case "forced": options.isForced = true
    case "day": options.today = CivilDate(dayNumber: 9)
    case "no manifest": try site.remove("../.jalon/\(manifest)")
    case "half a manifest":
      let bytes = Array(site.tree(".jalon")[manifest] ?? Data())
      try site.write("../.jalon/\(manifest)", Array(bytes[..<(bytes.count / 2)]))
    default:
      try FileManager.default.createSymbolicLink(atPath: site.root + "/content/l.md", withDestinationPath: "b.md")
    }
    let second = read(site, options)
    #expect(second.report.rendered > 0, "\(change)")
    // What is published is remembered, unless there is a link that leads nobody knows where.
    let isRemembered = second.report.isPublished && change != "a link" && change != "forced"
    #expect(read(site, options).steps == ["wait", "look", "recall"] || !isRemembered)
  }

  @Test func aFailedBuildIsNotRemembered() throws {
    let site = try TestSite(Self.files)
    try age(site)
    #expect(build(options(site)).isPublished)
    try site.write("b.md", "---\ntitre: a : b\n---\n")
    #expect(!build(options(site)).isPublished)
    #expect(!read(site).report.isPublished)
    try site.write("b.md", "# B\n\nb\n")
    #expect(read(site).report.isPublished)
  }
}
