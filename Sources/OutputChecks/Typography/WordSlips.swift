import Basics
import Diagnostics

/// Full stops in a row, ranks, and words that are written with œ.
func wordSlips(_ line: ProseLine) -> [Slip] {
  var slips: [Slip] = []
  for index in line.scalars.indices {
    switch line.scalars[index] {
    case "." where line[index - 1] != ".": ellipsis(line, index).map { slips.append($0) }
    case "…": abbreviated(line, index..<(index + 1)).map { slips.append($0) }
    case "0"..."9" where !line.isDigit(index + 1): rank(line, index).map { slips.append($0) }
    case "o", "O": ligature(line, index).map { slips.append($0) }
    default: continue
    }
  }
  return slips
}

/// Three full stops; a row of more leads to something else.
private func ellipsis(_ line: ProseLine, _ index: Int) -> Slip? {
  guard line[index + 1] == ".", line[index + 2] == ".", line[index + 3] != ".", !line.isBlotted(index + 3) else {
    return nil
  }
  let range = index..<(index + 3)
  return abbreviated(line, range)
    ?? Slip(
      code: .typoEllipsis, range: range,
      summary: Words(
        fr: "les points de suspension sont un seul caractère", en: "in French, an ellipsis is one character"),
      hint: Words(fr: "Copiez celui-ci : …", en: "Copy this one: …"))
}

/// « etc. » already leaves things out.
private func abbreviated(_ line: ProseLine, _ range: Range<Int>) -> Slip? {
  let start = range.lowerBound
  guard line[start - 3].value | 0x20 == 0x65, line[start - 2].value | 0x20 == 0x74,
    line[start - 1].value | 0x20 == 0x63,
    !line.isLetter(start - 4)
  else { return nil }
  return Slip(
    code: .typoEllipsis, range: (start - 3)..<range.upperBound,
    summary: Words(fr: "« etc. » n’a qu’un point", en: "in French, “etc.” has one full stop"),
    hint: Words(fr: "Écrivez « etc. ».", en: "Write “etc.”."))
}

/// `2ème`, `1ère`: the endings that French ranks have not, by those that they have.
private let endings = [
  "ème": "e", "eme": "e", "ième": "e", "ieme": "e", "èmes": "es", "emes": "es", "ièmes": "es", "iemes": "es",
  "ère": "re", "ere": "re", "ière": "re", "iere": "re", "ères": "res", "eres": "res",
]

private func rank(_ line: ProseLine, _ index: Int) -> Slip? {
  var end = index + 1
  while line.isLetter(end), end < line.scalars.count { end += 1 }
  let ending = String(String.UnicodeScalarView(line.scalars[(index + 1)..<end]))
  guard let mend = endings[ending], !line.isDigit(end) else { return nil }
  var start = index
  while line.isDigit(start - 1) { start -= 1 }
  guard !line.isLetter(start - 1) else { return nil }
  let number = String(String.UnicodeScalarView(line.scalars[start...index]))
  return Slip(
    code: .typoOrdinal, range: start..<end,
    summary: Words(
      fr: "« \(number)\(ending) » s’abrège « \(number)\(mend) »",
      en: "in French, “\(number)\(ending)” is shortened to “\(number)\(mend)”"),
    hint: Words(fr: "Écrivez « \(number)\(mend) ».", en: "Write “\(number)\(mend)”."))
}

/// « oeu » is always written « œu » in French, and so is the œ of « œil ».
private func ligature(_ line: ProseLine, _ index: Int) -> Slip? {
  guard line[index + 1].value | 0x20 == 0x65, line[index + 1].value < 0x80 else { return nil }
  let third = line[index + 2].value | 0x20
  let isEye = third == 0x69 && line[index + 3].value | 0x20 == 0x6C && !line.isLetter(index - 1)
  guard third == 0x75 || isEye else { return nil }
  var (start, end) = (index, index + 2)
  while line.isLetter(start - 1), start > 0 { start -= 1 }
  while line.isLetter(end), end < line.scalars.count { end += 1 }
  let word = String(String.UnicodeScalarView(line.scalars[start..<end]))
  let lead = String(String.UnicodeScalarView(line.scalars[start..<index]))
  let tail = String(String.UnicodeScalarView(line.scalars[(index + 2)..<end]))
  let mend = lead + (line.scalars[index] == "O" ? "Œ" : "œ") + tail
  return Slip(
    code: .typoLigature, range: start..<end,
    summary: Words(fr: "« \(word) » s’écrit « \(mend) »", en: "in French, “\(word)” is written “\(mend)”"),
    hint: Words(fr: "Écrivez « \(mend) ».", en: "Write “\(mend)”."))
}
