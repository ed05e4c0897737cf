extension Substring {
  /// Without white space at either end.
  package var trimmed: Substring {
    var result = drop { $0.isWhitespace }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}
