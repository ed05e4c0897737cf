import Basics
import Model

/// A name that a record writes of another, and where.
struct Naming {
  var mention: RecordReference
  /// What the name may be of.
  var types: [RecordType]
  var language: Language
  var origin: Origin
}

extension Site {
  /// The names that `relate` looks up, all of them.
  var namings: [Naming] {
    var all = Namings()
    for mission in missions { all.add(mission) }
    for plan in plans { all.add(plan) }
    for policy in policies { all.add(policy) }
    for event in events { all.add(event) }
    for report in reports {
      all.language = report.header.language
      all.add(report.plan, of: [.plan], at: report.origin)
    }
    for contact in contacts {
      all.language = contact.header.language
      all.add(contact.people)
    }
    return all.found
  }
}

private struct Namings {
  var found: [Naming] = []
  /// Of the record whose names are added.
  var language = Language.french

  mutating func add(_ mention: RecordReference?, of types: [RecordType] = [.organization, .contact], at origin: Origin)
  {
    guard let mention else { return }
    found.append(Naming(mention: mention, types: types, language: language, origin: origin))
  }

  mutating func add(_ mentions: [RecordReference], at origin: Origin) {
    for mention in mentions { add(mention, at: origin) }
  }

  mutating func add(_ people: [Person]) {
    for person in people { add(person.organization, at: person.origin) }
  }

  mutating func add(_ mission: Mission) {
    language = mission.header.language
    add(mission.policy, of: [.policy], at: mission.origin)
    for funding in mission.funding { add(funding.funder, at: funding.origin) }
    for participant in mission.participants {
      add(participant.name, at: participant.origin)
      add(participant.organization, at: participant.origin)
    }
    for encounter in mission.encounters {
      add(encounter.host, at: encounter.origin)
      add(encounter.contacts, at: encounter.origin)
    }
  }

  mutating func add(_ plan: Plan) {
    language = plan.header.language
    add(plan.details.partners, at: Origin(source: plan.header.source, range: SourceRange(at: 0)))
    for objective in plan.objectives {
      add(objective.details.partners, at: objective.origin)
      for project in objective.projects { add(project.details.partners, at: project.origin) }
    }
  }

  mutating func add(_ policy: Policy) {
    language = policy.header.language
    add(policy.organization, at: policy.origin)
    add(policy.replacedBy, of: [.policy], at: policy.origin)
    add(policy.replaces, of: [.policy], at: policy.origin)
  }

  mutating func add(_ event: Event) {
    language = event.header.language
    add(event.organizers, at: event.origin)
    add(event.collaborators, at: event.origin)
    add(event.speakers)
    add(event.moderators)
  }
}
