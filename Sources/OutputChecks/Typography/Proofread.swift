package import Diagnostics

/// What a French text has written otherwise than French is: only what is surely a slip, in prose.
///
/// - Parameter isOutline: whether the text is read as a plan or another record, where a short label before a colon is a key.
package func proofread(_ source: SourceText, isOutline: Bool) -> [Finding] {
  let mask = ProseMask(source)
  var findings: [Finding] = []
  for number in 1..<(source.lineCount + 1) {
    let range = source.offset(ofLine: number)..<source.offset(ofLine: number + 1)
    let content = mask.bytes[range]
    guard content.contains(where: { $0 > 0x20 }) else { continue }
    let line = ProseLine(content)
    for slip in spaceSlips(line, isOutline: isOutline) + wordSlips(line) {
      let place = SourceRange(line.offsets[slip.range.lowerBound], line.offsets[slip.range.upperBound])
      findings.append(Finding(slip.code, in: source, at: place, slip.summary, hint: slip.hint))
    }
  }
  return findings
}
