import Basics

/// The scalar that a percent sign stands for with what follows it, and how many bytes that takes: UTF-8, else Latin-1; nil where it
/// stands for itself.
func percent(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
  func byte(_ place: Int) -> UInt8? {
    guard place + 2 < bytes.count, bytes[place] == UInt8(ascii: "%"), let high = hexadecimal(bytes[place + 1]),
      let low = hexadecimal(bytes[place + 2])
    else { return nil }
    return high << 4 | low
  }
  guard let lead = byte(index) else { return nil }
  let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
  let rest = (1..<length).map { byte(index + 3 * $0) }
  if length > 1, rest.allSatisfy({ $0.map { $0 & 0xC0 == 0x80 } ?? false }) {
    let value = rest.reduce(UInt32(lead) & (0xFF >> UInt32(length + 1))) { $0 << 6 | UInt32(($1 ?? 0) & 0x3F) }
    if let scalar = Unicode.Scalar(value) { return (scalar, 3 * length) }
  }
  return (Unicode.Scalar(lead), 3)
}

/// The scalar that an escape of JSON, JavaScript, YAML or CSS stands for, and how many bytes that takes; nil where a backslash is itself.
func escape(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ kind: TextKind) -> (Unicode.Scalar, Int)? {
  guard index + 1 < bytes.count else { return nil }
  func digits(_ from: Int, _ count: Int) -> UInt32? {
    guard from + count <= bytes.count else { return nil }
    var value: UInt32 = 0
    for place in from..<(from + count) {
      guard let digit = hexadecimal(bytes[place]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
  if kind.contains(.styles), hexadecimal(bytes[index + 1]) != nil {
    var end = index + 1
    var value: UInt32 = 0
    while end < bytes.count, end - index <= 6, let digit = hexadecimal(bytes[end]) {
      value = value << 4 | UInt32(digit)
      end += 1
    }
    // One space ends it, and is no part of the text.
    if end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return Unicode.Scalar(value).map { ($0, end - index) }
  }
  switch bytes[index + 1] {
  case UInt8(ascii: "u"):
    if let value = digits(index + 2, 4) {
      if (0xD800..<0xDC00).contains(value), index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
        bytes[index + 7] == UInt8(ascii: "u"), let low = digits(index + 8, 4), (0xDC00..<0xE000).contains(low)
      {
        return Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)).map { ($0, 12) }
      }
      return Unicode.Scalar(value).map { ($0, 6) }
    }
    guard index + 3 < bytes.count, bytes[index + 2] == UInt8(ascii: "{"),
      let end = bytes[(index + 3)..<min(index + 10, bytes.count)].firstIndex(of: UInt8(ascii: "}")),
      let value = digits(index + 3, end - index - 3)
    else { return nil }
    return Unicode.Scalar(value).map { ($0, end + 1 - index) }
  case UInt8(ascii: "U"): return digits(index + 2, 8).flatMap(Unicode.Scalar.init).map { ($0, 10) }
  case UInt8(ascii: "x"): return digits(index + 2, 2).flatMap(Unicode.Scalar.init).map { ($0, 4) }
  default: break
  }
  guard kind.contains(.escapes) else { return nil }
  switch bytes[index + 1] {
  case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "r"): return ("\n", 2)
  // A line that goes on below is one with it.
  case 0x0A:
    let indent = bytes[(index + 2)...].prefix { $0 == 0x20 || $0 == 0x09 }
    return ("\u{200B}", 2 + indent.count)
  case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "_"): return (" ", 2)
  case UInt8(ascii: "b"), UInt8(ascii: "0"), UInt8(ascii: "a"), UInt8(ascii: "e"): return (" ", 2)
  case UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","),
    UInt8(ascii: ";"),
    UInt8(ascii: " "):
    return (Unicode.Scalar(bytes[index + 1]), 2)
  default: return nil
  }
}

/// A text with what its escapes stand for in their place; a backslash that begins none goes.
package func withoutEscapes(_ text: [UInt8], of kind: TextKind) -> [UInt8] {
  guard text.contains(UInt8(ascii: "\\")) else { return text }
  return text.withUnsafeBufferPointer { bytes in
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "\\") {
        result.append(bytes[index])
        index += 1
      } else if let (scalar, length) = escape(in: bytes, at: index, kind) {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += length
      } else {
        index += 1
      }
    }
    return result
  }
}

/// The scalar that an entity of HTML stands for, and how many bytes it takes, with or without its semicolon; nil where there is none.
func entity(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
  let rest = bytes[(index + 1)..<min(index + 34, bytes.count)]
  guard let first = rest.first else { return nil }
  if first == UInt8(ascii: "#") {
    let isHexadecimal = rest.count > 1 && rest[index + 2] | 0x20 == UInt8(ascii: "x")
    var place = index + (isHexadecimal ? 3 : 2)
    let start = place
    var value: UInt32 = 0
    while place < rest.endIndex, place - start < 10, let digit = hexadecimal(bytes[place]), isHexadecimal || digit < 10
    {
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      place += 1
    }
    guard place > start, let scalar = Unicode.Scalar(value) else { return nil }
    if place < bytes.count, bytes[place] == UInt8(ascii: ";") { place += 1 }
    return (scalar, place - index)
  }
  guard (1...52).contains(ByteKind.table[Int(first)]) else { return nil }
  let name = rest.prefix { (1...52).contains(ByteKind.table[Int($0)]) || (0x30...0x39).contains($0) }
  if name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") {
    return entity(named: String(decoding: name, as: UTF8.self)).map { ($0, name.count + 2) }
  }
  // Browsers know those of Latin-1 without it.
  for length in stride(from: min(name.count, 6), through: 2, by: -1) {
    if let scalar = entity(named: String(decoding: name.prefix(length), as: UTF8.self)), scalar.value < 0x100 {
      return (scalar, length + 1)
    }
  }
  return nil
}

func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
  default: nil
  }
}
