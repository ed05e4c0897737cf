package import Basics

/// Everything that a site is made of; each list in the order of its sources.
package struct Site: Sendable {
  package var settings: Settings
  package var pages: [Page] = []
  package var plans: [Plan] = []
  package var missions: [Mission] = []
  package var contacts: [Contact] = []
  package var policies: [Policy] = []
  package var events: [Event] = []
  package var organizations: [Organization] = []
  package var reports: [Report] = []
  package var glossaries: [Glossary] = []
  package var news: [News] = []
  /// Files copied as they are.
  package var files: [CopiedFile] = []
  /// Those of the files that there are copies of in other sizes, by their path from `content/`.
  package var pictures: [String: Picture] = [:]
  /// Old addresses and where they lead, each once, in the order of their bytes.
  package var redirects: [Redirect] = []
  /// The records of each key, by language.
  package var translations: [String: [Language: Header]] = [:]

  package init(settings: Settings) {
    self.settings = settings
  }

  /// Fills `translations` from the records that there are.
  package mutating func linkTranslations() {
    translations = [:]
    guard settings.languages.count > 1 else { return }
    for header in headers { translations[header.key, default: [:]][header.language] = header }
  }

  /// Whether there is no record at all.
  package var isEmpty: Bool { RecordType.records.allSatisfy { $0.isNone(in: self) } }

  /// What all records but pages are called and where they are.
  package var recordHeaders: [Header] {
    RecordType.records.filter { $0 != Page.self }.flatMap { $0.headers(of: self) }
  }

  /// What all records are called and where they are.
  package var headers: [Header] { RecordType.records.flatMap { $0.headers(of: self) } }
}

/// A file beside the pages: an image, a document.
package struct CopiedFile: Sendable, Hashable {
  /// From `content/`.
  package var source: String
  /// From the site's root, with no final slash.
  package var address: String

  package init(source: String, address: String) {
    self.source = source
    self.address = address
  }
}
