/// A JSON value (RFC 8259) whose members keep the order they are given in, so that the same model gives the same bytes.
package indirect enum JSON: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral,
  ExpressibleByDictionaryLiteral
{
  case null
  case bool(Bool)
  case integer(Int)
  /// Any other number; one that is not finite, which JSON does not have, is null.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  /// A name and its value.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSON
  }

  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(arrayLiteral elements: JSON...) { self = .list(elements) }
  package init(nilLiteral: ()) { self = .null }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }

  /// An object whose members keep their order.
  package static func object(_ members: [(String, JSON)]) -> JSON {
    .object(members.map { Member(name: $0.0, value: $0.1) })
  }

  /// Text, or null.
  package static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// The value as UTF-8, indented by two spaces, with a final line feed.
  package var bytes: [UInt8] {
    var buffer = ByteBuffer()
    write(into: &buffer, indent: "\n")
    buffer.append("\n")
    return buffer.bytes
  }

  /// The value on one line, with a final line feed: a line of JSON Lines.
  package var line: String {
    var buffer = ByteBuffer()
    write(into: &buffer, indent: nil)
    buffer.append("\n")
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// `indent` is a line feed and the spaces after it; nil where all is on one line.
  private func write(into buffer: inout ByteBuffer, indent: String?) {
    switch self {
    case .null: buffer.append("null")
    case .bool(let value): buffer.append(value ? "true" : "false")
    case .integer(let value): buffer.append(String(value))
    case .number(let value): buffer.append(value.isFinite ? shortest(value) : "null")
    case .text(let value): writeString(value, into: &buffer)
    case .list(let values):
      writeItems(values, "[", "]", into: &buffer, indent: indent) { value, buffer, indent in
        value.write(into: &buffer, indent: indent)
      }
    case .object(let members):
      writeItems(members, "{", "}", into: &buffer, indent: indent) { member, buffer, indent in
        writeString(member.name, into: &buffer)
        buffer.append(": ")
        member.value.write(into: &buffer, indent: indent)
      }
    }
  }

  private func writeItems<Item>(
    _ items: [Item], _ open: String, _ close: String, into buffer: inout ByteBuffer, indent: String?,
    _ write: (Item, inout ByteBuffer, String?) -> Void
  ) {
    buffer.append(open)
    for (index, item) in items.enumerated() {
      if index > 0 { buffer.append(indent == nil ? ", " : ",") }
      let deeper = indent.map { $0 + "  " }
      buffer.append(deeper ?? "")
      write(item, &buffer, deeper)
    }
    if !items.isEmpty { buffer.append(indent ?? "") }
    buffer.append(close)
  }
}

/// The fewest digits that read back as the same number; a whole one has no fraction.
private func shortest(_ value: Double) -> String {
  Int(exactly: value).map(String.init) ?? value.description
}

/// RFC 8259, section 7; the two separators that JSON allows and JavaScript did not are escaped too. So is what would end a script
/// that holds the text, or open a comment in it: `</` is `<\/`, `<!` is `<\u0021`.
private func writeString(_ text: String, into buffer: inout ByteBuffer) {
  buffer.append("\"")
  var last: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    defer { last = scalar }
    switch scalar {
    case "/" where last == "<": buffer.append("\\/")
    case "!" where last == "<": buffer.append("\\u0021")
    case "\"": buffer.append("\\\"")
    case "\\": buffer.append("\\\\")
    case "\n": buffer.append("\\n")
    case "\t": buffer.append("\\t")
    case "\r": buffer.append("\\r")
    case "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
      let digits = String(scalar.value, radix: 16)
      buffer.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: buffer.append(String(scalar))
    }
  }
  buffer.append("\"")
}
