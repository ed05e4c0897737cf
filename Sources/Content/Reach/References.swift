import Basics
import Redaction

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
  /// Words between spaces, quotes and brackets, and what follows a key.
  case words
  /// Tables of data, lists of pieces: whole cells and whole lines.
  case cells

  /// That of a file, by its name; nil of one that names no others.
  init?(ofFile path: String) {
    let name = fileName(of: path).lowercased()
    switch name.utf8.lastIndex(of: UInt8(ascii: ".")).map({ name[name.index(after: $0)...] }) {
    case "html", "htm", "xhtml", "svg": self = .markup
    case "xml", "rss", "atom", "kml", "gpx", "xspf", "xsl", "mpd": self = .data
    case "css": self = .sheet
    case "js", "mjs", "cjs", "json", "jsonl", "ndjson", "jsonld", "geojson", "topojson", "gltf", "webmanifest", "map":
      self = .script
    case "yml", "yaml": self = .words
    case "csv", "tsv", "tab", "m3u", "m3u8", "vtt": self = .cells
    case "txt" where name == "robots.txt": self = .words
    default: return nil
    }
  }
}

extension ReferenceForm {
  /// Whether what it names starts from wherever it is used, rather than from where it is.
  var isOfData: Bool {
    switch self {
    case .script, .words, .cells: true
    case .markup, .data, .sheet: false
    }
  }
}

/// What a file may name others by, in its order, without entities. What leads to no file is among it: only a site can tell.
///
/// Comments name nothing, in HTML and in sheets; nor does prose. In templates, what stands beside `{{…}}` counts.
func references(in bytes: [UInt8], of form: ReferenceForm) -> [String] {
  var finder = ReferenceFinder()
  // Spreadsheets save tables in encodings of their own.
  (textBytes(ofFile: bytes) ?? bytes).withUnsafeBufferPointer { finder.read($0, form) }
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
    case .words:
      readWords(bytes[...])
      readKeys(bytes[...])
    case .cells: readCells(bytes[...])
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
        guard let close = end(of: rest, at: sign) else { continue }
        add(text[index..<close], withoutEscapesOf: .styles)
        index = close + 1
      } else if text[..<open].suffix(3).elementsEqual("url".utf8, by: { $0 | 0x20 == $1 }),
        let close = end(of: rest, at: UInt8(ascii: ")"))
      {
        // A quote begins what is read next.
        guard let first = rest.first(where: { $0 > 0x20 }), !isQuote(first) else { continue }
        add(text[index..<close], withoutEscapesOf: .styles)
        index = close
      }
    }
  }

  /// Where a sign stands that has no backslash before it.
  private func end(of text: ArraySlice<UInt8>, at sign: UInt8) -> Int? {
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == sign {
        return index
      } else {
        isEscaped = text[index] == UInt8(ascii: "\\")
      }
    }
    return nil
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

  /// Between any two quotes of a kind: which of them opens a string is for those who know the language.
  private mutating func readScript(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var starts: [UInt8: Int] = [:]
    for index in bytes.indices where isQuote(bytes[index]) || bytes[index] == UInt8(ascii: "`") {
      if let start = starts.updateValue(index + 1, forKey: bytes[index]) {
        add(bytes[start..<index], withoutEscapesOf: .escapes)
      }
    }
  }

  /// Each cell, whichever sign stands between cells and with quotes or without; whole lines, for a name may hold any of these signs.
  private mutating func readCells(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      if !mayNameFile(line) { continue }
      var cuts: Set<Range<Int>> = []
      for signs in [",;\t|\"", ";\t\"", ",\t\"", "\t", "\""] {
        for cell in line.split(whereSeparator: { signs.utf8.contains($0) }) where mayNameFile(cell) {
          if cuts.insert(cell.startIndex..<cell.endIndex).inserted { add(cell) }
        }
      }
    }
  }

  /// Whether there is a point before a letter: of most numbers nobody need ask where they lead.
  private func mayNameFile(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 | 0x20 > 0x60 || $0 == UInt8(ascii: "/") }
  }

  /// What stands after the colon or the hyphen of a line of YAML, where it is more than one word.
  private mutating func readKeys(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let signs = [UInt8(ascii: ":"), UInt8(ascii: "-")]
      for index in line.indices.dropLast() where signs.contains(line[index]) && line[index + 1] == 0x20 {
        let value = line[(index + 2)...].filter { $0 != UInt8(ascii: "\"") }
        guard value.contains(0x20) else { continue }
        add(value.first == UInt8(ascii: "'") ? value.filter { $0 != UInt8(ascii: "'") } : value)
      }
    }
  }

  private mutating func readWords(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, separator: UInt8? = nil) {
    let words = bytes.split { byte in byte <= 0x20 || byte == separator || "\"'`()<>[]".utf8.contains(byte) }
    for word in words { add(word) }
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// Adds what stands outside of `{{…}}`. No path is longer than `limit`.
  private mutating func add(_ bytes: some Collection<UInt8>, withoutEscapesOf kind: TextKind? = nil) {
    guard (1...Self.limit).contains(bytes.count), !bytes.contains(UInt8(ascii: "\n")) else { return }
    let plain = kind.map { withoutEscapes(Array(bytes), of: $0) } ?? Array(bytes)
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
