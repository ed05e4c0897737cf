import Diagnostics

/// Cuts a template's source into tokens.
struct Lexer {
  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var tokens: [Token] = []
  private(set) var findings: [Finding] = []

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  mutating func run() {
    while offset < bytes.count {
      let start = find(opening, from: offset, to: bytes.count) ?? bytes.count
      addText(to: start)
      if start < bytes.count { readTag(at: start) }
    }
  }

  /// Text, cut after each line feed.
  private mutating func addText(to end: Int) {
    while offset < end {
      let next = bytes[offset..<end].firstIndex(of: .lineFeed).map { $0 + 1 } ?? end
      tokens.append(Token(kind: .text, range: SourceRange(offset, next)))
      offset = next
    }
  }

  private mutating func readTag(at start: Int) {
    var inside = skipSpace(from: start + opening.count)
    var sigil = inside < bytes.count ? bytes[inside] : 0
    // `{{ {{x}}` is a tag left open before another, not a tag in three braces.
    if sigil == Self.brace, inside > start + opening.count { sigil = 0 }
    let kind = Self.kinds[sigil]
    if kind != nil { inside += 1 }
    // `{{{x}}}` ends with one brace more, `{{=<% %>=}}` with one sign more.
    let ending = (sigil == Self.brace ? [UInt8(ascii: "}")] : sigil == Self.equals ? [sigil] : []) + closing
    guard let end = findEnd(ending, of: sigil, from: inside) else {
      return skipUnclosed(start, inside, ending: ending)
    }
    offset = end + ending.count
    var token = Token(kind: kind ?? .value(isRaw: false), range: SourceRange(start, offset))
    switch sigil {
    case Self.exclamation: break
    case Self.equals: setDelimiters(inside, end, tag: token.range)
    default: readName(inside, end, &token)
    }
    tokens.append(token)
  }

  private static let exclamation = UInt8(ascii: "!")
  private static let equals = UInt8(ascii: "=")
  private static let brace = UInt8(ascii: "{")
  private static let kinds: [UInt8: Token.Kind] = [
    exclamation: .silent, equals: .silent,
    brace: .value(isRaw: true), UInt8(ascii: "&"): .value(isRaw: true),
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
  ]

  /// The name between two offsets; a tag that has none, or more than one, becomes silent and a finding.
  private mutating func readName(_ lower: Int, _ upper: Int, _ token: inout Token) {
    var (lower, upper) = trim(lower, upper)
    let isReference = token.kind == .partial || token.kind == .parent || token.kind == .close
    if isReference, lower < upper, bytes[lower] == UInt8(ascii: "*") {
      // A closing tag repeats what the opening tag says, asterisk and all.
      token.isDynamic = true
      (lower, upper) = trim(lower + 1, upper)
    }
    token.name = SourceRange(lower, upper)
    let isPath = token.isDynamic || ![.partial, .parent, .block, .close].contains(token.kind)
    if lower == upper {
      findings.append(Problem.emptyTag(token.range, in: source))
    } else if bytes[lower..<upper].contains(where: \.isSpace) || (isPath && hasEmptyPart(lower, upper)) {
      findings.append(Problem.badName(token.name, in: source))
    } else {
      return
    }
    token.kind = .silent
  }

  /// Whether a dotted name has nothing before, between or after its dots; `.` alone is the value at hand.
  private func hasEmptyPart(_ lower: Int, _ upper: Int) -> Bool {
    let dot = UInt8(ascii: ".")
    let name = bytes[lower..<upper]
    return name != [dot] && name.split(separator: dot, omittingEmptySubsequences: false).contains(where: \.isEmpty)
  }

  private mutating func setDelimiters(_ lower: Int, _ upper: Int, tag: SourceRange) {
    let parts = bytes[lower..<upper].split(whereSeparator: \.isSpace)
    guard parts.count == 2, !parts.joined().contains(Self.equals) else {
      findings.append(Problem.badDelimiters(tag, in: source))
      return
    }
    (opening, closing) = (Array(parts[0]), Array(parts[1]))
  }

  /// Where a tag ends: before the next one begins, or it was not closed. A comment may hold tags, and a change of
  /// delimiters the delimiters themselves, but that is short.
  private func findEnd(_ ending: [UInt8], of sigil: UInt8, from start: Int) -> Int? {
    switch sigil {
    case Self.exclamation: return find(ending, from: start, to: bytes.count)
    case Self.equals: return find(ending, from: start, to: min(start + 80, bytes.count))
    default:
      guard let next = find(opening, from: start, to: bytes.count) else {
        return find(ending, from: start, to: bytes.count)
      }
      // Up to and with `next`: the two delimiters may be the same.
      return find(ending, from: start, to: min(next + ending.count, bytes.count))
    }
  }

  /// A tag without an end: what is up to the next tag is left out, and the rest is read as if nothing had happened. A comment
  /// without an end hides all that follows.
  private mutating func skipUnclosed(_ start: Int, _ inside: Int, ending: [UInt8]) {
    findings.append(
      Problem.unclosedTag(SourceRange(start, start + opening.count), ending: ending, in: source))
    let isComment = bytes[inside - 1] == Self.exclamation
    offset = isComment ? bytes.count : find(opening, from: inside, to: bytes.count) ?? bytes.count
  }

  private func find(_ part: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let first = part.first else { return nil }
    var index = start
    while index + part.count <= end {
      if bytes[index] == first, bytes[index..<(index + part.count)].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }

  private func skipSpace(from start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isSpace } ?? bytes.count
  }

  private func trim(_ lower: Int, _ upper: Int) -> (Int, Int) {
    let start = min(skipSpace(from: min(lower, upper)), upper)
    let end = bytes[start..<upper].lastIndex { !$0.isSpace }.map { $0 + 1 } ?? start
    return (start, end)
  }
}
