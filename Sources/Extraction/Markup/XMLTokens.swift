import Basics

/// Cuts XML into tags, text and what is neither, in one pass. Any bytes can be read, and no entity is ever followed: what a
/// document defines is told as it is written, once.
struct XMLTokens {
  enum Token {
    /// `<name …>`, by its name without prefix. One that is closed at once (`<name/>`) is followed by its `close`.
    case open(Substring)
    case close(Substring)
    /// Text with its entities put back.
    case text(String)
    /// A comment, a declaration or an instruction, without its marks.
    case remark(String)
  }

  /// Of the tag that was opened last: name without prefix, and value.
  private(set) var attributes: [(name: Substring, value: String)] = []
  private let bytes: [UInt8]
  private var index = 0
  private var pending: Substring?

  /// - Parameter source: a whole file, in any encoding that `decodeText` knows.
  init(_ source: ArraySlice<UInt8>) {
    let isUTF8 = source.first != 0xFE && source.first != 0xFF && source.first != 0 && source.dropFirst().first != 0
    // Where bytes are no UTF-8, the file says or means Latin-1.
    bytes = isUTF8 && String(validating: source, as: UTF8.self) != nil ? Array(source) : Array(decodeText(source).utf8)
  }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  mutating func next() -> Token? {
    if let name = pending {
      pending = nil
      return .close(name)
    }
    guard index < bytes.count else { return nil }
    guard bytes[index] == UInt8(ascii: "<") else {
      let end = find("<", from: index) ?? bytes.count
      defer { index = end }
      return .text(decode(index..<end))
    }
    switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
    case UInt8(ascii: "!") where has("<![CDATA["):
      let start = index + 9
      let end = find("]]>", from: start) ?? bytes.count
      index = min(end + 3, bytes.count)
      return .text(raw(start..<end))
    case UInt8(ascii: "!") where has("<!--"): return remark(past: 4, to: "-->")
    case UInt8(ascii: "!"):
      // A declaration with definitions ends after their bracket.
      let end = find(">", from: index) ?? bytes.count
      let bracket = ByteReader(bytes).find("[", from: index, to: end) != nil
      return remark(past: 2, to: bracket ? "]>" : ">")
    case UInt8(ascii: "?"): return remark(past: 2, to: "?>")
    default: return tag()
    }
  }

  private mutating func remark(past head: Int, to end: StaticString) -> Token {
    let start = min(index + head, bytes.count)
    let stop = find(end, from: start) ?? bytes.count
    index = min(stop + end.utf8CodeUnitCount, bytes.count)
    return .remark(raw(start..<stop))
  }

  private mutating func tag() -> Token {
    let isClosing = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
    index += isClosing ? 2 : 1
    let name = readName()
    attributes.removeAll(keepingCapacity: true)
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "/") {
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">"), !isClosing { pending = name }
        index += 1
      } else if isSpace(bytes[index]) {
        index += 1
      } else if !readAttribute() {
        break
      }
    }
    index = min(index + 1, bytes.count)
    return isClosing ? .close(name) : .open(name)
  }

  /// Reads one attribute; false where there is no more of the tag.
  private mutating func readAttribute() -> Bool {
    let start = index
    let isNamespace = has("xmlns")
    let name = readName()
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      // Not even a name: one byte is passed, so that there is an end.
      if index == start { index += 1 }
      return index < bytes.count
    }
    index += 1
    skipSpace()
    guard index < bytes.count else { return false }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let end = bytes.withUnsafeBufferPointer { $0.firstIndex(of: quote, from: index) } ?? bytes.count
      if !isNamespace { attributes.append((name, decode(index..<end))) }
      index = min(end + 1, bytes.count)
    } else {
      let start = index
      while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
      attributes.append((name, decode(start..<index)))
    }
    return true
  }

  /// A name, without its prefix.
  private mutating func readName() -> Substring {
    var start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "\""):
        return Substring(raw(start..<index))
      case UInt8(ascii: ":"): start = index + 1
      default: break
      }
      index += 1
    }
    return Substring(raw(start..<index))
  }

  private mutating func skipSpace() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func raw(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func decode(_ range: Range<Int>) -> String { decodeEntities(raw(range)) }

  private func has(_ ascii: StaticString) -> Bool { ByteReader(bytes).has(ascii, at: index) }

  private func find(_ ascii: StaticString, from start: Int) -> Int? { ByteReader(bytes).find(ascii, from: start) }
}
