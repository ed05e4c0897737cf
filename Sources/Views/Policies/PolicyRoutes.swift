import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The list of policies, a page for each, and one for what changed from each version to the next.
  var policies: [Route] {
    guard let section = sections[.policy] else { return [] }
    let language = frame.content.language
    let policies = site.policies.filter { $0.header.language == language }
    var missions: [String: [PolicyPage.Held]] = [:]
    for place in newestFirst(site.missions, in: language) {
      guard let page = site.missions[place].policy?.page else { continue }
      let header = site.missions[place].header
      let isToCome = site.missions[place].state(asOf: frame.content.wording.asOf) == .planned
      missions[page, default: []].append(
        .init(
          title: header.title, address: header.address, date: site.missions[place].dates, isToCome: isToCome,
          isExample: header.isExample))
    }
    let texts = Dictionary(site.pages.map { ($0.header.address, Prose($0.body.markup + $0.notes.markup)) }) {
      first, _ in first
    }
    return [policyList(section, policies)]
      + policies.flatMap { policy in
        policyRoutes(policy, missions: missions[policy.header.address] ?? [], texts: texts)
      }
  }

  private func policyRoutes(_ policy: Policy, missions: [PolicyPage.Held], texts: [String: Prose]) -> [Route] {
    let (versions, changes) = versions(of: policy, texts: texts)
    let trail = trail(to: policy.header.address)
    let page = PolicyPage(
      policy: policy, versions: versions, missions: missions, trail: trail,
      translations: translations(of: policy.header))
    let route = Route(
      policy.header.address, template: policy.header.layout ?? "policy", reading: frame,
      Part("policy", of: policy.header.source, page), view: PolicyPage.values)
    return [route]
      + changes.map { changes in
        Route(
          changes.address, template: "policy-version", reading: frame, Part("changes", of: changes.address, changes),
          view: PolicyChanges.values)
      }
  }

  // MARK: Versions

  /// The versions of a policy, oldest first, and what changed between those whose texts are kept as pages of the site.
  private func versions(of policy: Policy, texts: [String: Prose]) -> ([PolicyVersion], [PolicyChanges]) {
    var versions: [PolicyVersion] = []
    var changes: [PolicyChanges] = []
    var last: (version: PolicyVersion, text: Prose)?
    for (index, revision) in policy.orderedRevisions.enumerated() {
      var version = PolicyVersion(number: index + 1, revision: revision)
      if let text = text(of: revision, in: texts) {
        if let last {
          let address = changesAddress(version.number, of: policy)
          version.changes = address
          changes.append(
            PolicyChanges(
              policy: policy.header.title, isExample: policy.header.isExample, address: address, old: last.version,
              new: version, oldText: last.text, newText: text,
              trail: trail(to: policy.header.address)
                + [Breadcrumb(title: policy.header.title, address: policy.header.address)],
              translations: twins(of: policy, number: version.number)))
        }
        last = (version, text)
      }
      versions.append(version)
    }
    return (versions, changes)
  }

  private func text(of revision: Revision, in texts: [String: Prose]) -> Prose? {
    guard let link = revision.text, link.utf8.first == linkMark else { return nil }
    return texts[String(link.dropFirst().prefix { $0 != "#" })]
  }

  /// `…/changements/2/`, the number being that of the newer version.
  private func changesAddress(_ number: Int, of policy: Policy) -> String {
    let words = Words(fr: "changements", en: "changes")
    let segment = strings[policy.header.language]?.path(words) ?? words[policy.header.language]
    return policy.header.address + segment + "/\(number)/"
  }

  /// The same page of the policy’s translations; the policy itself where it has not as many texts.
  private func twins(of policy: Policy, number: Int) -> [Translation] {
    site.policies.filter { $0.header.key == policy.header.key && $0.header.language != policy.header.language }.map {
      other in
      let isSame =
        other.orderedRevisions.map { $0.text == nil } == policy.orderedRevisions.map { $0.text == nil }
      return Translation(
        language: other.header.language,
        address: isSame ? changesAddress(number, of: other) : other.header.address, isTwin: isSame)
    }
  }

  // MARK: The list

  /// Policies in force, then the others.
  private func policyList(_ section: RecordList, _ policies: [Policy]) -> Route {
    let entries = policies.alphabetical { $0.header.title }.map { PolicyEntry($0.element) }
    return startOfList(
      section, template: "policies", Part("policies", of: section.address, entries), view: policyListValues)
  }
}

private func policyListValues(_ frame: SiteChrome, _: PageMetadata, _ entries: [PolicyEntry]) -> [String: Value] {
  let groups = Dictionary(grouping: entries) { $0.policy.isInForce(asOf: frame.wording.asOf) }
  let titles = [(true, "policies_in_force"), (false, "policies_not_in_force")]
  let shown = titles.compactMap { isInForce, key in groups[isInForce].map { (frame.strings[key], $0) } }
  return ["groups": .recordGroups(shown.map { (title: $0.0, records: $0.1.map { $0.value(frame) }) })]
}

/// What the list of policies says of one: all but its text.
private struct PolicyEntry: Sendable, Hashable {
  let policy: Policy

  init(_ policy: Policy) {
    var short = Policy(header: policy.header, origin: policy.origin)
    short.summary = policy.summary
    short.organization = policy.organization
    short.effective = policy.effective
    short.statedStatus = policy.statedStatus
    short.replacedBy = policy.replacedBy
    self.policy = short
  }

  func value(_ frame: SiteChrome) -> Value {
    let other = policy.status == .replaced ? policy.replacedBy?.name : nil
    let status = [policy.statusText(frame), other].compactMap(\.self).joined(separator: " ")
    let notes = [status, policy.organization?.name].compactMap(\.self)
    return .record(policy.header, notes: notes, summary: policy.summary, frame)
  }
}
