import Basics
import Model

extension LanguageRoutes {
  /// Where the records of a type are listed, and what is written there before the list.
  struct RecordList: Sendable, Hashable {
    let type: RecordType
    /// The folder of the records: `/missions/`.
    let address: String
    /// The folder's own `index.md`.
    let page: Page?

    static let types: [RecordType] = [.mission, .contact, .policy, .event, .organization, .report]

    /// Nil where the language has no such record.
    init?(_ type: RecordType, of site: Site, in language: Language, pages: [Page]) {
      guard let first = Self.first(type, of: site, in: language) else { return nil }
      self.type = type
      address = Self.folder(of: first, type: type)
      page = pages.first { [address] in $0.header.address == address }
    }

    private static func first(_ type: RecordType, of site: Site, in language: Language) -> Header? {
      func first<Record>(_ records: [Record], _ header: KeyPath<Record, Header>) -> Header? {
        records.first { $0[keyPath: header].language == language }?[keyPath: header]
      }
      return switch type {
      case .mission: first(site.missions, \.header)
      case .contact: first(site.contacts, \.header)
      case .policy: first(site.policies, \.header)
      case .event: first(site.events, \.header)
      case .organization: first(site.organizations, \.header)
      case .report: first(site.reports, \.header)
      case .page, .plan, .objective, .project, .glossary: nil
      }
    }

    /// The folder that is named after the type; the nearest one where none is.
    private static func folder(of header: Header, type: RecordType) -> String {
      var folder = header.address.dropLast()
      folder = folder[...(folder.lastIndex(of: "/") ?? folder.startIndex)]
      var candidate = folder
      while candidate.count > 1 {
        let name = candidate.dropLast().split(separator: "/").last ?? ""
        if RecordType(named: name) == type { return String(candidate) }
        let above = candidate.dropLast()
        candidate = above[...(above.lastIndex(of: "/") ?? above.startIndex)]
      }
      return String(folder)
    }
  }
}
