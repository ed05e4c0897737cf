import Basics

/// Any page that is nothing more particular.
package struct Page: Sendable, Hashable {
  package var header: Header
  /// The text; where there are embeds, they stand between its pieces.
  package var pieces: [Piece]
  package var sections: [Section]
  package var byline = Byline()
  /// What its footnotes say, for those who compare texts; the text itself has calls of them.
  package var notes = Prose()

  package var hasEmbeds: Bool { pieces.contains { if case .embed = $0 { true } else { false } } }

  /// The text without its embeds.
  package var body: Prose {
    Prose(pieces.map { if case .prose(let prose) = $0 { prose.markup } else { "" } }.joined())
  }

  package init(header: Header, pieces: [Piece], sections: [Section]) {
    self.header = header
    self.pieces = pieces
    self.sections = sections
  }
}

extension Page: Record {
  package static let descriptor = RecordDescriptor(Page.self, name: Words(fr: "page", en: "page"), others: ["pages"])
    .with { $0.newFile = .init([.description]) }

  package static var list: any WritableKeyPath<Site, [Page]> & Sendable { \.pages }

  /// Its pieces are read one after the other.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) {
    var texts = update(pieces.compactMap { if case .prose(let prose) = $0 { prose } else { nil } })[...]
    pieces = pieces.map { piece in
      guard case .prose = piece, let text = texts.popFirst() else { return piece }
      return .prose(text)
    }
  }

  /// Those between its pieces.
  package mutating func updateEmbeds(_ update: (inout Embed) -> Void) {
    for index in pieces.indices {
      guard case .embed(var embed) = pieces[index] else { continue }
      update(&embed)
      pieces[index] = .embed(embed)
    }
  }

  package var moment: Moment? { byline.date }

  /// Those who sign it.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) { byline.visitReferences(&visitor) }
}
