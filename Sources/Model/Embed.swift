package import Basics

/// A view of a plan put in the text of a page: a paragraph `{{jalons état="en retard"}}`.
package struct Embed: Sendable, Hashable {
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
  }

  /// What narrows it down.
  package enum Argument: String, Sendable, Hashable, CaseIterable {
    case plan, objective, project, state, year

    /// The word that gives it.
    package var name: Words {
      switch self {
      case .plan: Words(fr: "plan", en: "plan")
      case .objective: Words(fr: "objectif", en: "objective")
      case .project: Words(fr: "projet", en: "project")
      case .state: Words(fr: "état", en: "state")
      case .year: Words(fr: "année", en: "year")
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
