import Basics
import Foundation
import TestSupport
import Testing

@testable import Diagnostics

@Suite struct FormatTests {
  private static let fixtures = packageRoot.appendingPathComponent("Tests/DiagnosticsTests/Fixtures")

  /// A finding of every shape: with a place and without, on two lines, without a file, with characters that formats escape.
  private static func run(_ language: Language, linesAbove: Int = 0) -> ToldRun {
    let text = String(repeating: "\n", count: linesAbove) + "titre: été 🎪 : 100 %, fin\nsuite\n\tsuite\n"
    let source = SourceText(path: "content/l’été, 50 %.md", text: text)
    let start = linesAbove
    return ToldRun(
      command: "check", version: "0.1.0", language: language, exitCode: 1,
      findings: [
        Finding(.ioWrite, Words(fr: "le disque est plein", en: "the disk is full")),
        Finding(
          .yamlColon, in: source, at: SourceRange(start + 18, start + 19),
          Words(fr: "un deux-points : ici", en: "a colon: here"),
          why: Words(fr: "100 %\r\nfin.", en: "100%\r\nend."), hint: Words(fr: "Écrivez \"x\".", en: "Write \"x\".")),
        Finding(
          .milestoneUndated, in: source, at: SourceRange(start, start + 40),
          Words(fr: "deux lignes", en: "two lines")),
        Finding(
          .altMissing, in: source, at: SourceRange(start + 36, start + 36), Words(fr: "une image", en: "an image")),
        Finding(
          .altMissing, in: source, at: SourceRange(start + 36, start + 36), Words(fr: "une autre", en: "another")),
        Finding(.contentEmpty, file: "/tmp/x/content", Words(fr: "rien?", en: "nothing?")),
        Finding(.templateName, file: "jalon:templates/page.html", Words(fr: "nom", en: "name")),
      ], ignored: 2)
  }

  @Test(arguments: [FindingFormat.json, .sarif, .github], Language.ofCommands)
  func everyFormatIsAsExpected(format: FindingFormat, language: Language) throws {
    let written = try #require(Self.run(language).written(as: format))
    let file = Self.fixtures.appendingPathComponent("findings.\(language.rawValue).\(format.rawValue).txt")
    #expect(try written == golden(file, updatedWith: Array(written.utf8)))
  }

  @Test(arguments: Language.ofCommands)
  func sarifIsValid(language: Language) throws {
    let schema = Schema(
      root: try JSONValue(Array(Data(contentsOf: Self.fixtures.appendingPathComponent("sarif-parts.json")))))
    var log = try JSONValue(Self.run(language).sarif.bytes)
    #expect(schema.problems(in: log) == [])
    // The validator finds what is wrong with it too.
    log = log.replacing(["runs", "0", "results", "0", "level"], with: .text("fatal"))
    log = log.replacing(["runs", "0", "tool", "driver", "name"], with: nil)
    log = log.replacing(
      ["runs", "0", "results", "1", "locations", "0", "physicalLocation", "region", "startLine"], with: .number(0))
    #expect(schema.problems(in: log).count == 3)
  }

  /// Every result names its rule, and every rule has a result.
  @Test func sarifResultsFindTheirRules() throws {
    let run = try #require(try JSONValue(Self.run(.french).sarif.bytes)["runs"]?["0"])
    guard case .list(let results)? = run["results"] else { return #expect(Bool(false)) }
    var used: Set<String> = []
    for result in results {
      guard case .number(let index)? = result["ruleIndex"] else { return #expect(Bool(false)) }
      let rule = run["tool"]?["driver"]?["rules"]?[String(Int(index))]
      #expect(rule?["id"] == result["ruleId"])
      if case .text(let id)? = rule?["id"] { used.insert(id) }
    }
    guard case .list(let rules)? = run["tool"]?["driver"]?["rules"] else { return #expect(Bool(false)) }
    #expect(used.count == rules.count)
    #expect(results.count == 7)
  }

  /// Lines that come and go above a finding leave its fingerprint as it is; two findings of one line have two.
  @Test func fingerprintsStayWhenLinesShift() throws {
    func fingerprints(_ run: ToldRun) throws -> [JSONValue] {
      guard case .list(let results)? = try JSONValue(run.sarif.bytes)["runs"]?["0"]?["results"] else { return [] }
      return results.compactMap { $0["partialFingerprints"]?["jalonFinding/v1"] }
    }
    let here = try fingerprints(Self.run(.french))
    #expect(try fingerprints(Self.run(.english, linesAbove: 7)) == here)
    #expect(Set(here).count == 7)
    var other = Self.run(.french)
    other.findings[1].code = .yamlTab
    #expect(try fingerprints(other)[1] != here[1])
  }

  /// Whatever a text holds, it comes back whole, and nothing in it ends the command or the property.
  @Test func escapesForGitHubAreUndone() {
    var random = SystemRandomNumberGenerator()
    let letters = Array("%\r\n:,;=é🎪 0AaDd25".unicodeScalars)
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        letters.randomElement(using: &random).map { scalars.append($0) }
      }
      let text = String(scalars)
      let (data, property) = (escapeData(text), escapeProperty(text))
      #expect(!data.unicodeScalars.contains { $0 == "\r" || $0 == "\n" })
      #expect(!property.unicodeScalars.contains { "\r\n:,".unicodeScalars.contains($0) })
      #expect(Array(data.removingPercentEncoding?.utf8 ?? "".utf8) == Array(text.utf8))
      #expect(Array(property.removingPercentEncoding?.utf8 ?? "".utf8) == Array(text.utf8))
    }
  }

  @Test func aCommandIsOneLine() {
    let lines = Self.run(.french).github.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 8)
    #expect(
      lines.dropLast().allSatisfy {
        $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ")
      })
  }
}
