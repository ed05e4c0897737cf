import Basics
import Testing

@testable import Diagnostics
@testable import Resources

@Suite struct ExplanationTests {
  @Test(arguments: Code.allCases, Language.ofCommands)
  func everyCodeIsExplained(code: Code, language: Language) {
    let explanation = code.explanation(in: language)
    #expect(!explanation.rule.isEmpty, "\(code.rawValue) has no rule in \(language.rawValue)/explanations")
    #expect(!explanation.example.isEmpty, "\(code.rawValue) has no example in \(language.rawValue)/explanations")
    #expect(!explanation.mend.isEmpty, "\(code.rawValue) has no mend in \(language.rawValue)/explanations")
    #expect(explanation.rule.hasSuffix("."))
    #expect(!explanation.mend.contains("\n"))
    #expect(Explanation.Subject.allCases.count { $0.codes(in: language).contains(code) } == 1)
    for other in Language.ofCommands where other != language {
      #expect(explanation.rule != code.explanation(in: other).rule)
    }
  }

  /// What is explained is a code, in a subject that is told.
  @Test(arguments: Language.ofCommands) func everyExplanationIsOfACode(language: Language) {
    let files = paths.filter { $0.hasPrefix("\(language.rawValue)/explanations/") }
    #expect(
      files == Explanation.Subject.allCases.map { "\(language.rawValue)/explanations/\($0.rawValue).ini" }.sorted())
    for subject in Explanation.Subject.allCases {
      #expect(!subject.title(in: language).isEmpty)
      let keys = catalog("explanations/\(subject.rawValue)", in: language).keys
      let sections = Set(keys.map(\.section)).subtracting(["subject"])
      #expect(sections == Set(subject.codes(in: language).map(\.rawValue)), "\(subject.rawValue)")
      #expect(Set(keys.map(\.name)) == ["title", "rule", "example", "mend"])
    }
  }
}
