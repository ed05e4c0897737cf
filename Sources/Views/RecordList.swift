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

    static let types = RecordType.allCases.filter {
      [.folder, .folderInEveryLanguage].contains($0.descriptor.listing)
    }

    /// Nil where the language has no such record.
    init?(_ type: RecordType, of site: Site, in language: Language, pages: [Page]) {
      guard let first = type.descriptor.record?.firstHeader(of: site, in: language) else { return nil }
      self.type = type
      address = Self.folder(of: first, type: type)
      page = pages.first { [address] in $0.header.address == address }
    }

    /// The folder that is named after the type; the nearest one where none is.
    private static func folder(of header: Header, type: RecordType) -> String {
      var folder = header.address.dropLast()
      // The record is the first page itself.
      guard let end = folder.lastIndex(of: "/") else { return header.address }
      folder = folder[...end]
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
