import Basics
import Content
import Diagnostics
import Testing

/// The examples that explain the rules on plans do break them.
@Suite struct ExplanationExamples {
  static let codes: [Code] = [
    .referenceUnknown, .idTwice, .dateOutsidePeriod, .doneInFuture, .stateAgainstDate, .postponedUndated,
    .droppedUnexplained, .newDateEarlier, .objectiveWithoutProject, .projectEmpty, .projectNameTwice,
    .indicatorIncomplete, .moneyUncounted, .resultAsTask, .acronymUnexplained,
  ]

  @Test(arguments: codes, Language.ofCommands)
  func eachBreaksItsRule(code: Code, language: Language) throws {
    let rule = RuleCase(code.rawValue, in: language, of: whole(code.explanation(in: language).example, language))
    #expect(try rule.findings().findings.contains { $0.code == code })
  }

  /// An example with what it takes around it to be a plan.
  private func whole(_ example: String, _ language: Language) -> String {
    let objective = language == .french ? "## Objectif 1 : Un\n" : "## Objective 1: One\n"
    let project = objective + (language == .french ? "### Projet : A\n" : "### Project: A\n")
    let milestones = project + (language == .french ? "Jalons\n\n" : "Milestones\n\n")
    // One example has front matter of its own, which is that of every case.
    if let end = example.range(of: "---\n…\n")?.upperBound { return milestones + example[end...] }
    if example.hasPrefix("- ") { return milestones + example }
    if example.hasPrefix("### ") { return objective + example }
    return example.contains("## ") ? example : project + example
  }
}
