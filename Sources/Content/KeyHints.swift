import Basics
import Diagnostics
import Model

/// What to say of a key that a room does not have: made once for each room, since a site may have many such keys.
struct KeyHints: Sendable {
  /// The keys of the room in the language of the text, and in the other one.
  private let own: Candidates
  private let others: Candidates
  private let all: Words

  private struct Place: Hashable {
    let room: Field.Room
    let language: Language
  }

  private static let known = Locked<[Place: KeyHints]>([:])

  /// Those of a room.
  static func of(_ room: Field.Room, _ language: Language) -> KeyHints {
    known.withLock { known in
      let place = Place(room: room, language: language)
      if let hints = known[place] { return hints }
      let hints = KeyHints(room, language)
      known[place] = hints
      return hints
    }
  }

  private init(_ room: Field.Room, _ language: Language) {
    let names = Field.names(in: room, language: language)
    own = Candidates(names)
    others = Candidates(Field.names(in: room, language: language == .french ? .english : .french))
    all = Words(
      fr: "Les clés possibles ici : \(names.joined(separator: ", ")).",
      en: "The keys for this place: \(names.joined(separator: ", ")).")
  }

  /// The nearest key, else all that there are.
  func hint(for key: String) -> Words { didYouMean(key, among: own) ?? didYouMean(key, among: others) ?? all }
}
