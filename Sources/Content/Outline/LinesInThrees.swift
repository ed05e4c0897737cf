import Basics
import Diagnostics
import Markdown
import Model

/// Makes a list of lines that go in threes, as a table pasted without its cells gives them: an action, « septembre 2027 », « Direction ».
///
/// Where each group has a date in the same place they are items, with a note; where only some have, they stay text and a warning shows how to
/// write them.
func groupLines(_ blocks: [Block], _ page: RecordSource, findings: inout [Finding]) -> [Block] {
  guard mayGroup(blocks) else { return blocks }
  var result: [Block] = []
  var run: [Block] = []
  func flush() {
    if let list = list(of: run, page, findings: &findings) { result.append(list) } else { result += run }
    run = []
  }
  for block in blocks {
    if case .paragraph(let inlines) = block.kind, isPlainLines(inlines, page) {
      run.append(block)
    } else {
      flush()
      result.append(block)
    }
  }
  flush()
  return result
}

/// Whether any paragraph could be such lines: nearly no plan has one.
private func mayGroup(_ blocks: [Block]) -> Bool {
  blocks.contains { block in
    guard case .paragraph(let inlines) = block.kind else { return false }
    let text = inlines.plain
    return text.utf8.count < 40 && text.utf8.contains { (0x30...0x39).contains($0) }
      || inlines.lines.count >= 3
  }
}

/// Short lines of words, none of which opens a section.
private func isPlainLines(_ inlines: [Inline], _ page: RecordSource) -> Bool {
  inlines.lines.allSatisfy { line in
    let text = line.plain
    let head = text.prefix { $0 != ":" }
    return text.utf8.count < 160 && page.words.label(head) == nil && OutlineHeading(text, page.words) == nil
  }
}

private let milestoneNoun = Noun(Words(fr: "jalon", en: "milestone"), Words(fr: "jalons", en: "milestones"))
private let groupNoun = Noun(Words(fr: "groupe", en: "group"), Words(fr: "groupes", en: "groups"))

private func list(of run: [Block], _ page: RecordSource, findings: inout [Finding]) -> Block? {
  var lines: [(line: [Inline], range: SourceRange)] = []
  for block in run {
    guard case .paragraph(let inlines) = block.kind else { return nil }
    for line in inlines.lines { lines.append((line, page.place(of: String(line.plain[...].trimmed), in: block.range))) }
  }
  guard let first = lines.first, let last = lines.last, lines.count >= 3, lines.count.isMultiple(of: 3) else {
    return nil
  }
  let groups = stride(from: 0, to: lines.count, by: 3).map { Array(lines[$0..<$0 + 3]) }
  let dates = groups.map { group in group.indices.first { page.isDate(group[$0].line.plain) } }
  guard let place = dates.compactMap({ $0 }).first, place > 0 else { return nil }
  let dated = dates.count { $0 == place }
  guard dated * 2 > groups.count, groups.count > 1 || run.count == 1 else { return nil }
  let range = SourceRange(first.range.lower, last.range.upper)
  let example = "- \(first.line.plain) (\(groups[0][1].line.plain), \(groups[0][2].line.plain))"
  let isWhole = dated == groups.count
  let found = Counted(groups.count, milestoneNoun).words
  let undated = Counted(groups.count - dated, groupNoun)
  findings.append(
    Finding(
      .outlineGrouped, as: isWhole ? .note : .warning, in: page.text, at: first.range,
      isWhole
        ? Words(
          fr: "ces lignes vont par trois : \(found.french)", en: "these lines go in threes: \(found.english)")
        : Words(
          fr:
            "ces lignes vont par trois, mais \(undated.words.french) sur \(groups.count) \(undated.count > 1 ? "n’ont" : "n’a") pas de date",
          en:
            "these lines go in threes, but \(undated.words.english) of \(groups.count) \(undated.count == 1 ? "has" : "have") no date"
        ),
      hint: Words(fr: "Écrivez plutôt « \(example) ».", en: "Better write “\(example)”.")))
  guard isWhole else { return nil }
  let items = groups.map { group in
    let others = group.dropFirst().map(\.line.plain).joined(separator: ", ")
    return ListItem(
      isTicked: nil, text: group[0].line + [Inline(text: " (\(others))")], blocks: [],
      range: SourceRange(group[0].range.lower, group[2].range.upper), footnotes: [])
  }
  return Block(
    kind: .list(items), markup: run.map(\.markup).joined(), range: range, footnotes: run.flatMap(\.footnotes))
}
