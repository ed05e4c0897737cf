/// Which codes a font has, and what they stand for (Adobe Technical Note #5014; ISO 32000-2, 9.10.3).
struct CMap {
  private(set) var letters: [Int: String] = [:]
  /// How long the codes are, in bytes, and between which they lie.
  private var spaces: [(length: Int, codes: ClosedRange<Int>)] = []

  /// A map whose codes all have two bytes.
  static let wide = CMap(spaces: [(2, 0...0xFFFF)])

  private init(spaces: [(Int, ClosedRange<Int>)]) { self.spaces = spaces }

  var hasSpaces: Bool { !spaces.isEmpty }

  init(_ bytes: [UInt8], _ collector: Collector) {
    var lexer = PDFLexer(bytes[...], hasReferences: false)
    while let value = lexer.next(), collector.step() {
      guard case .word(let word) = value else { continue }
      switch word {
      case "begincodespacerange":
        while let low = lexer.next()?.string, let high = lexer.next()?.string, collector.step() {
          if code(low) <= code(high), (1...4).contains(low.count) { spaces.append((low.count, code(low)...code(high))) }
        }
      case "beginbfchar":
        while let source = lexer.next()?.string, let target = lexer.next(), collector.step() {
          keep(code(source), target)
        }
      case "beginbfrange":
        while let low = lexer.next()?.string, let high = lexer.next()?.string, let target = lexer.next() {
          let (first, last) = (code(low), code(high))
          guard first <= last, collector.step(min(last - first, 0xFFFF) + 1) else { break }
          keep(first...min(last, first + 0xFFFF), target)
        }
      default: break
      }
    }
  }

  /// The next code of some bytes and how many it takes.
  func code(in bytes: [UInt8], at place: Int) -> (code: Int, length: Int) {
    var code = 0
    for length in 1...4 where place + length <= bytes.count {
      code = code << 8 | Int(bytes[place + length - 1])
      if spaces.contains(where: { $0.length == length && $0.codes.contains(code) }) { return (code, length) }
    }
    // None of them: as long as the first is said to be.
    let length = min(spaces.first?.length ?? 1, bytes.count - place)
    return (bytes[place..<(place + length)].reduce(0) { $0 << 8 | Int($1) }, length)
  }

  private func code(_ bytes: [UInt8]) -> Int { bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } }

  private mutating func keep(_ code: Int, _ target: PDFValue) {
    switch target {
    case .string(let bytes): letters[code] = decodeUTF16(bytes.count == 1 ? [0] + bytes : bytes, .big)
    case .name(let name): letters[code] = Extraction.letters(ofGlyph: name)
    default: break
    }
  }

  private mutating func keep(_ codes: ClosedRange<Int>, _ target: PDFValue) {
    if let values = target.array {
      for (code, value) in zip(codes, values) { keep(code, value) }
    } else if var bytes = target.string, !bytes.isEmpty {
      if bytes.count == 1 { bytes.insert(0, at: 0) }
      for code in codes {
        letters[code] = decodeUTF16(bytes, .big)
        // The last byte goes up, and takes the one before it along.
        var index = bytes.count - 1
        bytes[index] &+= 1
        while bytes[index] == 0, index > 0 {
          index -= 1
          bytes[index] &+= 1
        }
      }
    }
  }
}
