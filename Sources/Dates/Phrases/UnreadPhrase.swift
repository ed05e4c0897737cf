package import Basics

/// A phrase that is no date, and what to say of it.
package struct UnreadPhrase: Sendable, Hashable {
  package let phrase: String
  /// The phrase that was likely meant.
  package let nearest: String?

  package init(_ phrase: String, nearest: String?) {
    self.phrase = phrase
    self.nearest = nearest
  }

  /// What is the matter.
  package var words: Words {
    Words(fr: "« \(phrase) » ne se lit pas comme une date", en: "“\(phrase)” does not read as a date")
  }

  /// How to mend it.
  package var hint: Words {
    nearest.map { Words(fr: "Vouliez-vous dire « \($0) »?", en: "Did you mean “\($0)”?") }
      ?? Words(
        fr: "Écrivez-la comme « juin 2021 », « automne 2020 » ou « à partir de juin 2021 ».",
        en: "Write it as in “June 2021”, “fall 2020” or “from June 2021”.")
  }
}
