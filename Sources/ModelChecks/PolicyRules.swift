import Basics
import Diagnostics
import Model

/// A policy, and each of its revisions, comes into force within so many days of its approval, and not before it.
func findPoliciesLate(_ site: Site, _ context: Context) -> [Finding] {
  site.policies.flatMap { policy in
    let dates =
      [(policy.approved, policy.effective, policy.origin)]
      + policy.revisions.map { ($0.approved, $0.effective, $0.origin) }
    return dates.compactMap { approved, effective, origin -> Finding? in
      guard let approved, let effective else { return nil }
      let days = effective.dayNumber - approved.dayNumber
      guard days < 0 || days > policy.within else { return nil }
      let place = context.sources.place(of: effective.iso, from: origin)
      return context.sources.finding(
        .policyLate, at: place,
        days < 0
          ? Words(
            fr: "en vigueur le \(effective.iso), avant son approbation le \(approved.iso)",
            en: "in force on \(effective.iso), before its approval on \(approved.iso)")
          : Words(
            fr: "en vigueur \(days) jours après son approbation : la politique en donne \(policy.within)",
            en: "in force \(days) days after its approval: the policy gives \(policy.within)"))
    }
  }
}

/// An event ends after it has begun.
func findEventsEndingFirst(_ site: Site, _ context: Context) -> [Finding] {
  site.events.compactMap { event in
    guard let start = event.start, let end = event.end, end < start else { return nil }
    return context.sources.finding(
      .eventEndsFirst, at: event.origin,
      Words(
        fr: "« \(event.header.title) » finit avant de commencer", en: "“\(event.header.title)” ends before it begins"))
  }
}
