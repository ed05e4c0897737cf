package import Templates

/// The names that templates are given, found by walking through the values of every page of a site.
///
/// What is under a name is told once: things with the same names (a milestone on the page of its project and in a calendar)
/// are one shape, wherever they stand.
package struct TemplateNames: Sendable {
  /// What a value is to whoever writes a template.
  enum Kind: Int, Sendable, Comparable, CaseIterable {
    case text, number, flag, address, html, list, section

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// What was found under a name: nothing but empty values where both sets are empty.
  struct Slot: Sendable {
    var kinds: Set<Kind> = []
    /// What a list holds, besides sections.
    var items: Set<Kind> = []
    /// The sections under the name, or in its list.
    var shapes: Set<Shape> = []

    func union(_ other: Slot) -> Slot {
      Slot(kinds: kinds.union(other.kinds), items: items.union(other.items), shapes: shapes.union(other.shapes))
    }

    /// Whether nothing but empty values was found.
    var isEmpty: Bool { kinds.subtracting([.list]).isEmpty && items.isEmpty && shapes.isEmpty }
  }

  /// Names that stand together.
  struct Shape: Sendable, Hashable {
    var names: [String]
  }

  /// The names at the top, by template.
  private(set) var templates: [String: [String: Slot]] = [:]
  /// What is under the names of each shape.
  private(set) var shapes: [Shape: [String: Slot]] = [:]
  /// The shapes in the order in which a reader meets them.
  private(set) var inOrder: [Shape] = []
  /// Where each shape was found, and how often.
  private var places: [Shape: [Place: Int]] = [:]

  private struct Place: Hashable {
    /// The template, or the name above.
    var parent: String
    var name: String
  }

  /// What each shape is called: the name that most places, then most values, have for it, and one that it stands in where another shape has
  /// that name already.
  var titles: [Shape: Title] {
    var titles: [Shape: Title] = [:]
    var taken: Set<Title> = []
    for shape in inOrder {
      let places = places[shape] ?? [:]
      func rank(_ name: String) -> (Int, Int, String) {
        let own = places.filter { $0.key.name == name }.values
        return (-own.count, -own.reduce(0, +), name)
      }
      guard let name = Set(places.keys.map(\.name)).min(by: { rank($0) < rank($1) }) else { continue }
      let parents = places.keys.filter { $0.name == name }.map(\.parent).sorted()
      let choices = [Title(name: name)] + parents.map { Title(name: name, place: $0) }
      let more = (2...inOrder.count + 2).lazy.map { Title(name: name, place: parents.first, number: $0) }
      titles[shape] = (choices + more).first { taken.insert($0).inserted }
    }
    return titles
  }

  struct Title: Sendable, Hashable {
    var name: String
    var place: String?
    /// From 2, where shapes have the same name in places of one name.
    var number: Int?
  }

  /// - Parameter pages: the template of each page, and the values that it is given.
  package init(pages: some Sequence<(template: String, values: Object)>) {
    for page in pages { add(page.values, to: page.template) }
  }

  /// The names that the template of every page is given.
  var shared: [String: Slot] {
    let pages = templates.filter { !$0.key.hasPrefix("embeds/") }.values
    guard var shared = pages.first else { return [:] }
    for slots in pages.dropFirst() {
      shared = shared.filter { slots[$0.key] != nil }.merging(slots.filter { shared[$0.key] != nil }) { $0.union($1) }
    }
    return shared
  }

  /// Every name under which nothing but empty values was found, after its template or what it stands in.
  var unknown: [String] {
    let titles = titles
    let tops = templates.flatMap { template, slots in slots.map { (template, $0.key, $0.value) } }
    let inner = shapes.flatMap { shape, slots in slots.map { (titles[shape]?.name ?? "", $0.key, $0.value) } }
    return (tops + inner).filter { $0.2.isEmpty && shared[$0.1]?.isEmpty != false }.map { "\($0.0) \($0.1)" }.sorted()
  }

  // MARK: Private

  private mutating func add(_ top: Object, to template: String) {
    var slots = templates[template] ?? [:]
    for name in top.names {
      slots[name] = merged(slots[name], top[name], under: name, of: template)
    }
    templates[template] = slots
  }

  private mutating func merged(_ slot: Slot?, _ value: Value?, under name: String, of place: String) -> Slot {
    var slot = slot ?? Slot()
    switch value {
    case nil, .null: break
    case .text: slot.kinds.insert(.text)
    case .integer, .decimal: slot.kinds.insert(.number)
    case .bool: slot.kinds.insert(.flag)
    case .address: slot.kinds.insert(.address)
    case .markup, .prose: slot.kinds.insert(.html)
    case .object, .sharedObject: value?.object.map { add($0, under: name, of: place, to: &slot) }
    case .list(let items):
      slot.kinds.insert(.list)
      for item in items {
        let inner = merged(nil, item, under: name, of: place)
        slot.items.formUnion(inner.kinds.subtracting([.section]))
        slot.shapes.formUnion(inner.shapes)
      }
    }
    return slot
  }

  private mutating func add(_ object: Object, under name: String, of place: String, to slot: inout Slot) {
    slot.kinds.insert(.section)
    // The interface's words are a list of their own, in `strings/`.
    if name == "t" { return }
    // What is embedded in a text brings the values of its own template.
    if case .text(let template) = object["template"] { return add(object, to: template) }
    if let shape = note(object, under: name, of: place) { slot.shapes.insert(shape) }
  }

  private mutating func note(_ object: Object, under name: String, of place: String) -> Shape? {
    let shape = Shape(names: object.names)
    guard !shape.names.isEmpty else { return nil }
    if places[shape] == nil { inOrder.append(shape) }
    places[shape, default: [:]][Place(parent: place, name: name), default: 0] += 1
    var slots = shapes[shape] ?? [:]
    for inner in shape.names { slots[inner] = merged(slots[inner], object[inner], under: inner, of: name) }
    shapes[shape] = slots
    return shape
  }
}
