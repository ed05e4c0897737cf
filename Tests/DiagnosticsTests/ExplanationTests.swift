import Basics
import Foundation
import Testing

@testable import Diagnostics

@Suite struct ExplanationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: Code.allCases)
  func everyCodeIsExplained(code: Code) {
    let explanation = code.explanation
    for language in Language.allCases {
      #expect(!explanation.rule[language].isEmpty)
      #expect(!explanation.example[language].isEmpty)
      #expect(!explanation.mend[language].isEmpty)
      #expect(explanation.rule[language].hasSuffix("."))
      #expect(!explanation.mend[language].contains("\n"))
    }
    #expect(explanation.rule.french != explanation.rule.english)
    #expect(Explanation.groups.count { $0.explanations[code] != nil } == 1)
  }

  @Test func anExplanationHasItsRuleItsExampleAndItsMend() {
    #expect(
      Code.droppedUnexplained.explained(in: .english) == """
        dropped-unexplained (warning)
          What is dropped says why: a promise does not disappear without a word.

            - Hold the conference (June 2020)
              - state: dropped

          → Add “- reason: The hall closed.”

        """)
  }

  /// The page of the guide is what the program says: `make codes` writes it again.
  @Test(arguments: [(Language.french, "codes.md"), (.english, "codes.en.md")])
  func thePageOfTheGuideIsUpToDate(language: Language, name: String) throws {
    let page = try String(contentsOf: Self.root.appendingPathComponent("content/guide/\(name)"), encoding: .utf8)
    #expect(page == Code.page(in: language), "run « make codes »")
    for code in Code.allCases { #expect(page.contains("| `\(code.rawValue)` | \(code.severity.name[language]) |")) }
  }
}
