import Basics

extension Collector {
  /// Reads Rich Text (RTF 1.9.1) with its properties, notes and remarks.
  func readRichText(_ bytes: ArraySlice<UInt8>) {
    var reader = RichTextReader(bytes)
    add(reader.read(while: { self.step() }), at: Words(fr: "texte", en: "text"))
    if !reader.isWhole { note(.damaged) }
  }
}

/// Goes through Rich Text once.
private struct RichTextReader {
  private struct Group {
    /// Whether what it holds is no text.
    var isSkipped = false
    /// Whether its text is apart from what is around it.
    var isBlock = false
    var isDeleted = false
    var isInserted = false
    /// How many signs stand for a `\u` where it is not known.
    var substitutes = 1
  }

  private let bytes: [UInt8]
  private var index = 0
  private var groups = [Group()]
  private var flow = Flow()
  /// Bytes of `\'xx`, which may be of one text with those beside them.
  private var pending: [UInt8] = []
  private var units: [UInt16] = []
  private var isMac = false
  /// How many signs still stand for the last `\u`.
  private var passed = 0
  private(set) var isWhole = true

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  mutating func read(while goesOn: () -> Bool) -> String {
    flow.open()
    while index < bytes.count, goesOn() {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"):
        flush()
        var group = groups[groups.count - 1]
        group.isBlock = false
        groups.append(group)
      case UInt8(ascii: "}"): endGroup()
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D, 0: break
      default: put(byte)
      }
    }
    flush()
    isWhole = groups.count == 1
    return flow.finish()
  }

  private mutating func endGroup() {
    flush()
    guard groups.count > 1 else { return }
    if groups.removeLast().isBlock { flow.close() }
    passed = 0
  }

  private mutating func control() {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    guard isLetter(byte) else {
      index += 1
      return symbol(byte)
    }
    let start = index
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    let number = readNumber()
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    act(word, number)
  }

  private mutating func readNumber() -> Int? {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 12 { index += 1 }
    return Int(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      guard index + 2 <= bytes.count,
        let value = UInt8(String(decoding: bytes[index..<index + 2], as: UTF8.self), radix: 16)
      else { return }
      index += 2
      put(value)
    case UInt8(ascii: "~"): write("\u{A0}")
    case UInt8(ascii: "_"): write("-")
    case UInt8(ascii: "-"): write("\u{AD}")
    case 0x0A, 0x0D: write("\n")
    case UInt8(ascii: "*"): startBlock()
    case UInt8(ascii: "|"), UInt8(ascii: ":"): break
    default: put(byte)
    }
  }

  private mutating func act(_ word: String, _ number: Int?) {
    let last = groups.count - 1
    switch word {
    case "u":
      flushBytes()
      if !groups[last].isSkipped, let number { units.append(UInt16(truncatingIfNeeded: number)) }
      passed = groups[last].substitutes
    case "uc": groups[last].substitutes = min(max(number ?? 1, 0), 16)
    case "bin": index = min(index + max(0, number ?? 0), bytes.count)
    case "mac": isMac = true
    case "deleted":
      flush()
      groups[last].isDeleted = number != 0
    case "revised":
      flush()
      groups[last].isInserted = number != 0
    case "plain": groups[last].isDeleted = false
    case let word where Self.skipped.contains(word): groups[last].isSkipped = true
    case let word where Self.blocks.contains(word): startBlock()
    default: if let sign = Self.signs[word] { write(sign) }
    }
  }

  /// The group that has just begun is a text of its own.
  private mutating func startBlock() {
    flush()
    guard groups.count > 1, !groups[groups.count - 1].isBlock else { return }
    groups[groups.count - 1].isBlock = true
    flow.open()
  }

  private mutating func put(_ byte: UInt8) {
    if passed > 0 {
      passed -= 1
    } else {
      flushUnits()
      if !groups[groups.count - 1].isSkipped { pending.append(byte) }
    }
  }

  private mutating func write(_ text: String) {
    flush()
    let group = groups[groups.count - 1]
    if !group.isSkipped { flow.append(text, group.isDeleted ? .deleted : group.isInserted ? .inserted : .none) }
  }

  private mutating func flush() {
    flushUnits()
    flushBytes()
  }

  private mutating func flushUnits() {
    guard !units.isEmpty else { return }
    let text = String(decoding: units, as: UTF16.self)
    units.removeAll(keepingCapacity: true)
    write(text)
  }

  private mutating func flushBytes() {
    guard !pending.isEmpty else { return }
    let text = isMac ? decodeMac(pending) : decodeWindows(pending)
    pending.removeAll(keepingCapacity: true)
    write(text)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Destinations that hold pictures, fonts and numbers.
  private static let skipped: Set<String> = [
    "pict", "objdata", "themedata", "colorschememapping", "datastore", "datafield", "blipuid", "fonttbl", "colortbl",
    "stylesheet",
    "latentstyles", "listtable", "listoverridetable", "rsidtbl", "panose", "falt", "fontemb", "wgrffmtfilter",
    "mmathPr", "pgptbl",
    "pnseclvl",
  ]

  /// Destinations whose text is not that of what is around them.
  private static let blocks: Set<String> = [
    "info", "title", "subject", "author", "manager", "company", "operator", "category", "keywords", "comment",
    "doccomm", "header",
    "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "atnauthor",
    "atnid", "shptxt",
    "shprslt", "fldinst", "bkmkstart", "revtbl", "userprops", "hlinkbase", "template", "nonshppict", "sp", "listtext",
  ]

  private static let signs: [String: String] = [
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "column": "\n", "cell": "\t", "row": "\n", "nestcell": "\t",
    "nestrow": "\n", "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u{2003}", "enspace": "\u{2002}", "qmspace": "\u{2005}",
    "softline": "\n", "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]
}
