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
    let scope: Field.Scope
    let language: Language
  }

  private struct Known {
    var hints: [Place: KeyHints] = [:]
    /// What was said of each key: most of those that many files have are the same.
    var answers: [Place: [String: Words]] = [:]
  }

  private static let known = Locked(Known())
  /// So many answers are kept for a room; a hostile file has more.
  private static let most = 1_000

  /// What to say of a key that a room does not have: the nearest one, else all that there are.
  static func hint(for key: String, in scope: Field.Scope, _ language: Language) -> Words {
    let place = Place(scope: scope, language: language)
    let (answer, hints) = known.withLock { known in
      let hints = known.hints[place] ?? KeyHints(scope, language)
      known.hints[place] = hints
      return (known.answers[place]?[key], hints)
    }
    if let answer { return answer }
    let hint = hints.hint(for: key)
    known.withLock { known in
      if known.answers[place]?.count ?? 0 < most { known.answers[place, default: [:]][key] = hint }
    }
    return hint
  }

  private init(_ scope: Field.Scope, _ language: Language) {
    let names = Field.names(in: scope, language: language)
    own = Candidates(names)
    others = Candidates(Field.names(in: scope, language: language == .french ? .english : .french))
    all = Words(
      fr: "Les clés possibles ici : \(names.joined(separator: ", ")).",
      en: "The keys for this place: \(names.joined(separator: ", ")).")
  }

  private func hint(for key: String) -> Words { didYouMean(key, among: own) ?? didYouMean(key, among: others) ?? all }
}
