import Basics
import Diagnostics
import Model

/// An embed has to show something: a plan that is there, and in it the objective or project that it names.
///
/// A page would otherwise have a hole where its writer meant to show where a plan stands.
func findEmbedReferences(_ site: Site, _ context: Context) -> [Finding] {
  site.embeds.compactMap { embed, language -> Finding? in
    if case .place(let place)? = embed.content, place.coordinates == nil { return unknownPlace(place, embed, context) }
    guard embed.kind.isOfPlan else { return nil }
    switch site.target(of: embed, in: language) {
    case .plan(let plan): return unknownPart(embed, plan, context)
    case .noPlan: return noPlan(embed, site, language, context)
    case .severalPlans: return whichPlan(embed, site, language, context)
    }
  }
}

/// A map of a place that nobody has put on one shows its name and a link.
private func unknownPlace(_ place: MapPlace, _ embed: Embed, _ context: Context) -> Finding {
  context.sources.finding(
    .embedData, at: embed.origin,
    Words(
      fr: "on ne sait pas où est « \(place.name) » : il n’y a pas de carte, mais un lien",
      en: "it is not known where “\(place.name)” is: there is no map, but a link"),
    hint: Words(
      fr: "Ajoutez ses coordonnées : coordonnées=\"45,50; -73,57\".",
      en: "Add its coordinates: coordinates=\"45.50, -73.57\"."))
}

private func unknownPart(_ embed: Embed, _ plan: Plan, _ context: Context) -> Finding? {
  if let name = embed.arguments[.project], plan.project(named: name) == nil {
    return context.sources.finding(
      .referenceUnknown, at: embed.origin,
      Words(fr: "le plan n’a pas de projet « \(name) »", en: "the plan has no project “\(name)”"),
      hint: didYouMean(name, among: plan.projects.map(\.title)))
  }
  if let name = embed.arguments[.objective], plan.objective(named: name) == nil {
    return context.sources.finding(
      .referenceUnknown, at: embed.origin,
      Words(fr: "le plan n’a pas d’objectif « \(name) »", en: "the plan has no objective “\(name)”"),
      hint: didYouMean(name, among: plan.objectives.flatMap { [$0.title] + ($0.number.map { [$0] } ?? []) }))
  }
  return nil
}

private func noPlan(_ embed: Embed, _ site: Site, _ language: Language, _ context: Context) -> Finding {
  let names = names(site, language)
  let name = embed.arguments[.plan]
  return context.sources.finding(
    .referenceUnknown, at: embed.origin,
    name.map { Words(fr: "le site n’a pas de plan « \($0) »", en: "the site has no plan “\($0)”") }
      ?? Words(fr: "le site n’a pas de plan à montrer ici", en: "the site has no plan to show here"),
    hint: name.flatMap { didYouMean($0, among: names) })
}

private func whichPlan(_ embed: Embed, _ site: Site, _ language: Language, _ context: Context) -> Finding {
  let names = names(site, language)
  let first = names.first ?? ""
  return context.sources.finding(
    .referenceUnknown, at: embed.origin,
    Words(
      fr: "le site a plusieurs plans : dites lequel montrer", en: "the site has several plans: say which one to show"),
    hint: Words(
      fr: "Ajoutez plan=\"\(first)\". Les plans : \(names.joined(separator: ", ")).",
      en: "Add plan=\"\(first)\". The plans: \(names.joined(separator: ", "))."))
}

/// What plans go by: the names of their files.
private func names(_ site: Site, _ language: Language) -> [String] {
  site.plans.filter { $0.header.language == language }.map { plan in
    let parts = plan.header.key.split(separator: "/").filter { $0 != "index" }
    return String(parts.last ?? "")
  }
}
