import Basics
package import Model
package import Redaction

/// What of a site must not be published in any form, and what may be though it is like it.
package struct Redactions: Sendable {
  package var people: [RedactedPerson] = []
  /// Names, e-mail addresses and phone numbers that may be published: those of people who agreed to it, of organizations.
  package var allowed: [String] = []
  package var programmes: [Programme] = []
  /// What organizations and places are called, whomever they are named after.
  package var titles: [String] = []

  /// Nothing.
  package init() {}

  /// - Parameter isTold: whether a finding says why the person is not published.
  mutating func add(_ person: Person, _ said: RecordedPeople, isTold: Bool) {
    var redacted = RedactedPerson(person, said)
    redacted.isTold = isTold
    people.append(redacted)
  }

  /// All of it that decides what is published.
  package var sum: [String] {
    var all = people.flatMap(\.sum) + ["-"] + allowed + ["-"] + titles + ["-"]
    for programme in programmes { all += programme.names + programme.sources + programme.phrases }
    return all
  }
}

/// Someone who must not be named, and where that is written.
package struct RedactedPerson: Sendable, Hashable {
  /// As it was recorded.
  package var name: String
  /// All names, addresses and numbers that were.
  package var said: RecordedPeople
  /// Whether someone else of that name may be named.
  package var hasHomonym = false
  package var origin: Origin
  /// Whether a finding says so: not of those whom a programme names.
  package var isTold = true

  init(_ person: Person, _ said: RecordedPeople) {
    (name, self.said, origin) = (person.name, said, person.origin)
  }

  /// All of it that decides what is found.
  fileprivate var sum: [String] {
    let names = said.names + [""] + said.doubtful + [""]
    return names + said.emails + [""] + said.phones + [hasHomonym ? "=" : ""]
  }

  /// Someone is told of wherever they are named, which an origin’s own equality knows nothing of.
  package static func == (left: Self, right: Self) -> Bool {
    (left.name, left.said) == (right.name, right.said)
      && left.origin.source == right.origin.source && left.origin.range == right.origin.range
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(origin.source)
    hasher.combine(origin.range)
  }
}

/// A public programme (`public_names`): whom it names, and where they may be named for it.
package struct Programme: Sendable, Hashable {
  package var names: [String] = []
  /// The event’s files in every language, from `content/`: what reads one of them is its page.
  package var sources: [String]
  /// The folders that hold nothing but the event.
  package var folders: [String]
  /// What other pages show of the event: its title, its summary, its address.
  package var phrases: [String] = []
}
