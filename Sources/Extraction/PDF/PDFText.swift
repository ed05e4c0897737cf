/// Where something is painted (ISO 32000-2, 8.3.3).
struct PDFMatrix {
  var (a, b, c, d, e, f) = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

  init() {}

  /// From six numbers; nil where they are not.
  init?(_ values: [PDFValue]) {
    let numbers = values.compactMap(\.number)
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  /// This one, then another.
  func then(_ other: PDFMatrix) -> PDFMatrix {
    var result = PDFMatrix()
    result.a = a * other.a + b * other.c
    result.b = a * other.b + b * other.d
    result.c = c * other.a + d * other.c
    result.d = c * other.b + d * other.d
    result.e = e * other.a + f * other.c + other.e
    result.f = e * other.b + f * other.d + other.f
    return result
  }

  /// Goes on by some way, in its own units.
  mutating func move(_ x: Double, _ y: Double) {
    e += x * a + y * c
    f += x * b + y * d
  }
}

/// Puts painted letters together: what is side by side is one word, a gap is a space, another height another line.
struct PDFText {
  private enum Gap { case none, space, line, overlaid }

  private(set) var text = ""
  private var end: (x: Double, y: Double)?
  private var start: (x: Double, y: Double) = (0, 0)
  private var last = ""

  /// Adds some letters.
  /// - Parameters:
  ///   - from: where they begin, to: where they end.
  ///   - size: the height of the font there, in the units of `from`.
  mutating func add(_ run: String, from: PDFMatrix, to: PDFMatrix, size: Double) {
    guard !run.isEmpty else { return }
    let length = (from.a * from.a + from.b * from.b).squareRoot()
    // Painted twice to look bold.
    if run == last, abs(from.e - start.x) + abs(from.f - start.y) < size * length * 0.1 { return }
    switch gap(from, size * length, length) {
    case .none: text += run
    case .space: text += " " + run
    case .line: breakLine(before: run)
    case .overlaid: overlay(run)
    }
    end = (to.e, to.f)
    start = (from.e, from.f)
    last = run
  }

  /// Adds what is beside the letters.
  mutating func add(line: String) {
    text += "\n" + line + "\n"
    end = nil
  }

  private func gap(_ from: PDFMatrix, _ size: Double, _ length: Double) -> Gap {
    guard let end, length > 0, size > 0 else { return .none }
    let (x, y) = (from.e - end.x, from.f - end.y)
    let along = (x * from.a + y * from.b) / length / size
    let across = (y * from.a - x * from.b) / length / size
    if abs(across) > 0.4 || along < -3 { return .line }
    if along > 0.15 || along < -1.2 { return .space }
    return along < -0.1 ? .overlaid : .none
  }

  /// A hyphen at the end of a line before a small letter only breaks a word.
  private mutating func breakLine(before run: String) {
    let isHyphen = text.last == "-" || text.last == "\u{2010}" || text.last == "\u{AD}"
    if isHyphen, run.first?.isLowercase == true, text.dropLast().last?.isLetter == true {
      text.removeLast()
      text += "\u{AD}" + run
    } else {
      text += "\n" + run
    }
  }

  /// Puts an accent that is painted over a letter, or a letter under an accent (TeX does both), together.
  private mutating func overlay(_ run: String) {
    if let first = run.unicodeScalars.first, let mark = Self.marks[first], text.last?.isLetter == true {
      text.unicodeScalars.append(mark)
      text.unicodeScalars.append(contentsOf: run.unicodeScalars.dropFirst())
    } else if let accent = text.unicodeScalars.last, let mark = Self.marks[accent],
      let letter = run.unicodeScalars.first
    {
      text.unicodeScalars.removeLast()
      text.unicodeScalars.append(letter == "ı" ? "i" : letter)
      text.unicodeScalars.append(mark)
      text.unicodeScalars.append(contentsOf: run.unicodeScalars.dropFirst())
    } else {
      text += run
    }
  }

  private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "`": "\u{300}", "´": "\u{301}", "ˆ": "\u{302}", "^": "\u{302}", "˜": "\u{303}", "¯": "\u{304}", "˘": "\u{306}",
    "˙": "\u{307}",
    "¨": "\u{308}", "˚": "\u{30A}", "˝": "\u{30B}", "ˇ": "\u{30C}", "¸": "\u{327}", "˛": "\u{328}",
  ]
}
