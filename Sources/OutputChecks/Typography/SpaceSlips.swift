import Basics
import Diagnostics

/// A slip of typography in a line.
struct Slip {
  let code: Code
  /// In scalars of the line.
  let range: Range<Int>
  let summary: Words
  let hint: Words?
}

/// Spaces that are missing, and those that are too many.
func spaceSlips(_ line: ProseLine, isOutline: Bool) -> [Slip] {
  var slips: [Slip] = []
  var hasColon = false
  for index in line.scalars.indices {
    switch line.scalars[index] {
    case ":":
      if isTight(line, index, isLabel: line.isKey(before: index, mayOpenLine: !hasColon && isOutline)) {
        slips.append(tightColon(index))
      }
      hasColon = true
    case "«" where line.isWord(index + 1) || line[index + 1] == "“":
      slips.append(tightGuillemet(index, isOpening: true))
    case "»" where line.isWord(index - 1) || ".!?…”".unicodeScalars.contains(line[index - 1]):
      slips.append(tightGuillemet(index, isOpening: false))
    case ",", ".": looseMark(line, index).map { slips.append($0) }
    case " " where !line.isPlainSpace(index - 1): doubleSpace(line, index).map { slips.append($0) }
    default: continue
    }
  }
  return slips
}

/// Whether a colon touches the word before it, and stands at the end of a clause: `10:30` and `https:` do not.
private func isTight(_ line: ProseLine, _ index: Int, isLabel: Bool) -> Bool {
  guard !isLabel, line.isWord(index - 1) || "»)”".unicodeScalars.contains(line[index - 1]) else { return false }
  var next = index + 1
  while line[next] == "*" { next += 1 }
  return line.endsClause(at: next)
}

private func tightColon(_ index: Int) -> Slip {
  Slip(
    code: .typoSpace, range: index..<(index + 1),
    summary: Words(fr: "il manque une espace avant le deux-points", en: "a space is missing before the colon"),
    hint: Words(fr: "Écrivez « mot : suite ».", en: "Write “mot : suite”."))
}

private func tightGuillemet(_ index: Int, isOpening: Bool) -> Slip {
  Slip(
    code: .typoSpace, range: index..<(index + 1),
    summary: isOpening
      ? Words(fr: "il manque une espace après le guillemet ouvrant", en: "a space is missing after the opening quote")
      : Words(fr: "il manque une espace avant le guillemet fermant", en: "a space is missing before the closing quote"),
    hint: Words(fr: "Écrivez « mot ».", en: "Write « mot »."))
}

/// A comma or a full stop with a space before it, at the end of a clause.
private func looseMark(_ line: ProseLine, _ index: Int) -> Slip? {
  guard line.isPlainSpace(index - 1), line.endsClause(at: index + 1) else { return nil }
  var start = index - 1
  while line.isPlainSpace(start - 1) && start > 0 { start -= 1 }
  guard start > 0, line.isWord(start - 1) || "»)”".unicodeScalars.contains(line[start - 1]) else { return nil }
  let isComma = line.scalars[index] == ","
  return Slip(
    code: .typoSpace, range: start..<index,
    summary: isComma
      ? Words(fr: "une espace de trop précède la virgule", en: "a space too many comes before the comma")
      : Words(fr: "une espace de trop précède le point", en: "a space too many comes before the full stop"),
    hint: Words(fr: "Retirez-la.", en: "Take it out."))
}

/// Two spaces or more between two words; in a table, they line cells up.
private func doubleSpace(_ line: ProseLine, _ index: Int) -> Slip? {
  guard !line.isTable, line[index + 1] == " ",
    line.isWord(index - 1) || ".,;:!?»)…".unicodeScalars.contains(line[index - 1])
  else { return nil }
  var end = index + 1
  while line[end] == " ", end < line.scalars.count { end += 1 }
  // Spaces at the end of a line break it; « 1.  » begins an item.
  guard line.isLetter(end) || line.isDigit(end) || "«(".unicodeScalars.contains(line[end]),
    line.words(before: index) > 0
  else { return nil }
  return Slip(
    code: .typoSpace, range: index..<end,
    summary: Words(fr: "deux espaces se suivent", en: "there are two spaces in a row"),
    hint: Words(fr: "Gardez-en une.", en: "Keep one."))
}
