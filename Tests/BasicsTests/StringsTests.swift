import Testing

@testable import Basics

/// Numbers and plurals of a language that the code knows nothing of.
@Suite struct StringsTests {
  private static func strings(_ entries: [String: String]) -> Strings {
    Strings(language: Language(rawValue: "xx") ?? .english, entries: entries)
  }

  /// As the CLDR has them, to the letter.
  private static let arabic = strings([
    "plural_zero": "n = 0", "plural_one": "n = 1", "plural_two": "n = 2", "plural_few": "n % 100 = 3..10",
    "plural_many": "n % 100 = 11..99", "count_x_zero": "z {n}", "count_x_one": "o", "count_x_two": "t",
    "count_x_few": "f {n}", "count_x_many": "m {n}", "count_x_other": "x {n}",
  ])
  private static let polish = strings([
    "plural_one": "i = 1 and v = 0", "plural_few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
    "plural_many": "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
    "count_x_one": "one", "count_x_few": "few", "count_x_many": "many", "count_x_other": "other",
  ])

  @Test(arguments: [
    (0, "z 0"), (1, "o"), (2, "t"), (3, "f 3"), (10, "f 10"), (11, "m 11"), (99, "m 99"), (100, "x 100"),
    (102, "x 102"),
    (103, "f 103"), (1_111, "m 1,111"),
  ])
  func sixForms(number: Int, words: String) { #expect(Self.arabic.count(number, "x") == words) }

  @Test(arguments: [
    (1, "one"), (2, "few"), (4, "few"), (5, "many"), (11, "many"), (12, "many"), (14, "many"), (22, "few"), (0, "many"),
    (101, "many"), (102, "few"), (112, "many"),
  ])
  func threeForms(number: Int, words: String) { #expect(Self.polish.count(number, "x") == words) }

  @Test(arguments: [
    "n = 1", "i = 0,1", "n % 10 = 3..4,9 and n % 100 != 10..19,70..79",
    "e = 0 and i != 0 and i % 1000000 = 0 or e != 0..5",
    "n%10=1", "v = 0",
  ])
  func isARule(text: String) { #expect(PluralRules.isRule(text)) }

  @Test(arguments: [
    "", "n", "n = ", "n == 1", "x = 1", "n = a", "n = 3..1", "n % = 1", "n % 0 = 1", "n = 1 and", "or n = 1", "n = 1 2",
    "n = 1..", "n = -1", "n ≠ 1", "n = 99999999999999999999",
  ])
  func isNoRule(text: String) { #expect(!PluralRules.isRule(text)) }

  @Test func withoutRulesOneIsOne() {
    let strings = Self.strings(["count_x_one": "a", "count_x_other": "b"])
    #expect([0, 1, 2].map { strings.count($0, "x") } == ["b", "a", "b"])
    #expect(Self.strings(["plural_one": "n = 0", "count_x_other": "b"]).count(0, "x") == "b")
  }

  @Test func numbersAreWrittenAsTheFileSays() {
    let strings = Self.strings([
      "number_decimal": ",", "number_group": ".", "number_group_from": "5", "number_percent": "%{n}",
    ])
    #expect(strings.written(1_500) == "1500")
    #expect(strings.written(-12_345_678) == "−12.345.678")
    #expect(strings.written(12_500.5) == "12.500,5")
    #expect(strings.percent("50") == "%50")
  }

  @Test func theNounOfProgressGoesWithOneOrTheOther() {
    let forms = ["progress_text_one": "one", "progress_text_other": "other"]
    #expect(Self.strings(forms).progress(1, of: 8, percent: 12) == "other")
    #expect(Self.strings(forms.merging(["progress_follows": "done"]) { $1 }).progress(1, of: 8, percent: 12) == "one")
  }

  @Test func wordsOfTheCodeAreInTheFile() {
    let words = Words(fr: "Retour au texte", en: "Back to the text")
    #expect(Self.strings(["word_back_to_the_text": "x"]).word(words) == "x")
    #expect(Self.strings([:]).word(words) == "Back to the text")
    #expect(Strings.inFrench.word(words) == "Retour au texte")
    let segment = Words(fr: "mots-cles", en: "tags")
    #expect(Self.strings(["path_tags": "Étiquettes / x"]).path(segment) == "etiquettes-x")
    #expect(Self.strings(["path_tags": "//"]).path(segment) == "tags")
  }

  @Test func listsEndAsTheFileSays() {
    let strings = Self.strings(["list_and": "{list} y {last}"])
    #expect(strings.list([]) == "")
    #expect(strings.list(["a"]) == "a")
    #expect(strings.list(["a", "b", "c"]) == "a, b y c")
  }
}
