import Basics
import Diagnostics
import Model

/// A participant is named once in a mission.
func findParticipantsTwice(_ site: Site, _ context: Context) -> [Finding] {
  site.missions.flatMap { mission in
    var seen: Set<String> = []
    return mission.participants.compactMap { participant -> Finding? in
      guard let name = participant.name?.name, !seen.insert(fold(name)).inserted else { return nil }
      return context.sources.finding(
        .participantTwice, at: context.sources.place(of: name, within: participant.origin),
        Words(fr: "« \(name) » participe deux fois à la mission", en: "“\(name)” takes part in the mission twice"))
    }
  }
}

/// What a mission's programme holds takes place during it.
func findEncountersOutside(_ site: Site, _ context: Context) -> [Finding] {
  site.missions.flatMap { mission -> [Finding] in
    guard let dates = mission.dates else { return [] }
    return mission.encounters.compactMap { encounter in
      guard let date = encounter.date else { return nil }
      let isBefore = dates.earliest.flatMap { first in date.latest.map { $0 < first } } ?? false
      let isAfter = dates.latest.flatMap { last in date.earliest.map { last < $0 } } ?? false
      guard isBefore || isAfter else { return nil }
      return context.sources.finding(
        .encounterOutsideMission, at: context.sources.place(of: date.text, within: encounter.origin),
        Words(
          fr: "« \(encounter.title) » n’a pas lieu pendant la mission (\(dates.text))",
          en: "“\(encounter.title)” does not take place during the mission (\(dates.text))"))
    }
  }
}

/// A sum of money says its currency.
func findAmountsWithoutCurrency(_ site: Site, _ context: Context) -> [Finding] {
  site.missions.flatMap { mission in
    mission.funding.compactMap { funding -> Finding? in
      guard let amount = funding.amount, amount.currency == nil else { return nil }
      return context.sources.finding(
        .currencyMissing, at: funding.origin,
        Words(
          fr: "le montant de « \(funding.funder.name) » ne dit pas sa devise",
          en: "the amount from “\(funding.funder.name)” does not say its currency"),
        hint: Words(fr: "Ajoutez « - devise : CAD ».", en: "Add “- currency: CAD”."))
    }
  }
}

/// What a mission does is not of a kind that its policy forbids.
func findForbiddenEncounters(_ site: Site, _ context: Context) -> [Finding] {
  let policies = Dictionary(site.policies.map { ($0.header.address, $0) }) { first, _ in first }
  return site.missions.flatMap { mission -> [Finding] in
    guard let address = mission.policy?.link?.dropFirst(), let policy = policies[String(address)] else { return [] }
    let kinds = Dictionary(
      policy.prohibitions.flatMap { rule in rule.kinds.map { (fold($0), rule) } }
    ) { first, _ in first }
    return mission.encounters.compactMap { encounter in
      guard let nature = encounter.nature, kinds[fold(nature)] != nil else { return nil }
      return context.sources.finding(
        .policyForbids, at: context.sources.place(of: nature, within: encounter.origin),
        Words(
          fr: "« \(encounter.title) » est d’une nature que la politique interdit : \(nature)",
          en: "“\(encounter.title)” is of a kind that the policy forbids: \(nature)"),
        why: Words(
          fr: "Voyez les interdictions de « \(policy.header.title) ».",
          en: "See the prohibitions of “\(policy.header.title)”."))
    }
  }
}
