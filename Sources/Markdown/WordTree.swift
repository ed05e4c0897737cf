/// Words as a tree of their bytes, to find the longest that begins at a place in one walk.
struct WordTree: Sendable {
  private struct Node: Sendable {
    var bytes: [UInt8] = []
    var next: [Int] = []
    /// The number of the word that ends here.
    var word: Int?
  }

  private var nodes = [Node()]
  private var firstBytes = [Bool](repeating: false, count: 256)

  init() {
    firstBytes[Int(UInt8(ascii: "&"))] = true
  }

  /// False when the word is empty or there already.
  mutating func add(_ word: some Sequence<UInt8>, number: Int) -> Bool {
    var node = 0
    for byte in word {
      if node == 0 { firstBytes[Int(byte)] = true }
      if let next = next(of: node, byte) {
        node = next
      } else {
        nodes[node].bytes.append(byte)
        nodes[node].next.append(nodes.count)
        node = nodes.count
        nodes.append(Node())
      }
    }
    guard node > 0, nodes[node].word == nil else { return false }
    nodes[node].word = number
    return true
  }

  /// The next place where a word may begin, or where an entity does; nil when there is none.
  func start(in text: Text, from start: Int) -> Int? {
    firstBytes.withUnsafeBufferPointer { isFirst in
      var index = start
      while index < text.range.upperBound {
        if isFirst[Int(text.bytes[index])] { return index }
        index += 1
      }
      return nil
    }
  }

  /// The longest word that begins at a place and ends where a word of the text does: where it ends, and its number.
  func longest(in text: Text, from start: Int) -> (end: Int, word: Int)? {
    var best: (end: Int, word: Int)?
    var (node, index) = (0, start)
    while index < text.range.upperBound {
      let (byte, length) = text.character(at: index)
      guard let byte, let next = next(of: node, byte) else { break }
      node = next
      index += length
      if let word = nodes[node].word, !text.isJoined(at: index) { best = (index, word) }
    }
    return best
  }

  private func next(of node: Int, _ byte: UInt8) -> Int? {
    nodes[node].bytes.firstIndex(of: byte).map { nodes[node].next[$0] }
  }
}

/// A run of text in HTML, its entities as written.
struct Text {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>

  /// The byte of text at a place, and how many bytes of markup it takes; nil for an entity that stands for more than a byte.
  func character(at index: Int) -> (byte: UInt8?, length: Int) {
    guard bytes[index] == UInt8(ascii: "&") else { return (bytes[index], 1) }
    let rest = bytes[index + 1..<min(range.upperBound, index + 12)]
    guard let end = rest.firstIndex(where: { !isOfEntity($0) }), end > rest.startIndex,
      bytes[end] == UInt8(ascii: ";")
    else { return (bytes[index], 1) }
    let name = rest[..<end]
    let byte = Self.entities.first { name.elementsEqual($0.name.utf8) }?.byte
    return (byte, end + 1 - index)
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")), ("quot", UInt8(ascii: "\"")),
    ("#39", UInt8(ascii: "'")),
  ]

  private func isOfEntity(_ byte: UInt8) -> Bool { isASCIIWord(byte) || byte == UInt8(ascii: "#") }

  /// Whether a place is inside a word. An ampersand joins words: the D of « R&D » is no word.
  func isJoined(at index: Int) -> Bool { isWord(endingAt: index) && isWord(startingAt: index) }

  private func isWord(startingAt index: Int) -> Bool {
    guard index < range.upperBound else { return false }
    if bytes[index] == UInt8(ascii: "&") { return character(at: index).byte == UInt8(ascii: "&") }
    if bytes[index] < 0x80 { return isASCIIWord(bytes[index]) }
    return scalar(in: bytes[index..<min(range.upperBound, index + 4)]).map(isWord) ?? false
  }

  private func isWord(endingAt index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    let last = bytes[index - 1]
    if last == UInt8(ascii: "&") { return true }
    if last == UInt8(ascii: ";") { return bytes[max(range.lowerBound, index - 5)..<index].elementsEqual("&amp;".utf8) }
    if last < 0x80 { return isASCIIWord(last) }
    var start = index - 1
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: bytes[start..<index]).map(isWord) ?? false
  }

  private func scalar(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }

  private func isASCIIWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }
}
