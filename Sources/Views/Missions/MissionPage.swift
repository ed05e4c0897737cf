import Basics
import Model
import Templates

/// What a mission's page shows, and no more: the others are there by name only.
struct MissionPage: Sendable, Hashable {
  /// A page of the archive that the mission stands on.
  struct FacetLink: Sendable, Hashable {
    var facet: Facet
    var key: String
    var label: String
    var address: String
  }

  var mission: Mission
  var links: [FacetLink]
  /// The missions before and after it in time.
  var previous: PlanLink?
  var next: PlanLink?
  var trail: [Breadcrumb]
  var translations: [Translation]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let values = MissionValues(page, frame.wording)
    let header = page.mission.header
    let outline = PageMetadata(
      address: header.address, title: header.title, description: header.description ?? page.mission.summary,
      trail: page.trail, translations: page.translations,
      contents: page.mission.sections + values.anchors.sections.map { Section(title: $0.title, anchor: $0.anchor) },
      updated: header.updated, isExample: header.isExample, tags: header.tags, custom: header.customValues
    ).with(embedsOf: header)
    return frame.values(
      outline,
      [
        "mission": .object(Object(values.fields)), "previous": page.previous?.value ?? .null,
        "next": page.next?.value ?? .null,
      ])
  }

  /// The archive's page of a value of a facet.
  func address(_ facet: Facet, key: String) -> Value {
    links.first { $0.facet == facet && $0.key == key }.map { .address($0.address) } ?? .null
  }
}

/// The parts of a mission's page, in their order.
enum MissionSection: String, Sendable, Hashable, CaseIterable {
  case objectives, participants, programme, people, outcomes, funding, photos, documents, logistics

  /// The fields whose sections in the text say something here besides their entries.
  var fields: [Field] {
    switch self {
    case .objectives: [.objectives]
    case .participants: [.participants]
    case .programme: [.meetings, .visits, .networking]
    case .people: [.places, .disciplines]
    case .outcomes: [.outcomes]
    case .funding: [.funding]
    case .photos: [.photos]
    case .documents: [.documents]
    case .logistics: []
    }
  }

  /// What a section is called, and the name that this makes in an address.
  typealias Name = (section: MissionSection, title: String, name: String)

  /// In the order of the page. Nobody has been yet on a mission that is to come; its places have the same names in addresses.
  static func names(_ strings: Strings, isToCome: Bool = false) -> [Name] {
    allCases.map { section in
      let title = strings["mission_\(section.rawValue)"]
      let isOther = isToCome && section == .participants
      return (section, isOther ? strings["mission_participants_to_come"] : title, slug(title))
    }
  }

  /// Whether it has anything to show.
  func isMade(for mission: Mission) -> Bool {
    if fields.contains(where: { !(mission.intros[$0]?.isEmpty ?? true) }) { return true }
    return switch self {
    case .objectives: !mission.objectives.isEmpty
    case .participants: !mission.participants.isEmpty
    case .programme: !mission.encounters.isEmpty
    case .people:
      mission.encounters.contains { $0.host != nil || !$0.contacts.isEmpty || $0.unnamed > 0 }
    case .outcomes: !mission.outcomes.isEmpty
    case .funding: !mission.funding.isEmpty
    case .photos: !mission.photos.isEmpty
    case .documents: !mission.documents.isEmpty
    case .logistics: mission.logistics != nil
    }
  }
}

/// The anchors of a mission's page, no two the same.
struct MissionAnchors: Sendable {
  /// Those that are there, in the order of the page.
  private(set) var sections: [(section: MissionSection, title: String, anchor: String)] = []
  /// By the encounter's id.
  private(set) var encounters: [String: String] = [:]
  /// By the outcome's id.
  private(set) var outcomes: [String: String] = [:]

  init(_ mission: Mission, _ sectionNames: [MissionSection.Name]) {
    var names = UniqueNames()
    // The headings of the text have theirs already; then the ids that other pages lead to.
    claim(mission.sections, &names)
    for encounter in mission.encounters { encounters[encounter.id] = names.claim(encounter.id) }
    for outcome in mission.outcomes { outcomes[outcome.id] = names.claim(outcome.id) }
    for (section, title, name) in sectionNames where section.isMade(for: mission) {
      sections.append((section, title, names.claim(name)))
    }
  }

  private func claim(_ sections: [Section], _ names: inout UniqueNames) {
    for section in sections {
      _ = names.claim(section.anchor)
      claim(section.children, &names)
    }
  }
}
