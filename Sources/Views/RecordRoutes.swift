import Model

extension LanguageRoutes {
  /// The pages of a type’s records, and of the lists of them.
  func routes(of type: RecordType) -> [Route] {
    switch type {
    case .page: pages
    case .plan: plans
    // They are pages of their plan.
    case .objective, .project: []
    case .mission: missions
    case .contact: directory
    case .policy: policies
    case .event: events
    case .report: reports
    case .organization: organizations
    case .glossary: glossaries
    case .news: news
    }
  }
}
