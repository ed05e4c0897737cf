/// Paints pages without paint: follows what they say as far as letters and their places are concerned (ISO 32000-2, 9.4).
struct PDFPainter {
  private(set) var hasText = false
  private(set) var hasPictures = false
  private let file: PDFFile
  private var fonts: [Int: PDFFont] = [:]
  private var otherFonts: [PDFFont] = []
  /// What has been painted: each once, so that what is shown a thousand times costs no more.
  private var painted: Set<[Int]> = []
  private var forms: Set<Int> = []
  /// Those that have letters.
  private var writtenForms: Set<Int> = []
  /// Whether a page with a picture has no letter.
  private(set) var hasPicturedPage = false
  private static let depthLimit = 12
  private static let stateLimit = 512

  init(_ file: PDFFile) { self.file = file }

  var hasUnknownLetters: Bool { (fonts.values + otherFonts).contains(where: \.hasUnknownLetters) }

  /// The text of a page, and of the versions of it that were written before.
  mutating func text(of page: PDFDictionary) -> String {
    let resources = file.value(page["Resources"]).dictionary ?? [:]
    let contents = page["Contents"].map { file.resolve($0).array ?? [$0] } ?? []
    let numbers = contents.compactMap(\.reference)
    if numbers.count == contents.count, !painted.insert(numbers + [page["Resources"]?.reference ?? -1]).inserted {
      return ""
    }
    var text = PDFText()
    let before = (hasText, hasPictures)
    (hasText, hasPictures) = (false, false)
    defer {
      if hasPictures && !hasText { hasPicturedPage = true }
      (hasText, hasPictures) = (hasText || before.0, hasPictures || before.1)
    }
    // One word may be cut between two streams.
    paint(contents.flatMap { decoded(file.resolve($0)) + [0x0A] }, resources, &text)
    for number in numbers {
      for old in file.versions(of: number).dropLast() { paint(decoded(old), resources, &text) }
    }
    return text.text
  }

  /// The text of a form that no page has shown.
  mutating func text(ofForm form: PDFStream, _ number: Int) -> String {
    guard forms.insert(number).inserted else { return "" }
    var text = PDFText()
    paint(decoded(.stream(form)), file.value(form.dictionary["Resources"]).dictionary ?? [:], &text)
    return text.text
  }

  private func decoded(_ value: PDFValue) -> [UInt8] { value.stream.flatMap(file.decode) ?? [] }

  // MARK: Operators

  /// What the operators of a page change.
  private struct State {
    var matrix = PDFMatrix()
    var font: PDFFont?
    var (size, spacing, wordSpacing, scale, leading) = (1.0, 0.0, 0.0, 1.0, 0.0)
  }

  private struct Canvas {
    var state = State()
    var saved: [State] = []
    var text = PDFMatrix()
    var line = PDFMatrix()
    var resources: PDFDictionary
    var depth: Int

    mutating func nextLine(_ x: Double, _ y: Double) {
      line.move(x, y)
      text = line
    }
  }

  private mutating func paint(_ bytes: [UInt8], _ resources: PDFDictionary, _ text: inout PDFText) {
    var canvas = Canvas(resources: resources, depth: 0)
    paint(bytes, &canvas, &text)
  }

  private mutating func paint(_ bytes: [UInt8], _ canvas: inout Canvas, _ text: inout PDFText) {
    var lexer = PDFLexer(bytes[...], hasReferences: false)
    var operands: [PDFValue] = []
    while let value = lexer.next(), file.collector.step() {
      guard case .word(let word) = value else {
        if operands.count < 64 { operands.append(value) }
        continue
      }
      if word == "BI" {
        skipPicture(&lexer)
      } else {
        act(word, operands, &canvas, &text)
      }
      operands.removeAll(keepingCapacity: true)
    }
  }

  private mutating func act(_ word: String, _ operands: [PDFValue], _ canvas: inout Canvas, _ text: inout PDFText) {
    func number(_ index: Int = 0) -> Double { index < operands.count ? operands[index].number ?? 0 : 0 }
    switch word {
    case "q": if canvas.saved.count < Self.stateLimit { canvas.saved.append(canvas.state) }
    case "Q": if let state = canvas.saved.popLast() { canvas.state = state }
    case "cm": if let matrix = PDFMatrix(operands) { canvas.state.matrix = matrix.then(canvas.state.matrix) }
    case "BT":
      canvas.text = PDFMatrix()
      canvas.line = canvas.text
    case "Tf":
      canvas.state.font = font(operands.first?.name, canvas.resources)
      canvas.state.size = number(1)
    case "Tc": canvas.state.spacing = number()
    case "Tw": canvas.state.wordSpacing = number()
    case "Tz": canvas.state.scale = number() / 100
    case "TL": canvas.state.leading = number()
    case "Td": canvas.nextLine(number(), number(1))
    case "TD":
      canvas.state.leading = -number(1)
      canvas.nextLine(number(), number(1))
    case "Tm":
      canvas.text = PDFMatrix(operands) ?? canvas.text
      canvas.line = canvas.text
    case "T*": canvas.nextLine(0, -canvas.state.leading)
    case "Tj": show(operands.first?.string, &canvas, &text)
    case "'":
      canvas.nextLine(0, -canvas.state.leading)
      show(operands.first?.string, &canvas, &text)
    case "\"":
      canvas.state.wordSpacing = number()
      canvas.state.spacing = number(1)
      canvas.nextLine(0, -canvas.state.leading)
      show(operands.last?.string, &canvas, &text)
    case "TJ":
      for value in operands.first?.array ?? [] {
        if let shift = value.number {
          canvas.text.move(-shift / 1000 * canvas.state.size * canvas.state.scale, 0)
        } else {
          show(value.string, &canvas, &text)
        }
      }
    case "Do": paintObject(operands.first?.name, &canvas, &text)
    case "gs": readState(operands.first?.name, &canvas)
    case "BDC", "DP": addAlternative(operands.last, canvas, &text)
    default: break
    }
  }

  private mutating func show(_ bytes: [UInt8]?, _ canvas: inout Canvas, _ text: inout PDFText) {
    guard let bytes, !bytes.isEmpty, let font = canvas.state.font, file.collector.step(bytes.count) else { return }
    hasText = true
    let state = canvas.state
    let start = canvas.text.then(state.matrix)
    var run = ""
    for glyph in font.glyphs(bytes) {
      run += glyph.letters
      let wide = glyph.isSpace ? state.wordSpacing : 0
      canvas.text.move((glyph.width / 1000 * state.size + state.spacing + wide) * state.scale, 0)
    }
    text.add(run, from: start, to: canvas.text.then(state.matrix), size: abs(state.size))
  }

  /// What a stretch reads as, where that is said (14.9.4).
  private func addAlternative(_ properties: PDFValue?, _ canvas: Canvas, _ text: inout PDFText) {
    var properties = properties
    if let name = properties?.name { properties = file.value(canvas.resources["Properties"]).dictionary?[name] }
    guard let dictionary = file.value(properties).dictionary else { return }
    for key in ["ActualText", "Alt", "E"] {
      guard let bytes = file.value(dictionary[key]).string, bytes.count > 4 else { continue }
      text.add(line: decodeTextString(bytes))
    }
  }

  // MARK: Resources

  private mutating func font(_ name: String?, _ resources: PDFDictionary) -> PDFFont? {
    guard let name, let value = file.value(resources["Font"]).dictionary?[name] else { return nil }
    return font(value)
  }

  private mutating func font(_ value: PDFValue) -> PDFFont? {
    if let number = value.reference, let known = fonts[number] { return known }
    guard let dictionary = file.resolve(value).dictionary, file.collector.step(1_000) else { return nil }
    let font = PDFFont(dictionary, file)
    if let number = value.reference { fonts[number] = font } else { otherFonts.append(font) }
    return font
  }

  private mutating func readState(_ name: String?, _ canvas: inout Canvas) {
    guard let name, let state = file.value(file.value(canvas.resources["ExtGState"]).dictionary?[name]).dictionary,
      let values = file.value(state["Font"]).array, values.count == 2
    else { return }
    canvas.state.font = font(values[0])
    canvas.state.size = file.resolve(values[1]).number ?? 1
  }

  private mutating func paintObject(_ name: String?, _ canvas: inout Canvas, _ text: inout PDFText) {
    guard let name, let value = file.value(canvas.resources["XObject"]).dictionary?[name],
      let stream = file.resolve(value).stream
    else { return }
    guard file.value(stream.dictionary["Subtype"]).name == "Form" else {
      hasPictures = true
      return
    }
    guard canvas.depth < Self.depthLimit, let number = value.reference else { return }
    guard forms.insert(number).inserted else {
      hasText = hasText || writtenForms.contains(number)
      return
    }
    let hadText = hasText
    hasText = false
    defer {
      if hasText { writtenForms.insert(number) }
      hasText = hasText || hadText
    }
    var inner = canvas
    inner.depth += 1
    inner.saved = []
    if let resources = file.value(stream.dictionary["Resources"]).dictionary { inner.resources = resources }
    if let matrix = PDFMatrix(file.list(stream.dictionary["Matrix"]).map(file.resolve)) {
      inner.state.matrix = matrix.then(inner.state.matrix)
    }
    paint(decoded(.stream(stream)), &inner, &text)
  }

  /// Passes a picture that stands among the operators.
  private mutating func skipPicture(_ lexer: inout PDFLexer) {
    hasPictures = true
    while let value = lexer.next() {
      if case .word("ID") = value { break }
      if case .word("EI") = value { return }
    }
    let reader = ByteReader(lexer.bytes)
    var place = lexer.index - lexer.bytes.startIndex
    while let end = reader.find("EI", from: place) {
      place = end + 2
      if let before = reader[end - 1], before <= 0x20, reader[place].map({ $0 <= 0x20 }) ?? true {
        lexer.index = lexer.bytes.startIndex + place
        return
      }
    }
    lexer.index = lexer.bytes.endIndex
  }
}
