package import Basics

/// A view of a plan put in the text of a page: a paragraph `{{jalons état="en retard"}}`.
package struct Embed: Sendable, Hashable {
  /// The views of a plan that a text may show.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case milestones, matrix, calendar, indicators, summary

    /// The word that asks for it.
    package var name: Words {
      switch self {
      case .milestones: Words(fr: "jalons", en: "milestones")
      case .matrix: Words(fr: "matrice", en: "matrix")
      case .calendar: Words(fr: "calendrier", en: "calendar")
      case .indicators: Words(fr: "indicateurs", en: "indicators")
      case .summary: Words(fr: "sommaire", en: "summary")
      }
    }

    /// What may narrow it down.
    package var arguments: Set<Argument> {
      switch self {
      case .milestones: Set(Argument.allCases)
      case .calendar: [.plan, .objective, .project, .state, .year]
      case .matrix, .indicators, .summary: [.plan]
      }
    }
  }

  /// What narrows it down.
  package enum Argument: String, Sendable, Hashable, CaseIterable {
    case plan, objective, project, state, year, title

    /// The word that gives it.
    package var name: Words {
      switch self {
      case .plan: Words(fr: "plan", en: "plan")
      case .objective: Words(fr: "objectif", en: "objective")
      case .project: Words(fr: "projet", en: "project")
      case .state: Words(fr: "état", en: "state")
      case .year: Words(fr: "année", en: "year")
      case .title: Words(fr: "titre", en: "title")
      }
    }
  }

  package var kind: Kind
  package var arguments: [Argument: String]
  package var origin: Origin

  package init(kind: Kind, arguments: [Argument: String], origin: Origin) {
    self.kind = kind
    self.arguments = arguments
    self.origin = origin
  }
}

/// The text of a page: rendered pieces, and between them views of plans.
package enum Piece: Sendable, Hashable {
  case prose(Prose)
  case embed(Embed)
}

/// What an embed shows, or why it shows nothing.
package enum EmbedTarget: Sendable, Hashable {
  case plan(Plan)
  /// No plan goes by that name, or none is named and there is none.
  case noPlan
  /// No plan is named and there are several.
  case severalPlans
}

extension Site {
  /// The plan that an embed is about: the one it names, else the only one in the language of its page.
  package func target(of embed: Embed, in language: Language) -> EmbedTarget {
    let candidates = plans.filter { $0.header.language == language }
    if let name = embed.arguments[.plan] {
      return candidates.first { goes(by: name, $0) }.map { .plan($0) } ?? .noPlan
    }
    if candidates.count > 1 { return .severalPlans }
    return candidates.first.map { .plan($0) } ?? .noPlan
  }

  private func goes(by name: String, _ plan: Plan) -> Bool {
    let key = plan.header.key
    return fold(plan.header.title) == fold(name) || key == name || key == "\(name)/index" || key.hasSuffix("/" + name)
      || key.hasSuffix("/\(name)/index")
  }
}

extension Plan {
  /// The project that goes by an id, a number or a title.
  package func project(named name: String) -> Project? {
    projects.first { $0.id == name || $0.number == name || fold($0.title) == fold(name) }
  }

  /// The objective that goes by an id, a number or a title.
  package func objective(named name: String) -> Objective? {
    objectives.first { $0.id == name || $0.number == name || fold($0.title) == fold(name) }
  }
}
