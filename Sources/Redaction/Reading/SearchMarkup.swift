/// Tags, and characters that are written as several.
extension Search {
  mutating func readSpecial(_ index: inout Int, _ byte: UInt8) {
    switch (byte, place) {
    case (UInt8(ascii: "&"), _): if readEntity(&index) { return }
    case (UInt8(ascii: "%"), _): if readPercent(&index) { return }
    case (UInt8(ascii: "\\"), _): if readEscape(&index) { return }
    case (UInt8(ascii: "<"), .text): if openTag(&index) { return }
    case (UInt8(ascii: ">"), .tag):
      closeTag(at: index)
      index += 1
      return
    case (UInt8(ascii: ">"), .comment):
      if index >= 2, bytes[index - 1] == UInt8(ascii: "-"), bytes[index - 2] == UInt8(ascii: "-") {
        closeTag(at: index)
        index += 1
        return
      }
    case (UInt8(ascii: "\""), .tag), (UInt8(ascii: "'"), .tag):
      if index > 0, bytes[index - 1] == UInt8(ascii: "=") {
        endValue(at: index)
        place = .quoted(byte)
        index += 1
        return
      }
    case (UInt8(ascii: "\""), .quoted(byte)), (UInt8(ascii: "'"), .quoted(byte)):
      endValue(at: index)
      place = .tag
      index += 1
      return
    default: break
    }
    add(gap: tables.gaps[Int(byte & 0x7F)], sign: UInt32(byte), at: index)
    index += 1
  }

  /// Each value of an attribute is a text of its own.
  mutating func endValue(at index: Int) {
    endWord(at: index)
    endStream()
  }

  /// Goes into a tag; false where a `<` is text.
  mutating func openTag(_ index: inout Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let first = bytes[index + 1]
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
      let isComment =
        index + 3 < bytes.count && bytes[index + 2] == UInt8(ascii: "-") && bytes[index + 3] == UInt8(ascii: "-")
      // A comment and a declaration show nothing, and divide nothing.
      enter()
      place = isComment ? .comment : .tag
      index += isComment ? 4 : 2
      return true
    }
    guard let tag = text.tag(at: index) else { return false }
    if let gap = tag.gap {
      if stream.count > 0 { endWord(at: index) }
      stream.gap.formUnion(gap)
      endNumber()
    }
    enter()
    place = .tag
    // Its name is read too: it may be no tag at all, but an address between angle brackets.
    index = tag.start
    return true
  }

  /// Leaves a text for one of its own within it.
  mutating func enter() {
    isInside = !stream.isIdle
    if isInside {
      swap(&stream, &outer)
    } else {
      around = stream.surroundings
      stream.surroundings = TextStream.Surroundings()
    }
  }

  mutating func closeTag(at index: Int) {
    endWord(at: index)
    endStream()
    if isInside {
      swap(&stream, &outer)
    } else {
      stream.surroundings = around
    }
    place = .text
  }

  // MARK: Other writings

  mutating func readEntity(_ index: inout Int) -> Bool {
    guard let (scalar, length) = entity(in: bytes, at: index) else { return false }
    let start = index
    index += length
    if scalar == "<" || scalar == "&" && opensEntity(at: index) { writtenTwice += 1 }
    apply(scalar, at: start)
    return true
  }

  func opensEntity(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] == UInt8(ascii: "#") { return true }
    let end = bytes[index..<min(index + 10, bytes.count)].firstIndex(of: UInt8(ascii: ";"))
    return end.map { $0 > index && bytes[index..<$0].allSatisfy { (1...52).contains(kinds[Int($0)]) } } ?? false
  }

  mutating func readPercent(_ index: inout Int) -> Bool {
    guard let (scalar, length) = percent(in: bytes, at: index) else { return false }
    let start = index
    index += length
    if scalar == "%" { writtenTwice += 1 }
    apply(scalar, at: start)
    return true
  }

  mutating func readEscape(_ index: inout Int) -> Bool {
    guard let (scalar, length) = escape(in: bytes, at: index, kind) else { return false }
    let start = index
    index += length
    if scalar == "\\" && kind.contains(.escapes) { writtenTwice += 1 }
    apply(scalar, at: start)
    return true
  }
}
