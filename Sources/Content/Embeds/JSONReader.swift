import Basics

/// Reads JSON (RFC 8259) in one go, keys in the order in which they are written.
struct JSONReader {
  indirect enum Value {
    case text(String)
    case number(Double)
    /// `true`, `false`, `null`.
    case word(String)
    case list([Value])
    case object([(String, Value)])
  }

  /// Where it is none, and why.
  struct Problem: Error {
    let offset: Int
    let words: Words
  }

  /// A table has three levels; a hostile one would exhaust the stack.
  private static let deepest = 32

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(Problem) -> Value {
    let value = try value(depth: 0)
    skipSpaces()
    if position < bytes.count { throw unexpected() }
    return value
  }

  private mutating func value(depth: Int) throws(Problem) -> Value {
    skipSpaces()
    guard depth < Self.deepest else {
      throw problem(Words(fr: "trop de niveaux", en: "too many levels"))
    }
    guard let byte = next else { throw unexpected() }
    switch byte {
    case UInt8(ascii: "["):
      var items: [Value] = []
      try members(until: UInt8(ascii: "]")) { (reader: inout Self) throws(Problem) in
        items.append(try reader.value(depth: depth + 1))
      }
      return .list(items)
    case UInt8(ascii: "{"):
      var pairs: [(String, Value)] = []
      try members(until: UInt8(ascii: "}")) { (reader: inout Self) throws(Problem) in
        let key = try reader.text()
        reader.skipSpaces()
        guard reader.take(UInt8(ascii: ":")) else { throw reader.unexpected() }
        pairs.append((key, try reader.value(depth: depth + 1)))
      }
      return .object(pairs)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default:
      for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return .word(word)
      }
      throw unexpected()
    }
  }

  /// What is between brackets or braces, commas between one and the next.
  private mutating func members(
    until end: UInt8, _ member: (inout Self) throws(Problem) -> Void
  ) throws(Problem) {
    position += 1
    skipSpaces()
    if take(end) { return }
    while true {
      skipSpaces()
      try member(&self)
      skipSpaces()
      if take(end) { return }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func number() throws(Problem) -> Double {
    let start = position
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
      position = start
      throw unexpected()
    }
    return number
  }

  private mutating func text() throws(Problem) -> String {
    guard take(UInt8(ascii: "\"")) else { throw unexpected() }
    let start = position - 1
    var result: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      // A control character has no place in a page.
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self).withoutControls
      case UInt8(ascii: "\\"): try escape(into: &result)
      default: result.append(byte)
      }
    }
    throw Problem(offset: start, words: Words(fr: "ce guillemet n’est pas refermé", en: "this quote is not closed"))
  }

  private mutating func escape(into result: inout [UInt8]) throws(Problem) {
    guard let byte = next else { throw unexpected() }
    position += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      result.append(0x20)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "u"):
      var scalar = try hex()
      // A character beyond the first 65,536 is two of these.
      if (0xD800..<0xDC00).contains(scalar), bytes[position...].starts(with: "\\u".utf8) {
        position += 2
        let low = try hex()
        scalar = (0xDC00..<0xE000).contains(low) ? 0x10000 + (scalar - 0xD800) << 10 + low - 0xDC00 : 0xFFFD
      }
      result += Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
    default:
      position -= 1
      throw unexpected()
    }
  }

  private mutating func hex() throws(Problem) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw unexpected()
    }
    position += 4
    return number
  }

  // MARK: Bytes

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private func problem(_ words: Words) -> Problem { Problem(offset: position, words: words) }

  private func unexpected() -> Problem {
    guard next != nil else { return problem(Words(fr: "le fichier s’arrête trop tôt", en: "the file ends too soon")) }
    let sign = String(decoding: bytes[position...].prefix(4), as: UTF8.self).prefix(1)
    return problem(Words(fr: "« \(sign) » n’a pas sa place ici", en: "“\(sign)” has no place here"))
  }
}
