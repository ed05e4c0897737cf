import Basics

/// How a file names others.
enum ReferenceForm: Sendable {
  /// HTML, SVG: the values of attributes, styles and scripts.
  case markup
  /// XML: the same, and its texts.
  case data
  /// CSS: `url(…)` and `@import "…"`.
  case sheet
  /// JavaScript, JSON: what stands in quotes.
  case script
  /// Words between spaces, quotes and brackets.
  case words

  /// That of a file, by its name; nil of one that names no others.
  init?(ofFile path: String) {
    let name = fileName(of: path).lowercased()
    switch name.utf8.lastIndex(of: UInt8(ascii: ".")).map({ name[name.index(after: $0)...] }) {
    case "html", "htm", "xhtml", "svg": self = .markup
    case "xml": self = .data
    case "css": self = .sheet
    case "js", "mjs", "json", "webmanifest": self = .script
    case "yml": self = .words
    case "txt" where name == "robots.txt": self = .words
    default: return nil
    }
  }
}

/// What a file may name others by, in its order, without entities. What leads to no file is among it: only a site can tell.
///
/// Comments name nothing, in HTML and in sheets; nor does prose. In templates, what stands beside `{{…}}` counts.
func references(in bytes: [UInt8], of form: ReferenceForm) -> [String] {
  var finder = ReferenceFinder()
  bytes.withUnsafeBufferPointer { finder.read($0, form) }
  return finder.found
}

private struct ReferenceFinder {
  private(set) var found: [String] = []

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ form: ReferenceForm) {
    switch form {
    case .markup: readMarkup(bytes, withTexts: false)
    case .data: readMarkup(bytes, withTexts: true)
    case .sheet: readSheet(bytes[...])
    case .script: readScript(bytes[...])
    case .words: readWords(bytes[...])
    }
  }

  // MARK: HTML

  private mutating func readMarkup(_ bytes: UnsafeBufferPointer<UInt8>, withTexts: Bool) {
    var scanner = MarkupScanner(bytes)
    var opened: ElementName?
    while let piece = scanner.next() {
      switch piece {
      case .tag(let tag):
        opened = tag.isClosing ? nil : tag.name
        for attribute in attributes(of: tag.range, in: bytes) where !attribute.value.isEmpty {
          readAttribute(attribute.name, bytes[attribute.value])
        }
      case .other(let range):
        if opened == "style" { readSheet(bytes[range]) }
        if opened == "script" { readScript(bytes[range]) }
        opened = nil
      case .text(let range): if withTexts { add(bytes[range]) }
      }
    }
  }

  private mutating func readAttribute(_ name: String, _ value: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = decodeEntities(String(decoding: value, as: UTF8.self))
    let bytes = Array(text.utf8)
    switch name {
    case "style": bytes.withUnsafeBufferPointer { readSheet($0[...]) }
    case "srcset", "imagesrcset": bytes.withUnsafeBufferPointer { readWords($0[...], separator: UInt8(ascii: ",")) }
    // `content="0; url=suite.html"`.
    case "content":
      add(bytes[...])
      if let equal = bytes.lastIndex(of: UInt8(ascii: "=")) { add(bytes[(equal + 1)...]) }
    default:
      if name.hasPrefix("on") { bytes.withUnsafeBufferPointer { readScript($0[...]) } }
      add(bytes[...])
    }
  }

  // MARK: Sheets, scripts, words

  private mutating func readSheet(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = withoutRemarks(bytes)
    var index = text.startIndex
    while let open = text[index...].firstIndex(where: { $0 == UInt8(ascii: "(") || isQuote($0) }) {
      index = open + 1
      let sign = text[open]
      // No further than a path is long: what never ends would be looked for to the end each time.
      let rest = text[index...].prefix(Self.limit + 1)
      if isQuote(sign) {
        guard let close = rest.firstIndex(of: sign) else { continue }
        add(text[index..<close])
        index = close + 1
      } else if text[..<open].suffix(3).elementsEqual("url".utf8, by: { $0 | 0x20 == $1 }),
        let close = rest.firstIndex(of: UInt8(ascii: ")")), !rest[..<close].contains(where: isQuote)
      {
        add(text[index..<close])
        index = close
      }
    }
  }

  private func withoutRemarks(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "/"), bytes[(index + 1)...].first == UInt8(ascii: "*") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index += 2
      while index < bytes.endIndex,
        !(bytes[index] == UInt8(ascii: "*") && bytes[(index + 1)...].first == UInt8(ascii: "/"))
      {
        index += 1
      }
      index = min(index + 2, bytes.endIndex)
    }
    return result
  }

  /// Between any two quotes: which of them opens a string is for those who know the language.
  private mutating func readScript(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var start: Int?
    for index in bytes.indices where isQuote(bytes[index]) || bytes[index] == UInt8(ascii: "`") {
      if let start { add(bytes[start..<index], without: UInt8(ascii: "\\")) }
      start = index + 1
    }
  }

  private mutating func readWords(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, separator: UInt8? = nil) {
    let words = bytes.split { byte in byte <= 0x20 || byte == separator || "\"'`()<>[]".utf8.contains(byte) }
    for word in words { add(word) }
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// Adds what stands outside of `{{…}}`. No path is longer than `limit`.
  private mutating func add(_ bytes: some Collection<UInt8>, without sign: UInt8? = nil) {
    guard (1...Self.limit).contains(bytes.count), !bytes.contains(UInt8(ascii: "\n")) else { return }
    // JSON may write `\/`.
    let plain = sign.map { sign in bytes.filter { $0 != sign } } ?? Array(bytes)
    var text = String(decoding: plain, as: UTF8.self)[...]
    while let open = text.rangeInUTF8(of: "{{") {
      keep(text[..<open.lowerBound])
      guard let close = text[open.upperBound...].rangeInUTF8(of: "}}") else { return }
      text = text[close.upperBound...].drop { $0 == "}" }
    }
    keep(text)
  }

  private mutating func keep(_ text: Substring) {
    if text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }) { found.append(String(text)) }
  }

  private static let limit = 2000
}
