/// What a tag says of itself: the attributes of `<name …>`, by the offsets of their names and values.
struct MarkupAttributes {
  /// Calls for each attribute of a tag in turn; one without a value has an empty one.
  static func read(
    _ tag: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void
  ) {
    // Past `<name`; the last byte is the `>`.
    let end = tag.upperBound - 1
    var place = tag.lowerBound + 1
    while place < end, !isSpace(bytes[place]), bytes[place] != slash { place += 1 }
    while true {
      while place < end, isSpace(bytes[place]) || bytes[place] == slash { place += 1 }
      guard place < end else { return }
      let nameStart = place
      // An equals sign that begins a name is part of it (HTML, 13.2.5.32).
      repeat {
        place += 1
      } while place < end && !isSpace(bytes[place]) && bytes[place] != slash && bytes[place] != equals
      let name = nameStart..<place
      while place < end, isSpace(bytes[place]) { place += 1 }
      guard place < end, bytes[place] == equals else {
        body(name, place..<place)
        continue
      }
      place += 1
      while place < end, isSpace(bytes[place]) { place += 1 }
      let value = readValue(from: place, to: end, in: bytes)
      body(name, value)
      place = min(end, value.upperBound + (value.lowerBound > place ? 1 : 0))
    }
  }

  /// The value that begins at a place, without its quotes.
  private static func readValue(from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard start < end else { return end..<end }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = bytes[(start + 1)..<end].firstIndex(of: quote) ?? end
      return (start + 1)..<close
    }
    return start..<(bytes[start..<end].firstIndex(where: isSpace) ?? end)
  }

  private static let slash = UInt8(ascii: "/")
  private static let equals = UInt8(ascii: "=")
}

/// A byte that HTML takes for white space.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Bytes of a page. Every tag of every page goes by here, so nothing is generic, copied or counted.
extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of a range are those of a name in lower case, ASCII case aside.
  func has(_ name: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where self[range.lowerBound + offset] | 0x20 != name.utf8Start[offset] | 0x20 {
      return false
    }
    return true
  }

  /// The name of a place, hashed as `anchorHash` does.
  func hash(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01B3 }
    return hash
  }
}

/// The name of a place, hashed (FNV-1a): two names of one page are the same number once in millions of sites.
func anchorHash(_ name: String) -> UInt64 {
  var name = name
  return name.withUTF8 { $0.hash(0..<$0.count) }
}
