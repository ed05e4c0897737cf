extension StringProtocol {
  /// Whether the text has a control character that neither HTML nor XML has a place for: all below U+0020 but tab, line feed and
  /// carriage return, and U+007F.
  @inlinable
  package var hasControls: Bool { withBytes { $0.hasControls } }

  /// The text with a space in the place of each such character.
  @inlinable
  package var withoutControls: String { hasControls ? withBytes(clearControls) : String(self) }
}

@usableFromInline
func clearControls(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(decoding: bytes.map { isControl($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
}

/// A byte that HTML and XML have no place for, and that Jalon’s own marks in HTML use.
package func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
}
