import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct MenuTests {
  private func menu(_ text: String, _ more: [String: String] = [:]) throws -> (items: [MenuItem], findings: [Finding]) {
    let site = try TestSite(["site.yml": text, "a.md": "A", "b.md": "B"].merging(more) { $1 })
    let (read, findings) = try site.read()
    return (read.settings.texts(in: .french).menu, findings)
  }

  /// What an entry says, and those under it.
  private func shown(_ items: [MenuItem]) -> [String] {
    items.map { item in
      let inner = item.items.isEmpty ? "" : "[" + shown(item.items).joined(separator: ", ") + "]"
      return item.title + ">" + (item.link ?? "") + inner
    }
  }

  @Test(arguments: ["sous-menu", "Sous-Menu", "items", "submenu", "entrées"])
  func anEntryOpensOthers(key: String) throws {
    let (items, findings) = try menu(
      """
      menu:
        - titre: Un
          lien: /a/
        - titre: Deux
          \(key):
            - titre: A
              lien: a.md
            - /b/
        - titre: Trois
          lien: b.md
          \(key): [https://exemple.ca]

      """)
    #expect(findings.isEmpty)
    #expect(shown(items) == ["Un>/a/", "Deux>[A>/a/, >/b/]", "Trois>/b/[>https://exemple.ca]"])
  }

  /// Nothing is lost: what would be the third level is on the second.
  @Test func aThirdLevelIsToldAndShownOnTheSecond() throws {
    let (text, places) = marked(
      """
      menu:
        - titre: Un
          sous-menu:
            - titre: Deux
              lien: /a/
              sous-menu:
                ➤- titre: Trois
                  lien: /b/
                  sous-menu:
                    ➤- /a/

      """)
    let (items, findings) = try menu(text)
    #expect(shown(items) == ["Un>[Deux>/a/, Trois>/b/, >/a/]"])
    #expect(findings.map(\.code) == [.configInvalid, .configInvalid])
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test(arguments: [
    ("menu:\n  - titre: ➤Un\n", [Code.entryIncomplete], []),
    ("menu:\n  - titre: ➤Un\n    sous-menu: []\n", [.entryIncomplete], []),
    ("menu:\n  - titre: Un\n    sous-menu:\n      - titre: ➤Deux\n", [.entryIncomplete], []),
    ("menu:\n  - ➤sous-menu: [/a/]\n", [.entryIncomplete], [">[>/a/]"]),
    ("menu:\n  - titre: Un\n    sous-menu:\n      - lien: ➤javascript:alert(1)\n", [.unsafeLink], []),
    ("menu:\n  - titre: Un\n    sous-menu:\n      - ➤data:text/html,x\n      - /a/\n", [.unsafeLink], ["Un>[>/a/]"]),
    ("menu:\n  - titre: Un\n    sous-menu: ➤/a/\n    lien: /b/\n", [.valueKind], ["Un>/b/"]),
    ("menu:\n  - titre: Un\n    ➤sous-menus: [/a/]\n    lien: /b/\n", [.keyUnknown], ["Un>/b/"]),
    ("menu:\n  - titre: Un\n    lien: /b/\n    sous-menu: []\n", [], ["Un>/b/"]),
  ])
  func whatIsWrongIsTold(written: String, codes: [Code], left: [String]) throws {
    let (text, places) = marked(written)
    let (items, findings) = try menu(text)
    #expect(findings.map(\.code) == codes)
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(shown(items) == left)
  }

  /// An entry whose page is held back goes; the entry that opens it goes with the last of them, unless it leads somewhere itself.
  @Test func whatIsHeldBackIsLeftOutOnBothLevels() throws {
    let (text, places) = marked(
      """
      as_of: 2021-06-30
      menu:
        - titre: Un
          sous-menu:
            - ➤/secret/
            - /a/
        - titre: Deux
          sous-menu:
            - ➤/secret/#x
        - titre: Trois
          lien: ➤/secret/
          sous-menu:
            - /b/

      """)
    let (items, findings) = try menu(text, ["secret.md": "---\nbrouillon: oui\n---\nX\n"])
    #expect(shown(items) == ["Un>[>/a/]", "Trois>[>/b/]"])
    let held = findings.filter { $0.code == .linkHeld }
    #expect(held.map(\.lineAndColumn) == places)
  }

  @Test func filesOfSubmenusArePublished() throws {
    let (_, findings) = try menu(
      "menu:\n  - titre: Un\n    sous-menu:\n      - titre: Bilan\n        lien: Mon bilan.pdf\n")
    #expect(findings.isEmpty)
  }
}
