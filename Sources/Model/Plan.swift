/// A plan: objectives, their projects, and the milestones of each.
package struct Plan: Sendable, Hashable {
  package var header: Header
  /// As written: `2019/2023`.
  package var period: String?
  package var organization: String?
  package var summary: String?
  /// Where the plan comes from, in words.
  package var source: String?
  /// What is written before the first objective.
  package var details = Details()
  package var objectives: [Objective] = []
  /// What is written after the last objective, under a heading of its own.
  package var closing = Prose()

  package init(header: Header) {
    self.header = header
  }

  package var projects: [Project] { objectives.flatMap(\.projects) }
  /// Those of its objectives, then its own.
  package var milestones: [Milestone] { objectives.flatMap(\.milestones) + details.milestones }
}

/// What a plan wants to reach.
package struct Objective: Sendable, Hashable {
  /// Unique in the plan; an anchor and the last part of the address: `objectif-1`.
  package var id: String
  /// What it is called in the source: « Objectif », « Enjeu »…
  package var label: String
  /// As written: `1`, `1.2`.
  package var number: String?
  package var title: String
  package var details = Details()
  package var projects: [Project] = []

  package init(id: String, label: String, number: String?, title: String) {
    self.id = id
    self.label = label
    self.number = number
    self.title = title
  }

  /// Those of its projects, then its own.
  package var milestones: [Milestone] { projects.flatMap(\.details.milestones) + details.milestones }
}

/// What is done to reach an objective.
package struct Project: Sendable, Hashable {
  /// Unique in the plan; an anchor and the last part of the address: `cybersecurite`.
  package var id: String
  /// What it is called in the source: « Projet », « Action »…
  package var label: String
  /// As written.
  package var number: String?
  package var title: String
  package var details = Details()

  package init(id: String, label: String, number: String?, title: String) {
    self.id = id
    self.label = label
    self.number = number
    self.title = title
  }
}

/// What is written under the heading of a plan, an objective or a project.
package struct Details: Sendable, Hashable {
  /// The prose, in its order.
  package var body = Prose()
  package var milestones: [Milestone] = []
  package var partners: [Partner] = []
  package var results: [Prose] = []
  /// The footnotes that any of it refers to.
  package var footnotes = Prose()

  package init() {}
}

/// A step of a project, with its date.
package struct Milestone: Sendable, Hashable {
  /// Unique in the project.
  package var id: String
  /// Without the date.
  package var title: String
  /// The title with its emphasis and links.
  package var markup: Prose
  /// As written; nil where there is none.
  package var date: String?
  package var isDone: Bool

  package init(id: String, title: String, markup: Prose, date: String?, isDone: Bool) {
    self.id = id
    self.title = title
    self.markup = markup
    self.date = date
    self.isDone = isDone
  }
}

/// An organization that a project is done with.
package struct Partner: Sendable, Hashable {
  package var name: String
  /// An address of the site (after the link mark) or of the web; nil where there is none.
  package var link: String?

  package init(name: String, link: String? = nil) {
    self.name = name
    self.link = link
  }
}
