import Basics
import Model

extension ComparedPart {
  init(_ mission: Mission) {
    let (language, place) = (mission.header.language, mission.origin)
    self.init(origin: place)
    facts = {
      [
        ComparedFact(Words(fr: "dates", en: "dates"), mission.dates), ComparedFact(.state, mission.statedState),
        ComparedFact(.country, text: mission.places.compactMap(\.country?.code).joined(separator: ", ")),
      ]
    }
    texts = {
      [Prose(escape(mission.header.title)), Prose(escape(mission.summary ?? "")), mission.body] + mission.objectives
        + [mission.logistics].compactMap(\.self)
        + mission.intros.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    }
    groups = [
      ComparedGroup(.objectives, count: mission.objectives.count, at: place),
      ComparedGroup(.participants, count: mission.participants.count, at: place),
      ComparedGroup(.funding, mission.funding) { funding in
        ComparedPart(
          name: funding.funder.name, origin: funding.origin,
          facts: {
            [
              ComparedFact(Words(fr: "montant", en: "amount"), funding.amount, shown: nil),
              ComparedFact(.state, text: funding.status?.rawValue),
            ]
          }, texts: { [funding.note].compactMap(\.self) })
      },
      ComparedGroup(.encounters, mission.encounters) { encounter in
        ComparedPart(
          name: encounter.title, origin: encounter.origin,
          facts: {
            [
              ComparedFact(.date, encounter.date),
              ComparedFact(Words(fr: "heure", en: "time"), figuresOf: encounter.time, in: language),
              ComparedFact(
                Words(fr: "personnes rencontrées", en: "people met"),
                text: "\(encounter.contacts.count + encounter.unnamed)"),
            ]
          }, texts: { [encounter.markup] + [encounter.note].compactMap(\.self) })
      },
      ComparedGroup(.outcomes, mission.outcomes) { outcome in
        ComparedPart(
          name: outcome.title, origin: outcome.origin,
          facts: { [ComparedFact(.date, outcome.date), ComparedFact(.state, outcome.statedState)] },
          texts: { [outcome.markup] + [outcome.note].compactMap(\.self) })
      },
      ComparedGroup(.documents, count: mission.documents.count, at: place),
      ComparedGroup(.photos, count: mission.photos.count, at: place),
    ]
  }
}

extension Noun {
  fileprivate static let participants = Noun(
    Words(fr: "participant", en: "participant"), Words(fr: "participants", en: "participants"))
  fileprivate static let funding = Noun(
    Words(fr: "financement", en: "source of funding"), Words(fr: "financements", en: "sources of funding"))
  fileprivate static let encounters = Noun(
    Words(fr: "rencontre", en: "encounter"), Words(fr: "rencontres", en: "encounters"), isFeminine: true)
  fileprivate static let outcomes = Noun(
    Words(fr: "retombée", en: "outcome"), Words(fr: "retombées", en: "outcomes"), isFeminine: true)
  fileprivate static let documents = Noun(
    Words(fr: "document", en: "document"), Words(fr: "documents", en: "documents"))
  fileprivate static let photos = Noun(
    Words(fr: "photo", en: "photo"), Words(fr: "photos", en: "photos"), isFeminine: true)
}
