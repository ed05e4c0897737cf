/// What stands in rendered HTML where a footnote is called: `␃key␃`, the key being one of ASCII letters, digits and points.
///
/// As `linkMark`, it cannot come from a source, and the same text may stand on several pages: whoever writes a page numbers the
/// notes that are called there, and puts them where the page has a place for them.
///
/// Compared with every byte of a page: as values kept somewhere they would be asked for each time.
package enum NoteMarks {
  /// Before and after a key.
  @inlinable package static var call: UInt8 { 0x03 }
  /// Where a page has its notes.
  @inlinable package static var place: UInt8 { 0x04 }
  /// In a note, where the links back to its calls go.
  @inlinable package static var back: UInt8 { 0x05 }

  /// A call of a note.
  package static func call(_ key: String) -> String { "\u{3}\(key)\u{3}" }

  /// A call that shows no number: the note is to stand on the page, but what calls it can bear no mark, as a title.
  package static func silentCall(_ key: String) -> String { "\u{3}!\(key)\u{3}" }

  /// HTML without any of these marks, nor the keys between them.
  package static func removed(from markup: String) -> String {
    guard markup.hasByte(call) || markup.hasByte(back) || markup.hasByte(place) else { return markup }
    var result = ByteBuffer(reserving: markup.utf8.count)
    var isKey = false
    for byte in markup.utf8 {
      switch byte {
      case call: isKey.toggle()
      case place, back: continue
      default: if !isKey { result.append(byte) }
      }
    }
    return result.text
  }
}
