import Basics
import Diagnostics
import Markdown
import Model

/// Makes headings of the lines that announce objectives and projects in a text pasted without any: « Projet : Cybersécurité »
/// alone on its line, or « OBJECTIF », « #1 » and a title one under the other, as a PDF gives them.
///
/// Only where no Markdown heading announces one, so that nothing is read twice; a note says what was understood. Lines of a
/// table of contents (a tab and a page number at their end) stay text.
func promoteBareHeadings(_ blocks: [Block], _ page: RecordSource, findings: inout [Finding]) -> [Block] {
  let hasHeadings = blocks.contains { block in
    if case .heading(_, let inlines) = block.kind { OutlineHeading(inlines.plain) != nil } else { false }
  }
  if hasHeadings { return blocks }
  var promoter = Promoter(page: page)
  for block in blocks { promoter.read(block) }
  promoter.giveUp()
  if let note = promoter.note { findings.append(note) }
  return promoter.result
}

private struct Promoter {
  let page: RecordSource
  private(set) var result: [Block] = []
  private var first: SourceRange?
  private var objectives: Set<String> = []
  private var projects = 0
  /// « OBJECTIF » alone on a line, then its number, and the lines that they came from.
  private var pending: (word: String, number: String?, lines: [[Inline]], block: Block)?

  init(page: RecordSource) {
    self.page = page
  }

  mutating func read(_ block: Block) {
    guard case .paragraph(let inlines) = block.kind else {
      giveUp()
      result.append(block)
      return
    }
    var run: [[Inline]] = []
    let lines = inlines.lines
    for line in lines {
      let text = String(line.plain[...].trimmed)
      if let heading = heading(in: text, line, block) {
        add(run, of: lines.count, block)
        run = []
        if let heading { add(heading, at: page.place(of: text, in: block.range)) }
      } else {
        run.append(line)
      }
    }
    add(run, of: lines.count, block)
  }

  /// The heading that a line makes; nil inside where it is a part of one that is not whole yet; nil for any other line.
  private mutating func heading(in text: String, _ line: [Inline], _ block: Block) -> OutlineHeading?? {
    if let open = pending {
      if open.number == nil, text.allSatisfy({ "#n°. ".contains($0) || $0.isASCII && $0.isNumber }),
        text.contains(where: \.isNumber)
      {
        pending?.number = text
        pending?.lines.append(line)
        return .some(nil)
      }
      if let number = open.number, let heading = OutlineHeading("\(open.word) \(number) : \(text)") {
        pending = nil
        return heading
      }
      giveUp()
    }
    if let rank = OutlineWords.ranks[fold(text)], rank != .project {
      pending = (text, nil, [line], block)
      return .some(nil)
    }
    guard text.utf8.count < 240, !isContentsEntry(line.plain), let heading = OutlineHeading(text) else { return nil }
    return heading
  }

  private func isContentsEntry(_ line: String) -> Bool {
    guard let tab = line.lastIndex(of: "\t") else { return false }
    let rest = line[line.index(after: tab)...]
    return !rest.isEmpty && rest.allSatisfy(\.isNumber)
  }

  private mutating func add(_ heading: OutlineHeading, at range: SourceRange) {
    first = first ?? range
    if heading.rank == .project {
      projects += 1
    } else {
      objectives.insert("\(heading.number ?? "") \(fold(heading.title))")
    }
    let number = heading.number.map { " \($0)" } ?? ""
    result.append(
      Block(
        kind: .heading(
          level: heading.rank == .project ? 3 : 2, [Inline(text: "\(heading.label)\(number) : \(heading.title)")]),
        markup: "", range: range, footnotes: []))
  }

  /// The lines of a paragraph that stay text; the whole of it keeps its own HTML.
  private mutating func add(_ lines: [[Inline]], of count: Int, _ block: Block) {
    guard !lines.isEmpty else { return }
    if lines.count == count { return result.append(block) }
    let text = Array(lines.joined(separator: [Inline(text: "\n")]))
    result.append(Block(kind: .paragraph(text), markup: text.paragraph, range: block.range, footnotes: block.footnotes))
  }

  /// What began as a heading and did not become one is text again.
  mutating func giveUp() {
    guard let open = pending else { return }
    pending = nil
    add(open.lines, of: -1, open.block)
  }

  var note: Finding? {
    guard let first, !objectives.isEmpty || projects > 0 else { return nil }
    return Finding(
      .outlineBare, in: page.text, at: first,
      Words(
        fr: "ce plan n’a pas de titres Markdown; lignes comprises : objectifs \(objectives.count), projets \(projects)",
        en: "this plan has no Markdown headings; lines understood: objectives \(objectives.count), projects \(projects)"
      ),
      hint: Words(
        fr: "Pour en être maître, mettez ## devant chaque objectif et ### devant chaque projet.",
        en: "To be in command, put ## before each objective and ### before each project."))
  }
}
