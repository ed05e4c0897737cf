import Testing

@testable import Basics

@Suite struct LanguageTests {
  @Test(arguments: [
    ("fr", "fr-CA"), ("en", "en-CA"), ("es", "es"), ("pt-br", "pt-BR"), ("zh-hant", "zh-Hant"), ("es-419", "es-419"),
    ("haw", "haw"), ("gsw-ch", "gsw-CH"),
  ])
  func isACode(code: String, tag: String) {
    let language = Language(rawValue: code)
    #expect(language?.rawValue == code)
    #expect(language?.tag == tag)
  }

  @Test(arguments: [
    "", "f", "FR", "v2", "abcd", "fr-", "-fr", "fr-c", "fr-abcde", "pt_br", "es-41", "é", "fr-ca-x", "../x", "fr/en",
    "fr-12a",
  ])
  func isNone(code: String) { #expect(Language(rawValue: code) == nil) }

  @Test(arguments: [
    ("fr-CA", Language.french), ("EN_us", .english), ("Fr", .french), ("es", Language(rawValue: "es")),
    ("pt_BR", Language(rawValue: "pt-br")), ("klingon", nil), ("frr", Language(rawValue: "frr")),
  ])
  func isNamed(text: String, language: Language?) { #expect(Language(named: text) == language) }

  @Test func theCommandsKnowTwo() {
    #expect(Language(locale: "es_MX.UTF-8") == nil)
    #expect(Language(locale: "fr_CA.UTF-8") == .french)
    #expect(Words(fr: "oui", en: "yes")[Language(rawValue: "es") ?? .french] == "yes")
    #expect(typeset("a : b", in: Language(rawValue: "es") ?? .french) == "a : b")
    #expect(Language(rawValue: "pt-br")?.general == Language(rawValue: "pt"))
  }

  @Test func theyAreInTheOrderOfTheirCodes() {
    let codes = ["aa", "aar", "en", "es", "es-419", "fr", "pt", "pt-br"]
    #expect(codes.shuffled().compactMap { Language(rawValue: $0) }.sorted().map(\.rawValue) == codes)
  }
}
