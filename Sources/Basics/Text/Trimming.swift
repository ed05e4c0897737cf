extension Substring {
  /// Without white space at either end.
  package var trimmed: Substring {
    let cut = withBytes(spaces)
    var result = self
    if cut.start > 0 || cut.end > 0 {
      result = self[utf8.index(startIndex, offsetBy: cut.start)..<utf8.index(endIndex, offsetBy: -cut.end)]
    }
    if cut.isPlain { return result }
    result = result.drop { $0.isWhitespace }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}

/// How many bytes of white space a text begins and ends with, and whether nothing more of it can be.
private func spaces(_ bytes: UnsafeBufferPointer<UInt8>) -> (start: Int, end: Int, isPlain: Bool) {
  var end = bytes.count
  while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
  var start = 0
  // A mark after a space would combine with it.
  while start < end, isSpace(bytes[start]), start + 1 == end || bytes[start + 1] < 0x80 { start += 1 }
  return (start, bytes.count - end, start < end && isPlain(bytes[start]) && isPlain(bytes[end - 1]))
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether a byte is a character of its own that is no white space: most texts begin and end with one. What follows might be a
/// mark that combines with it, and makes no white space of it either.
private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
