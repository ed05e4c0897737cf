import Diagnostics
import Testing

/// Lines as long as a book: many findings may stand on one.
@Suite struct LongLineTests {
  private static let long = String(repeating: "aé👩 …e\u{301}", count: 2_000)
  private static let texts = [
    long, "court\n" + long + "\nde même\n", "é\r\n" + long + "\r\n" + long, String(repeating: "x", count: 5_000),
  ]

  @Test(arguments: texts) func columnsAreThoseOfScalars(text: String) {
    let source = SourceText(path: "a.md", text: text)
    let lines = (1...source.lineCount).map { source.slice(source.offset(ofLine: $0), source.offset(ofLine: $0 + 1)) }
    var offset = 0
    for (number, line) in lines.enumerated() {
      var column = 1
      for scalar in line.unicodeScalars {
        if column % 37 == 1 || column < 5 {
          let place = source.position(at: offset)
          #expect(place.line == number + 1 && place.column == column, "\(offset)")
          #expect(source.offset(line: number + 1, column: column) == offset)
        }
        column += 1
        offset += UTF8.width(scalar)
      }
    }
    #expect(offset == text.utf8.count)
    let end = source.position(at: offset)
    #expect(source.offset(line: end.line, column: end.column) == offset)
    #expect(source.offset(line: 1, column: 1_000_000) == source.offset(ofLine: 2))
  }

  /// A place keeps what is shown of its line, and not the whole of it for each finding anew.
  @Test(arguments: texts) func aPlaceKeepsWhatIsShown(text: String) {
    let source = SourceText(path: "a.md", text: text)
    var offset = 0
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      guard offset % 41 == 0 || offset < 8 || offset > text.utf8.count - 8 else { continue }
      let place = Place(SourceRange(offset, min(offset + 12, text.utf8.count)), in: source)
      #expect(place.excerpt.utf8.count <= 4_096)
      let whole = Place(
        place.range, line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn,
        excerpt: String(source.content(ofLine: place.line)))
      #expect(Excerpt(of: place) == Excerpt(of: whole), "\(offset)")
    }
  }
}
