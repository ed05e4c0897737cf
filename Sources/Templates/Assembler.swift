import Diagnostics

/// Makes a template's steps out of its tokens, in one pass.
struct Assembler {
  private let name: String
  let source: SourceText
  let bytes: [UInt8]
  let whitespace: Whitespace
  let tokens: [Token]
  var shared: Shared
  var findings: [Finding]

  var steps: [Step] = []
  var places: [SourceRange] = []
  var texts: [String] = []
  var names: [Name] = []
  var namePlaces: [SourceRange] = []
  var arguments: [Argument] = []
  var opens: [Open] = []
  /// How many of those that are open have each name.
  var openLabels: [String: Int] = [:]
  /// How many closing tags of each name are still to come.
  var closesLeft: [String: Int] = [:]
  /// How much of each line's indentation is left out: that of the argument we are in.
  var dedent = 0
  var verbatim = Verbatim()
  /// The first step that text may still be added to: those before it end a section or a block.
  var barrier = 0

  /// How deep sections, blocks and parents may stand in one another.
  static let depthLimit = 100

  /// What the templates of a library have in common.
  struct Shared {
    /// Each template's number.
    let templates: [String: Int]
    /// Each block's number.
    var blocks: [String: Int] = [:]
    let unknownNames: UnknownNames

    mutating func number(ofBlock name: String) -> Int {
      let number = blocks[name] ?? blocks.count
      blocks[name] = number
      return number
    }
  }

  /// A tag that waits for its closing tag.
  struct Open {
    let token: Token
    /// The name with its asterisk, as the closing tag must repeat it.
    let label: String
    /// The step to complete when it closes; nil when it was left out.
    let step: Int?
    /// Whether what it holds is left out: all but blocks in a parent.
    let isIgnored: Bool
    let isArgument: Bool
    /// The indentation left out around it.
    let dedent: Int
    var arguments: [Argument] = []
    /// Of its arguments.
    var blocks: Set<Int> = []
    var hasStray = false
  }

  init(_ name: String, _ source: SourceText, whitespace: Whitespace, shared: Shared) {
    self.name = name
    self.source = source
    self.whitespace = whitespace
    self.shared = shared
    bytes = Array(source.text.utf8)
    var lexer = Lexer(source)
    lexer.run()
    findings = lexer.findings
    var tokens = lexer.tokens
    layOutLines(&tokens, of: bytes)
    self.tokens = tokens
    for token in tokens where token.kind == .close { closesLeft[label(of: token), default: 0] += 1 }
  }

  mutating func assemble() -> Template {
    for index in tokens.indices {
      let token = tokens[index]
      if token.startsLine { startLine() }
      switch token.kind {
      case .text: addText(token)
      case .value(let isRaw): addValue(token, isRaw: isRaw)
      case .partial: addPartial(token)
      case .section, .inverted: openSection(token)
      case .parent: openParent(token)
      case .block: openBlock(token, at: index)
      case .close: close(token)
      case .silent: break
      }
    }
    while let open = opens.popLast() { finish(open, isClosed: false) }
    append(.end, at: SourceRange(at: bytes.count))
    return Template(
      name: name, source: source, steps: steps, places: places, texts: texts, names: names,
      namePlaces: namePlaces, arguments: arguments)
  }

  mutating func append(_ step: Step, at place: SourceRange) {
    steps.append(step)
    places.append(place)
  }

  func label(of token: Token) -> String {
    (token.isDynamic ? "*" : "") + text(token.name)
  }

  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
  }
}
