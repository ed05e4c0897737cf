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
    func areApart(_ one: [RedactedTerm], _ other: [RedactedTerm]) -> Bool {
      !one.isEmpty && !other.isEmpty && Set(one.compactMap(\.key)).isDisjoint(with: other.compactMap(\.key))
    }
    func isShared(_ one: [RedactedTerm], _ other: [RedactedTerm]) -> Bool {
      !Set(one.compactMap(\.key)).isDisjoint(with: other.compactMap(\.key))
    }
    let emails = (one.emails.map { RedactedTerm(.email, $0) }, other.emails.map { RedactedTerm(.email, $0) })
    let phones = (one.phones.map { RedactedTerm(.phone, $0) }, other.phones.map { RedactedTerm(.phone, $0) })
    if isShared(emails.0, emails.1) || isShared(phones.0, phones.1) { return false }
    return areApart(emails.0, emails.1) || areApart(phones.0, phones.1)
  }
}
