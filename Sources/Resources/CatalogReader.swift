import Basics

/// Reads a catalog line by line.
struct CatalogReader {
  private(set) var keys: [Catalog.Key] = []
  private var texts: [Catalog.Key: String] = [:]
  private var section: String?
  private var sections: Set<String> = []
  /// A text of several lines that is being read, and the line of its key.
  private var block: (lines: [Substring], start: Int)?
  private var number = 0

  mutating func read(_ line: Substring) throws(Mistake) {
    number += 1
    switch line.utf8.first {
    case nil: block?.lines.append(line)
    case UInt8(ascii: " "), UInt8(ascii: "\t"): try continueBlock(line)
    case UInt8(ascii: "#"): try endBlock()
    case UInt8(ascii: "["): try beginSection(line)
    default: try beginText(line)
    }
  }

  /// Every text, once all lines are read.
  mutating func finish() throws(Mistake) -> [Catalog.Key: String] {
    try endBlock()
    return texts
  }

  private mutating func beginSection(_ line: Substring) throws(Mistake) {
    try endBlock()
    let name = String(line.dropFirst().dropLast())
    guard line.hasSuffix("]"), isName(name[...]) else { throw mistake(.section) }
    guard sections.insert(name).inserted else { throw mistake(.sectionOnce) }
    section = name
  }

  private mutating func beginText(_ line: Substring) throws(Mistake) {
    try endBlock()
    guard let section else { throw mistake(.inSection) }
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasSuffix(" "), isName(parts[0].dropLast()) else { throw mistake(.key) }
    let key = Catalog.Key(section: section, name: String(parts[0].dropLast()))
    guard texts.updateValue("", forKey: key) == nil else { throw mistake(.keyOnce) }
    keys.append(key)
    if parts[1].isEmpty {
      block = ([], number)
      return
    }
    let text = parts[1].dropFirst()
    guard parts[1].hasPrefix(" ") else { throw mistake(.key) }
    guard !text.isEmpty, text == text.trimmed else { throw mistake(.spaces) }
    texts[key] = String(text)
  }

  private mutating func continueBlock(_ line: Substring) throws(Mistake) {
    guard line.contains(where: { $0 != " " }) else { throw mistake(.blank) }
    let indent = "  ".utf8
    guard block != nil, line.utf8.starts(with: indent) else { throw mistake(.indented) }
    block?.lines.append(Substring(line.utf8.dropFirst(indent.count)))
  }

  private mutating func endBlock() throws(Mistake) {
    guard let (lines, start) = block, let key = keys.last else { return }
    block = nil
    let end = (lines.lastIndex { !$0.isEmpty } ?? -1) + 1
    guard lines.first?.isEmpty == false else { throw Mistake(line: start, rule: .hasText) }
    texts[key] = lines[..<end].joined(separator: "\n")
  }

  private func mistake(_ rule: Mistake.Rule) -> Mistake { Mistake(line: number, rule: rule) }
}

private func isName(_ text: Substring) -> Bool {
  !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
}
