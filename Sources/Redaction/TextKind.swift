/// How what is searched was written, besides as text with entities, percent signs and tags, which anything may hold.
package struct TextKind: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// With the escapes of JSON, JavaScript, YAML or iCalendar: `\n`, `\"`.
  package static let escapes = TextKind(rawValue: 1)
  /// With those of CSS.
  package static let styles = TextKind(rawValue: 2)
  /// A path or an address, where capitals tell nothing.
  package static let path = TextKind(rawValue: 4)
  /// Not text: only what is sure is told.
  package static let binary = TextKind(rawValue: 8)
  /// Lines that go on after a line feed and a space (RFC 5545, section 3.1).
  package static let folded = TextKind(rawValue: 16)

  /// By what a file’s name ends in.
  package init(ofFile path: String) {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() } ?? ""
    switch ending {
    case ".json", ".geojson", ".jsonld", ".webmanifest", ".js", ".mjs", ".yml", ".yaml": self = .escapes
    case ".ics", ".vcf": self = [.escapes, .folded]
    case ".css": self = .styles
    default: self = []
    }
  }
}
