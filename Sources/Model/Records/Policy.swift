package import Basics

/// Rules that an organization gave itself.
package struct Policy: Sendable, Hashable {
  /// Whether a policy, or one of its versions, holds.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case inForce = "in-force"
    case replaced, repealed

    package var name: Words {
      switch self {
      case .inForce: Words(fr: "en vigueur", en: "in force")
      case .replaced: Words(fr: "remplacée", en: "replaced")
      case .repealed: Words(fr: "abrogée", en: "repealed")
      }
    }
  }

  package var header: Header
  package var summary: String?
  package var source: String?
  package var organization: RecordReference?
  package var objectives: [Prose] = []
  package var principles: [Prose] = []
  package var prohibitions: [Prohibition] = []
  package var responsibilities: [Responsibility] = []
  /// The body in charge of it.
  package var authority: String?
  package var approved: CivilDate?
  package var effective: CivilDate?
  /// How many days after its approval it has to be in force.
  package var within = 30
  /// As written, oldest first.
  package var revisions: [Revision] = []
  package var statedStatus: Status?
  package var replacedBy: RecordReference?
  package var replaces: RecordReference?
  /// What is written in its sections besides their entries.
  package var intros: [Field: Prose] = [:]
  package var body = Prose()
  package var sections: [Section] = []
  package var origin: Origin

  package init(header: Header, origin: Origin) {
    self.header = header
    self.origin = origin
  }

  package var status: Status { statedStatus ?? (replacedBy == nil ? .inForce : .replaced) }
}

/// What a policy forbids.
package struct Prohibition: Sendable, Hashable {
  package var text: Prose
  /// The sorts of mission event that it forbids, folded words: « spectacle ».
  package var kinds: [String]
  package var origin: Origin

  package init(text: Prose, kinds: [String], origin: Origin) {
    self.text = text
    self.kinds = kinds
    self.origin = origin
  }
}

/// What someone has to see to.
package struct Responsibility: Sendable, Hashable {
  package var role: String
  package var duties: [Prose]

  package init(role: String, duties: [Prose]) {
    self.role = role
    self.duties = duties
  }
}

/// A change of a policy.
package struct Revision: Sendable, Hashable {
  package var approved: CivilDate?
  package var effective: CivilDate?
  /// What changed, in words.
  package var change: Prose?
  /// The address of the page that keeps the text of this version.
  package var text: String?
  package var origin: Origin

  package init(origin: Origin) {
    self.origin = origin
  }
}

extension Policy: Record {
  package static let descriptor = RecordDescriptor(
    Policy.self, name: Words(fr: "politique", en: "policy"), folder: Words(fr: "politiques", en: "policies")
  ).with {
    $0.listing = .folder
    $0.hasPagesBelow = true
    $0.hasSections = true
    $0.newFile = .init([
      .organization, .authority, .approved, .effective, .status, .summary, .objectives, .principles, .prohibitions,
      .responsibilities,
    ])
  }

  package static var list: any WritableKeyPath<Site, [Policy]> & Sendable { \.policies }

  package var moment: Moment? { (effective ?? approved).map { Moment(day: $0) } }

  /// Its text alone.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) { body.update(update) }

  /// Whose it is, and the policies before and after it.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) {
    visitor.visit(&organization, at: origin)
    visitor.visit(&replacedBy, of: .policy, at: origin)
    visitor.visit(&replaces, of: .policy, at: origin)
  }
}
