import Diagnostics
import TestSupport
import Testing

@Suite struct NearMissTests {
  /// Among a great many, what is one slip away is found whatever the slip, and none that few would not find.
  @Test func aGreatManyAreLookedThroughAsFewAre() {
    var random = SplitMix(seed: 1)
    let words = (0..<800).map { "page-\($0 * 7919 % 100_003)-\(["nord", "sud", "été", "hiver"][$0 % 4]).md" }
    let many = Candidates(words)
    for word in words.prefix(200) {
      var letters = Array(word)
      let place = random.below(letters.count)
      switch random.below(4) {
      case 0: letters.remove(at: place)
      case 1: letters.insert("x", at: place)
      case 2: letters[place] = "y"
      default: if place > 0 { letters.swapAt(place, place - 1) }
      }
      let slip = String(letters)
      // Two letters of one kind changed places.
      if slip == word { continue }
      guard let found = many.nearest(to: slip) else {
        Issue.record("nothing for \(slip)")
        continue
      }
      // Others may be as near.
      #expect(nearMiss(of: slip, among: [word, found].sorted()) == found || nearMiss(of: slip, among: words) == found)
    }
    #expect(many.nearest(to: "tout à fait autre chose") == nil)
  }

  @Test func nearEnoughIsASlipForThreeLetters() {
    #expect(nearMiss(of: "titttre", among: ["titre", "type"]) == "titre")
    #expect(nearMiss(of: "Tître", among: ["titre"]) == "titre")
    #expect(nearMiss(of: "abc", among: ["xyz"]) == nil)
    // Of two as near, the first in alphabetical order, however they are given.
    #expect(nearMiss(of: "pat", among: ["pot", "pit"]) == "pit")
    #expect(nearMiss(of: "pat", among: ["pit", "pot"]) == "pit")
  }
}
