import Foundation
import Testing

@testable import Dates

/// The lists of edtf-validate, which lie beside the repository and not in it.
private enum Lists {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "../shared/conformance/edtf").standardizedFileURL

  static let areThere = FileManager.default.fileExists(atPath: folder.appending(path: "valid.txt").path)

  static func lines(of name: String) -> [String] {
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}

@Suite(.enabled(if: Lists.areThere, "the conformance lists are not here"))
struct EDTFConformanceTests {
  /// The list gives the level of the spelling; these values can also be spelled at level 1, with one qualifier for the
  /// whole at the right (`%2001` is `2001%`, as `2011-23~` is a season with a qualifier, which level 1 has both of).
  static let level1Otherwise: Set<String> = ["%2001", "?2004-06%", "?-2004-06%", "2011-23~", "2019-12/%2020"]

  /// Valid spellings that are not canonical: a qualifier at the left that can be written at the right, or is said twice.
  static let canonical = [
    "%2001": "2001%", "?2004-06-04~": "2004%-~06-~04", "?2004-06%": "2004-06%", "?-2004-06-04~": "-2004%-~06-~04",
    "?-2004-06%": "-2004-06%", "?-2004-06": "-2004?-06", "%-2011-06-13": "-2011%-06-13",
    "2019-12/%2020": "2019-12/2020%", "?2004-06~-10/2004-06-%11": "2004%-~06-10/2004-06-%11",
  ]

  @Test func listsAreWhole() {
    #expect(Lists.lines(of: "valid.txt").count == 206)
    #expect(Lists.lines(of: "invalid.txt").count == 56)
  }

  @Test func validLinesReadAtTheirLevelAndReturn() throws {
    for line in Lists.lines(of: "valid.txt") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      let text = String(fields[1])
      guard let edtf = EDTF(text) else {
        Issue.record("« \(text) » is refused")
        continue
      }
      #expect(edtf.level == (Self.level1Otherwise.contains(text) ? 1 : Int(fields[0])), "« \(text) »")
      #expect(edtf.description == Self.canonical[text] ?? text)
      #expect(EDTF(edtf.description) == edtf, "« \(text) »")
    }
  }

  @Test func invalidLinesAreRefused() {
    // Disputed: winter comes before spring here, as it starts in the year before.
    let disputed: Set<String> = ["2012-24/2012-21"]
    for line in Lists.lines(of: "invalid.txt") {
      #expect((EDTF(line) != nil) == disputed.contains(line), "« \(line) »")
    }
  }
}
