import Basics

extension Plan: Record {
  package static let descriptor = RecordDescriptor(
    Plan.self, name: Words(fr: "plan", en: "plan"), folder: Words(fr: "plans", en: "plans")
  ).with {
    $0.listing = .fixed("plans/")
    $0.hasPagesBelow = true
    $0.newFile = .init([.period, .organization, .summary, .source]) { [.period: "\($0.year)/\($0.year + 2)"] }
  }

  package static var list: any WritableKeyPath<Site, [Plan]> & Sendable { \.plans }

  /// Objectives and projects have pages of their own, and explain their acronyms again.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) {
    details.body.update(update)
    for objective in objectives.indices {
      objectives[objective].details.body.update(update)
      for project in objectives[objective].projects.indices {
        objectives[objective].projects[project].details.body.update(update)
      }
    }
  }

  /// Its organization, and those who lead its parts or help with them.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) {
    let start = Origin(source: header.source, range: SourceRange(at: 0))
    visitor.visit(&organization, at: start)
    details.visitReferences(&visitor, at: start)
    for objective in objectives.indices {
      let origin = objectives[objective].origin
      objectives[objective].details.visitReferences(&visitor, at: origin)
      for project in objectives[objective].projects.indices {
        let origin = objectives[objective].projects[project].origin
        objectives[objective].projects[project].details.visitReferences(&visitor, at: origin)
      }
    }
  }
}

extension Details {
  fileprivate mutating func visitReferences(_ visitor: inout some ReferenceVisitor, at origin: Origin) {
    visitor.visit(&partners, at: origin)
    visitor.visit(&leads, of: .lead, at: origin)
    for index in milestones.indices where !milestones[index].leads.isEmpty {
      visitor.visit(&milestones[index].leads, of: .lead, at: milestones[index].origin)
    }
  }
}

// MARK: Parts

extension Objective {
  /// What is known of a file that is one.
  static let descriptor = RecordDescriptor(
    name: Words(fr: "objectif", en: "objective"), others: ["objectives", "objectifs"])
}

extension Project {
  /// What is known of a file that is one.
  static let descriptor = RecordDescriptor(
    name: Words(fr: "projet", en: "project"), others: ["projects", "projets"])
}
