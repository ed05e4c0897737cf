import Model

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
    case .author: [.name, .kind, .consent]
    case .prohibition: [.text, .kinds]
    case .responsibility: [.role, .duties]
    case .webLink: [.title, .url]
    default: []
    }
  }
}
