import Basics

/// What the elements of one kind of document do to the text in them; names are without prefix.
struct Dialect {
  /// Whether all elements are blocks but those of `inline`, or none but those of `blocks`.
  private var blocks: Set<Substring>?
  private var inline: Set<Substring> = []
  /// What an empty element stands for.
  private var signs: [Substring: String] = [:]
  private var inserts: Set<Substring> = []
  private var deletes: Set<Substring> = []

  func isBlock(_ name: Substring) -> Bool { blocks?.contains(name) ?? !inline.contains(name) }
  func sign(_ name: Substring) -> String? { signs[name] }
  func inserts(_ name: Substring) -> Bool { inserts.contains(name) }
  func deletes(_ name: Substring) -> Bool { deletes.contains(name) }

  /// Parts of docx, xlsx and pptx (ECMA-376), where a paragraph is cut into runs.
  static let office = Dialect(
    blocks: [
      "p", "si", "is", "c", "v", "f", "comment", "cm", "tc", "tr", "row", "definedName", "txbxContent", "instrText",
      "delInstrText",
      "author", "title", "descr", "text", "threadedComment", "oddHeader", "oddFooter", "evenHeader", "evenFooter",
      "firstHeader",
      "firstFooter", "pt", "rPh", "binData",
    ],
    signs: [
      "tab": "\t", "br": "\n", "cr": "\n", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "\u{AD}",
    ],
    inserts: ["ins", "moveTo"], deletes: ["del", "moveFrom"])

  /// Parts of odt, ods and odp (OpenDocument 1.3).
  static let openDocument = Dialect(
    blocks: [
      "p", "h", "title", "desc", "creator", "initials", "sender-initials", "date", "annotation", "note",
      "note-citation", "table-cell", "text-box",
      "ruby-text", "deletion", "script", "generator", "subject", "keyword", "description", "initial-creator",
      "printed-by", "user-defined", "meta", "database-row-select", "list-item",
    ],
    signs: ["s": " ", "tab": "\t", "line-break": "\n", "soft-page-break": ""], inserts: [], deletes: [])

  /// XML of any other kind, pages of HTML among it.
  static let any = Dialect(
    blocks: nil,
    inline: [
      "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
      "mark", "q", "s",
      "samp", "small", "span", "strike", "strong", "sub", "sup", "tspan", "textPath", "tt", "u", "var", "wbr",
    ])
}

extension Collector {
  /// Reads the text of some XML and what its attributes say.
  func readXML(_ bytes: ArraySlice<UInt8>, as dialect: Dialect, at place: Words) {
    var tokens = XMLTokens(bytes)
    var flow = Flow()
    var values = AttributeValues()
    // How deep we are in what was put in, and in what was taken out.
    var (inserted, deleted) = (0, 0)
    while let token = tokens.next(), step() {
      switch token {
      case .open(let name):
        values.add(tokens.attributes)
        if dialect.isBlock(name) { flow.open() }
        if dialect.inserts(name) { inserted += 1 }
        if dialect.deletes(name) { deleted += 1 }
        if let sign = dialect.sign(name) { flow.append(sign) }
      case .close(let name):
        if dialect.isBlock(name) { flow.close() }
        if dialect.inserts(name) { inserted = max(0, inserted - 1) }
        if dialect.deletes(name) { deleted = max(0, deleted - 1) }
      case .text(let text): flow.append(text, deleted > 0 ? .deleted : inserted > 0 ? .inserted : .none)
      case .remark(let text):
        guard !text.hasPrefix("xml "), !text.hasPrefix("xpacket") else { continue }
        flow.open()
        flow.append(text)
        flow.close()
      }
    }
    add(flow.finish(), at: place)
    add(values.text, at: place)
  }
}

/// What attributes say, each value once: authors, addresses, descriptions of pictures, and much that is nobody’s.
struct AttributeValues {
  private var seen: Set<String> = []
  private(set) var text = ""

  mutating func add(_ attributes: [(name: Substring, value: String)]) {
    for (name, value) in attributes where value.utf8.count > 2 && !name.hasPrefix("rsid") && isTelling(value) {
      if seen.insert(value).inserted { text += value + "\n" }
    }
  }

  /// Whether there is a letter or a number as long as a telephone’s.
  private func isTelling(_ value: String) -> Bool {
    var digits = 0
    for byte in value.utf8 {
      if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) { return true }
      if (0x30...0x39).contains(byte) { digits += 1 }
    }
    return digits >= 7
  }
}
