package import Dates

/// A plan: objectives, their projects, and the milestones of each. A strategic plan also has a vision, issues, axes and
/// actions.
package struct Plan: Sendable, Hashable {
  package var header: Header
  /// As written, and what it means.
  package var period: DateExpression?
  /// Whose plan it is.
  package var organization: RecordReference?
  package var summary: String?
  /// Where the plan comes from, in words.
  package var source: String?
  package var strategy = Strategy()
  /// What is written before the first objective.
  package var details = Details()
  /// The issues that group objectives; none in a plan without any.
  package var issues: [Issue] = []
  package var objectives: [Objective] = []
  /// What is written after the last objective, under a heading of its own.
  package var closing = Prose()
  /// What the plan itself says of whether it is followed: `suivi: oui`; nil where it says nothing.
  package var saysFollowed: Bool?
  /// How its text was read.
  package var reading = PlanReading()

  package init(header: Header) {
    self.header = header
  }

  /// Whether somebody says how the plan goes: it says so itself, or something was said of one of its milestones. In a plan that
  /// nobody follows, what is past is not late but unreported.
  package var isFollowed: Bool { saysFollowed ?? hasNews }

  /// Whether anything was said of how one of its milestones goes, though the plan may say that nobody follows it.
  package var hasNews: Bool { has { $0.isReported } }

  /// Whether any milestone is as asked; a walk that copies none.
  private func has(_ test: (Milestone) -> Bool) -> Bool {
    details.milestones.contains(where: test)
      || objectives.contains { objective in
        objective.details.milestones.contains(where: test)
          || objective.projects.contains { $0.details.milestones.contains(where: test) }
      }
  }

  /// Tells every milestone whether the plan is followed; to be done once it is whole.
  package mutating func settle() {
    guard isFollowed else { return }
    details.follow()
    for objective in objectives.indices {
      objectives[objective].details.follow()
      for project in objectives[objective].projects.indices { objectives[objective].projects[project].details.follow() }
    }
  }

  package var projects: [Project] { objectives.flatMap(\.projects) }
  /// Those of its objectives, then its own.
  package var milestones: [Milestone] { objectives.flatMap(\.milestones) + details.milestones }
  package var milestoneCount: Int { objectives.reduce(details.milestones.count) { $0 + $1.milestoneCount } }
}

/// What a plan wants to reach.
package struct Objective: Sendable, Hashable {
  /// Unique in the plan; an anchor and the last part of the address: `objectif-1`.
  package var id: String
  /// As its author gave it, before it was made unique.
  package var givenID: String?
  /// What it is called in the source: « Objectif », « But »…
  package var label: String
  /// As written: `1`, `1.2`.
  package var number: String?
  package var title: String
  /// The issue that it answers, by its id.
  package var issue: String?
  /// What is to be reached, as one sentence, with its own due date: « D’ici 2021, augmenter de 50 % les adhésions. »
  package var statement: Prose?
  package var due: DateExpression?
  /// What is done on each axis, in the order of the plan's axes; an axis with nothing to do has no entry.
  package var actions: [AxisAction] = []
  package var details = Details()
  package var projects: [Project] = []
  package var origin: Origin

  package init(id: String, label: String, number: String?, title: String, origin: Origin) {
    self.id = id
    self.label = label
    self.number = number
    self.title = title
    self.origin = origin
  }

  /// Those of its projects, then its own.
  package var milestones: [Milestone] { projects.flatMap(\.details.milestones) + details.milestones }
  package var milestoneCount: Int { projects.reduce(details.milestones.count) { $0 + $1.details.milestones.count } }
}

/// What is done to reach an objective.
package struct Project: Sendable, Hashable {
  /// Unique in the plan; an anchor and the last part of the address: `cybersecurite`.
  package var id: String
  /// As its author gave it, before it was made unique.
  package var givenID: String?
  /// What it is called in the source: « Projet », « Action »…
  package var label: String
  /// As written.
  package var number: String?
  package var title: String
  package var details = Details()
  package var origin: Origin

  package init(id: String, label: String, number: String?, title: String, origin: Origin) {
    self.id = id
    self.label = label
    self.number = number
    self.title = title
    self.origin = origin
  }
}

/// What is written under the heading of a plan, an objective or a project.
package struct Details: Sendable, Hashable {
  /// The prose, in its order.
  package var body = Prose()
  package var milestones: [Milestone] = []
  package var partners: [RecordReference] = []
  package var results: [Prose] = []
  package var indicators: [Indicator] = []
  /// Who answers for it.
  package var leads: [RecordReference] = []
  /// What it costs, as written.
  package var budget: String?
  /// What was spent, as written.
  package var spent: String?
  /// What a theory of change has: inputs, activities, outputs, outcomes, in the order in which they are written.
  package var theory: [TheorySection] = []
  /// Calls without a mark of the footnotes that any of it refers to: a title shows none.
  package var footnotes = Prose()

  package init() {}

  fileprivate mutating func follow() { for index in milestones.indices { milestones[index].isFollowed = true } }
}

/// A section of a theory of change.
package struct TheorySection: Sendable, Hashable {
  /// What it tells of. The raw value is what data holds.
  package enum Kind: String, Sendable, Hashable, CaseIterable { case inputs, activities, outputs, outcomes }

  package var kind: Kind
  /// As written: « Extrants », “Outputs”.
  package var label: String
  package var items: [Prose] = []

  package init(_ kind: Kind, label: String) {
    self.kind = kind
    self.label = label
  }
}
