/// An attribute of a tag, as written.
package struct MarkupAttribute: Hashable {
  /// In lower case.
  package let name: String
  /// With its entities as written, without its quotes; empty where there is none.
  package let value: Range<Int>
  package let range: Range<Int>
}

/// The attributes of a tag, read as browsers read them (HTML Standard, section 13.2.5): any bytes can be.
///
/// - Parameter tag: from `<` to past the `>`, as `MarkupScanner.Tag.range` has it.
package func attributes(of tag: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [MarkupAttribute] {
  var result: [MarkupAttribute] = []
  let end = tag.upperBound
  var place = tag.lowerBound + 1
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte) }
  func skip(while condition: (UInt8) -> Bool) {
    while place < end, condition(bytes[place]) { place += 1 }
  }
  skip { $0 == UInt8(ascii: "/") }
  skip { !isEnd($0) }
  while true {
    skip { isSpace($0) || $0 == UInt8(ascii: "/") }
    guard place < end, bytes[place] != UInt8(ascii: ">") else { return result }
    let start = place
    place += 1
    skip { !isEnd($0) && $0 != UInt8(ascii: "=") }
    let name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    var value = place..<place
    let rest = place
    skip(while: isSpace)
    if place < end, bytes[place] == UInt8(ascii: "=") {
      place += 1
      skip(while: isSpace)
      value = readValue()
    } else {
      place = rest
    }
    result.append(MarkupAttribute(name: name, value: value, range: start..<place))
  }

  func readValue() -> Range<Int> {
    guard place < end else { return place..<place }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = place
      skip { !isSpace($0) && $0 != UInt8(ascii: ">") }
      return start..<place
    }
    place += 1
    let start = place
    skip { $0 != quote }
    let value = start..<place
    place = min(place + 1, end)
    return value
  }
}
