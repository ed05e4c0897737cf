/// The name of an element, for quick comparing: its first sixteen ASCII letters and digits in lower case.
package struct ElementName: Sendable, Hashable, ExpressibleByStringLiteral {
  private var letters: UInt128 = 0

  package init(_ name: some Sequence<UInt8>) {
    for byte in name.prefix(16) {
      letters = letters << 8 | UInt128((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  package init(stringLiteral name: String) {
    self.init(name.utf8)
  }
}

/// Cuts HTML into text, tags and what is neither, in one pass, as a browser would. Any bytes can be read: what never ends runs to
/// the end.
package struct MarkupScanner {
  /// A stretch of markup, by its offsets.
  package enum Piece: Hashable {
    /// Text with its entities as written.
    case text(Range<Int>)
    case tag(Tag)
    /// A comment, a declaration, or the content of an element that holds no markup (script, style, title…).
    case other(Range<Int>)
  }

  /// `<name …>` or `</name>`.
  package struct Tag: Hashable {
    package let name: ElementName
    package let isClosing: Bool
    /// From `<` to past the `>`.
    package let range: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The element whose content is no markup and that has just been opened.
  private var verbatim: ElementName?

  /// Scans bytes that outlive the scanner.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next piece; nil at the end. No piece is empty, and together they are the whole.
  package mutating func next() -> Piece? {
    guard index < bytes.count else { return nil }
    let start = index
    if let name = verbatim {
      verbatim = nil
      index = end(of: name)
      if index > start { return .other(start..<index) }
    }
    if opensMarkup(at: index) { return markup() }
    repeat {
      index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index + 1) ?? bytes.count
    } while index < bytes.count && !opensMarkup(at: index)
    return .text(start..<index)
  }

  // MARK: Markup

  /// Whether a `<` stands here that is no text: « a < b » is.
  private func opensMarkup(at place: Int) -> Bool {
    guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "<") else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): return true
    default: return isLetter(bytes[place + 1])
    }
  }

  private mutating func markup() -> Piece {
    let start = index
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 2 : start + 1
    guard nameStart < bytes.count, isLetter(bytes[nameStart]) else {
      index = endOfRemark(from: start)
      return .other(start..<index)
    }
    let nameEnd = bytes[nameStart...].firstIndex { isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
    let name = ElementName(bytes[nameStart..<(nameEnd ?? bytes.count)])
    guard let nameEnd, let end = endOfTag(from: nameEnd) else {
      // A tag that never ends is no tag, and nothing after it is text.
      index = bytes.count
      return .other(start..<index)
    }
    index = end
    if !isClosing, Self.verbatim.contains(name) { verbatim = name }
    return .tag(Tag(name: name, isClosing: isClosing, range: start..<end))
  }

  /// The elements whose content is read to their closing tag and no further.
  private static let verbatim: [ElementName] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  /// Past the `>`; one in a quoted value does not end the tag.
  private func endOfTag(from start: Int) -> Int? {
    var place = start
    var mayQuote = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") { return place + 1 }
      if mayQuote, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let quote = bytes.firstIndex(of: byte, from: place + 1) else { return nil }
        place = quote
      }
      if !isSpace(byte) { mayQuote = byte == UInt8(ascii: "=") }
      place += 1
    }
    return nil
  }

  /// Past a comment or a declaration.
  private func endOfRemark(from start: Int) -> Int {
    guard bytes[start...].starts(with: "<!--".utf8) else { return after(">", from: start + 2) }
    // `<!-->` and `<!--->` are whole.
    var place = start + 2
    while let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: place) {
      if bytes[close - 2..<close].elementsEqual("--".utf8) { return close + 1 }
      if close >= start + 7, bytes[close - 3..<close].elementsEqual("--!".utf8) { return close + 1 }
      place = close + 1
    }
    return bytes.count
  }

  /// Where the closing tag of an element that holds no markup begins.
  private func end(of name: ElementName) -> Int {
    var place = index
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) {
      place = open + 1
      guard place < bytes.count, bytes[place] == UInt8(ascii: "/") else { continue }
      let rest = bytes[(place + 1)...].prefix(17)
      let end = rest.firstIndex { isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
      if let end, ElementName(bytes[place + 1..<end]) == name { return open }
    }
    return bytes.count
  }

  // MARK: Bytes

  private func after(_ character: Unicode.Scalar, from start: Int) -> Int {
    bytes.firstIndex(of: UInt8(truncatingIfNeeded: character.value), from: start).map { $0 + 1 } ?? bytes.count
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
