import Diagnostics

/// A template's own text.
extension Assembler {
  /// Whether a parent leaves out what stands here.
  var isIgnored: Bool { opens.last?.isIgnored ?? false }

  mutating func startLine() {
    if whitespace == .exact, !isIgnored { append(.line, at: SourceRange(at: 0)) }
  }

  mutating func addText(_ token: Token) {
    let text = bytes[token.range.lower..<token.range.upper]
    guard !text.isEmpty else { return }
    if isIgnored { return noteStray(text) }
    switch whitespace {
    case .exact: write(dropIndent(text, token))
    case .compact: writeCompact(text, token)
    }
  }

  /// One line's text at most: only its two ends can be next to a line feed.
  private mutating func writeCompact(_ text: ArraySlice<UInt8>, _ token: Token) {
    var text = text
    if !verbatim.isInside {
      text = dropIndent(text, token)
      if token.startsLine, text.first?.isSpace == true {
        text = text.drop(while: \.isSpace)
        // What was written last may be a value, or another item's end: only rendering tells whether it ends with white space.
        addGap()
      }
    }
    verbatim.read(text)
    if !verbatim.isInside, text.last == .lineFeed {
      write(text[..<(text.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? text.startIndex)])
      if !endsWithSpace { write([.lineFeed]) }
    } else {
      write(text)
    }
  }

  /// Text without the indentation of the argument that it stands in.
  private func dropIndent(_ text: ArraySlice<UInt8>, _ token: Token) -> ArraySlice<UInt8> {
    guard token.startsLine, dedent > 0 else { return text }
    return text.dropFirst(text.prefix(dedent).prefix { $0.isSpace && $0 != .lineFeed }.count)
  }

  /// Text to be written as it is; it joins the text step before it if nothing comes between.
  private mutating func write(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    let text = String(decoding: text, as: UTF8.self)
    if steps.count > barrier, case .text(let last)? = steps.last {
      texts[last] += text
    } else {
      append(.text(store(text)), at: SourceRange(at: 0))
    }
  }

  mutating func store(_ text: String) -> Int {
    texts.append(text)
    return texts.count - 1
  }

  /// Whether what is written here comes after white space (or begins the page), whatever happens in rendering.
  private var endsWithSpace: Bool {
    guard steps.count > barrier else { return false }
    switch steps.last {
    case .text(let last)?: return texts[last].utf8.last?.isSpace ?? false
    case .gap?: return true
    default: return false
    }
  }

  mutating func addGap() {
    if !endsWithSpace { append(.gap, at: SourceRange(at: 0)) }
  }

  /// Reports the first thing that a parent leaves out; white space is nothing.
  mutating func noteStray(_ text: ArraySlice<UInt8>) {
    guard let start = text.firstIndex(where: { !$0.isSpace }),
      let parent = opens.lastIndex(where: { $0.token.kind == .parent }), !opens[parent].hasStray
    else { return }
    opens[parent].hasStray = true
    findings.append(Problem.stray(SourceRange(start, text.endIndex), parent: opens[parent].label, in: source))
  }

  mutating func noteStray(_ tag: Token) {
    noteStray(bytes[tag.range.lower..<tag.range.upper])
  }
}
