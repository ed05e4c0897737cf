extension Substring {
  /// Without white space at either end.
  package var trimmed: Substring {
    var bytes = utf8
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    // A mark after a space would combine with it.
    while let first = bytes.first, isSpace(first), bytes.dropFirst().first ?? 0 < 0x80 { bytes.removeFirst() }
    var result = Substring(bytes)
    if let first = bytes.first, let last = bytes.last, isPlain(first), isPlain(last) { return result }
    result = result.drop { $0.isWhitespace }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether a byte is a character of its own that is no white space: most texts begin and end with one. What follows might be a
/// mark that combines with it, and makes no white space of it either.
private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
