import Basics
import Diagnostics

extension ASTRewriter {
  /// Says which rows of a table have more cells than its header: GFM leaves what is in them out, without a word.
  mutating func checkRows(of table: Node) {
    let rows = table.children
    guard let header = rows.first else { return }
    let width = header.children.count
    for row in rows.dropFirst() {
      let place = range(of: row)
      let line = source.slice(place.lower, max(place.lower, place.upper))
      guard let extra = extraCell(of: line, after: width) else { continue }
      let start = place.lower + extra.lowerBound
      findings.append(
        Finding(
          .tableCell, in: source, at: SourceRange(start, place.lower + extra.upperBound),
          Words(
            fr: "cette rangée a plus de \(width) cellules, autant que l’en-tête : le reste n’est pas publié",
            en: "this row has more than \(width) cells, as many as the header: the rest is not published"),
          hint: Words(
            fr: "Ajoutez une colonne à l’en-tête, ou écrivez « \\| » pour une barre qui est du texte.",
            en: "Add a column to the header, or write “\\|” for a bar that is text.")))
    }
  }
}

/// The first cell with something in it after so many, as bytes of the line; nil where there is none.
private func extraCell(of line: Substring, after width: Int) -> Range<Int>? {
  line.withBytes { bytes in
    var index = bytes.first == UInt8(ascii: "|") ? 1 : 0
    var cell = 0
    var start = index
    func isFull(_ range: Range<Int>) -> Bool { bytes[range].contains { $0 > 0x20 } }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "|"):
        if cell >= width, isFull(start..<index) { return trimmed(start..<index, of: bytes) }
        cell += 1
        start = index + 1
      default: break
      }
      index += 1
    }
    return cell >= width && start < bytes.count && isFull(start..<bytes.count)
      ? trimmed(start..<bytes.count, of: bytes) : nil
  }
}

/// A stretch without the white space around it.
private func trimmed(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  let first = range.first { bytes[$0] > 0x20 } ?? range.lowerBound
  let last = range.last { bytes[$0] > 0x20 } ?? range.lowerBound
  return first..<(last + 1)
}
