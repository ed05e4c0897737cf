import Basics
import Model

extension PlanBuilder {
  /// What an objective or a project says of itself.
  struct Own {
    /// From its keys; its title is not known here.
    var milestone: Milestone
    /// From its heading, where it has no steps: the title without its date and state.
    var ofHeading: Milestone?
    var hasKeys = false
    /// From the first words under it, where it has no steps: « Réalisée. Trois soirées ont eu lieu. »
    var ofProse: Milestone?

    var saysHowItGoes: Bool {
      [milestone, ofHeading, ofProse].contains { $0?.statedState != nil || $0?.progress != nil || $0?.newDate != nil }
    }

    /// Whether its heading says more than a date, which a title may have for itself where steps come under it.
    private var headingSays: Bool { ofHeading?.statedState != nil || ofHeading?.newDate != nil }

    /// The title without what the heading says of it as a step; nil where it stays as it is.
    func title(isBare: Bool) -> String? { isBare || headingSays ? ofHeading?.title : nil }

    /// Nil where nothing makes a step of it.
    func milestone(of title: String, _ origin: Origin, isBare: Bool) -> Milestone? {
      var made: Milestone
      if isBare || headingSays, let ofHeading {
        made = ofHeading
        if hasKeys {
          made.date = milestone.date ?? made.date
          made.newDate = milestone.newDate ?? made.newDate
          made.progress = milestone.progress ?? made.progress
          if milestone.statedState != nil {
            (made.statedState, made.stateWords) = (milestone.statedState, milestone.stateWords)
            (made.isAtRisk, made.isOnHold) = (milestone.isAtRisk, milestone.isOnHold)
          }
        }
      } else {
        guard hasKeys || isBare && ofProse != nil else { return nil }
        made = hasKeys ? milestone : ofProse ?? milestone
        made.title = title
        made.markup = Prose(escape(title))
        made.id = slug(title, limit: 48)
      }
      made.origin = origin
      return made
    }
  }
}

extension Details {
  /// Takes what a level says of itself as a step, before its own steps.
  mutating func take(
    _ own: PlanBuilder.Own, of title: String, _ origin: Origin, isBare: Bool, _ names: inout UniqueNames
  ) {
    guard var milestone = own.milestone(of: title, origin, isBare: isBare) else { return }
    milestone.id = names.claim(milestone.id.isEmpty ? "jalon" : milestone.id)
    milestones.insert(milestone, at: 0)
  }
}
