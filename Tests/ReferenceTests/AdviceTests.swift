import Basics
import Model
import Testing

@testable import Reference
@testable import Resources

/// What `jalon new` and editors say of keys is about keys that there are, in rooms where they may stand.
@Suite struct AdviceTests {
  private static let scopes = Set(Field.table.flatMap(\.scopes))

  @Test(arguments: Language.ofCommands) func everyKeyHasAdviceInEachOfItsRooms(language: Language) {
    for row in Field.table {
      for scope in row.scopes {
        let words = row.field.advice(in: scope, language)?.words
        #expect(
          words?.isEmpty == false,
          "[\(scope.name)] or [everywhere] \(row.field.rawValue) in \(language.rawValue)/advice.ini")
        #expect(words?.hasSuffix(".") != true, "\(words ?? "")")
      }
    }
  }

  /// A key that is gone, or that is misspelt, would be advice that nobody gets.
  @Test(arguments: Language.ofCommands) func everyAdviceIsForAKey(language: Language) {
    for key in catalog("advice", in: language).keys {
      let name = key.name.hasSuffix(".example") ? String(key.name.dropLast(8)) : key.name
      let scopes = Self.scopes.filter { key.section == "everywhere" || $0.name == key.section }
      let isKnown = Field(rawValue: name).map { field in scopes.contains { field.kind(in: $0) != nil } } ?? false
      #expect(isKnown, "[\(key.section)] \(key.name)")
      #expect(catalog("advice", in: language)[key.section, name] != nil, "an example without words: \(key.name)")
    }
  }

  @Test func aRoomsOwnAdviceGoesBeforeThatOfAll() {
    let title = { (scope: Field.Scope) in Field.title.advice(in: scope, .english) }
    #expect(title(.record(.plan))?.words == "the plan’s title")
    #expect(title(.record(.page))?.words == "the title, at the top of the page")
    #expect(title(.record(.plan))?.example == "Action plan 2026-2028")
    #expect(Field.menu.advice(in: .site, .french)?.words == "le menu de toutes les pages, dans cet ordre")
    #expect(Field.menu.advice(in: .site, .french)?.example == nil)
    // An example is read as YAML, and never typeset.
    #expect(Field.text.advice(in: .revision, .english)?.example == "texts/2026.md")
  }

  @Test func roomsHaveNamesOfTheirOwn() {
    #expect(Set(Self.scopes.map(\.name)).count == Self.scopes.count)
    #expect(!Self.scopes.map(\.name).contains("everywhere"))
  }
}
