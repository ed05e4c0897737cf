package import Basics

/// What a file of `content/` describes.
package enum RecordType: String, Sendable, Hashable, CaseIterable {
  case page, plan, objective, project, mission, contact, policy, event, report, organization, glossary

  /// The case, not its name: every key of every file is looked up by it.
  package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }

  /// Names that a folder or `type:` may use, folded.
  package var spellings: [String] {
    switch self {
    case .page: ["page", "pages"]
    case .plan: ["plan", "plans"]
    case .objective: ["objective", "objectives", "objectif", "objectifs"]
    case .project: ["project", "projects", "projet", "projets"]
    case .mission: ["mission", "missions"]
    case .contact: ["contact", "contacts", "bottin"]
    case .policy: ["policy", "policies", "politique", "politiques"]
    case .event: ["event", "events", "evenement", "evenements"]
    case .report: ["report", "reports", "rapport", "rapports"]
    case .glossary: ["glossary", "glossaire"]
    case .organization:
      [
        "organization", "organizations", "organisation", "organisations", "partner", "partners", "partenaire",
        "partenaires",
      ]
    }
  }

  /// What the type is called, as in `type: plan`.
  package var name: Words {
    switch self {
    case .page: Words(fr: "page", en: "page")
    case .plan: Words(fr: "plan", en: "plan")
    case .objective: Words(fr: "objectif", en: "objective")
    case .project: Words(fr: "projet", en: "project")
    case .mission: Words(fr: "mission", en: "mission")
    case .contact: Words(fr: "contact", en: "contact")
    case .policy: Words(fr: "politique", en: "policy")
    case .event: Words(fr: "événement", en: "event")
    case .report: Words(fr: "rapport", en: "report")
    case .glossary: Words(fr: "glossaire", en: "glossary")
    case .organization: Words(fr: "organisation", en: "organization")
    }
  }

  /// The type that a word names in French or English, singular or plural, accents and case ignored.
  package init?(named word: some StringProtocol) {
    guard let type = Self.byName[fold(word)] else { return nil }
    self = type
  }

  private static let byName: [String: RecordType] = Dictionary(
    allCases.flatMap { type in type.spellings.map { ($0, type) } }
  ) { first, _ in first }
}
