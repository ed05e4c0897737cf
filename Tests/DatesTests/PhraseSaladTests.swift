import Basics
import TestSupport
import Testing

@testable import Dates

/// Words of the vocabulary in any order: whatever is read obeys the laws of a date.
@Suite struct PhraseSaladTests {
  @Test("What is read has its days in order, and says the same in words", arguments: 0..<20)
  func laws(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 5_000)
    var count = 0
    for _ in 0..<3_000 {
      let phrase = salad(using: &random)
      guard case .read(let when, _) = planReader.read(phrase) else { continue }
      count += 1
      if let first = when.earliest, let last = when.latest { #expect(first <= last, "« \(phrase) »") }
      #expect((when.edtf == nil) == [.unknown, .horizon, .conditional].contains(when.kind), "« \(phrase) »")
      let folded = planReader.when(fold(phrase))
      #expect(folded?.edtf == when.edtf, "« \(phrase) »")
      for language in Language.ofCommands {
        let words = when.words(in: language)
        // The beginning of a season is said by its days, which no phrase says as a choice.
        if words.hasPrefix("entre ") || words.hasPrefix("between ") { continue }
        let again = planReader.when(words)
        #expect(again?.edtf == when.edtf, "« \(phrase) » → « \(words) »")
        #expect(again?.earliest == when.earliest && again?.latest == when.latest, "« \(phrase) » → « \(words) »")
      }
    }
    #expect(count > 50)
  }

  @Test("What a slip is put right to is a date", arguments: 0..<5)
  func nearestIsRead(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 9_000)
    var count = 0
    for _ in 0..<100 {
      let whole = phrase(using: &random)
      var slipped = Array(whole)
      slipped.remove(at: Int.random(in: slipped.indices, using: &random))
      guard case .unread(let nearest?) = planReader.read(String(slipped)) else { continue }
      count += 1
      if case .unread = planReader.read(nearest) { Issue.record("« \(String(slipped)) » → « \(nearest) »") }
    }
    #expect(count > 5)
  }

  private func salad(using random: inout SplitMix) -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let word =
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: "\(Int.random(in: 1998...2030, using: &random))"
        case 2: "\(Int.random(in: 0...40, using: &random))"
        case 3:
          ["-", "/", ",", "1er", "T2", "S1", "?", "2020-03", "2020-21", "9 h 30", "(à confirmer)"]
            .randomElement(using: &random) ?? ""
        case 4, 5: French.months.randomElement(using: &random) ?? ""
        default: Vocabulary.shared.spellings.randomElement(using: &random)?.written ?? ""
        }
      words.append(word)
    }
    return words.joined(separator: " ")
  }
}
