import Basics

/// A piece of news: what an organization says on a day, to whoever follows it.
package struct News: Sendable, Hashable {
  package var header: Header
  package var byline = Byline()
  package var summary: String?
  package var source: String?
  package var body = Prose()
  package var sections: [Section] = []
  package var origin: Origin

  package init(header: Header, origin: Origin) {
    self.header = header
    self.origin = origin
  }
}

extension News: Record {
  package static let descriptor = RecordDescriptor(
    News.self, name: Words(fr: "actualité", en: "news"), folder: Words(fr: "actualités", en: "news"),
    others: ["nouvelle", "nouvelles"]
  ).with {
    $0.listing = .folder
    $0.hasSections = true
    $0.opensOn = .date
    $0.newFile = .init([.date, .authors, .summary, .image, .alt, .credit, .tags]) { today in [.date: today.iso] }
  }

  package static var list: any WritableKeyPath<Site, [News]> & Sendable { \.news }

  package var moment: Moment? { byline.date }

  /// Its text alone.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) { body.update(update) }

  /// Those who sign it.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) {
    byline.visitReferences(&visitor)
  }
}
