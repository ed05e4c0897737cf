import Basics
import Diagnostics
import Model

/// A mission is held under a policy that is there.
func findMissionsWithoutPolicy(_ site: Site, _ context: Context) -> [Finding] {
  site.missions.compactMap { mission in
    guard let policy = mission.policy else {
      return context.sources.finding(
        .missionWithoutPolicy, at: mission.origin,
        Words(
          fr: "« \(mission.header.title) » ne dit pas de quelle politique elle relève",
          en: "“\(mission.header.title)” does not say which policy governs it"),
        hint: Words(fr: "Ajoutez « politique : » et son titre.", en: "Add “policy:” and its title."))
    }
    if policy.isResolved { return nil }
    let titles = site.policies.filter { $0.header.language == mission.header.language }.map(\.header.title)
    return context.sources.finding(
      .referenceUnknown, at: context.sources.place(of: policy.name, from: mission.origin),
      Words(fr: "aucune politique ne se nomme « \(policy.name) »", en: "no policy is called “\(policy.name)”"),
      hint: didYouMean(policy.name, among: titles))
  }
}

/// An outcome came from one of the mission's encounters.
func findOutcomesFromNowhere(_ site: Site, _ context: Context) -> [Finding] {
  site.missions.flatMap { mission in
    let ids = Set(mission.encounters.map(\.id))
    return mission.outcomes.compactMap { outcome -> Finding? in
      guard let name = outcome.encounter, !ids.contains(name) else { return nil }
      return context.sources.finding(
        .referenceUnknown, at: context.sources.place(of: name, within: outcome.origin),
        Words(fr: "la mission n’a pas de rencontre « \(name) »", en: "the mission has no meeting “\(name)”"),
        hint: didYouMean(name, among: mission.encounters.map(\.title)))
    }
  }
}

/// Partners that plans name have a page: those that have none are listed, a note for each plan.
func findUnknownOrganizations(_ site: Site, _ context: Context) -> [Finding] {
  guard !site.organizations.isEmpty || !site.contacts.isEmpty else { return [] }
  return site.plans.compactMap { plan in
    var seen: Set<String> = []
    let names = plan.parts.flatMap(\.details.partners).filter { !$0.isResolved }.map(\.name)
      .filter { seen.insert(fold($0)).inserted }
    guard let first = names.first else { return nil }
    let list = names.joined(separator: ", ")
    return context.sources.finding(
      .organizationUnknown, at: context.sources.place(of: first, from: plan.start),
      names.count == 1
        ? Words(
          fr: "« \(first) » n’a pas de page parmi les organismes", en: "“\(first)” has no page among organizations")
        : Words(
          fr: "\(names.count) partenaires n’ont pas de page parmi les organismes : \(list)",
          en: "\(names.count) partners have no page among organizations: \(list)"),
      hint: Words(
        fr: "Ajoutez un fichier dans organisations/, ou laissez ainsi : les noms sont publiés tels quels.",
        en: "Add a file in organisations/, or leave it so: the names are published as they are."))
  }
}
