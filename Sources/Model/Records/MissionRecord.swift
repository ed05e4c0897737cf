import Basics

extension Mission: Record {
  package static let descriptor = RecordDescriptor(
    Mission.self, name: Words(fr: "mission", en: "mission"), folder: Words(fr: "missions", en: "missions")
  ).with {
    $0.listing = .folder
    $0.hasSections = true
    $0.newFile = .init(
      [
        .dates, .places, .summary, .disciplines, .policy, .objectives, .participants, .funding, .meetings, .outcomes,
        .photos,
      ],
      hasOwnFolder: true, isFiledByYear: true)
  }

  package static var list: any WritableKeyPath<Site, [Mission]> & Sendable { \.missions }

  package var anchors: [String] { encounters.map(\.id) + outcomes.map(\.id) }

  package var moment: Moment? { (dates?.latest ?? dates?.earliest).map { Moment(day: $0) } }

  /// Its text alone.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) { body.update(update) }

  /// Its policy, its funders, those who went and those whom they met.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) {
    visitor.visit(&policy, of: .policy, at: origin)
    for index in funding.indices {
      visitor.visit(&funding[index].funder, of: .organization, at: funding[index].origin)
    }
    for index in participants.indices { visitor.visit(&participants[index]) }
    for index in encounters.indices {
      let origin = encounters[index].origin
      visitor.visit(&encounters[index].host, at: origin)
      visitor.visit(&encounters[index].contacts, of: .contact, at: origin)
    }
  }
}
