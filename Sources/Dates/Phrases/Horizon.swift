package import Basics

/// How far away something is, where a plan says no more: sorted from the nearest to the furthest.
package enum Horizon: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  case immediate, short, shortToMedium, medium, mediumToLong, long

  package static func < (left: Horizon, right: Horizon) -> Bool { left.rawValue < right.rawValue }

  /// « à court terme », “short term”.
  package var words: Words {
    switch self {
    case .immediate: Words(fr: "dès que possible", en: "as soon as possible")
    case .short: Words(fr: "à court terme", en: "short term")
    case .shortToMedium: Words(fr: "à court et moyen terme", en: "short to medium term")
    case .medium: Words(fr: "à moyen terme", en: "medium term")
    case .mediumToLong: Words(fr: "à moyen et long terme", en: "medium to long term")
    case .long: Words(fr: "à long terme", en: "long term")
    }
  }
}

/// What a milestone waits for, where a plan says that instead of a date.
package enum Condition: UInt8, Sendable, Hashable, CaseIterable {
  case need, request, funding, means, approval, other

  /// « au besoin », “subject to funding”.
  package var words: Words {
    switch self {
    case .need: Words(fr: "au besoin", en: "as needed")
    case .request: Words(fr: "sur demande", en: "on request")
    case .funding: Words(fr: "selon le financement", en: "subject to funding")
    case .means: Words(fr: "selon les ressources", en: "subject to resources")
    case .approval: Words(fr: "sous réserve d’approbation", en: "subject to approval")
    case .other: Words(fr: "sous condition", en: "conditional")
    }
  }
}
