import Basics
import Model

/// A name that a record writes of another, and where.
struct Naming {
  var mention: RecordReference
  /// What the name may be of.
  var types: [RecordType]
  var language: Language
  var origin: Origin
}

extension Site {
  /// The names that `relate` looks up, all of them.
  var namings: [Naming] { RecordType.records.flatMap { $0.namings(in: self) } }
}

extension Record {
  fileprivate static func namings(in site: Site) -> [Naming] {
    var all = Namings()
    for var record in site[keyPath: list] {
      all.language = record.header.language
      record.visitReferences(&all)
    }
    return all.found
  }
}

private struct Namings: ReferenceVisitor {
  var found: [Naming] = []
  /// Of the record whose names are added.
  var language = Language.french

  mutating func visit(_ reference: inout RecordReference, of target: ReferenceTarget, at origin: Origin) {
    found.append(Naming(mention: reference, types: target.types, language: language, origin: origin))
  }

  mutating func visit(_ participant: inout Participant) {
    for var name in [participant.name, participant.organization].compactMap(\.self) {
      visit(&name, of: .organization, at: participant.origin)
    }
  }
}
