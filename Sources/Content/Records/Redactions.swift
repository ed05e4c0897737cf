import Basics
package import Model

/// What of a site must not be published in any form, and what may be though it is like it.
package struct Redactions: Sendable {
  package var people: [RedactedPerson] = []
  /// Names, e-mail addresses and phone numbers that may be published: those of people who agreed to it, of organizations.
  package var allowed: [String] = []
  package var programmes: [Programme] = []

  /// Nothing.
  package init() {}

  /// - Parameter isTold: whether a finding says why the person is not published.
  mutating func add(_ person: Person, isTold: Bool) {
    var redacted = RedactedPerson(person)
    redacted.isTold = isTold
    people.append(redacted)
  }

  /// All of it that decides what is published.
  package var sum: [String] {
    people.flatMap { [$0.name, $0.email ?? "", $0.phone ?? ""] } + ["-"] + allowed + ["-"]
      + programmes.flatMap { $0.names + $0.sources + $0.phrases }
  }
}

/// Someone who must not be named, and where that is written.
package struct RedactedPerson: Sendable, Hashable {
  package var name: String
  package var email: String?
  package var phone: String?
  package var origin: Origin
  /// Whether a finding says so: not of those whom a programme names.
  package var isTold = true

  init(_ person: Person) {
    (name, email, phone, origin) = (person.name, person.email, person.phone, person.origin)
  }

  /// Someone is told of wherever they are named, which an origin’s own equality knows nothing of.
  package static func == (left: Self, right: Self) -> Bool {
    (left.name, left.email, left.phone) == (right.name, right.email, right.phone)
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
