package import Basics

/// What a file says to someone who opens it with the program that it is for.
package enum ExtractedText: Sendable, Hashable {
  /// Plain text, or a kind that is not known to hold any: its own bytes are all there is to look at.
  case notADocument
  /// Its texts in reading order, and why some of it could not be read (each reason once; empty where all of it was).
  case text([TextPiece], unread: [UnreadReason])
  /// Nothing of it could be read.
  case unreadable(UnreadReason)
}

/// A stretch of a document's text that reads on: a page, a part, a property.
package struct TextPiece: Sendable, Hashable {
  /// Without markup; paragraphs and cells are apart by white space, runs of one paragraph are not.
  package var text: String
  /// Where in the document, in a few words: « page 3 ».
  package var place: Words

  package init(_ text: String, at place: Words) {
    self.text = text
    self.place = place
  }
}

/// Why a document, or a part of one, could not be read.
package enum UnreadReason: Int, Sendable, Hashable, CaseIterable, Comparable {
  case encrypted
  case damaged
  /// A way to compress that is not deflate.
  case unknownCompression
  /// A kind of file that is known to hold text that we cannot read.
  case unsupported
  /// More bytes, members or levels than `ExtractionLimits` allow.
  case tooLarge
  /// A font whose signs nobody can tell the letters of.
  case unknownLetters
  /// Pages that are pictures.
  case pictured

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The reason, to follow « : ».
  package var words: Words {
    switch self {
    case .encrypted: Words(fr: "il est chiffré", en: "it is encrypted")
    case .damaged: Words(fr: "il est abîmé ou incomplet", en: "it is damaged or cut short")
    case .unknownCompression:
      Words(
        fr: "il est comprimé d’une façon que Jalon ne lit pas", en: "it is compressed in a way that Jalon does not read"
      )
    case .unsupported:
      Words(fr: "Jalon ne lit pas ce genre de fichier en entier", en: "Jalon does not read all of this kind of file")
    case .tooLarge: Words(fr: "il contient trop de données", en: "it holds too much data")
    case .unknownLetters:
      Words(
        fr: "une police n’y dit pas quelles lettres elle dessine",
        en: "a font in it does not say which letters it draws")
    case .pictured:
      Words(fr: "des pages y sont des images, sans texte", en: "pages in it are pictures, without text")
    }
  }
}

/// How much of a document is looked at, so that a hostile one costs no more than a large one.
package struct ExtractionLimits: Sendable, Hashable {
  /// The size of a file, in bytes.
  package var file: Int
  /// What all compressed parts of a file may come to, in bytes.
  package var inflated: Int
  /// What is kept of it as text, in bytes.
  package var text: Int
  /// Objects, members and tags, together.
  package var steps: Int
  /// Documents in documents.
  package var depth: Int

  package init(file: Int, inflated: Int, text: Int, steps: Int, depth: Int) {
    self.file = file
    self.inflated = inflated
    self.text = text
    self.steps = steps
    self.depth = depth
  }

  /// Far above what an office makes, and seconds at worst.
  package static let standard = ExtractionLimits(
    file: 50_000_000, inflated: 200_000_000, text: 50_000_000, steps: 20_000_000, depth: 4)
}
