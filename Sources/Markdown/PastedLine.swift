import Basics

/// One line of a text, looked at for what word processors and habits put in it.
struct PastedLine {
  let bytes: [UInt8]
  /// How far it is indented, a tab going to the next multiple of four.
  let indent: Int
  /// The bytes of that indent.
  let indentBytes: Int

  init(_ slice: ArraySlice<UInt8>) {
    var bytes = Array(slice)
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    var (indent, index) = (0, 0)
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 {
      indent = bytes[index] == 0x09 ? (indent / 4 + 1) * 4 : indent + 1
      index += 1
    }
    self.bytes = bytes
    self.indent = indent
    indentBytes = index
  }

  var count: Int { bytes.count }
  /// Whether it begins with a capital of ASCII.
  var isCapital: Bool { (0x41...0x5A).contains(first) }
  var isBlank: Bool { indentBytes == bytes.count }
  var first: UInt8 { byte(indentBytes) }
  /// Without its indent.
  var text: String { String(decoding: bytes[indentBytes...], as: UTF8.self) }

  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0x0A }

  /// The scalar at an offset, and how many bytes it takes.
  private func scalar(_ index: Int) -> (value: UInt32, length: Int) {
    let lead = byte(index)
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return (0, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  /// The first offset from here on that is no white space, no-break ones included.
  func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (value, length) = scalar(index)
      guard value == 0x20 || value == 0x09 || value == 0xA0 || value == 0x202F || (0x2000...0x200B).contains(value)
      else { break }
      index += length
    }
    return index
  }

  // MARK: Code, HTML, headings

  var fence: (byte: UInt8, count: Int)? {
    guard indent < 4, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let run = bytes[indentBytes...].prefix { $0 == first }.count
    return run >= 3 ? (first, run) : nil
  }

  func closes(_ open: (byte: UInt8, count: Int)) -> Bool {
    guard let fence, fence.byte == open.byte, fence.count >= open.count else { return false }
    return bytes[(indentBytes + fence.count)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether it opens a block of HTML that goes on until a blank line.
  var opensHTML: Bool {
    let name = text.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    return Self.blocks.contains(name)
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html",
    "iframe", "legend", "li", "link", "main", "menu", "nav", "ol", "optgroup", "option", "p", "section", "summary",
    "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  /// `## Objectif`
  var isHeading: Bool {
    let hashes = bytes[indentBytes...].prefix { $0 == UInt8(ascii: "#") }.count
    return (1...6).contains(hashes) && (byte(indentBytes + hashes) == 0x20 || byte(indentBytes + hashes) == 0x09)
  }

  /// The `{#objectif-1}` or `{.class}` that other programs write after a heading.
  var headingName: Range<Int>? {
    var end = bytes.count
    while end > 0, byte(end - 1) == 0x20 || byte(end - 1) == 0x09 { end -= 1 }
    guard end > 3, byte(end - 1) == UInt8(ascii: "}"), let open = bytes[..<end].lastIndex(of: UInt8(ascii: "{")),
      byte(open + 1) == UInt8(ascii: "#") || byte(open + 1) == UInt8(ascii: "."), open + 3 < end, open > 0,
      byte(open - 1) == 0x20
    else { return nil }
    return open - 1..<bytes.count
  }

  /// Where the space is missing in `##Objectif`; nil of any other line.
  func gluedHashes(isOutline: Bool) -> Int? {
    let hashes = bytes[indentBytes...].prefix { $0 == UInt8(ascii: "#") }.count
    let end = indentBytes + hashes
    guard (1...6).contains(hashes), end < bytes.count, byte(end) > 0x20 else { return nil }
    let next = byte(end)
    let isLetter =
      (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next) || next >= 0xC3 || next == UInt8(ascii: "*")
    let isDigit = (0x30...0x39).contains(next)
    if hashes == 1 {
      // « #culture » is a word of social networks, « #1 » a number.
      let rest = bytes[end...]
      return isOutline && (0x41...0x5A).contains(next) && rest.contains(0x20)
        && rest.contains { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
        ? end : nil
    }
    return isLetter || isDigit ? end : nil
  }

  /// What makes a heading of `<h2>…</h2>` or `<p>## …</p>`; nil of any other line.
  var headingInHTML: [PasteMender.Edit]? {
    var start = indentBytes
    var level = 0
    // The tags before the text.
    while byte(start) == UInt8(ascii: "<"), let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) {
      let name = bytes[(start + 1)..<close]
      if let letter = name.first, letter | 0x20 == UInt8(ascii: "h"), name.count > 1 {
        let digit = name[name.startIndex + 1]
        if (0x31...0x36).contains(digit) { level = Int(digit - 0x30) }
      }
      start = close + 1
    }
    guard start > indentBytes else { return nil }
    start = skipSpaces(start)
    let rest = PastedLine(bytes[start...])
    var end = bytes.count
    // The tags after it.
    while end > start, byte(end - 1) == UInt8(ascii: ">") || byte(end - 1) == 0x20 {
      if byte(end - 1) == 0x20 {
        end -= 1
        continue
      }
      guard let open = bytes[start..<end].lastIndex(of: UInt8(ascii: "<")), byte(open + 1) == UInt8(ascii: "/") else {
        break
      }
      end = open
    }
    guard start < end else { return nil }
    if rest.isHeading {
      return [PasteMender.Edit(range: 0..<start, text: "")]
        + (end < bytes.count ? [PasteMender.Edit(range: end..<bytes.count, text: "")] : [])
    }
    guard level > 0, end < bytes.count, !bytes[start..<end].contains(UInt8(ascii: "<")) else { return nil }
    return [
      PasteMender.Edit(range: 0..<start, text: String(repeating: "#", count: level) + " "),
      PasteMender.Edit(range: end..<bytes.count, text: ""),
    ]
  }

  // MARK: Bullets

  struct Bullet {
    enum Kind {
      case markdown, sure, unsure, sign
      /// A sign that may as well be a word: `a)`, `1-`, `§`. It is one beside others, or right under a list.
      case letter
    }
    var kind: Kind
    /// The sign itself.
    var mark: UInt32
    /// Where what follows it begins.
    var end: Int
    /// How far the text is from the bullet, as Markdown reads it.
    var width = 2
    /// The depth that word processors use it for.
    var rank = 0
    /// Whether no space follows it.
    var isGlued = false
    /// The box that it is itself: « ☑ ».
    var box: String?
  }

  /// What the line begins with, if it is an item of a list.
  var bullet: Bullet? {
    guard !isBlank else { return nil }
    let start = indentBytes
    let (value, length) = scalar(start)
    let after = skipSpaces(start + length)
    let isSpaced = after > start + length
    let isEmpty = after >= bytes.count
    switch value {
    case UInt32(UInt8(ascii: "-")), UInt32(UInt8(ascii: "+")), UInt32(UInt8(ascii: "*")):
      if byte(start + 1) == 0x20 || byte(start + 1) == 0x09 {
        if isRule { return nil }
        return Bullet(kind: .markdown, mark: value, end: after, width: min(5, max(2, after - start)))
      }
      // « -> », a dash and a no-break space, « -Peindre ».
      if value == 0x2D, byte(start + 1) == UInt8(ascii: ">") {
        let text = skipSpaces(start + 2)
        return text > start + 2 ? Bullet(kind: .sure, mark: 0x2192, end: text) : nil
      }
      if isSpaced { return Bullet(kind: .sure, mark: value, end: after) }
      let next = scalar(start + 1).value
      let isWord = next > 0x40 && next != 0x5B && Unicode.Scalar(next)?.properties.isAlphabetic ?? false
      return value == 0x2D && isWord ? Bullet(kind: .unsure, mark: value, end: start + 1, isGlued: true) : nil
    case UInt32(UInt8(ascii: "=")):
      guard byte(start + 1) == UInt8(ascii: ">") else { return nil }
      let text = skipSpaces(start + 2)
      return text > start + 2 ? Bullet(kind: .sure, mark: 0x21D2, end: text) : nil
    case UInt32(UInt8(ascii: "o")):
      guard isSpaced, !isEmpty else { return nil }
      let gap = after - start - 1
      let isWide = byte(start + 1) != 0x20 || gap > 1
      let next = byte(after)
      guard isWide || (0x41...0x5A).contains(next) || next == 0xC3 && (0x80...0x9E).contains(byte(after + 1)) else {
        return nil
      }
      return Bullet(kind: isWide ? .sure : .unsure, mark: value, end: after, rank: 1)
    case 0x2013, 0x2014, 0x2012, 0x2015, 0x2212, 0x2010, 0x2011:
      guard isSpaced, !isEmpty else { return nil }
      return Bullet(kind: byte(start + length) == 0x09 ? .sure : .unsure, mark: value, end: after, rank: 0)
    case 0xB7: return isSpaced && !isEmpty ? Bullet(kind: .sure, mark: value, end: after) : nil
    case 0x2022, 0x2023, 0x2043, 0x25CF, 0x25BA, 0x25B6, 0x27A4, 0x27A2, 0x2794, 0x279C, 0x25C6, 0x2756, 0x25C7, 0x2726,
      0x25AA, 0x25A0,
      0x25AB, 0x25A1, 0x25E6, 0x25CB, 0x2192, 0x27A1, 0x21D2, 0x27A5, 0x27A8, 0x2219, 0x25B8, 0x25B9, 0x2B9A, 0x2605,
      0x2606, 0x2714,
      0x2713:
      let end = skipVariant(start + length)
      let text = skipSpaces(end)
      guard text < bytes.count, text > end || value == 0x2022 || value == 0x25CF else { return nil }
      if value == 0x2714 { return Bullet(kind: .sign, mark: value, end: start) }
      let rank = [0x25E6, 0x25CB].contains(value) ? 1 : [0x25AA, 0x25A0, 0x25AB].contains(value) ? 2 : 0
      return Bullet(kind: .sure, mark: value, end: text, rank: rank)
    case 0x2610, 0x2611, 0x2612:
      let text = skipSpaces(skipVariant(start + length))
      return text < bytes.count
        ? Bullet(kind: .sure, mark: 0x2610, end: text, box: value == 0x2610 ? "[ ] " : "[x] ") : nil
    case 0xF000...0xF0FF:
      // Word's own signs, of the fonts Symbol and Wingdings.
      guard !isEmpty else { return nil }
      let box: String? = value == 0xF0A8 || value == 0xF06F ? "[ ] " : value == 0xF0FE || value == 0xF0FD ? "[x] " : nil
      return Bullet(kind: .sure, mark: value, end: after, rank: value == 0xF0A7 ? 2 : 0, box: box)
    case 0xA7, 0xBB, 0xD8, 0xFC:
      // Letters that signs of Wingdings become: « § », « » », « Ø », « ü ».
      guard isSpaced, !isEmpty, !(0x30...0x39).contains(byte(after)) else { return nil }
      return Bullet(kind: byte(start + length) == 0x09 ? .sure : .letter, mark: value, end: after)
    case 0x2717, 0x2718: return isSpaced && !isEmpty ? Bullet(kind: .sign, mark: value, end: start) : nil
    case 0x2705, 0x1F7E2, 0x1F7E1, 0x1F7E0, 0x1F534, 0x274C, 0x23F3, 0x26AA, 0x26AB, 0x1F535, 0x1F7E3, 0x1F7E4, 0x1F6A7,
      0x23F8:
      return isEmpty ? nil : Bullet(kind: .sign, mark: 0x2705, end: start)
    default: return ordered(start) ?? lettered(start)
    }
  }

  /// `a)`, `a.`, `i)`, `A-`, `1-`, `1°`, `(1)`, `①`: it stays in the text of the item.
  private func lettered(_ start: Int) -> Bullet? {
    let (value, length) = scalar(start)
    var end = start + length
    if !(0x2460...0x2473).contains(value) {
      let isOpen = byte(start) == UInt8(ascii: "(")
      let from = isOpen ? start + 1 : start
      var index = from
      while index < bytes.count, index - from < 4, isLetterOrDigit(bytes[index]) { index += 1 }
      let name = bytes[from..<min(index, bytes.count)]
      let isNumber = name.allSatisfy { (0x30...0x39).contains($0) }
      let isRoman = name.allSatisfy { "ivx".utf8.contains($0) }
      guard !name.isEmpty, name.count == 1 || isNumber && name.count < 3 || isRoman else { return nil }
      let isSmall = name.allSatisfy { (0x61...0x7A).contains($0) }
      switch byte(index) {
      case UInt8(ascii: ")"): end = index + 1
      case UInt8(ascii: ".") where !isOpen && isSmall: end = index + 1
      case UInt8(ascii: "-") where !isOpen: end = index + 1
      case 0xC2 where !isOpen && isNumber && (byte(index + 1) == 0xB0 || byte(index + 1) == 0xBA): end = index + 2
      default: return nil
      }
    }
    let text = skipSpaces(end)
    guard text > end, text < bytes.count else { return nil }
    return Bullet(kind: .letter, mark: 0x61, end: start)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// « Page 2 sur 4 », « 4 »: what printing puts between pages.
  var isPageNumber: Bool {
    // Most lines begin with other letters.
    guard (0x30...0x39).contains(first) || first | 0x20 == UInt8(ascii: "p"), bytes.count < 80 else { return false }
    let words = text.lowercased().split { $0.isWhitespace || $0 == "/" }
    guard let first = words.first, words.count <= 4 else { return false }
    let numbers = first == "page" || first == "p." ? words.dropFirst() : words[...]
    let isNamed = numbers.count < words.count
    return !numbers.isEmpty && (isNamed || numbers.count == 1 && text.count < 4)
      && numbers.allSatisfy { $0.allSatisfy(\.isNumber) || ["sur", "de", "of"].contains($0) }
  }

  private func ordered(_ start: Int) -> Bullet? {
    var index = start
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 9 { index += 1 }
    guard index > start, byte(index) == UInt8(ascii: ".") || byte(index) == UInt8(ascii: ")"),
      byte(index + 1) == 0x20 || byte(index + 1) == 0x09
    else { return nil }
    return Bullet(kind: .markdown, mark: 0x31, end: skipSpaces(index + 1), width: index + 2 - start)
  }

  private func skipVariant(_ index: Int) -> Int { scalar(index).value == 0xFE0F ? index + 3 : index }

  /// `- - -`: a line across the page.
  private var isRule: Bool {
    let rest = bytes[indentBytes...]
    return rest.count { $0 == first } >= 3 && rest.allSatisfy { $0 == first || $0 == 0x20 || $0 == 0x09 }
  }

  // MARK: Boxes

  /// Whether the line is `[x] …` or `[ ] …` without a bullet.
  var isBareBox: Bool {
    (first == UInt8(ascii: "[") || first == UInt8(ascii: "(")) && box(at: indentBytes) != nil
  }

  /// The box at an offset, whatever it is made of: where what follows it begins, and how Markdown writes it.
  func box(at start: Int) -> (end: Int, text: String)? {
    let open = byte(start)
    let (sign, length) = scalar(start)
    if sign == 0x2610 || sign == 0x2611 || sign == 0x2612 {
      let end = skipSpaces(skipVariant(start + length))
      return end < bytes.count ? (end, sign == 0x2610 ? "[ ] " : "[x] ") : nil
    }
    guard open == UInt8(ascii: "[") || open == UInt8(ascii: "(") else { return nil }
    let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard let end = bytes[start...].prefix(8).firstIndex(of: close) else { return nil }
    let inner = String(decoding: bytes[(start + 1)..<end], as: UTF8.self).filter {
      !$0.isWhitespace && $0 != "\u{FE0F}"
    }
    let isTicked = ["x", "X", "v", "V", "✓", "✔", "✅", "☑", "√", "*", "•", "●", "×"].contains(inner)
    guard isTicked || inner.isEmpty || inner == "_" else { return nil }
    let after = end + 1
    let next = byte(after)
    // A link, a definition, a note.
    if open == UInt8(ascii: "["), next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: ":") {
      return nil
    }
    let text = skipSpaces(after)
    guard text < bytes.count else { return nil }
    if open == UInt8(ascii: "("), text == after { return nil }
    // « []Peindre » might be anything.
    if inner.isEmpty, open == UInt8(ascii: "["), end == start + 1, text == after { return nil }
    return (text, isTicked ? "[x] " : "[ ] ")
  }

  /// Whether a box is already written as Markdown has it.
  func hasBox(_ box: (end: Int, text: String), at start: Int) -> Bool {
    let written = String(decoding: bytes[start..<box.end], as: UTF8.self)
    return written == box.text || written == "[X] "
  }
}
