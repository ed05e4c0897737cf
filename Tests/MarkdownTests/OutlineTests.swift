import Basics
import Diagnostics
import Markdown
import Testing

@Suite struct OutlineTests {
  private func read(_ text: String) -> Outline {
    var findings: [Finding] = []
    return Outline(
      SourceText(path: "a.md", text: text), afterLines: 1, options: MarkdownOptions(language: .french),
      findings: &findings)
  }

  @Test func blocksKeepKindTextAndPlace() {
    let outline = read(
      "---\n## Objectif 1 : *Le* secteur\n\nProse[^n].\n\nJalons\n\n- [x] Un (juin)\n  - état : reporté\n- Deux\n\n[^n]: Note.\n"
    )
    #expect(outline.blocks.count == 4)
    guard case .heading(2, let title) = outline.blocks[0].kind, case .paragraph(let prose) = outline.blocks[1].kind,
      case .list(let items) = outline.blocks[3].kind
    else {
      Issue.record("\(outline.blocks.map(\.kind))")
      return
    }
    #expect(title.plain == "Objectif 1 : Le secteur")
    #expect(title.markup == "Objectif 1 : <em>Le</em> secteur")
    #expect(prose.plain == "Prose.")
    #expect(outline.blocks[1].footnotes == ["n"])
    #expect(outline.footnotes["n"]?.hasPrefix("\u{3}!") == true)
    #expect(items.map(\.isTicked) == [true, nil])
    #expect(items.map(\.text.plain) == ["Un (juin)", "Deux"])
    guard case .list(let keys)? = items[0].blocks.first?.kind else {
      Issue.record("no keys")
      return
    }
    #expect(keys.map(\.text.plain) == ["état : reporté"])
    #expect(outline.blocks[0].range == SourceRange(4, 32))
    #expect(items[1].range.lower == 91)
  }

  @Test func tablesAreRowsOfCells() {
    let outline = read("---\n| a | b |\n|---|---|\n| c **d** | |\n")
    guard case .table(let rows)? = outline.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(rows.map { $0.map(\.plain) } == [["a", "b"], ["c d", ""]])
    #expect(rows[1][0].last?.isStrong == true)
  }
}
