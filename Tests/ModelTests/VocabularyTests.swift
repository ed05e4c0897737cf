import Basics
import Model
import Testing

@Suite struct VocabularyTests {
  @Test(arguments: [
    ("résidence", "residency"), ("Residence", "Residency"), ("FESTIVAL", "Festival"),
    ("centre d'artistes", "artist-run centre"),
    ("allemand", "German"), ("Allemand", "German"), ("german", "German"), ("5 à 7", "5 à 7"), ("Diffusion", "Showing"),
  ])
  func inEnglish(word: String, expected: String) { #expect(localized(word, in: .english) == expected) }

  @Test(arguments: [
    ("residency", "résidence"), ("Biennial", "Biennale"), ("German", "allemand"), ("residence", "résidence"),
    ("artist-run centre", "centre d’artistes"), ("performance", "performance"), ("Musee", "Musée"),
  ])
  func inFrench(word: String, expected: String) { #expect(localized(word, in: .french) == expected) }

  @Test func unknownWordsStayAsTheyAre() {
    for language in Language.ofCommands {
      #expect(localized("Kunsthalle  und mehr", in: language) == "Kunsthalle  und mehr")
    }
  }

  /// There and back again, where two words of a language do not share one of the other.
  @Test func everyWordComesBack() {
    for word in ["marché", "galerie", "atelier", "japonais", "organisme", "coproduction", "bailleur"] {
      #expect(localized(localized(word, in: .english), in: .french) == word)
    }
  }
}
