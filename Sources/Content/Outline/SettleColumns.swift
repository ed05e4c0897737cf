import Basics
import Markdown
import Model

/// What the columns of a table hold, once what stands in them and beside them is known.
func settleColumns(_ columns: [PlanColumn?], _ header: [[Inline]], _ rows: [[[Inline]]], _ page: RecordSource)
  -> [PlanColumn?]
{
  var result = columns
  func texts(_ index: Int) -> [String] { rows.map { cellText($0, index) }.filter { !$0.isEmpty } }
  func word(_ index: Int) -> String { PlanWords.bare(fold(header[index].plain)) }
  // « Mesure » is what was counted beside an indicator, and an action elsewhere.
  if !columns.contains(.field(.indicators)) {
    for index in columns.indices
    where columns[index] == .field(.actuals) && ["mesure", "mesures", "measure", "measures"].contains(word(index)) {
      result[index] = .step
    }
  }
  // « Priorité : haute » tells how much it matters.
  for index in result.indices where result[index]?.isLevel ?? false && word(index).hasPrefix("priorit") {
    let all = texts(index)
    if !all.isEmpty, all.allSatisfy({ isDegree(fold($0)) }) { result[index] = nil }
  }
  // A column that nobody knows says when where all of it are dates, and how it goes where all of it are states.
  let hasTime = result.contains { [.field(.date), .field(.start), .field(.end)].contains($0) || $0?.isPeriod ?? false }
  let hasState = result.contains { [.field(.state), .field(.progress), .done].contains($0) }
  var isTimeTaken = hasTime
  var isStateTaken = hasState
  for index in result.indices where result[index] == nil || result[index] == .field(.results) {
    let all = texts(index)
    guard !all.isEmpty, index > 0 else { continue }
    if !isTimeTaken, result[index] == nil, !header[index].plain.isEmpty, all.allSatisfy({ page.isDate($0) }),
      !PlanWords.isOtherDate(header[index].plain)
    {
      (result[index], isTimeTaken) = (.field(.date), true)
    } else if !isStateTaken, all.allSatisfy({ readsAsState($0, page) }) {
      (result[index], isStateTaken) = (.field(.state), true)
    }
  }
  guard isTimeTaken || isStateTaken || result.contains(.field(.lead)) else { return result }
  // Where nothing names what is done, a description does, or what is aimed at.
  let isTitled = result.contains {
    $0 == nil || $0 == .step || $0 == .field(.indicators) || $0?.isLevel ?? false || $0?.theoryKind != nil
      || $0?.isAxis ?? false
  }
  if !isTitled,
    let place = result.firstIndex(where: {
      [.statement, .field(.target), .field(.note), .field(.results)].contains($0)
    })
  {
    result[place] = .step
  }
  return result
}

/// Whether a cell says how it goes, and perhaps more after it.
private func readsAsState(_ text: String, _ page: RecordSource) -> Bool {
  guard text.contains(where: \.isLetter) || text.contains("%") || text.first.map(StatePhrase.isSign) ?? false,
    text.utf8.count < 200,
    !["oui", "non", "yes", "no"].contains(fold(text))
  else { return false }
  return isStateAndMore(text, page)
}

private func isDegree(_ text: String) -> Bool {
  if text.count == 1 { return true }
  let words = [
    "haute", "haut", "elevee", "eleve", "moyenne", "moyen", "faible", "basse", "bas", "forte", "urgent", "urgente",
    "tres haute", "tres elevee",
    "critique", "high", "medium", "low", "critical", "p1", "p2", "p3", "+", "++", "+++", "court", "long",
  ]
  return words.contains(text)
}

/// Rows with what « idem » stands for: the cell above.
func repeatAbove(_ rows: [[[Inline]]]) -> [[[Inline]]] {
  var result = rows
  for row in result.indices.dropFirst() {
    for column in result[row].indices
    where result[row - 1].indices.contains(column) && isDitto(result[row][column].plain) {
      result[row][column] = result[row - 1][column]
    }
  }
  return result
}

private func isDitto(_ text: String) -> Bool {
  guard let first = text.utf8.first(where: { $0 != 0x20 }), text.utf8.count < 30, first != UInt8(ascii: "-") else {
    return false
  }
  return [
    "idem", "id", "id.", "idem.", "(idem)", "\"", "”", "“", "″", "''", "’’", "〃", "»", "« »", "//", "||", "↑", "^",
    "meme", "memes", "le meme", "la meme",
    "meme chose", "same", "same as above", "ditto", "do.", "as above", "voir ci-dessus", "ci-dessus", "see above",
  ].contains(fold(text[...].trimmed))
}
