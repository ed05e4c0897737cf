/// Looks whether the elements of HTML are closed in order and stand where HTML allows them, tag by tag as `MarkupScanner` gives them:
/// what a browser’s parser would have to guess is a fault (HTML, section 13.2, « parse errors » of the tree).
///
/// End tags that HTML lets one leave out (`</p>`, `</li>`, `</td>`…) may be left out; void elements have none.
package struct MarkupBalance {
  /// Where markup is not balanced, and how.
  package struct Fault: Sendable, Hashable {
    /// What is wrong with a tag.
    package enum Kind: Sendable, Hashable {
      /// An element that is never closed, or closed by another’s end.
      case unclosed
      /// An end tag of what is not open.
      case stray
      /// An element where HTML allows none: `<li>` outside lists, a link in a link.
      case misplaced
    }
    package let kind: Kind
    /// The tag, by its offsets.
    package let tag: Range<Int>
  }

  package private(set) var faults: [Fault] = []
  private var open: [(name: ElementName, traits: Traits, tag: Range<Int>)] = []
  /// How many pictures and formulas are open: what is in them is XML.
  private var foreign = 0

  package init() {}

  /// All the faults of a whole text of HTML.
  package static func faults(in bytes: UnsafeBufferPointer<UInt8>) -> [Fault] {
    var balance = MarkupBalance()
    var scanner = MarkupScanner(bytes)
    while let piece = scanner.next() { if case .tag(let tag) = piece { balance.read(tag, in: bytes) } }
    balance.end()
    return balance.faults
  }

  /// Reads the next tag.
  package mutating func read(_ tag: MarkupScanner.Tag, in bytes: UnsafeBufferPointer<UInt8>) {
    if tag.isClosing { return close(tag) }
    let traits = Traits.of[tag.name] ?? []
    let isClosed =
      foreign > 0 || traits.contains(.foreign) ? bytes[tag.range.upperBound - 2] == UInt8(ascii: "/") : false
    if foreign == 0 {
      closeImplied(by: tag.name, traits)
      if !mayStand(tag.name) { faults.append(Fault(kind: .misplaced, tag: tag.range)) }
    }
    if traits.contains(.void) && foreign == 0 || isClosed { return }
    if traits.contains(.foreign) { foreign += 1 }
    open.append((tag.name, traits, tag.range))
  }

  /// Says that there are no more tags.
  package mutating func end() {
    while let last = open.popLast() { leave(last) }
  }

  // MARK: Private

  private mutating func close(_ tag: MarkupScanner.Tag) {
    guard let index = open.lastIndex(where: { $0.name == tag.name }) else {
      faults.append(Fault(kind: .stray, tag: tag.range))
      return
    }
    while open.count > index + 1, let last = open.popLast() { leave(last) }
    if open.popLast()?.traits.contains(.foreign) == true { foreign -= 1 }
  }

  private mutating func leave(_ element: (name: ElementName, traits: Traits, tag: Range<Int>)) {
    if element.traits.contains(.foreign) { foreign -= 1 }
    if !element.traits.contains(.optionalEnd) { faults.append(Fault(kind: .unclosed, tag: element.tag)) }
  }

  /// Closes what a start tag closes without a word.
  private mutating func closeImplied(by name: ElementName, _ traits: Traits) {
    if traits.contains(.closesParagraph), open.last?.name == "p" { open.removeLast() }
    guard let closed = Self.closes[name] else { return }
    var index = open.count - 1
    while index >= 0, open[index].traits.contains(.optionalEnd) {
      if closed.contains(open[index].name) { return open.removeSubrange(index...) }
      index -= 1
    }
  }

  /// Whether an element may stand in the one that is open.
  private func mayStand(_ name: ElementName) -> Bool {
    if name == "a", open.contains(where: { $0.name == "a" }) { return false }
    guard let parent = open.last?.name else { return Self.parents[name] == nil }
    if let parents = Self.parents[name], !parents.contains(parent) { return parent == "template" }
    if let children = Self.children[parent] { return children.contains(name) || name == "script" || name == "template" }
    return true
  }

  private struct Traits: OptionSet {
    let rawValue: UInt8
    static let void = Traits(rawValue: 1)
    static let optionalEnd = Traits(rawValue: 2)
    static let closesParagraph = Traits(rawValue: 4)
    static let foreign = Traits(rawValue: 8)

    static let of: [ElementName: Traits] = {
      var all: [ElementName: Traits] = [:]
      func add(_ trait: Traits, _ names: [ElementName]) { for name in names { all[name, default: []].insert(trait) } }
      add(
        .void,
        [
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        ])
      add(
        .optionalEnd,
        [
          "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "colgroup", "thead", "tbody", "tfoot",
          "tr", "td", "th", "rt", "rp",
        ])
      add(
        .closesParagraph,
        [
          "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure",
          "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol",
          "p", "pre", "search", "section", "table", "ul",
        ])
      add(.foreign, ["svg", "math"])
      return all
    }()
  }

  /// The elements whose end a start tag implies.
  private static let closes: [ElementName: [ElementName]] = [
    "body": ["head"], "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "option": ["option"],
    "optgroup": ["option", "optgroup"], "td": ["td", "th"], "th": ["td", "th"], "tr": ["tr", "colgroup"],
    "thead": ["thead", "tbody", "colgroup"], "tbody": ["thead", "tbody", "colgroup"], "tfoot": ["thead", "tbody"],
    "rt": ["rt", "rp"], "rp": ["rt", "rp"],
  ]

  /// The elements that one has to stand in.
  private static let parents: [ElementName: [ElementName]] = [
    "li": ["ul", "ol", "menu"], "dt": ["dl", "div"], "dd": ["dl", "div"], "tr": ["table", "thead", "tbody", "tfoot"],
    "td": ["tr"], "th": ["tr"], "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
    "figcaption": ["figure"], "summary": ["details"],
  ]

  /// The elements that may stand in one.
  private static let children: [ElementName: [ElementName]] = [
    "ul": ["li"], "ol": ["li"], "menu": ["li"], "dl": ["dt", "dd", "div"],
    "table": ["caption", "colgroup", "thead", "tbody", "tfoot", "tr"], "thead": ["tr"], "tbody": ["tr"],
    "tfoot": ["tr"], "tr": ["td", "th"],
  ]
}
