import Extraction

/// What is read of a file, all pieces on end, with single spaces and letters composed in one way.
func read(_ bytes: [UInt8], named name: String = "x", limits: ExtractionLimits = .standard) -> String {
  guard case .text(let pieces, _) = extractText(from: bytes, named: name, limits: limits) else { return "" }
  return pieces.map { tidy($0.text) }.joined(separator: "\n")
}

func tidy(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// Why not all of a file could be read.
func unread(_ bytes: [UInt8], named name: String = "x", limits: ExtractionLimits = .standard) -> [UnreadReason] {
  switch extractText(from: bytes, named: name, limits: limits) {
  case .notADocument: []
  case .unreadable(let reason): [reason]
  case .text(_, let reasons): reasons
  }
}

/// The French words for the places in which something is read.
func places(of text: String, in bytes: [UInt8]) -> [String] {
  guard case .text(let pieces, _) = extractText(from: bytes, named: "x") else { return [] }
  return pieces.filter { tidy($0.text).contains(text) }.map { $0.place[.french] }
}
