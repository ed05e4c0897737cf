package import Basics

extension ByteBuffer {
  /// Appends a property of an iCalendar whose value is text (RFC 5545, sections 3.1 and 3.3.11), folded after 75 bytes, with its
  /// line end.
  ///
  /// A line end in the text is `\n`, so that no text begins a property or ends its component; other control characters, which
  /// a calendar has no way to write, are left out. No character is cut in two by a fold.
  ///
  /// - Parameter name: of the property, in ASCII, with its parameters.
  package mutating func append(calendarLine name: String, text: String) {
    var length = 0
    func fold(_ count: Int, _ buffer: inout ByteBuffer) {
      if length + count > 75 {
        buffer.append("\r\n ")
        length = 1
      }
      length += count
    }
    append(name + ":")
    length = name.utf8.count + 1
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      guard let written = calendarText(scalar, after: last) else { continue }
      fold(written.utf8.count, &self)
      append(written)
    }
    append("\r\n")
  }
}

private func calendarText(_ scalar: Unicode.Scalar, after last: Unicode.Scalar) -> String? {
  switch scalar {
  case "\\", ";", ",": "\\" + String(scalar)
  case "\n" where last == "\r": nil
  case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": "\\n"
  case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}": nil
  default: String(scalar)
  }
}
