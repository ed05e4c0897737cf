import Redaction

/// How to reach those who may be named, by their names: someone with the same name and another address is someone else.
struct Homonyms {
  private var published: [RedactedTerm.Key: [RecordedPeople]] = [:]

  mutating func add(_ said: RecordedPeople) {
    for name in said.names {
      if let key = RedactedTerm(.name, name).key { published[key, default: []].append(said) }
    }
  }

  /// Says of each whether someone else of that name may be named. Whoever nothing tells apart is one and the same.
  func note(in people: inout [RedactedPerson]) {
    if published.isEmpty { return }
    for index in people.indices {
      let keys = people[index].said.names.compactMap { RedactedTerm(.name, $0).key }
      let others = keys.flatMap { published[$0] ?? [] }
      people[index].hasHomonym = !others.isEmpty && others.allSatisfy { isOther(people[index].said, than: $0) }
    }
  }

  private func isOther(_ one: RecordedPeople, than other: RecordedPeople) -> Bool {
    let ways: [(kind: RedactedTerm.Kind, texts: KeyPath<RecordedPeople, [String]>)] = [
      (.email, \.emails), (.phone, \.phones),
    ]
    let isShared = ways.contains { kind, texts in
      func keys(_ people: RecordedPeople) -> Set<RedactedTerm.Key> {
        Set(people[keyPath: texts].compactMap { RedactedTerm(kind, $0).key })
      }
      return !keys(one).isDisjoint(with: keys(other))
    }
    return !isShared && ways.contains { !one[keyPath: $0.texts].isEmpty && !other[keyPath: $0.texts].isEmpty }
  }
}
