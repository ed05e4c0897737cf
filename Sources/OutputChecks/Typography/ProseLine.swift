/// A line of prose as the rules of typography read it: its characters, and where each is written.
struct ProseLine {
  let scalars: [Unicode.Scalar]
  /// The offset of each scalar in the source; one more, for the end.
  let offsets: [Int]
  /// Whether it is a row of a table, where spaces line cells up.
  let isTable: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var place = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      offsets.append(place)
      place += UTF8.width(scalar)
    }
    offsets.append(place)
    self.scalars = scalars
    self.offsets = offsets
    isTable = scalars.contains("|")
  }

  /// The scalar at a place; a space past either end.
  subscript(index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : " " }

  func isWord(_ index: Int) -> Bool { isLetter(index) || isDigit(index) }
  func isDigit(_ index: Int) -> Bool { ("0"..."9").contains(self[index]) }
  func isLetter(_ index: Int) -> Bool { self[index].properties.isAlphabetic }
  /// An ordinary space; a no-break one is no slip.
  func isPlainSpace(_ index: Int) -> Bool { self[index] == " " || self[index] == "\t" }
  func isSpace(_ index: Int) -> Bool { isPlainSpace(index) || self[index] == "\u{A0}" || self[index] == "\u{202F}" }
  /// Whether a space stands at a place, or the end of the line.
  func endsClause(at index: Int) -> Bool { isSpace(index) || self[index] == "\n" || self[index] == "\r" }
  /// Where something that is no prose stands: nothing can be said of what touches it.
  func isBlotted(_ index: Int) -> Bool {
    self[index].value == UInt32(ProseMask.blot) && scalars.indices.contains(index)
  }

  /// Whether what stands before a colon is a key: up to three words at the start of the line, where it may be one, or after a
  /// guillemet: « html: oui ».
  func isKey(before index: Int, mayOpenLine: Bool) -> Bool {
    if let open = scalars[..<index].lastIndex(of: "«"), !scalars[open..<index].contains("»") {
      return words(before: index, from: open) <= 3
    }
    return mayOpenLine && words(before: index) <= 3
  }

  /// How many words stand before a place, marks of lists, headings and emphasis aside.
  func words(before index: Int, from start: Int = 0) -> Int {
    scalars[start..<index].split { $0 == " " || $0 == "\u{A0}" }.count { part in
      part.contains { $0.properties.isAlphabetic }
    }
  }
}
