import Testing

@testable import Dates

@Suite struct EDTFRoundTripTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func whatIsPrintedReadsBack(seed: UInt64) {
    var random = RandomForms(seed: seed)
    for _ in 0..<2_000 {
      let form = random.form()
      let text = Writer.text(of: form)
      #expect(EDTF(text)?.form == form, "« \(text) »")
      #expect(EDTF(form)?.description == text)
    }
  }

  /// A date spelled canonically: one qualifier at the right of the first components, the others at the left of theirs.
  static func canonicalDate(in year: Int, _ random: inout RandomForms) -> String {
    let qualifiers = ["", "?", "~", "%"]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = String(abs(year))
    var parts = [(year < 0 ? "-" : "") + String(repeating: "0", count: 4 - digits.count) + digits]
    if random.chance(20) {
      parts.append("\(random.number(21...41))")
    } else if random.chance(70) {
      parts.append(random.chance(20) ? "XX" : two(random.number(1...12)))
      if random.chance(60) { parts.append(random.chance(20) ? "2X" : two(random.number(1...28))) }
    }
    let shared = random.number(1...parts.count)
    let common = random.number(0...3)
    parts[shared - 1] += qualifiers[common]
    for place in parts.indices.dropFirst(shared) {
      let other = place == shared ? (common + random.number(1...3)) % 4 : random.number(0...3)
      parts[place] = qualifiers[other] + parts[place]
    }
    return parts.joined(separator: "-")
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func canonicalTextIsPrintedAsItWas(seed: UInt64) {
    var random = RandomForms(seed: seed)
    for _ in 0..<2_000 {
      let year = random.number(-9990...9990)
      let first = Self.canonicalDate(in: year, &random)
      let last = Self.canonicalDate(in: year + random.number(2...9), &random)
      let texts = [
        first, "\(first)/\(last)", "\(first)/..", "../\(last)", "\(first)/", "/\(last)", "[\(first),\(last)]",
        "{..\(last),\(first)..}",
      ]
      let text = texts[random.number(0...texts.count - 1)]
      #expect(EDTF(text)?.description == text)
    }
  }

  /// Texts a slip away from valid ones: what is read at all prints a text that reads the same and prints itself.
  @Test(arguments: [9, 10, 11, 12] as [UInt64])
  func printingSettles(seed: UInt64) {
    var random = RandomForms(seed: seed)
    let alphabet = Array("0123456789X-/.,?~%[]{}TZYES:+ é".utf8)
    var read = 0
    var refused = 0
    for _ in 0..<4_000 {
      var bytes = Array(Writer.text(of: random.form()).utf8)
      for _ in 0..<random.number(1...2) {
        let place = random.number(0...bytes.count - 1)
        let byte = alphabet[random.number(0...alphabet.count - 1)]
        switch random.number(0...2) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: if bytes.count > 1 { bytes.remove(at: place) }
        }
      }
      guard let edtf = EDTF(String(decoding: bytes, as: UTF8.self)) else {
        refused += 1
        continue
      }
      read += 1
      let text = edtf.description
      #expect(EDTF(text) == edtf, "« \(text) »")
      #expect(EDTF(text)?.description == text)
      let (first, last) = edtf.bounds(seasons: random.chance(50) ? .quarters : .astronomical)
      if let first, let last { #expect(first <= last, "« \(text) »") }
    }
    #expect(read > 200)
    #expect(refused > 200)
  }

  @Test(arguments: [13, 14] as [UInt64], SeasonRule.allCases)
  func monthsSpanWhatTheirSeasonsDo(seed: UInt64, rule: SeasonRule) {
    var random = RandomForms(seed: seed)
    var changed = 0
    for _ in 0..<1_000 {
      guard let edtf = EDTF(random.form()) else { continue }
      let months = edtf.asMonths(seasons: rule)
      #expect(EDTF(months.description) == months)
      #expect(months.isOpen == edtf.isOpen)
      #expect(months.isUncertain == edtf.isUncertain && months.isApproximate == edtf.isApproximate)
      let seasons = edtf.form.dates.filter { $0.season != nil }
      if seasons.allSatisfy({ ($0.year.number ?? -9999) > -9999 }) {
        #expect(months.form.dates.allSatisfy { $0.season == nil }, "« \(edtf) », « \(months) »")
      }
      if months != edtf { changed += 1 }
      func monthIndices(_ edtf: EDTF) -> [Int?] {
        let (first, last) = edtf.bounds(seasons: rule)
        return [first?.monthIndex, last?.monthIndex]
      }
      #expect(monthIndices(months) == monthIndices(edtf), "« \(edtf) », « \(months) »")
    }
    #expect(changed > 100)
  }
}
