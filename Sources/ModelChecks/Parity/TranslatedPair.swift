import Basics
import Model

/// A record in the site’s main language, and what somebody wrote of it in another.
struct TranslatedPair {
  let original: Header
  let translation: Header
  /// The two as they are held against each other; made when asked.
  let parts: () -> (original: ComparedPart, translation: ComparedPart)
}

extension Site {
  /// Every record that was translated, with its translations; those of each type in the order of the site.
  var translatedPairs: [TranslatedPair] {
    guard settings.languages.count > 1 else { return [] }
    return RecordType.allCases.flatMap { type -> [TranslatedPair] in
      switch type {
      case .page: pairs(pages) { ComparedPart($0) }
      case .plan: pairs(plans) { ComparedPart($0) }
      // They are parts of their plan.
      case .objective, .project: []
      case .mission: pairs(missions) { ComparedPart($0) }
      case .contact: pairs(contacts) { ComparedPart($0) }
      case .policy: pairs(policies) { ComparedPart($0) }
      case .event: pairs(events) { ComparedPart($0) }
      case .report: pairs(reports) { ComparedPart($0) }
      case .organization: pairs(organizations) { ComparedPart($0) }
      case .glossary: pairs(glossaries) { ComparedPart($0) }
      case .news: pairs(news) { ComparedPart($0) }
      }
    }
  }

  private func pairs<Kind: Record>(_ records: [Kind], _ compared: @escaping (Kind) -> ComparedPart) -> [TranslatedPair]
  {
    let main = settings.mainLanguage
    var originals: [String: Int] = [:]
    for (index, record) in records.enumerated() where record.header.language == main {
      originals[record.header.key] = index
    }
    return records.indices.compactMap { index in
      let header = records[index].header
      guard header.language != main, let original = originals[header.key],
        // The directory is in every language, be it written in one.
        records[original].header.source != header.source
      else { return nil }
      return TranslatedPair(original: records[original].header, translation: header) {
        (compared(records[original]), compared(records[index]))
      }
    }
  }
}
