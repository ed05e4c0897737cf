package import Model

/// Whether a record of a type has a file of its own: parts of a plan are written in the plan's.
package func hasFileOfItsOwn(_ type: RecordType) -> Bool { type.keysOfNewFile != nil }

extension RecordType {
  /// The keys of a new file besides its title, in the order in which a person thinks of them; nil of what no file is made for.
  var keysOfNewFile: [Field]? {
    switch self {
    case .page: [.description]
    case .plan: [.period, .organization, .summary, .source]
    case .mission:
      [
        .dates, .places, .summary, .disciplines, .policy, .objectives, .participants, .funding, .meetings, .outcomes,
        .photos,
      ]
    case .contact:
      [.category, .country, .city, .website, .email, .phone, .languages, .disciplines, .verified, .people]
    case .policy:
      [
        .organization, .authority, .approved, .effective, .status, .summary, .objectives, .principles, .prohibitions,
        .responsibilities,
      ]
    case .event:
      [
        .start, .end, .place, .city, .country, .kind, .series, .summary, .themes, .speakers, .organizers, .links,
      ]
    case .organization: [.acronym, .website, .categories, .frenchName, .englishName, .otherNames]
    case .report: [.plan, .asOf, .period, .summary]
    case .glossary: [.description]
    // They are parts of a plan, and are written there.
    case .objective, .project: nil
    }
  }
}

extension Field.Scope {
  /// The keys shown of an entry of a list in a new file.
  var keysOfNewEntry: [Field] {
    switch self {
    case .place: [.city, .country]
    case .participant: [.name, .kind, .member]
    case .funding: [.funder, .amount, .currency, .status]
    case .encounter: [.title, .date, .time, .contacts]
    case .outcome: [.title, .kind, .meeting]
    case .photo: [.file, .alt, .credit]
    case .person: [.name, .role, .consent, .expires]
    case .prohibition: [.text, .kinds]
    case .responsibility: [.role, .duties]
    case .webLink: [.title, .url]
    default: []
    }
  }
}
