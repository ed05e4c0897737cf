extension Field.Scope {
  /// What it is called where no person reads it: in the schemas of editors, in the catalogs of texts.
  package var name: String {
    switch self {
    case .record(let type): type.rawValue
    default: "\(self)"
    }
  }

  /// What an entry of a list, or a file that describes something, cannot do without: one key of each group.
  package var needed: [[Field]] {
    switch self {
    case .menuItem: [[.link, .items]]
    case .named, .publisher, .sitePartner, .participant, .person, .author: [[.name]]
    case .milestone, .indicator, .encounter, .outcome: [[.title]]
    case .action: [[.axis], [.text]]
    case .place: [[.city, .country]]
    case .funding: [[.funder]]
    case .document, .photo: [[.file]]
    case .responsibility: [[.role]]
    case .webLink: [[.url]]
    case .term: [[.term], [.definition]]
    case .analytics: [[.service]]
    case .customField: [[.key]]
    case .customType: [[.name, .folder]]
    case .site, .footer, .tag, .choice, .update, .prohibition, .revision, .record: []
    }
  }
}
