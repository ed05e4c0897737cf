import Basics
import Diagnostics
import Markdown
import Model

/// Which columns of a table of steps name them, and which name what they are part of.
struct StepColumns {
  let title: Int
  /// Of levels above the steps, from the highest.
  let above: [Int]

  /// What names an action is the title, wherever it stands; where nothing does, the first column of words. Columns beside it that have the words
  /// of levels tell something of the action: « Livrable », « Axe » after it.
  init(_ table: PlanTable) {
    let columns = table.columns
    let actions = columns.indices.filter { Self.isAction(columns[$0], table.page.words) }
    let groups = columns.indices.filter { columns[$0]?.isLevel ?? false && !actions.contains($0) }
    func isSecondary(_ index: Int) -> Bool {
      PlanWords.secondaryColumns.contains(PlanWords.bare(fold(table.header[index].plain)))
    }
    let unknown = columns.indices.filter { index in
      columns[index] == nil && table.rows.contains { table.plain($0, index).contains(where: \.isLetter) }
    }
    if let action = actions.last(where: { !isSecondary($0) }) ?? actions.first {
      // « Action », « Étapes »: the steps are those of the second where the first has gaps.
      let finer = actions.first { $0 > action && isSecondary($0) && table.hasGaps(action, beside: $0) }
      title = finer ?? action
    } else if let level = groups.last {
      title = unknown.first { $0 > level && table.hasGaps(level, beside: $0) } ?? level
    } else {
      title = unknown.first ?? columns.firstIndex { $0 == nil } ?? 0
    }
    let own = title
    above = columns.indices.filter {
      $0 < own && (groups.contains($0) || actions.contains($0) && !(isSecondary($0) && $0 != actions.first))
    }
  }

  private static func isAction(_ column: PlanColumn?, _ words: OutlineWords) -> Bool {
    switch column {
    case .step: true
    case .level(let word):
      words.own.isEmpty || !words.own.contains(word)
        ? PlanWords.levels[word].map { $0 >= .project } ?? false : words.own.last == word && words.own.count > 1
    default: column?.theoryKind == .activities
    }
  }
}

extension PlanTable {
  /// Whether a column is empty, or says the same again, where the one beside it goes on.
  fileprivate func hasGaps(_ column: Int, beside other: Int) -> Bool {
    var last = ""
    for row in rows {
      let text = plain(row, column)
      defer { if !text.isEmpty { last = text } }
      if !plain(row, other).isEmpty, !last.isEmpty, text.isEmpty || text == last { return true }
    }
    return false
  }

  /// Columns that nobody knows, and that tell something: each row has it for a note.
  func unknownColumns(besides title: Int) -> [Finding] {
    [unknownTitle(title), unknownNotes(besides: title)].compactMap { $0 }
  }

  private func unknownNotes(besides title: Int) -> Finding? {
    let names = columns.indices.filter { $0 != title }.filter { index in
      columns[index] == nil && !header[index].plain.isEmpty
    }.map { String(header[$0].plain[...].trimmed) }
    guard let first = names.first else { return nil }
    let (french, english) = (
      names.map { "« \($0) »" }.joined(separator: ", "), names.map { "“\($0)”" }.joined(separator: ", ")
    )
    return Finding(
      .outlineUnused, as: .note, in: page.text, at: page.place(of: first, in: block.range),
      names.count == 1
        ? Words(
          fr: "\(french) n’est pas une colonne connue : ce qu’elle dit est publié en note de chaque ligne",
          en: "\(english) is not a known column: what it says is published as a note of each row")
        : Words(
          fr: "\(french) ne sont pas des colonnes connues : ce qu’elles disent est publié en note de chaque ligne",
          en: "\(english) are not known columns: what they say is published as a note of each row"),
      hint: Words(
        fr: "Les colonnes : Action, Responsable, Partenaires, Échéance, État, Indicateur, Coût, Commentaires.",
        en: "The columns: Action, Lead, Partners, Due, Status, Indicator, Cost, Comments."))
  }

  /// A column that nobody knows, and that is taken for what is done.
  private func unknownTitle(_ title: Int) -> Finding? {
    let name = String(header[title].plain[...].trimmed)
    guard columns[title] == nil, !name.isEmpty else { return nil }
    return Finding(
      .outlineUnused, as: .note, in: page.text, at: page.place(of: name, in: block.range),
      Words(
        fr: "« \(name) » n’est pas une colonne connue : elle est lue comme celle des actions",
        en: "“\(name)” is not a known column: it is read as that of the actions"),
      hint: Words(fr: "Appelez-la « Action ».", en: "Call it “Action”."))
  }

  /// A row that names nothing to be done.
  func rowWithoutTitle(_ row: [[Inline]], _ first: Int, title: Int) -> Finding {
    let name = header[title].plain
    return Finding(
      .outlineUnused, in: page.text, at: page.place(of: plain(row, first), in: block.range),
      Words(
        fr: "cette ligne n’a rien sous « \(name) » : elle est publiée telle quelle, et n’est pas un jalon",
        en: "this row has nothing under “\(name)”: it is published as it stands, and is no milestone"),
      hint: Words(fr: "Dites-y ce qui est à faire.", en: "Say there what is to be done."))
  }

  /// A row as a paragraph: what each cell says, under its head.
  func paragraph(_ row: [[Inline]]) -> String {
    let cells = columns.indices.filter { !plain(row, $0).isEmpty }.map { index in
      index == 0 || header[index].plain.isEmpty
        ? row[index].markup : "\(escape(header[index].plain)) : \(row[index].markup)"
    }
    return "<p>\(cells.joined(separator: " – ").replacing("\n", with: " "))</p>\n"
  }

  /// The rows, one for each line of a cell that is a list: « 1. Peindre<br>2. Vernir » beside « juin 2026<br>mars 2027 ».
  func rows(of title: Int, above: [Int]) -> [[[Inline]]] {
    rows.flatMap { row -> [[[Inline]]] in
      guard row.indices.contains(title) else { return [row] }
      let titles = row[title].lines
      guard titles.count > 1, titles.allSatisfy({ isEntry($0.plain) }) else { return [row] }
      return titles.indices.map { place in
        columns.indices.filter { row.indices.contains($0) }.map { index -> [Inline] in
          if index == title { return [Inline(text: withoutBullet(titles[place].plain))] }
          let lines = row[index].lines
          if lines.count == titles.count { return lines[place] }
          let isShared =
            columns[index] == .field(.date) || columns[index] == .field(.lead) || columns[index] == .field(.state)
          return place == 0 || isShared ? row[index] : []
        }
      }
    }
  }

  private func isEntry(_ text: String) -> Bool {
    let start = text[...].trimmed
    if let first = start.first, "-–•·*".contains(first) { return true }
    var rest = start
    return LevelNumber.take(from: &rest).map { _ in start.dropFirst().first.map { ".)0123456789".contains($0) } ?? false
    } ?? false
  }

  private func withoutBullet(_ text: String) -> String {
    String(text.drop { $0.isWhitespace || "-–•·*".contains($0) })
  }
}
