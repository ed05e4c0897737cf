package import Basics

/// A record: what a file of `content/` describes, of whatever type.
///
/// A type of record is a model that conforms to this, with its descriptor; a reader (`Content/ReadRecord`); a view (`Views/RecordRoutes`)
/// and its template. What is done to records of every type (listing, linking, abbreviating) goes by what is said here, and knows none of them.
package protocol Record: Sendable {
  /// What is the same of every record of the type.
  static var descriptor: RecordDescriptor { get }
  /// Where a site keeps those of the type.
  static var list: any WritableKeyPath<Site, [Self]> & Sendable { get }

  var header: Header { get set }
  /// The places of its page that its own parts make, besides its headings.
  var anchors: [String] { get }
  /// When what it tells of was said or took place, for feeds and lists of records of several types; nil where it says no such day.
  var moment: Moment? { get }
  /// What it says in a sentence or two; nil where only its header has one.
  var summary: String? { get }

  /// Changes its running texts. What is given at once is read in that order on one page: an acronym is explained in the first that has it.
  mutating func updateTexts(_ update: ([Prose]) -> [Prose])
  /// Changes what its texts embed.
  mutating func updateEmbeds(_ update: (inout Embed) -> Void)
  /// Whether they embed anything.
  var hasEmbeds: Bool { get }
  /// Has the names looked at that it writes of other records.
  mutating func visitReferences(_ visitor: inout some ReferenceVisitor)
}

extension Record {
  package var anchors: [String] { [] }
  package var moment: Moment? { nil }
  package var summary: String? { nil }

  package var hasEmbeds: Bool { !header.embeds.isEmpty }

  /// Those of its header: a page has its own between the pieces of its text.
  package mutating func updateEmbeds(_ update: (inout Embed) -> Void) {
    for index in header.embeds.indices {
      guard var embed = header.embeds[index] else { continue }
      update(&embed)
      header.embeds[index] = embed
    }
  }

  /// Adds it to those of its type, as the last.
  package func add(to site: inout Site) { site[keyPath: Self.list].append(self) }

  /// What a site’s records of the type are called and where they are.
  package static func headers(of site: Site) -> [Header] { site[keyPath: list].map(\.header) }

  /// Whether a site has no record of the type.
  package static func isNone(in site: Site) -> Bool { site[keyPath: list].isEmpty }

  /// The first of the type in a language; nil where there is none.
  package static func firstHeader(of site: Site, in language: Language) -> Header? {
    site[keyPath: list].first { $0.header.language == language }?.header
  }

  /// Changes every record of the type in one language, on several threads.
  package static func update(
    _ site: inout Site, in language: Language, jobs: Int, _ change: @escaping @Sendable (inout Self) -> Void
  ) {
    site[keyPath: list].parallelUpdate(jobs: jobs) { if $0.header.language == language { change(&$0) } }
  }
}

/// What a name that a record writes may be of.
package enum ReferenceTarget: Sendable, Hashable {
  /// An organization, or a contact of the directory.
  case organization
  /// Whoever leads something: an organization, else someone of the directory.
  case lead
  /// Whoever was met: a contact, else an organization, else someone of the directory.
  case contact
  case policy, plan

  /// The types of record that have such names, in the order in which they are asked.
  package var types: [RecordType] {
    switch self {
    case .organization, .lead: [.organization, .contact]
    case .contact: [.contact, .organization]
    case .policy: [.policy]
    case .plan: [.plan]
    }
  }

  /// Whether it may be someone who is in the directory, under an organization or alone.
  package var mayBePerson: Bool { self == .lead || self == .contact }
}

/// Looks at the names that records write of others, and may change them.
package protocol ReferenceVisitor {
  mutating func visit(_ reference: inout RecordReference, of target: ReferenceTarget, at origin: Origin)
  /// Someone, or an organization: which of them, the name may tell.
  mutating func visit(_ participant: inout Participant)
}

extension ReferenceVisitor {
  mutating func visit(
    _ reference: inout RecordReference?, of target: ReferenceTarget = .organization, at origin: Origin
  ) {
    guard var own = reference else { return }
    visit(&own, of: target, at: origin)
    reference = own
  }

  mutating func visit(
    _ references: inout [RecordReference], of target: ReferenceTarget = .organization, at origin: Origin
  ) {
    for index in references.indices { visit(&references[index], of: target, at: origin) }
  }

  /// The organizations that people are of.
  mutating func visit(_ people: inout [Person]) {
    for index in people.indices { visit(&people[index].organization, at: people[index].origin) }
  }
}

extension Prose {
  /// Changes a text that stands alone; where there is none, nothing.
  mutating func update(_ update: ([Prose]) -> [Prose]) {
    if !isEmpty { self = update([self]).first ?? self }
  }
}
