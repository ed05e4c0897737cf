import Basics
import Model

/// The missions of one language, newest first, and what they have in common: made in one pass over them.
struct MissionIndex: Sendable {
  /// Places in the site's missions: those that began last first, those without a date at the end.
  let order: [Int]
  /// Every value of every facet: by facet, then in the order of a list that people read.
  let groups: [FacetGroup]
  /// Of each mission in `order`, the places of its groups, rising.
  let groupsOfEntry: [[Int]]
  /// Missions that are nowhere more precise than a country, by the place of its group, counted.
  let unlocated: [Int: Int]

  private let places: [Facet: Range<Int>]

  init(_ missions: [Mission], _ strings: Strings) {
    order = newestFirst(missions, in: strings.language)
    var builder = GroupBuilder(strings: strings)
    for (entry, index) in order.enumerated() { builder.add(missions[index], at: entry) }
    let sorted = builder.sorted()
    groups = sorted.groups
    groupsOfEntry = sorted.groupsOfEntry
    unlocated = sorted.unlocated
    var places: [Facet: Range<Int>] = [:]
    for (index, group) in groups.enumerated() {
      places[group.facet] = (places[group.facet]?.lowerBound ?? index)..<index + 1
    }
    self.places = places
  }

  /// The places of a facet's groups.
  func range(of facet: Facet) -> Range<Int> { places[facet] ?? 0..<0 }

  /// The group of a facet that has a key.
  func group(_ facet: Facet, key: String) -> FacetGroup? { groups[range(of: facet)].first { $0.key == key } }
}

/// Where the missions of a language are in the site's list: those that began last first, those without a date at the end.
func newestFirst(_ missions: [Mission], in language: Language) -> [Int] {
  var keyed: [(day: Int, index: Int)] = []
  for index in missions.indices where missions[index].header.language == language {
    let dates = missions[index].dates
    keyed.append(((dates?.earliest ?? dates?.latest)?.dayNumber ?? .min, index))
  }
  return keyed.sorted { $0.day != $1.day ? $0.day > $1.day : $0.index < $1.index }.map(\.index)
}

/// Groups as they come, known by the names as written, so that a name is folded once however often it is there.
private struct GroupBuilder {
  private struct Spelling {
    let group: Int
    let text: String
    var count = 0
  }

  let strings: Strings
  private var groups: [FacetGroup] = []
  private var byKey: [Facet: [String: Int]] = [:]
  private var spellings: [Spelling] = []
  /// Places in `spellings`, by the text as written.
  private var byText: [Facet: [String: Int]] = [:]
  private var groupsOfEntry: [[Int]] = []
  /// Where each mission was: the mission, the city's group and the country's.
  private var stays: [(entry: Int, city: Int?, country: Int?)] = []

  init(strings: Strings) { self.strings = strings }

  mutating func add(_ mission: Mission, at entry: Int) {
    var own: [Int] = []
    func join(_ group: Int) {
      guard groups[group].members.last != entry else { return }
      groups[group].members.append(entry)
      own.append(group)
    }
    if let year = mission.year { join(group(.year, String(year), key: String(year))) }
    for place in mission.places {
      let country = place.country.map { group(.country, $0.name(in: strings), key: $0.code) }
      if let country { join(country) }
      let city = place.city.map { self.city($0, in: place.country) }
      if let city {
        join(city)
        if groups[city].coordinates == nil { groups[city].coordinates = place.coordinates }
      }
      stays.append((entry, city, country))
    }
    for name in mission.disciplines { join(group(.discipline, name)) }
    for participant in mission.participants {
      if let name = participant.name { join(group(.participant, name)) }
    }
    for funding in mission.funding { join(group(.funder, funding.funder)) }
    for outcome in mission.outcomes {
      if let nature = outcome.nature { join(group(.outcome, nature)) }
    }
    groupsOfEntry.append(own)
  }

  private mutating func group(_ facet: Facet, _ mention: RecordReference) -> Int {
    let group = group(facet, mention.name)
    if groups[group].record == nil { groups[group].record = mention.link }
    return group
  }

  private mutating func city(_ name: String, in country: Country?) -> Int {
    let code = country?.code ?? ""
    // Two cities of one name are not one city.
    let group = group(.city, name + "\u{1}" + code) { fold(name) + "|" + code }
    groups[group].country = country?.code
    return group
  }

  private mutating func group(_ facet: Facet, _ text: String, key: String) -> Int { group(facet, text) { key } }

  private mutating func group(_ facet: Facet, _ text: String, key: (() -> String)? = nil) -> Int {
    if let spelling = byText[facet]?[text] {
      spellings[spelling].count += 1
      return spellings[spelling].group
    }
    let key = key?() ?? fold(text)
    let group = byKey[facet]?[key] ?? groups.count
    if group == groups.count {
      groups.append(FacetGroup(facet: facet, key: key, label: ""))
      byKey[facet, default: [:]][key] = group
    }
    byText[facet, default: [:]][text] = spellings.count
    spellings.append(Spelling(group: group, text: text, count: 1))
    return group
  }

  // MARK: In the end

  func sorted() -> (groups: [FacetGroup], groupsOfEntry: [[Int]], unlocated: [Int: Int]) {
    var named = groups
    for (group, label) in labels().enumerated() { named[group].label = label }
    tellCitiesApart(&named)
    let order = Facet.allCases.flatMap { facet in Self.listed(named, facet) }
    var places = [Int](repeating: 0, count: named.count)
    for (place, group) in order.enumerated() { places[group] = place }
    var result = order.map { named[$0] }
    claimSegments(&result)
    return (
      result, groupsOfEntry.map { $0.map { places[$0] }.sorted() },
      Dictionary(uniqueKeysWithValues: unlocated().map { (places[$0], $1) })
    )
  }

  /// The commonest spelling of each group, the first one met among equals.
  private func labels() -> [String] {
    var labels = [String](repeating: "", count: groups.count)
    var counts = [Int](repeating: 0, count: groups.count)
    for spelling in spellings where spelling.count > counts[spelling.group] {
      counts[spelling.group] = spelling.count
      let facet = groups[spelling.group].facet
      let text = facet == .city ? spelling.text.prefix { $0 != "\u{1}" } : spelling.text[...]
      labels[spelling.group] = facet.isCommonNoun ? text.prefix(1).uppercased() + text.dropFirst() : String(text)
    }
    return labels
  }

  /// « Paris (États-Unis) », where there is another Paris.
  private func tellCitiesApart(_ groups: inout [FacetGroup]) {
    let cities = groups.indices.filter { groups[$0].facet == .city }
    let same = Dictionary(grouping: cities) { fold(groups[$0].label) }.filter { $0.value.count > 1 }
    for city in same.values.joined() {
      guard let code = groups[city].country, let country = Country(named: code) else { continue }
      groups[city].label += " (\(country.name(in: strings)))"
    }
  }

  /// Years newest first, names in alphabetical order.
  private static func listed(_ groups: [FacetGroup], _ facet: Facet) -> [Int] {
    let own = groups.indices.filter { groups[$0].facet == facet }
    if facet == .year { return own.sorted { (Int(groups[$0].key) ?? 0) > (Int(groups[$1].key) ?? 0) } }
    return own.map { (key: CollationKey(groups[$0].label), group: $0) }
      .sorted { $0.key == $1.key ? groups[$0.group].key < groups[$1.group].key : $0.key < $1.key }.map(\.group)
  }

  private func claimSegments(_ groups: inout [FacetGroup]) {
    var names: [Facet: UniqueNames] = [:]
    for index in groups.indices {
      let segment = slug(groups[index].label)
      groups[index].segment = names[groups[index].facet, default: UniqueNames()].claim(segment.isEmpty ? "x" : segment)
    }
  }

  /// How many missions of each country were where nothing says where it is on the globe, but for the country.
  private func unlocated() -> [Int: Int] {
    var counts: [Int: Int] = [:]
    var last: [Int: Int] = [:]
    for stay in stays {
      guard let country = stay.country, stay.city.flatMap({ groups[$0].coordinates }) == nil else { continue }
      guard last.updateValue(stay.entry, forKey: country) != stay.entry else { continue }
      counts[country, default: 0] += 1
    }
    return counts
  }
}
