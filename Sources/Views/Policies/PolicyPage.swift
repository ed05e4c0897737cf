import Basics
import Dates
import Model
import Templates

/// What a policy's page shows, and no more: of missions and of versions, their names, days and addresses.
struct PolicyPage: Sendable, Hashable {
  /// A mission that follows the policy.
  struct Held: Sendable, Hashable {
    var title: String
    var address: String
    var date: DateExpression?
    /// Whether it has not begun on the as-of day.
    var isToCome: Bool
    /// Whether it is made up: said wherever it is named, so that nobody takes it for something an organization did.
    var isExample: Bool

    func value(_ frame: SiteChrome) -> Value {
      [
        "title": .text(title), "url": .address(address), "date": frame.wording.clearDate(date),
        "example": .optional(isExample ? frame.strings["example"] : nil),
      ]
    }
  }

  var policy: Policy
  /// Oldest first.
  var versions: [PolicyVersion]
  /// Newest first.
  var missions: [Held]
  var trail: [Breadcrumb]
  var translations: [Translation]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let header = page.policy.header
    let values = PolicyValues(page: page, frame: frame)
    let outline = PageMetadata(
      address: header.address, title: header.title, description: header.description ?? page.policy.summary,
      trail: page.trail, translations: page.translations,
      contents: page.policy.sections + values.sections.map { Section(title: $0.title, anchor: $0.anchor) },
      updated: header.updated, isExample: header.isExample, tags: header.tags, custom: header.customValues
    ).with(embedsOf: header)
    return frame.values(outline, ["policy": .object(Object(values.fields))])
  }
}

/// The parts of a policy's page after its text, in their order.
enum PolicySection: String, Sendable, Hashable, CaseIterable {
  case objectives, principles, prohibitions, responsibilities, versions, upcoming, missions

  /// The field whose section in the text says something here besides its entries.
  var field: Field? {
    switch self {
    case .objectives: .objectives
    case .principles: .principles
    case .prohibitions: .prohibitions
    case .responsibilities: .responsibilities
    case .versions: .revisions
    case .upcoming, .missions: nil
    }
  }

  fileprivate func isMade(for page: PolicyPage) -> Bool {
    let policy = page.policy
    if let field, !(policy.intros[field]?.isEmpty ?? true) { return true }
    return switch self {
    case .objectives: !policy.objectives.isEmpty
    case .principles: !policy.principles.isEmpty
    case .prohibitions: !policy.prohibitions.isEmpty
    case .responsibilities: !policy.responsibilities.isEmpty
    case .versions: !page.versions.isEmpty
    case .upcoming: page.missions.contains(where: \.isToCome)
    case .missions: !page.missions.allSatisfy(\.isToCome)
    }
  }
}

/// A policy as values for its template.
struct PolicyValues {
  let page: PolicyPage
  let frame: SiteChrome
  let sections: [(section: PolicySection, title: String, anchor: String)]

  private var policy: Policy { page.policy }

  init(page: PolicyPage, frame: SiteChrome) {
    self.page = page
    self.frame = frame
    var names = UniqueNames()
    names.claim(page.policy.sections)
    sections = PolicySection.allCases.filter { $0.isMade(for: page) }.map { section in
      let title = frame.strings["policy_\(section.rawValue)"]
      return (section, title, names.claim(slug(title)))
    }
  }

  var fields: [(String, Value)] {
    [
      ("title", .text(policy.header.title)), ("summary", .optional(policy.summary)),
      ("source", .optional(policy.source)),
      ("status", policy.statusValue(frame)),
      ("organization", .mention(policy.organization)), ("authority", .optional(policy.authority)),
      ("approved", policy.approved.map { frame.wording.date($0) } ?? .null),
      ("replaces", .mention(policy.replaces)),
      ("body", .text(policy.body, of: policy.header)),
      ("pieces", pieces(of: policy.body, policy.header, frame.wording)),
      ("sections", .object(Object(PolicySection.allCases.map { ($0.rawValue, section($0)) }))),
      ("objectives", list(policy.objectives)), ("has_objectives", .bool(!policy.objectives.isEmpty)),
      ("principles", list(policy.principles)), ("has_principles", .bool(!policy.principles.isEmpty)),
      ("prohibitions", list(policy.prohibitions.map(\.text))),
      ("has_prohibitions", .bool(!policy.prohibitions.isEmpty)),
      (
        "responsibilities",
        .list(policy.responsibilities.map { ["role": .text($0.role), "duties": list($0.duties)] })
      ),
      ("has_responsibilities", .bool(!policy.responsibilities.isEmpty)),
      ("has_versions", .bool(!page.versions.isEmpty)),
      ("versions", .list(page.versions.reversed().map { $0.value(frame) })),
      ("upcoming", .list(page.missions.filter(\.isToCome).map { $0.value(frame) })),
      ("missions", .list(page.missions.filter { !$0.isToCome }.map { $0.value(frame) })),
    ]
  }

  private func list(_ proses: [Prose]) -> Value { .list(proses.map { ["html": .markup($0.markup)] }) }

  /// Null where the policy has nothing of the sort.
  private func section(_ section: PolicySection) -> Value {
    guard let own = sections.first(where: { $0.section == section }) else { return .null }
    return [
      "anchor": .text(own.anchor), "title": .text(own.title),
      "pieces": pieces(of: section.field.flatMap { policy.intros[$0] }, policy.header, frame.wording),
      "intro": .optional(section.field.flatMap { policy.intros[$0] }.flatMap { $0.isEmpty ? nil : $0 }),
    ]
  }
}

extension UniqueNames {
  /// Takes the anchors of a text’s headings, so that nothing else on its page has one of them.
  mutating func claim(_ sections: [Section]) {
    for section in sections {
      _ = claim(section.anchor)
      claim(section.children)
    }
  }
}

extension Policy {
  /// Whether it is in force on a day: neither replaced nor repealed, nor to come.
  func isInForce(asOf day: CivilDate) -> Bool { status == .inForce && (effective.map { $0 <= day } ?? true) }

  /// « En vigueur depuis le 18 mars 2019 », « Remplacée par », before the name of the other.
  func statusText(_ frame: SiteChrome) -> String {
    let key: String
    switch status {
    case .inForce where effective == nil: key = "policy_in_force"
    case .inForce: key = isInForce(asOf: frame.wording.asOf) ? "policy_in_force_since" : "policy_in_force_from"
    case .replaced: key = replacedBy == nil ? "policy_replaced" : "policy_replaced_by"
    case .repealed: key = "policy_repealed"
    }
    return frame.strings[key, ["date": effective.map { frame.wording.words($0) } ?? ""]]
  }

  func statusValue(_ frame: SiteChrome) -> Value {
    [
      "text": .text(statusText(frame)), "is_in_force": .bool(isInForce(asOf: frame.wording.asOf)),
      "replaced_by": .mention(status == .replaced ? replacedBy : nil),
    ]
  }
}
