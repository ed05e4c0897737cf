package import Basics

/// A phrase that is no date, and what to say of it.
package struct UnreadPhrase: Sendable, Hashable {
  package let phrase: String
  /// The phrase that was likely meant.
  package let nearest: String?
  /// Whether it says where something stands.
  package let isState: Bool

  package init(_ phrase: String, nearest: String?) {
    self.phrase = phrase
    self.nearest = nearest
    isState = false
  }

  /// A phrase that says where something stands: « en cours ».
  package init(state phrase: String) {
    self.phrase = phrase
    nearest = nil
    isState = true
  }

  /// What is the matter.
  package var words: Words {
    isState
      ? Words(fr: "« \(phrase) » est un état, et non une date", en: "“\(phrase)” is a state, not a date")
      : Words(fr: "« \(phrase) » ne se lit pas comme une date", en: "“\(phrase)” does not read as a date")
  }

  /// How to mend it.
  package var hint: Words {
    if isState {
      return Words(
        fr: "Écrivez l’état sous le jalon (« état : en cours »), ou « en continu » pour ce qui ne finit pas.",
        en: "Write the state under the milestone (“state: under way”), or “ongoing” for what does not end.")
    }
    return nearest.map { Words(fr: "Vouliez-vous dire « \($0) »?", en: "Did you mean “\($0)”?") }
      ?? Words(
        fr: "Écrivez-la comme « juin 2021 », « automne 2020 » ou « à partir de juin 2021 ».",
        en: "Write it as in “June 2021”, “fall 2020” or “from June 2021”.")
  }
}
