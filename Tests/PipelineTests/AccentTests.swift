import Basics
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct AccentTests {
  private static let sheet = """
    /* --accent:#000; « don't » { */
    :root { --paper: #fff;--warm:#f6f3ec; --accent : #8c2a18 ;color:var(--accent) }
    @media screen and (prefers-color-scheme: dark){:root{--paper:#12161b;/* ; */--accent:#f4a08c}a{b:"--accent:#111"}}
    @media print{:root{--accent:#8c2a18}}
    """

  @Test func propertiesAreReadWithTheirScheme() {
    let bytes = Array(Self.sheet.utf8)
    let found = customProperties(in: bytes).map {
      "\($0.isDark ? "dark " : "")\($0.name)=\(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
    #expect(
      found == [
        "paper=#fff", "warm=#f6f3ec", "accent=#8c2a18", "dark paper=#12161b", "dark accent=#f4a08c", "accent=#8c2a18",
      ])
  }

  @Test func aReadableAccentIsLeftAsWritten() throws {
    let bytes = Array(Self.sheet.utf8)
    let accent = try #require(Accent("#004b8F", on: bytes))
    #expect(accent.light == "#004b8F")
    let made = String(decoding: accent.set(in: bytes), as: UTF8.self)
    let expected = Self.sheet.replacing("#8c2a18", with: "#004b8F").replacing("#f4a08c", with: accent.dark)
    #expect(made == expected)
  }

  @Test func theThemesOwnAccentHasTheThemesDarkOne() throws {
    #expect(try #require(Accent("#8C2A18", on: Array(Self.sheet.utf8))).dark == "#f4a08c")
  }

  private func build(_ site: TestSite) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    return Pipeline.build(options)
  }

  @Test func aPaleAccentIsDarkenedAndSaidToBe() throws {
    let (text, places) = marked("titre: T\naccent: ➤\"#E63946\"\n")
    let site = try TestSite(["site.yml": text, "index.md": "a"])
    let report = build(site)
    #expect(report.findings.map(\.code) == [.accentAdjusted])
    #expect(report.findings.map(\.lineAndColumn) == places)
    let finding = try #require(report.findings.first)
    #expect(finding.severity == .note)
    #expect(finding.file?.hasSuffix("content/site.yml") == true)
    let color = try #require(finding.summary.french.split(separator: " ").last)
    #expect(finding.summary.english.hasSuffix(color))
    let sheet = try #require(site.tree().first { $0.key.hasPrefix("assets/style.") }?.value)
    #expect(String(decoding: sheet, as: UTF8.self).contains("--accent:\(color);"))
    let icon = try #require(site.tree().first { $0.key.hasSuffix(".svg") }?.value)
    #expect(String(decoding: icon, as: UTF8.self).contains("--accent:\(color);"))
  }

  /// What the theme uses of its properties it declares: a name that changed in one place only is found here.
  @Test func everyPropertyOfTheThemeIsDeclared() throws {
    let file = packageRoot.appendingPathComponent("templates/assets/style.css")
    let text = try String(contentsOf: file, encoding: .utf8)
    let declared = Set(customProperties(in: Array(text.utf8)).map(\.name))
    // Those of a mark, which each state sets or leaves.
    let used = Set(text.matches(of: /var\(--([a-z0-9-]+)\)/).map { String($0.1) })
    #expect(used.subtracting(declared).isEmpty)
    #expect(used.contains("accent"))
  }

  /// The theme's accent, as any other, can be read on each of its backgrounds.
  @Test func theThemesAccentNeedsNoChange() throws {
    let bytes = Array(try Data(contentsOf: packageRoot.appendingPathComponent("templates/assets/style.css")))
    let properties = customProperties(in: bytes).filter { $0.name == "accent" }
    #expect(properties.map(\.isDark) == [false, true])
    for property in properties {
      let text = String(decoding: bytes[property.range], as: UTF8.self)
      let accent = try #require(Accent(text, on: bytes))
      #expect((property.isDark ? accent.dark : accent.light) == text)
    }
  }
}
