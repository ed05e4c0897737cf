extension Substring {
  /// Without white space at either end.
  package var trimmed: Substring {
    if let first = utf8.first, let last = utf8.last, isPlain(first), isPlain(last) { return self }
    var result = drop { $0.isWhitespace }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}

/// Whether a byte is a character of its own that is no white space: most texts begin and end with one. What follows might be a
/// mark that combines with it, and makes no white space of it either.
private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
