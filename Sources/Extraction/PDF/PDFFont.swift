/// A font of a PDF: what its codes stand for and how far they go (ISO 32000-2, 9.5 to 9.10).
final class PDFFont {
  struct Glyph {
    var letters: String
    /// In thousandths of the size of the font.
    var width: Double
    /// Whether it is the space that `Tw` widens.
    var isSpace: Bool
  }

  private var letters: [Int: String] = [:]
  private var widths: [Int: Double] = [:]
  private var usualWidth = 500.0
  private var codes: CMap?
  /// Whether its codes are UTF-16.
  private var isUnicode = false
  /// Whether what it draws are signs, of which nobody expects letters.
  private let isSigns: Bool
  /// Whether its codes are its own and nothing says what they stand for: a part of a font, whose letters are numbered as they came.
  private var isGuessed = false
  private var unknown: Set<Int> = []

  /// Whether it has drawn more letters than a name needs that nobody can tell.
  var hasUnknownLetters: Bool { unknown.count >= 4 && !isSigns }

  init(_ dictionary: PDFDictionary, _ file: PDFFile) {
    let name = file.value(dictionary["BaseFont"]).name ?? ""
    isSigns = ["Symbol", "Dingbats", "Wingdings", "Webdings", "Awesome", "Icons"].contains { name.contains($0) }
    let map = file.value(dictionary["ToUnicode"]).stream.flatMap(file.decode).map { CMap($0, file.collector) }
    if file.value(dictionary["Subtype"]).name == "Type0" {
      readComposite(dictionary, file, map)
    } else {
      readSimple(dictionary, file)
      isGuessed = map == nil && hasOwnCodes(dictionary, file)
    }
    for (code, text) in map?.letters ?? [:] where !text.unicodeScalars.allSatisfy({ $0 == "\u{FFFD}" || $0 == "\0" }) {
      letters[code] = text
    }
  }

  /// What some bytes draw.
  func glyphs(_ bytes: [UInt8]) -> [Glyph] {
    var result: [Glyph] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let (code, length) = codes.map { $0.code(in: bytes, at: place) } ?? (Int(bytes[place]), 1)
      place += max(1, length)
      var text = letters[code]
      if text == nil, isUnicode { text = Unicode.Scalar(UInt32(code)).map { String($0) } }
      if text == nil || isGuessed, code > 0 { unknown.insert(code) }
      result.append(Glyph(letters: text ?? "", width: widths[code] ?? usualWidth, isSpace: code == 32 && length == 1))
    }
    return result
  }

  // MARK: Fonts of two bytes

  private func readComposite(_ dictionary: PDFDictionary, _ file: PDFFile, _ map: CMap?) {
    let encoding = file.value(dictionary["Encoding"])
    if let stream = encoding.stream, let bytes = file.decode(stream) {
      let map = CMap(bytes, file.collector)
      codes = map.hasSpaces ? map : .wide
    } else {
      let name = encoding.name ?? ""
      isUnicode = name.contains("UCS2") || name.contains("UTF16")
      codes = name.hasPrefix("Identity") || isUnicode || map?.hasSpaces != true ? .wide : map
    }
    let descendant = file.list(dictionary["DescendantFonts"]).first.map(file.resolve)?.dictionary ?? [:]
    usualWidth = file.value(descendant["DW"]).number ?? 1000
    let list = file.list(descendant["W"])
    var index = 0
    while index + 1 < list.count, file.collector.step(), let first = file.resolve(list[index]).int {
      let next = file.resolve(list[index + 1])
      if let values = next.array {
        for (offset, value) in values.prefix(0x1_0000).enumerated() {
          widths[first + offset] = file.resolve(value).number
        }
        index += 2
      } else if let last = next.int, index + 2 < list.count, let width = file.resolve(list[index + 2]).number {
        guard first <= last, last - first <= 0xFFFF, file.collector.step(last - first) else { break }
        for code in first...last { widths[code] = width }
        index += 3
      } else {
        break
      }
    }
  }

  // MARK: Fonts of one byte

  private func readSimple(_ dictionary: PDFDictionary, _ file: PDFFile) {
    let descriptor = file.value(dictionary["FontDescriptor"]).dictionary ?? [:]
    let encoding = file.value(dictionary["Encoding"])
    let base = encoding.name ?? file.value(encoding.dictionary?["BaseEncoding"]).name
    let isTrueType = file.value(dictionary["Subtype"]).name == "TrueType"
    // A font with signs of its own may mean anything by a code; where it does not say what, letters are only guessed.
    if !isSigns, base != nil || file.value(dictionary["Subtype"]).name != "Type3" {
      readBase(base ?? (isTrueType ? "WinAnsiEncoding" : ""))
    }
    if base == nil, let stream = file.value(descriptor["FontFile"]).stream, let bytes = file.decode(stream) {
      readBuiltIn(bytes, file.collector)
    }
    var code = 0
    for value in file.list(encoding.dictionary?["Differences"]) {
      let value = file.resolve(value)
      if let number = value.int { code = number }
      guard let name = value.name else { continue }
      letters[code] = Extraction.letters(ofGlyph: name) ?? coded(name, code)
      code += 1
    }
    readWidths(dictionary, descriptor, file)
  }

  /// Whether what it holds is a font whose codes only it knows (9.6.5.4, 9.8.2).
  private func hasOwnCodes(_ dictionary: PDFDictionary, _ file: PDFFile) -> Bool {
    let descriptor = file.value(dictionary["FontDescriptor"]).dictionary ?? [:]
    let encoding = file.value(dictionary["Encoding"])
    guard encoding.name == nil, encoding.dictionary == nil, descriptor["FontFile2"] ?? descriptor["FontFile3"] != nil
    else {
      return false
    }
    return (file.value(descriptor["Flags"]).int ?? 0) & 4 != 0
  }

  private func readBase(_ name: String) {
    for code in 0x20..<0x7F { letters[code] = String(Unicode.Scalar(UInt8(code))) }
    for code in 0x80...0xFF {
      switch name {
      case "WinAnsiEncoding", "PDFDocEncoding": letters[code] = String(windowsHigh[code - 0x80])
      case "MacRomanEncoding": letters[code] = String(macHigh[code - 0x80])
      default: if code >= 0xA0 { letters[code] = String(standardHigh[code - 0xA0]) }
      }
    }
    if name.isEmpty || name == "StandardEncoding" {
      letters[0x27] = "’"
      letters[0x60] = "‘"
    }
  }

  /// Names such as `a65` and `C101`, which some programs make out of codes.
  private func coded(_ name: String, _ code: Int) -> String? {
    let digits = name.drop { !$0.isNumber }
    guard name.count - digits.count <= 2, Int(digits) == code, (0x21...0x7E).contains(code) else { return nil }
    return UInt8(exactly: code).map { String(Unicode.Scalar($0)) }
  }

  /// Reads what a Type 1 font says of its codes before its encrypted part: `dup 65 /A put`.
  private func readBuiltIn(_ bytes: [UInt8], _ collector: Collector) {
    guard let start = ByteReader(bytes).find("/Encoding", from: 0) else { return }
    let end = ByteReader(bytes).find("eexec", from: start) ?? bytes.count
    var lexer = PDFLexer(bytes[(start + 9)..<end], hasReferences: false)
    while let value = lexer.next(), collector.step() {
      guard case .word(let word) = value else { continue }
      if word == "def" || word == "StandardEncoding" { return }
      if word == "dup", let code = lexer.next()?.int, let name = lexer.next()?.name {
        letters[code] = Extraction.letters(ofGlyph: name)
      }
    }
  }

  private func readWidths(_ dictionary: PDFDictionary, _ descriptor: PDFDictionary, _ file: PDFFile) {
    var unit = 1.0
    if file.value(dictionary["Subtype"]).name == "Type3" {
      unit = (file.list(dictionary["FontMatrix"]).first.flatMap { file.resolve($0).number } ?? 0.001) * 1000
    }
    let values = file.list(dictionary["Widths"])
    guard !values.isEmpty else {
      let name = file.value(dictionary["BaseFont"]).name ?? ""
      return name.contains("Courier") ? (usualWidth = 600) : readUsualWidths()
    }
    usualWidth = (file.value(descriptor["MissingWidth"]).number ?? 0) * unit
    let first = file.value(dictionary["FirstChar"]).int ?? 0
    for (offset, value) in values.prefix(256).enumerated() {
      widths[first + offset] = (file.resolve(value).number ?? 0) * unit
    }
  }

  /// Of the fonts that every reader has; near enough for all, as only gaps are looked for.
  private func readUsualWidths() {
    for (code, width) in zip(0x20..<0x7F, Self.helvetica) { widths[code] = Double(width) }
    for code in 0x7F...0xFF { widths[code] = letters[code]?.first?.isUppercase == true ? 700 : 520 }
  }

  /// Helvetica’s, from the space to the tilde (Adobe’s font metrics).
  private static let helvetica = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556,
    278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667,
    778, 722, 667,
    611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833,
    556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
