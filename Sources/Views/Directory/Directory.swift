import Basics
import Model

/// Records in alphabetical order and by group, and where the pages that list them are.
///
/// A list with more than `limit` records has a page a letter; none of its pages lists more than that.
struct Directory: Sendable {
  static let limit = 200

  /// Records that have a value in common: those of Germany, the festivals.
  struct Group: Sendable {
    let grouping: Grouping
    let key: String
    let label: String
    let address: String
    /// Places in `records`, rising.
    var members: [Int] = []
  }

  private let strings: Strings

  var language: Language { strings.language }
  /// `/contacts/`.
  let address: String
  /// In alphabetical order.
  let records: [ListedRecord]
  /// Places in `records` under each letter, in order.
  let letters: [(letter: String, members: Range<Int>)]
  /// By grouping, then in alphabetical order.
  let groups: [Group]
  /// The first page of each group, by what it has in common.
  private let addresses: [Grouping: [String: String]]

  var isLong: Bool { records.count > Self.limit }

  init(_ records: [ListedRecord], at address: String, in strings: Strings, by groupings: [Grouping]) {
    self.strings = strings
    self.address = address
    let sorted = records.alphabetical(by: \.title)
    self.records = sorted.map(\.element)
    var letters: [(letter: String, members: Range<Int>)] = []
    for (place, record) in sorted.enumerated() {
      if let last = letters.indices.last, letters[last].letter == record.letter {
        letters[last].members = letters[last].members.lowerBound..<place + 1
      } else {
        letters.append((record.letter, place..<place + 1))
      }
    }
    self.letters = letters
    let listed = self.records
    let groups = groupings.flatMap { Self.groups($0, of: listed, at: address, in: strings) }
    self.groups = groups
    addresses = Dictionary(grouping: groups, by: \.grouping).mapValues { groups in
      Dictionary(groups.map { ($0.key, $0.address) }) { first, _ in first }
    }
  }

  private static func groups(
    _ grouping: Grouping, of records: [ListedRecord], at address: String, in strings: Strings
  ) -> [Group] {
    var members: [String: [Int]] = [:]
    var spellings: [String: [String: Int]] = [:]
    var keys: [String] = []
    for (place, record) in records.enumerated() {
      for group in record.groups(grouping) where members[group.key]?.last != place {
        if members[group.key] == nil { keys.append(group.key) }
        members[group.key, default: []].append(place)
        spellings[group.key, default: [:]][group.label, default: 0] += 1
      }
    }
    let labelled = keys.map { key in (key: key, label: commonest(spellings[key] ?? [:])) }
    var names = UniqueNames()
    return labelled.alphabetical(by: \.label).map { _, group in
      let name = slug(group.label)
      let segment = "\(grouping.segment(in: strings))/\(names.claim(name.isEmpty ? "autre" : name))/"
      return Group(
        grouping: grouping, key: group.key, label: group.label, address: address + segment,
        members: members[group.key] ?? [])
    }
  }

  /// The spelling that most have; the first in alphabetical order of those.
  private static func commonest(_ spellings: [String: Int]) -> String {
    let best = spellings.min { left, right in
      left.value != right.value ? left.value > right.value : CollationKey(left.key) < CollationKey(right.key)
    }
    return best?.key ?? ""
  }

  // MARK: Addresses

  /// The anchor of a letter: `lettre-a`.
  func anchor(of letter: String) -> String { strings.path(Words(fr: "lettre", en: "letter")) + "-" + slug(letter) }

  /// Where a letter is: a place on the one page, or the first page of its own.
  func address(of letter: String) -> String {
    isLong ? address + anchor(of: letter) + "/" : "\(address)#\(anchor(of: letter))"
  }

  /// The page of a group that records are in; nil where there is none.
  func address(of grouping: Grouping, key: String) -> String? { addresses[grouping]?[key] }

  /// The page of a letter, where it has one of its own; else the whole list.
  func page(of letter: String) -> String {
    isLong && letters.contains { $0.letter == letter } ? address(of: letter) : address
  }
}

extension Directory {
  /// The contacts of a language; nil where it has none.
  static func contacts(of site: Site, in strings: Strings, at address: String?) -> Directory? {
    let records = site.contacts.filter { $0.header.language == strings.language }.map { ListedRecord($0, strings) }
    guard let address, !records.isEmpty else { return nil }
    return Directory(records, at: address, in: strings, by: [.country, .category])
  }

  /// The organizations of a language; nil where it has none. One category alone tells nothing apart, and has no page.
  static func organizations(of site: Site, in strings: Strings, at address: String?) -> Directory? {
    let records = site.organizations.filter { $0.header.language == strings.language }.map {
      ListedRecord($0, strings)
    }
    guard let address, !records.isEmpty else { return nil }
    let categories = Set(records.lazy.flatMap(\.categories).map(\.key))
    return Directory(records, at: address, in: strings, by: categories.count > 1 ? [.category] : [])
  }
}
