import Basics
import Testing

@Suite struct CollationTests {
  /// As in a dictionary: accents and case come last, and articles stay.
  @Test(arguments: [
    ["Avatar", "eau", "Écran", "ecran vert", "Étoile", "Le Lobe", "MAAP", "Œuvre", "Oz", "RAMO"],
    ["cote", "Côte", "coté", "côté", "coter"],
  ])
  func order(sorted: [String]) {
    let shuffled = sorted.sorted { Array($0.utf8.reversed()).lexicographicallyPrecedes(Array($1.utf8.reversed())) }
    #expect(shuffled.sorted { CollationKey($0) < CollationKey($1) }.map(fold) == sorted.map(fold))
    for (left, right) in zip(sorted, sorted.dropFirst()) where fold(left) != fold(right) {
      #expect(collates(left, before: right) && !collates(right, before: left))
    }
  }

  @Test func textsThatDifferHaveAnOrder() {
    #expect(collates("Ecran", before: "Écran") != collates("Écran", before: "Ecran"))
    #expect(!collates("Écran", before: "Écran"))
  }
}
