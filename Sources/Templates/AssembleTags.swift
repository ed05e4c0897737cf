import Diagnostics

/// Tags that stand for themselves.
extension Assembler {
  mutating func addValue(_ token: Token, isRaw: Bool) {
    if isIgnored { return noteStray(token) }
    append(.value(path(token), isRaw: isRaw), at: token.name)
  }

  mutating func addPartial(_ token: Token) {
    if isIgnored { return noteStray(token) }
    let reference = reference(token)
    if case .missing = reference { return }
    let indent = indent(token)
    append(.partial(reference, indent), at: token.name)
  }

  /// The parts of a dotted name, each with its place.
  func parts(_ range: SourceRange) -> [(Name, SourceRange)] {
    let dot = UInt8(ascii: ".")
    return bytes[range.lower..<range.upper].split(separator: dot).map {
      (Name(String(decoding: $0, as: UTF8.self)), SourceRange($0.startIndex, $0.endIndex))
    }
  }

  mutating func path(_ token: Token) -> Path {
    let first = names.count
    for (name, place) in parts(token.name) {
      names.append(name)
      namePlaces.append(place)
    }
    return Path(first: first, count: names.count - first)
  }

  mutating func reference(_ token: Token) -> Reference {
    if token.isDynamic { return .named(path(token)) }
    let name = text(token.name)
    if let number = shared.templates[name] { return .template(number) }
    if shared.unknownNames == .finding {
      findings.append(Problem.missingTemplate(name, token.name, among: shared.templates.keys, in: source))
    }
    return .missing
  }

  /// The indentation of what a partial or a parent brings in. Compact text is not indented, but the white space that was
  /// there still parts what it stood between.
  mutating func indent(_ token: Token) -> Indent {
    guard let range = token.indent.map(outdented) else { return .inline }
    guard whitespace == .compact else { return stored(range) }
    if range.lower < range.upper { addGap() }
    return .inline
  }

  /// The indentation of what comes in a block's place: that of its own text where it has some.
  mutating func indent(ofBlock token: Token, at index: Int) -> Indent {
    switch token.layout {
    case .inline: .inline
    case .pair(let indent): stored(outdented(indent))
    case .alone(let indent): stored(outdented(intrinsicIndent(after: index) ?? indent))
    }
  }

  private mutating func stored(_ range: SourceRange) -> Indent {
    .by(store(text(range)))
  }

  private func outdented(_ range: SourceRange) -> SourceRange {
    SourceRange(min(range.lower + dedent, range.upper), range.upper)
  }

  /// The white space that the first line in a block begins with; nil when no line begins in it.
  func intrinsicIndent(after opener: Int) -> SourceRange? {
    var depth = 0
    for token in tokens[(opener + 1)...] {
      if token.startsLine, let indent = indent(ofLineAt: token) { return indent }
      switch token.kind {
      case .text, .value, .silent: break
      case .partial: if let indent = token.indent { return indent }
      case .parent, .block:
        if let indent = token.indent { return indent }
        depth += 1
      case .section, .inverted: depth += 1
      case .close:
        depth -= 1
        if depth < 0 { return nil }
      }
    }
    return nil
  }

  /// The indentation of a line by its first token; nil when the line is blank.
  private func indent(ofLineAt token: Token) -> SourceRange? {
    guard token.kind == .text else { return SourceRange(at: token.range.lower) }
    let space = bytes[token.range.lower..<token.range.upper].prefix { $0.isSpace && $0 != .lineFeed }
    let isBlank = space.endIndex < token.range.upper && bytes[space.endIndex] == .lineFeed
    return isBlank ? nil : SourceRange(space.startIndex, space.endIndex)
  }
}
