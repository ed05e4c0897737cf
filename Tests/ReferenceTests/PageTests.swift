import Basics
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Reference
@testable import Resources

/// The guide’s generated pages are what the program says: `make guide` writes them anew. Those of names of templates need a site, and are
/// looked at where sites are built.
@Suite struct PageTests {
  private func page(_ name: String, _ language: Language) throws -> String {
    let suffix = language == .french ? ".md" : ".en.md"
    let file = packageRoot.appendingPathComponent("content/guide/\(name)\(suffix)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: Language.ofCommands) func codesAreThoseOfTheProgram(language: Language) throws {
    let folder = packageRoot.appendingPathComponent("content/guide/codes")
    let pages = Code.pages(in: language)
    for page in pages {
      let written = try String(contentsOf: folder.appendingPathComponent(page.file), encoding: .utf8)
      #expect(written == page.text, "run make guide")
    }
    for code in Code.allCases {
      #expect(pages[0].text.contains("`\(code.rawValue)`"))
      let row = "| `\(code.rawValue)` | \(code.severity.name[language]) |"
      #expect(pages.dropFirst().count { $0.text.contains(row) } == 1)
    }
  }

  @Test(arguments: Language.ofCommands) func settingsAreThoseOfTheTable(language: Language) throws {
    #expect(try settingsPage(in: language) == page("reglages", language), "run make guide")
  }

  /// The page would be silent about a key that nobody says the use of; and a use would be of no key.
  @Test(arguments: Language.ofCommands) func everySettingHasItsUse(language: Language) {
    let texts = catalog("settings", in: language)
    for scope in settingsScopes {
      #expect(texts["headings", scope.name] != nil)
      let keys = Field.table.filter { $0.scopes.contains(scope) }.map(\.field.rawValue)
      let told = texts.keys.filter { $0.section == scope.name }.map(\.name)
      #expect(Set(keys) == Set(told), "[\(scope.name)] in \(language.rawValue)/settings.ini")
    }
    let sections = Set(texts.keys.map(\.section)).subtracting(["page", "headings", "kinds"])
    #expect(sections == Set(settingsScopes.map(\.name)))
  }

  /// What pages are made of, by the keys that they ask for: a text that is not there would be a hole in the page.
  @Test(arguments: Language.ofCommands) func pagesLackNoText(language: Language) {
    let names = catalog("names", in: language)
    let groups = NameGroup.all + [.others([])]
    for group in groups {
      for key in ["title", "description"] {
        #expect(names[group.file, key]?.isEmpty == false, "[\(group.file)] \(key)")
      }
    }
    for kind in TemplateNames.Kind.allCases { #expect(NamesWords(language).kind(kind).isEmpty == false, "\(kind)") }
    #expect(Set(names.keys.map(\.section)) == Set(groups.map(\.file) + ["page", "kinds"]))
    for (subject, text) in Code.pages(in: language).map({ ($0.file, $0.text) }) + [
      ("settings", settingsPage(in: language))
    ] {
      #expect(!text.contains("||") && !text.contains("|  |") && !text.contains("\n\n\n"), "\(subject)")
      #expect(text.firstMatch(of: /@[a-z]+@/) == nil, "\(subject)")
    }
  }

  @Test func aCodeIsExplainedByItsRuleAnExampleAndTheMend() {
    #expect(
      Code.droppedUnexplained.explained(in: .english) == """
        dropped-unexplained (warning)
          What is dropped says why: a promise does not disappear without a word.

            - Hold the conference (June 2020)
              - state: dropped

          → Add “- reason: The hall closed.”

        """)
  }
}
