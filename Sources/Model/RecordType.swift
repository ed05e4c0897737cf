package import Basics

/// What a file of `content/` describes.
package enum RecordType: String, Sendable, Hashable, CaseIterable {
  case page, plan, objective, project, mission, contact, policy, event, report, organization, glossary, news

  /// The case, not its name: every key of every file is looked up by it.
  package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }

  /// What is known of the type.
  package var descriptor: RecordDescriptor {
    switch self {
    case .page: Page.descriptor
    case .plan: Plan.descriptor
    case .objective: Objective.descriptor
    case .project: Project.descriptor
    case .mission: Mission.descriptor
    case .contact: Contact.descriptor
    case .policy: Policy.descriptor
    case .event: Event.descriptor
    case .report: Report.descriptor
    case .organization: Organization.descriptor
    case .glossary: Glossary.descriptor
    case .news: News.descriptor
    }
  }

  /// What the type is called, as in `type: plan`.
  package var name: Words { descriptor.name }

  /// The records that files are read into, each once; parts of plans are read with their plan.
  package static let records: [any Record.Type] = allCases.compactMap(\.descriptor.record)

  /// The types that files have; parts of plans are none.
  package static let ofFiles: [RecordType] = allCases.filter { $0.descriptor.record != nil }

  /// The type that a word names in French or English, singular or plural, accents and case ignored.
  package init?(named word: some StringProtocol) {
    guard let type = Self.byName[fold(word)] else { return nil }
    self = type
  }

  private static let byName: [String: RecordType] = Dictionary(
    allCases.flatMap { type in type.descriptor.spellings.map { ($0, type) } }
  ) { first, _ in first }
}
