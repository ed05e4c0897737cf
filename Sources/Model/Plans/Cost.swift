/// What a part of a plan costs and what was spent on it.
///
/// What a part says of itself counts; where it says nothing, what its own parts say, added up. So a project that has a budget and
/// whose milestones have theirs is not counted twice.
package struct Cost: Sendable, Hashable {
  package var budget = MoneyTotal()
  package var spent = MoneyTotal()

  package init() {}

  /// - Parameter parts: what the parts of it cost.
  fileprivate init(budget: String?, spent: String?, parts: [Cost] = []) {
    self.budget = Self.total(of: budget, or: parts.map(\.budget))
    self.spent = Self.total(of: spent, or: parts.map(\.spent))
  }

  private static func total(of text: String?, or parts: [MoneyTotal]) -> MoneyTotal {
    let own = text.map { MoneyTotal($0) } ?? MoneyTotal()
    if own.counted > 0 { return own }
    return parts.reduce(into: own) { $0.add($1) }
  }
}

extension Milestone {
  package var cost: Cost { Cost(budget: budget, spent: spent) }
}

extension Details {
  /// - Parameter parts: what the parts under the same heading cost, besides its milestones.
  fileprivate func cost(with parts: [Cost]) -> Cost {
    Cost(budget: budget, spent: spent, parts: parts + milestones.map(\.cost))
  }
}

extension Project {
  package var cost: Cost { details.cost(with: []) }
}

extension Objective {
  package var cost: Cost { details.cost(with: projects.map(\.cost)) }
}

extension Plan {
  package var cost: Cost { details.cost(with: objectives.map(\.cost)) }
}
