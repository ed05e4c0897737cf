import Basics
import Model

/// Where the pages of an archive are.
struct ArchiveAddresses: Sendable {
  /// The archive's own: `/missions/`.
  let base: String
  let strings: Strings

  var language: Language { strings.language }

  /// The page that lists the values of a facet: `/missions/pays/`.
  func address(of facet: Facet) -> String { base + facet.segment(in: strings) + "/" }

  /// `/missions/pays/allemagne/`.
  func address(of group: FacetGroup) -> String { address(of: group.facet) + group.segment + "/" }

  /// `/missions/pays/allemagne/annee/2019/`, whichever of the two comes first.
  func address(of group: FacetGroup, and other: FacetGroup) -> String {
    let (first, second) = group.facet.rank < other.facet.rank ? (group, other) : (other, group)
    return "\(address(of: first))\(second.facet.segment(in: strings))/\(second.segment)/"
  }

  /// A page of a list that has several: `/missions/page/2/`.
  static func page(_ number: Int, of address: String) -> String {
    number == 1 ? address : "\(address)page/\(number)/"
  }
}

/// The archive of another language, to lead to the same page there.
struct OtherArchive: Sendable {
  let addresses: ArchiveAddresses
  private let groups: [Facet: [String: FacetGroup]]

  init(_ addresses: ArchiveAddresses, _ index: MissionIndex) {
    self.addresses = addresses
    groups = Dictionary(grouping: index.groups, by: \.facet).mapValues { groups in
      Dictionary(groups.map { ($0.key, $0) }) { first, _ in first }
    }
  }

  /// The whole archive, for a page that has none like it there.
  var otherwise: Translation { Translation(language: addresses.language, address: addresses.base, isTwin: false) }

  /// The page of the same facet, where that language has any value of it.
  func translation(of facet: Facet) -> Translation {
    groups[facet] == nil
      ? otherwise : Translation(language: addresses.language, address: addresses.address(of: facet))
  }

  /// The page of the same value; the whole archive where that language has no such value, or calls it something else.
  func translation(of group: FacetGroup) -> Translation {
    guard let twin = groups[group.facet]?[group.key] else { return otherwise }
    return Translation(language: addresses.language, address: addresses.address(of: twin))
  }
}
