import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct StringsTests {
  @Test(arguments: [
    (Language.french, 0, "0"), (.french, 999, "999"), (.french, 1_500, "1\u{A0}500"),
    (.french, -1_234_567, "−1\u{A0}234\u{A0}567"), (.english, 1_500, "1,500"), (.english, 100_000, "100,000"),
  ])
  func wholeNumbers(language: Language, number: Int, text: String) {
    #expect(Strings(language: language, entries: [:]).written(number) == text)
  }

  @Test(arguments: [
    (Language.french, 1_500.5, "1\u{A0}500,5"), (.english, 1_500.5, "1,500.5"), (.french, 2.0, "2"),
    (.french, -0.25, "−0,25"), (.english, 0.1, "0.1"),
  ])
  func decimals(language: Language, number: Double, text: String) {
    #expect(Strings(language: language, entries: [:]).written(number) == text)
  }

  /// The keys that views say words by are all in the theme, in both languages, with the same gaps.
  @Test func theThemeHasEveryKey() throws {
    let keys =
      [
        "axis", "as_of_text", "colon", "home", "indicator_by", "indicator_reached", "indicator_target", "milestones",
        "more_milestones", "not_found_title", "plans", "progress_text_one", "progress_text_other", "related_partner",
        "related_partners", "state_late_expected",
      ] + PlanPage.allCases.map { "page_\($0.name)" }
      + ["objectives", "projects", "milestones"].flatMap { ["count_\($0)_one", "count_\($0)_other"] }
      + State.inOrder.map { "state_" + $0.rawValue.replacing("-", with: "_") }
    let french = try Sample.strings(.french)
    let english = try Sample.strings(.english)
    func gaps(_ text: String) -> [Substring] { text.matches(of: /\{[a-z]+\}/).map(\.output).sorted() }
    for key in keys {
      #expect(french.entries[key] != nil && english.entries[key] != nil, "\(key)")
      #expect(gaps(french[key]) == gaps(english[key]), "\(key)")
    }
  }

  @Test func statesAreListedOnceEach() { #expect(Set(State.inOrder) == Set(State.allCases)) }
}
