import Foundation
import Testing

@testable import Dates

/// EDTF in the place of a phrase.
@Suite struct PhraseEDTFTests {
  private static let list = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/conformance/edtf/valid.txt").standardizedFileURL

  @Test(
    "Any EDTF is read as itself, save a year and the last digits of one of the five after it",
    .enabled(if: FileManager.default.fileExists(atPath: list.path)))
  func readsConformanceList() throws {
    var count = 0
    for line in try String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let text = String(line.drop { $0 != "\t" }.dropFirst())
      guard let edtf = EDTF(text) else { continue }
      count += 1
      guard let when = planReader.when(text) else { continue }
      #expect(when.edtf == edtf || planReader.problems(text)?.isEmpty == false, "\(text)")
      #expect(when.text == text)
    }
    #expect(count > 20)
  }
}

extension PhraseEDTFTests {
  @Test(
    "What EDTF says is of the kind of the phrase that says the same",
    arguments: [
      ("2020-03", DateExpression.Kind.point), ("2020-03~", .point), ("2020-03%", .expected), ("2020-23", .window),
      ("2020-23?", .expected),
      ("2020/2021", .window), ("2020/..", .from), ("../2020", .until), ("{2020-03..2020-05}", .window),
      ("{2020,2022}", .window),
    ])
  func kinds(_ text: String, _ kind: DateExpression.Kind) { #expect(planReader.when(text)?.kind == kind) }
}
