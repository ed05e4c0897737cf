import Basics
import Diagnostics

/// The numbers of headings that touch the word before them, as pasting leaves them: « …logements1.1.2 Rénover ».
func findGluedNumbers(_ page: RecordSource, _ range: SourceRange) -> [Finding] {
  let text = page.text.slice(range.lower, range.upper)
  return text.withBytes { glued($0) }.map { found in
    Finding(
      .outlineGlued, in: page.text, at: SourceRange(range.lower + found.lowerBound, range.lower + found.upperBound),
      Words(
        fr: "ce numéro touche le mot qui précède : un saut de ligne s’est sans doute perdu",
        en: "this number touches the word before it: a line break was likely lost"),
      hint: Words(fr: "Allez à la ligne devant le numéro.", en: "Start a new line before the number."))
  }
}

/// A letter, then digits in two parts at least, then a space and a capital.
private func glued(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var from = 0
  while let dot = bytes.firstIndex(of: UInt8(ascii: "."), from: from) {
    from = dot + 1
    guard dot > 1, dot + 1 < bytes.count, isDigit(bytes[dot - 1]), isDigit(bytes[dot + 1]) else { continue }
    var start = dot - 1
    while start > 0, isDigit(bytes[start - 1]), dot - start < 3 { start -= 1 }
    guard start > 1, isSmallLetter(bytes[start - 1]), isSmallLetter(bytes[start - 2]) else { continue }
    var end = dot + 1
    while end < bytes.count, isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    from = end
    guard end + 1 < bytes.count, bytes[end] == 0x20, (0x41...0x5A).contains(bytes[end + 1]) || bytes[end + 1] == 0xC3 else { continue }
    found.append(start..<end)
  }
  return found
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
/// Of ASCII, or the last byte of « é ».
private func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
