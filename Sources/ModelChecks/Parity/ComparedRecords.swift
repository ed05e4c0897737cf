import Basics
import Model

extension ComparedPart {
  /// A record that is told of as a whole at its first line.
  private init(whole header: Header) {
    self.init(origin: Origin(source: header.source, range: SourceRange(at: 0)))
  }

  init(_ page: Page) {
    self.init(whole: page.header)
    facts = { [ComparedFact(.date, text: page.byline.date?.iso)] }
    texts = { [Prose(escape(page.header.title)), page.body, page.notes] }
  }

  init(_ report: Report) {
    self.init(report.page)
    let pageFacts = facts
    facts = {
      pageFacts() + [
        ComparedFact(Words(fr: "période", en: "period"), report.period),
        ComparedFact(Words(fr: "jour du rapport", en: "day of the report"), report.asOf),
      ]
    }
  }

  init(_ news: News) {
    self.init(whole: news.header)
    facts = { [ComparedFact(.date, text: news.byline.date?.iso)] }
    texts = { [Prose(escape(news.header.title)), Prose(escape(news.summary ?? "")), news.body] }
  }

  init(_ glossary: Glossary) {
    self.init(whole: glossary.header)
    texts = { [glossary.body] + glossary.terms.map(\.definition) }
    // In the order of their letters, which is another in each language.
    groups = [
      ComparedGroup(
        Noun(Words(fr: "terme", en: "term"), Words(fr: "termes", en: "terms")), count: glossary.terms.count, at: origin)
    ]
  }

  init(_ event: Event) {
    self.init(origin: event.origin)
    facts = {
      [
        ComparedFact(Words(fr: "début", en: "start"), text: event.start?.iso),
        ComparedFact(Words(fr: "fin", en: "end"), text: event.end?.iso),
        ComparedFact(Words(fr: "fuseau", en: "time zone"), text: event.timeZone),
        ComparedFact(.country, text: event.country?.code),
      ]
    }
    texts = { [Prose(escape(event.header.title)), Prose(escape(event.summary ?? "")), event.body] }
    groups = [
      ComparedGroup(
        .people, count: event.speakers.count + event.moderators.count + event.unnamed, at: origin),
      ComparedGroup(
        Noun(Words(fr: "lien", en: "link"), Words(fr: "liens", en: "links")), count: event.links.count, at: origin),
    ]
  }

  init(_ contact: Contact) {
    self.init(origin: contact.origin)
    facts = {
      [
        ComparedFact(.country, text: contact.country?.code),
        ComparedFact(Words(fr: "courriel", en: "email"), text: contact.email?.lowercased()),
        ComparedFact(Words(fr: "téléphone", en: "phone"), figuresOf: contact.phone, in: .french),
        ComparedFact(Words(fr: "date de vérification", en: "date verified"), contact.verified),
      ]
    }
    texts = { [contact.body] }
    groups = [ComparedGroup(.people, count: contact.people.count, at: origin)]
  }

  init(_ organization: Organization) {
    self.init(origin: organization.origin)
    texts = { [Prose(escape(organization.summary ?? "")), organization.body] }
  }

  init(_ policy: Policy) {
    self.init(origin: policy.origin)
    let place = policy.origin
    facts = {
      [
        ComparedFact(.approved, policy.approved), ComparedFact(.effective, policy.effective),
        ComparedFact(Words(fr: "délai en jours", en: "delay in days"), text: "\(policy.within)"),
        ComparedFact(.state, text: policy.statedStatus?.rawValue),
      ]
    }
    texts = {
      [Prose(escape(policy.header.title)), Prose(escape(policy.summary ?? "")), policy.body] + policy.objectives
        + policy.principles + policy.prohibitions.map(\.text) + policy.responsibilities.flatMap(\.duties)
    }
    groups = [
      ComparedGroup(.versions, policy.revisions) { revision in
        ComparedPart(
          name: revision.approved?.iso ?? "", origin: revision.origin,
          facts: { [ComparedFact(.approved, revision.approved), ComparedFact(.effective, revision.effective)] },
          texts: { [revision.change].compactMap(\.self) })
      },
      ComparedGroup(.objectives, count: policy.objectives.count, at: place),
      ComparedGroup(.principles, count: policy.principles.count, at: place),
      ComparedGroup(.prohibitions, count: policy.prohibitions.count, at: place),
      ComparedGroup(.responsibilities, count: policy.responsibilities.count, at: place),
    ]
  }
}

extension Words {
  static let country = Words(fr: "pays", en: "country")
  fileprivate static let approved = Words(fr: "date d’approbation", en: "date approved")
  fileprivate static let effective = Words(fr: "date d’entrée en vigueur", en: "effective date")
}

extension Noun {
  static let people = Noun(
    Words(fr: "personne", en: "person"), Words(fr: "personnes", en: "people"), isFeminine: true)
  static let objectives = Noun(Words(fr: "objectif", en: "objective"), Words(fr: "objectifs", en: "objectives"))
  fileprivate static let versions = Noun(
    Words(fr: "version", en: "version"), Words(fr: "versions", en: "versions"), isFeminine: true)
  fileprivate static let principles = Noun(
    Words(fr: "principe", en: "principle"), Words(fr: "principes", en: "principles"))
  fileprivate static let prohibitions = Noun(
    Words(fr: "interdiction", en: "prohibition"), Words(fr: "interdictions", en: "prohibitions"), isFeminine: true)
  fileprivate static let responsibilities = Noun(
    Words(fr: "responsabilité", en: "responsibility"), Words(fr: "responsabilités", en: "responsibilities"),
    isFeminine: true)
}
