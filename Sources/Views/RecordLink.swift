import Basics
import Model
import Templates

/// A name, and the page that it leads to where there is one.
struct RecordLink: Sendable, Hashable {
  var title: String
  var address: String?

  /// As a mention, for the template that shows names.
  var value: Value { ["name": .text(title), "url": address.map { .address($0) } ?? .null] }
}

/// Words at the head of a line: « Festival ».
func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

/// A site of the web by its address: without its scheme and final slash, for the eye.
func shortAddress(_ url: String) -> String {
  let bare = url.rangeInUTF8(of: "://").map { url[$0.upperBound...] } ?? url[...]
  let short = bare.hasPrefix("www.") ? bare.dropFirst(4) : bare
  return String(short.hasSuffix("/") ? short.dropLast() : short)
}

/// The link that dials a number (RFC 3966); nil where there are no digits. What follows « poste » or “ext.” is an extension.
func dialLink(_ phone: String) -> String? {
  let start = phone.drop { !$0.isNumber && $0 != "+" }
  let end = start.firstIndex { $0.isLetter || $0 == "#" } ?? start.endIndex
  let number = start[..<end].filter { "+0123456789".contains($0) }
  guard number.contains(where: \.isNumber) else { return nil }
  let `extension` = start[end...].filter { "0123456789".contains($0) }
  return "tel:" + number + (`extension`.isEmpty ? "" : ";ext=" + `extension`)
}

extension Value {
  /// A site of the web and how it is written.
  static func website(_ url: String?) -> Value {
    url.map { ["url": .text($0), "text": .text(shortAddress($0))] } ?? .null
  }

  /// A number to call and the link that dials it.
  static func phone(_ phone: String?) -> Value {
    phone.map { ["text": .text($0), "url": .optional(dialLink($0))] } ?? .null
  }

  static func email(_ email: String?) -> Value {
    email.map { ["text": .text($0), "url": .text("mailto:" + $0)] } ?? .null
  }
}
