/// What a client has already of a file, against what the file is now (RFC 9110, section 13).
struct Validators: Sendable, Hashable {
  /// With its quotes.
  let tag: String
  /// Seconds since 1970; nil for what is made anew for each answer.
  let modified: Int?

  /// Whether the client’s copy is still good. `If-None-Match` decides alone where it is given.
  func isFresh(_ head: RequestHead) -> Bool {
    if let known = head["if-none-match"] {
      let tags = known.split(separator: ",").map { $0.trimming(" \t") }
      return tags.contains("*") || tags.contains { strong($0) == strong(tag) }
    }
    guard let modified, let since = head["if-modified-since"].flatMap(seconds(ofHTTPDate:)) else { return false }
    return modified <= since
  }

  /// Whether a part may be sent: the client’s other parts are of the same file.
  func allowRange(_ head: RequestHead) -> Bool {
    guard let condition = head["if-range"] else { return true }
    if condition.hasPrefix("\"") { return condition == tag }
    return modified != nil && seconds(ofHTTPDate: condition) == modified
  }

  private func strong(_ tag: String) -> String { tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag }
}

/// The part of a file that a `Range` asks for (RFC 9110, section 14).
package enum Part: Sendable, Hashable {
  /// No part, or what is not understood, or several parts, which a server may refuse to send: the whole file.
  case whole
  case bytes(Range<Int>)
  /// Beyond the end.
  case none
}

/// Reads a `Range` field against a file’s size in bytes.
package func part(_ field: String?, of size: Int) -> Part {
  guard let field, field.lowercased().hasPrefix("bytes=") else { return .whole }
  let ends = field.dropFirst(6).trimming(" \t").split(separator: "-", omittingEmptySubsequences: false)
  guard ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) else { return .whole }
  switch (first, last) {
  case (nil, nil): return .whole
  case (nil, let count?): return count == 0 || size == 0 ? .none : .bytes(max(0, size - count)..<size)
  case (let start?, let end):
    if let end, end < start { return .whole }
    return start < size ? .bytes(start..<min(end.map { $0 == Int.max ? $0 : $0 + 1 } ?? size, size)) : .none
  }
}

/// Digits as a number, one too large for any file as the largest; nothing where there are none; nil for anything else.
private func number(_ digits: Substring) -> Int?? {
  if digits.isEmpty { return .some(nil) }
  guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return .some(Int(digits) ?? Int.max)
}
