import Basics
import Model
import Templates

/// Who does what with whom in a plan: its partners, and the projects that share one.
struct PartnerIndex: Sendable {
  /// A name, whatever its case and accents.
  private typealias Key = String

  private struct Named: Sendable {
    /// As first written.
    let name: String
    var link: String?
    /// By their place in `holders`, rising.
    var holders: [Int] = []
  }

  /// What has partners: the plan, an objective or a project.
  private struct Holder: Sendable {
    let link: PlanLink
    let objective: PlanLink?
    let project: String?
    /// Its partners, and its place among the holders of each.
    var partners: [(key: Key, place: Int)] = []
  }

  private var partners: [Key: Named] = [:]
  private var holders: [Holder] = []
  /// A project's place in `holders`, by its id.
  private var projects: [String: Int] = [:]

  init(_ plan: Plan, _ header: PlanHeader) {
    add(plan.details, PlanLink(title: header.title, address: header.address), objective: nil, project: nil)
    for objective in plan.objectives {
      let link = header.link(to: objective)
      add(objective.details, link, objective: link, project: nil)
      for project in objective.projects {
        add(project.details, header.link(to: project, in: objective), objective: link, project: project.id)
      }
    }
  }

  private mutating func add(_ details: Details, _ link: PlanLink, objective: PlanLink?, project: String?) {
    guard !details.partners.isEmpty else { return }
    var holder = Holder(link: link, objective: objective, project: project)
    for partner in details.partners {
      let key = fold(partner.name)
      var named = partners[key] ?? Named(name: partner.name)
      if named.holders.last == holders.count { continue }
      named.link = named.link ?? partner.link
      holder.partners.append((key, named.holders.count))
      named.holders.append(holders.count)
      partners[key] = named
    }
    if let project { projects[project] = holders.count }
    holders.append(holder)
  }

  /// The partners of the plan, in alphabetical order.
  func value(_ values: PlanValues) -> Value {
    let sorted = partners.values.map { (CollationKey($0.name), $0) }.sorted { $0.0 < $1.0 }
    return .list(
      sorted.map { _, partner in
        [
          "name": .text(partner.name), "url": values.address(partner.link),
          "projects": .list(
            partner.holders.map { index in
              let holder = holders[index]
              return [
                "title": .text(holder.link.title), "url": .address(holder.link.address),
                "objective_label": .optional(holder.objective.flatMap { $0.label ?? $0.title }),
              ]
            }),
        ]
      })
  }

  // MARK: Related projects

  /// A project done with the same partners.
  struct Related: Sendable, Hashable {
    let link: PlanLink
    /// Those that they share.
    let partners: [String]
  }

  /// At most five projects that share partners with one, those that share the most first, then those nearest in the plan.
  ///
  /// Looks only at the five nearest on each side for each partner: a partner may be that of every project.
  func related(to project: String) -> [Related] {
    guard let own = projects[project] else { return [] }
    var near: Set<Int> = []
    for (key, place) in holders[own].partners {
      guard let all = partners[key]?.holders else { continue }
      near.formUnion(all[max(place - 5, 0)..<min(place + 6, all.count)])
    }
    let related = near.filter { $0 != own && holders[$0].project != nil }.map { (holder: $0, keys: shared(own, $0)) }
    let sorted = related.sorted { left, right in
      (-left.keys.count, abs(left.holder - own), left.holder) < (
        -right.keys.count, abs(right.holder - own), right.holder
      )
    }
    return sorted.prefix(5).map { holder, keys in
      Related(link: holders[holder].link, partners: keys.compactMap { partners[$0]?.name })
    }
  }

  private func shared(_ left: Int, _ right: Int) -> [Key] {
    let others = Set(holders[right].partners.map(\.key))
    return holders[left].partners.map(\.key).filter(others.contains)
  }
}

extension PlanValues {
  func related(_ related: PartnerIndex.Related) -> Value {
    let key = related.partners.count == 1 ? "related_partner" : "related_partners"
    let reason = strings[key, ["partners": related.partners.joined(separator: ", ")]]
    return [
      "label": .optional(related.link.label), "title": .text(related.link.title), "url": .address(related.link.address),
      "reason": .text(reason),
    ]
  }
}
