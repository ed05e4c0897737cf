/// Reads values out of bytes one after the other (ISO 32000-2, 7.2). Whatever the bytes, it moves on.
struct PDFLexer {
  let bytes: ArraySlice<UInt8>
  var index: Int
  /// Whether `12 0 R` is one value: in files, not in what pages are painted with.
  private let hasReferences: Bool
  private static let depthLimit = 64

  init(_ bytes: ArraySlice<UInt8>, at index: Int? = nil, hasReferences: Bool) {
    self.bytes = bytes
    self.index = index ?? bytes.startIndex
    self.hasReferences = hasReferences
  }

  /// The next value; nil at the end. What closes nothing is a word.
  mutating func next(depth: Int = 0) -> PDFValue? {
    skipSpace()
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "<"):
      if peek(1) == UInt8(ascii: "<") {
        index += 2
        return dictionary(depth)
      }
      return .string(hexadecimal())
    case UInt8(ascii: "["):
      index += 1
      return array(depth)
    case UInt8(ascii: ">") where peek(1) == byte:
      index += 2
      return .word(">>")
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      index += 1
      return .word(String(Unicode.Scalar(byte)))
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return number()
    default: return word()
    }
  }

  mutating func skipSpace() {
    while let byte = peek() {
      if byte == UInt8(ascii: "%") {
        while let byte = peek(), byte != 0x0A, byte != 0x0D { index += 1 }
      } else if isSpace(byte) {
        index += 1
      } else {
        return
      }
    }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? { index + ahead < bytes.endIndex ? bytes[index + ahead] : nil }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: !isSpace(byte)
    }
  }

  // MARK: What holds others

  /// Words that no container has in it: it was never closed.
  private func ends(_ word: String) -> Bool {
    word == "endobj" || word == "obj" || word == "stream" || word == "endstream"
  }

  private mutating func array(_ depth: Int) -> PDFValue {
    var result: [PDFValue] = []
    while depth < Self.depthLimit {
      let start = index
      guard let value = next(depth: depth + 1) else { break }
      if case .word(let word) = value {
        if word == "]" { break }
        if ends(word) || word == ">>" {
          index = start
          break
        }
      }
      result.append(value)
    }
    return .array(result)
  }

  private mutating func dictionary(_ depth: Int) -> PDFValue {
    var result: PDFDictionary = [:]
    while depth < Self.depthLimit {
      let start = index
      guard let key = next(depth: depth + 1) else { break }
      guard case .name(let name) = key else {
        guard case .word(let word) = key else { continue }
        if word == ">>" { break }
        if ends(word) {
          index = start
          break
        }
        continue
      }
      let before = index
      guard let value = next(depth: depth + 1) else { break }
      if case .word(let word) = value {
        // A key without a value.
        index = before
        if word != ">>", !ends(word) { _ = next(depth: depth + 1) }
        continue
      }
      result[name] = value
    }
    return .dictionary(result)
  }

  // MARK: What does not

  private mutating func number() -> PDFValue {
    let start = index
    while let byte = peek(), isRegular(byte) { index += 1 }
    guard let value = parse(bytes[start..<index]) else {
      return .word(String(decoding: bytes[start..<index], as: UTF8.self))
    }
    guard hasReferences, value >= 0, value < 1e9, value == value.rounded() else { return .number(value) }
    return reference(to: Int(value)) ?? .number(value)
  }

  private mutating func reference(to object: Int) -> PDFValue? {
    let start = index
    skipSpace()
    let generation = index
    while let byte = peek(), (0x30...0x39).contains(byte) { index += 1 }
    if index > generation {
      skipSpace()
      if peek() == UInt8(ascii: "R"), peek(1).map({ !isRegular($0) }) ?? true {
        index += 1
        return .reference(object)
      }
    }
    index = start
    return nil
  }

  private func parse(_ digits: ArraySlice<UInt8>) -> Double? {
    var (whole, fraction, scale, isNegative) = (0.0, 0.0, 1.0, false)
    var isFraction = false
    for (place, digit) in digits.enumerated() {
      switch digit {
      case UInt8(ascii: "-"):
        if place == 0 { isNegative = true }
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): isFraction = true
      case 0x30...0x39:
        if isFraction {
          scale /= 10
          fraction += Double(digit - 0x30) * scale
        } else {
          whole = whole * 10 + Double(digit - 0x30)
        }
      default: return nil
      }
    }
    return isNegative ? -(whole + fraction) : whole + fraction
  }

  private mutating func word() -> PDFValue {
    let start = index
    while let byte = peek(), isRegular(byte) { index += 1 }
    switch String(decoding: bytes[start..<index], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let word: return .word(word)
    }
  }

  private mutating func name() -> String {
    index += 1
    var result: [UInt8] = []
    while let byte = peek(), isRegular(byte) {
      if byte == UInt8(ascii: "#"), let high = digit(peek(1)), let low = digit(peek(2)) {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func digit(_ byte: UInt8?) -> UInt8? {
    byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map(UInt8.init)
  }

  private mutating func hexadecimal() -> [UInt8] {
    index += 1
    var result: [UInt8] = []
    var high: UInt8?
    while let byte = peek() {
      index += 1
      if byte == UInt8(ascii: ">") { break }
      guard let value = digit(byte) else { continue }
      if let first = high {
        result.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    if let high { result.append(high << 4) }
    return result
  }

  private mutating func literal() -> [UInt8] {
    index += 1
    var result: [UInt8] = []
    var depth = 1
    while let byte = peek() {
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        escape(&result)
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
      default: break
      }
      result.append(byte)
    }
    return result
  }

  private mutating func escape(_ result: inout [UInt8]) {
    guard let byte = peek() else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case 0x0D: if peek() == 0x0A { index += 1 }
    case 0x0A: break
    case 0x30...0x37:
      var value = Int(byte - 0x30)
      for _ in 0..<2 {
        guard let next = peek(), (0x30...0x37).contains(next) else { break }
        value = value << 3 | Int(next - 0x30)
        index += 1
      }
      result.append(UInt8(truncatingIfNeeded: value))
    default: result.append(byte)
    }
  }
}
