import Basics
import Dates
import Model
import Templates

/// What an organization has a part in, and which part: a mission that it received, a project that it is a partner of.
struct Role: Sendable, Hashable {
  /// What kind of record it is, in the order in which they are shown.
  enum Group: String, Sendable, Hashable, CaseIterable { case missions, events, news, plans, policies, contacts }

  /// In the order in which they are said.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case owner, organizer, collaborator, speaker, moderator, host, met, participant, funder, partner, policy, person,
      author
  }

  /// A place in the record where it is named: an encounter of a mission.
  struct Place: Sendable, Hashable {
    var title: String
    var address: String
    var date: DateExpression?
  }

  var group: Group
  var title: String
  var address: String
  /// What the record is a part of: the plan of a project.
  var whole: String?
  /// When it is, in words.
  var date: String?
  /// Each once.
  var kinds: [Kind]
  var places: [Place] = []
}

extension Value {
  /// Roles under a heading for each kind of record.
  static func roles(_ roles: [Role], _ frame: SiteChrome) -> Value {
    let groups = Dictionary(grouping: roles, by: \.group)
    return .list(
      Role.Group.allCases.compactMap { group in
        groups[group].map { roles in
          ["title": .text(frame.strings["roles_\(group.rawValue)"]), "items": .list(roles.map { role($0, frame) })]
        }
      })
  }

  private static func role(_ role: Role, _ frame: SiteChrome) -> Value {
    let kinds = Role.Kind.allCases.filter(role.kinds.contains).map { frame.strings["role_\($0.rawValue)"] }
    let notes = [role.whole, role.date].compactMap(\.self) + [kinds.joined(separator: ", ")]
    return [
      "title": .text(role.title), "url": .address(role.address),
      "notes": .list(notes.filter { !$0.isEmpty }.map { ["text": .text($0)] }),
      "has_places": .bool(!role.places.isEmpty),
      "places": .list(
        role.places.map { place in
          [
            "title": .text(place.title), "url": .address(place.address),
            "date": frame.wording.clearDate(place.date),
          ]
        }),
    ]
  }
}
