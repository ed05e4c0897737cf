import Basics
import Model

/// An index of names: which record goes by one, in one language.
struct NameIndex: Sendable {
  private var headers: [RecordType: [String: Header]] = [:]
  /// People of the directory whose names may be published, with the page that they are on.
  private var people: [String: Header] = [:]
  /// Names that lead nowhere now: those of records that are held back.
  private var held: [RecordType: Set<String>] = [:]

  init(_ site: Site, language: Language) {
    for organization in site.organizations where organization.header.language == language {
      let others = (site.translations[organization.header.key] ?? [:]).values.map(\.title).sorted()
      let names = organization.names.sorted { $0.key < $1.key }.map(\.value)
      add(
        organization.header,
        [organization.header.title] + names + [organization.acronym].compactMap { $0 } + organization.otherNames
          + others)
    }
    for contact in site.contacts where contact.header.language == language {
      if !contact.isPerson { add(contact.header, [contact.header.title]) }
      for person in contact.people where people[fold(person.name)] == nil { people[fold(person.name)] = contact.header }
    }
    // Of the other types, those that a field may name.
    for plan in site.plans where plan.header.language == language { add(plan.header, [plan.header.title]) }
    for policy in site.policies where policy.header.language == language { add(policy.header, [policy.header.title]) }
  }

  /// The record of some types that a name, an acronym or an id names; « Réseau … (RAMO) » by either of its names.
  func find(_ name: String, among types: [RecordType]) -> Header? {
    for candidate in candidates(name) {
      for type in types {
        if let header = headers[type]?[candidate] { return header }
      }
    }
    return nil
  }

  /// The page of the directory that someone is on.
  func findPerson(_ name: String) -> Header? { people[fold(name)] }

  /// A name with the page of the record that goes by it; as it was where none does. That of a record that is held back is known,
  /// and leads nowhere.
  func linked(_ mention: RecordReference, _ types: [RecordType]) -> RecordReference {
    if let header = find(mention.name, among: types) { return mention.linked(to: header) }
    guard !held.isEmpty, isHeld(mention.name, types) else { return mention }
    var copy = mention
    copy.isResolved = true
    return copy
  }

  /// The same, knowing the records of another registry as held back.
  func holding(back other: NameIndex) -> NameIndex {
    var copy = self
    copy.held = other.headers.mapValues { Set($0.keys) }
    return copy
  }

  private func isHeld(_ name: String, _ types: [RecordType]) -> Bool {
    candidates(name).contains { name in types.contains { held[$0]?.contains(name) ?? false } }
  }

  /// The name of someone of the directory, whose consent is recorded there, with the page that they are on.
  func linkedPerson(_ mention: RecordReference) -> RecordReference {
    findPerson(mention.name).map { mention.linked(to: $0) } ?? mention
  }

  private mutating func add(_ header: Header, _ names: [String]) {
    let name = PathName(header.key + ".md")
    let id = name.isIndex ? name.folders.last ?? "" : name.stem
    for word in names.map({ fold($0) }) + [fold(header.key), fold(id), fold(name.folders.joined(separator: "/"))]
    where !word.isEmpty && headers[header.type]?[word] == nil {
      headers[header.type, default: [:]][word] = header
    }
  }

  private func candidates(_ name: String) -> [String] {
    let text = name[...].trimmed
    var result = [fold(text)]
    if text.last == ")", let open = text.lastIndex(of: "(") {
      result.append(fold(text[..<open].trimmed))
      result.append(fold(text[text.index(after: open)...].dropLast().trimmed))
    }
    return result
  }
}

extension RecordReference {
  fileprivate func linked(to header: Header) -> RecordReference {
    var copy = self
    copy.link = String(Unicode.Scalar(linkMark)) + header.address
    copy.isResolved = true
    return copy
  }
}
