import Basics
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline
@testable import Reference

/// The guide's pages of names say what templates are given: `make guide` writes them anew.
@Suite struct GuideTests {
  private static let everything = packageRoot.appendingPathComponent("Tests/PipelineTests/Fixtures/everything")

  private func names() throws -> (TemplateNames, [Finding]) {
    var options = BuildOptions()
    options.source = Self.everything.path
    return try templateNames(options)
  }

  @Test(arguments: Language.ofCommands) func theNamesOfTemplatesAreThoseOfTheViews(language: Language) throws {
    let folder = packageRoot.appendingPathComponent("content/guide/gabarits")
    let pages = try names().0.pages(in: language)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.filter { $0.hasSuffix(".en.md") == (language == .english) }.sorted() == pages.map(\.file).sorted())
    for page in pages {
      let written = try String(contentsOf: folder.appendingPathComponent(page.file), encoding: .utf8)
      #expect(page.text == written, "run make guide")
    }
  }

  /// A template of the theme that no group has would be among those of a site’s own.
  @Test func eachNameIsOnOnePage() throws {
    let names = try names().0
    let chapters = names.chapters
    #expect(chapters.compactMap(\.group?.file) == NameGroup.all.map(\.file))
    #expect(chapters.flatMap(\.templates).sorted() == names.templates.keys.sorted())
    #expect(chapters.flatMap(\.shapes).count == names.inOrder.count)
    #expect(Set(chapters.flatMap(\.shapes)) == Set(names.inOrder))
    func headings(_ text: String) -> [Substring] { text.split(separator: "\n").filter { $0.hasPrefix("### ") } }
    let asOne = headings(names.text(in: .french))
    #expect(asOne.count == names.templates.count + names.inOrder.count)
    #expect(names.pages(in: .french).flatMap { headings($0.text) }.sorted() == asOne.sorted())
  }

  /// A name that the fixture leaves empty would be told without its kind: give it a value there. These are empty wherever they
  /// stand, so that a template that several views share finds them.
  @Test func theFixtureHasAValueOfEachKind() throws {
    let (names, findings) = try names()
    #expect(findings.filter { $0.severity == .error } == [])
    #expect(
      names.unknown == [
        "embeds/audio captions", "embeds/audio html", "embeds/audio plan", "embeds/audio poster",
        "embeds/calendar html",
        "embeds/chart html", "embeds/chart left", "embeds/chart plan", "embeds/files html", "embeds/files plan",
        "embeds/gallery html", "embeds/gallery plan", "embeds/indicators html", "embeds/map html", "embeds/map plan",
        "embeds/matrix html", "embeds/milestones html", "embeds/summary html", "embeds/table html", "embeds/table left",
        "embeds/table lines", "embeds/table plan", "embeds/video html", "embeds/video plan", "event pieces",
        "lists more_text", "lists url", "mission pieces", "objectives pieces", "pieces template", "states title",
      ])
    // Every page's template of the theme, and those that embeds are shown with.
    let templates = themeFiles.filter {
      $0.hasSuffix(".html") && !$0.hasPrefix("partials/") && !$0.hasPrefix("zip/") && $0 != "layout.html"
    }
    #expect(names.templates.keys.sorted() == templates.map { String($0.dropLast(5)) }.sorted())
  }

  @Test func whatIsUnderANameIsToldOnce() throws {
    let (names, _) = try names()
    let titles = names.inOrder.compactMap { names.titles[$0] }
    #expect(Set(titles).count == names.inOrder.count)
    let milestones = try #require(names.templates["calendar"]?["undated"])
    #expect(milestones.kinds == [.list])
    #expect(milestones.shapes == names.templates["embeds/milestones"]?["entries"]?.shapes)
    #expect(
      names.shared.keys.sorted() == [
        "alternates", "assets", "feeds", "from_disk", "is_right_to_left", "lang", "menu", "page", "site", "t",
        "translations",
      ])
  }
}
