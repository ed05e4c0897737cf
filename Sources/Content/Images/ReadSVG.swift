import Basics

/// The size of a drawing by its root element: `width` and `height`, else the sides of its `viewBox`; nil where it has none.
///
/// Only as much of XML is read as comes before the end of that element's tag: entities are not replaced.
func readSVG(_ bytes: ImageBytes) throws(ImageProblem) -> PixelSize? {
  var scanner = TagScanner(bytes)
  let attributes = try scanner.readRoot()
  let box = (attributes["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }.map { readNumber($0) }
  var sides: (width: Double, height: Double)?
  if box.count == 4, let width = box[2], let height = box[3], width > 0, height > 0 { sides = (width, height) }
  // A side that is not given goes with the other as the sides of the view box do.
  switch (attributes["width"].flatMap(readLength), attributes["height"].flatMap(readLength)) {
  case (let width?, let height?): return size(width, height)
  case (let width?, nil): return sides.flatMap { size(width, width * $0.height / $0.width) }
  case (nil, let height?): return sides.flatMap { size(height * $0.width / $0.height, height) }
  case (nil, nil): return sides.flatMap { size($0.width, $0.height) }
  }
}

/// Whole pixels; nil of what is no size for a screen.
private func size(_ width: Double, _ height: Double) -> PixelSize? {
  guard (0.5..<1_000_000).contains(width), (0.5..<1_000_000).contains(height) else { return nil }
  return PixelSize(width: Int(width.rounded()), height: Int(height.rounded()))
}

/// A length in CSS pixels; nil of a share of something else, such as `100%` and `2em`.
private func readLength(_ text: String) -> Double? {
  let trimmed = text[...].trimmed
  // CSS Values and Units, section 6.2.
  let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("pt", 96 / 72), ("pc", 16),
  ]
  for (unit, pixels) in units where trimmed.lowercased().hasSuffix(unit) {
    return readNumber(trimmed.dropLast(2)).map { $0 * pixels }
  }
  return readNumber(trimmed)
}

/// A decimal number: no hexadecimal, no infinity.
private func readNumber(_ text: Substring) -> Double? {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
  return Double(text)
}

/// Reads a document as far as its first tag.
private struct TagScanner {
  private let bytes: ImageBytes
  private var position = 0

  init(_ bytes: ImageBytes) {
    let isWide = bytes.has([0xFF, 0xFE]) || bytes.has([0xFE, 0xFF])
    // In UTF-16, letters of ASCII are themselves beside a zero.
    self.bytes = isWide ? ImageBytes(bytes: bytes.bytes.dropFirst(2).filter { $0 != 0 }) : bytes
    if bytes.has([0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The attributes of the root element, which has to be `svg`.
  mutating func readRoot() throws(ImageProblem) -> [String: String] {
    try skipProlog()
    let name = try readName()
    guard name == "svg" || name.hasSuffix(":svg") else { throw .unknown }
    var attributes: [String: String] = [:]
    while true {
      try skipSpace()
      if [UInt8(ascii: ">"), UInt8(ascii: "/")].contains(UInt8(try bytes.byte(position))) { return attributes }
      let name = try readName()
      try skipSpace()
      guard !name.isEmpty, try bytes.byte(position) == Int(UInt8(ascii: "=")) else { throw .damaged }
      position += 1
      try skipSpace()
      let value = try readValue()
      if attributes[name] == nil { attributes[name] = value }
    }
  }

  /// Goes past the declaration, comments and the document type, and the bracket that opens the root.
  private mutating func skipProlog() throws(ImageProblem) {
    while true {
      try skipSpace()
      guard try bytes.byte(position) == Int(UInt8(ascii: "<")) else { throw .unknown }
      if bytes.has("<?", at: position) {
        try skip(past: "?>")
      } else if bytes.has("<!--", at: position) {
        try skip(past: "-->")
      } else if bytes.has("<!DOCTYPE", at: position) {
        try skipDocumentType()
      } else {
        position += 1
        return
      }
    }
  }

  /// Up to the `>` that is in no quotes and no brackets.
  private mutating func skipDocumentType() throws(ImageProblem) {
    var quote: Int?
    var isInside = false
    while true {
      let byte = try bytes.byte(position)
      if quote == nil, bytes.has("<!--", at: position) {
        try skip(past: "-->")
        continue
      }
      position += 1
      if quote == byte {
        quote = nil
      } else if quote == nil {
        switch UInt8(byte) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "["): isInside = true
        case UInt8(ascii: "]"): isInside = false
        case UInt8(ascii: ">") where !isInside: return
        default: break
        }
      }
    }
  }

  private mutating func skip(past end: String) throws(ImageProblem) {
    while !bytes.has(end, at: position) {
      _ = try bytes.byte(position)
      position += 1
    }
    position += end.utf8.count
  }

  private mutating func skipSpace() throws(ImageProblem) {
    while [0x20, 0x09, 0x0A, 0x0D].contains(try bytes.byte(position)) { position += 1 }
  }

  private mutating func readName() throws(ImageProblem) -> String {
    let start = position
    while !" \t\r\n=/>\"'<".utf8.contains(UInt8(try bytes.byte(position))) { position += 1 }
    return String(decoding: bytes.bytes[start..<position], as: UTF8.self)
  }

  private mutating func readValue() throws(ImageProblem) -> String {
    let quote = try bytes.byte(position)
    guard [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(UInt8(quote)) else { throw .damaged }
    position += 1
    let start = position
    while try bytes.byte(position) != quote { position += 1 }
    position += 1
    return String(decoding: bytes.bytes[start..<position - 1], as: UTF8.self)
  }
}
