import Basics
import Diagnostics

// Findings as lines of a manifest. Ten thousand may say the same of as many files: each text is written once, on a line of its own, and
// named by its place among those lines; what there is none of is an empty field.

extension ByteBuffer {
  /// Appends the texts that findings have, then a line for each finding.
  mutating func append(findings: [Finding]) {
    var places: [BytesOfText: Int] = [:]
    var texts: [String] = []
    func place(_ text: String) -> Int {
      let bytes = BytesOfText(text: text)
      if let known = places[bytes] { return known }
      places[bytes] = texts.count
      texts.append(text)
      return texts.count - 1
    }
    let lines = findings.map { finding -> [Int?] in
      let words = [finding.summary, finding.why, finding.hint].flatMap { [$0?.french, $0?.english] }
      let named = [finding.code.rawValue, finding.severity.rawValue, finding.file] + words
      let numbers = finding.place.map {
        [$0.range.lower, $0.range.upper, $0.line, $0.column, $0.endLine, $0.endColumn]
      }
      let shown = finding.place.map { [$0.excerptColumn, place($0.excerpt)] }
      return named.map { $0.map(place) } + (numbers ?? []) + (shown ?? [])
    }
    for text in texts {
      append(Manifest.textSign)
      append(tab)
      append(escaped(text))
      append(lineFeed)
    }
    for line in lines {
      append(Manifest.findingSign)
      for number in line {
        append(tab)
        if let number { append(number: UInt64(number)) }
      }
      append(lineFeed)
    }
  }
}

/// A text that is another where its bytes are: to `String`, é is é however it is composed.
private struct BytesOfText: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool {
    left.text.withBytes { left in right.text.withBytes { left.elementsEqual($0) } }
  }

  func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Manifest {
  static let textSign = UInt8(ascii: "\"")
  static let findingSign = UInt8(ascii: "!")
}

extension Finding {
  /// - Parameters:
  ///   - line: what follows the sign of its line.
  ///   - texts: those that its numbers name.
  init?(_ line: ArraySlice<UInt8>, texts: [String]) {
    guard let numbers = Self.numbers(in: line), numbers.count == 9 || numbers.count == 17 else { return nil }
    var isKnown = true
    func text(_ place: Int) -> String? {
      guard let number = numbers[place] else { return nil }
      if texts.indices.contains(number) { return texts[number] }
      isKnown = false
      return nil
    }
    func words(_ place: Int) -> Words? {
      guard let french = text(place), let english = text(place + 1) else { return nil }
      // It was typeset when it was made.
      var words = Words(fr: "", en: english)
      words.french = french
      return words
    }
    guard let code = text(0).flatMap(Code.init(rawValue:)), let severity = text(1).flatMap(Severity.init(rawValue:)),
      let summary = words(3)
    else { return nil }
    var place: Place?
    if numbers.count == 17 {
      let known = numbers[9..<16].compactMap(\.self)
      guard known.count == 7, known[0] <= known[1], let excerpt = text(16) else { return nil }
      place = Place(
        SourceRange(known[0], known[1]), line: known[2], column: known[3], endLine: known[4], endColumn: known[5],
        excerpt: excerpt, excerptColumn: known[6])
    }
    self.init(code, as: severity, file: text(2), place: place, summary, why: words(5), hint: words(7))
    if !isKnown { return nil }
  }

  /// The numbers after tabs, nil where there is none; nil of what is no such line.
  private static func numbers(in line: ArraySlice<UInt8>) -> [Int?]? {
    var numbers: [Int?] = []
    numbers.reserveCapacity(17)
    var value: Int?
    for byte in line {
      if byte == tab {
        numbers.append(value)
        value = nil
      } else {
        // No text and no file has as many parts.
        guard (0x30...0x39).contains(byte), value ?? 0 < Int.max / 100 else { return nil }
        value = 10 * (value ?? 0) + Int(byte - 0x30)
      }
    }
    guard line.first == tab else { return nil }
    numbers.removeFirst()
    numbers.append(value)
    return numbers
  }
}
