import Basics
import Diagnostics

/// Limits on Markdown: what is refused before the library sees it, because it would take time or memory out of all proportion
/// to the text.
///
/// libcmark-gfm walks all the cells of a row to add one; it looks to the end of the paragraph for the end of each instruction and
/// declaration; it goes through every level of a list for each line; it copies the address of a reference for each use; it
/// counts the parentheses of an address anew for each that it leaves out of it.
struct MarkdownLimits {
  /// As many as a table of contacts may have.
  static let cellLimit = 500
  /// Openers of one kind in one paragraph, or closers in one word, that have no other end.
  private static let openLimit = 100
  /// Brackets open at once in one paragraph; each link inside goes through them all.
  private static let bracketLimit = 1_000
  /// Columns before the mark of a list: more than all levels that are allowed need.
  private static let indentLimit = 6 * ASTRewriter.depthLimit
  /// Uses of references may make the text this many times as long, and a million bytes longer.
  private static let growthLimit = 10

  private let source: SourceText
  private let start: Int

  private init(source: SourceText, start: Int) {
    self.source = source
    self.start = start
  }

  /// The first reason not to read the Markdown of a source from an offset on; nil for every text that a person would write.
  static func refusal(of text: Substring, from start: Int, in source: SourceText) -> Finding? {
    var copy = text
    return copy.withUTF8 { MarkdownLimits(source: source, start: start).refusal(of: $0) }
  }

  private func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    if isRemarkable(bytes), let place = firstLine(in: bytes) { return place }
    let brackets = bytes.count(of: UInt8(ascii: "]"))
    guard brackets > Self.openLimit, let longest = longestDefinition(in: bytes) else { return nil }
    let added = longest.length.multipliedReportingOverflow(by: brackets)
    guard added.overflow || added.partialValue > Self.growthLimit * bytes.count + 1_000_000 else { return nil }
    return finding(
      at: longest.offset,
      Words(
        fr: "cette référence est si longue et si souvent appelée que la page serait démesurée",
        en: "this reference is so long, and used so often, that the page would be out of all proportion"),
      hint: Words(
        fr: "Raccourcissez l’adresse ou le titre de la référence.", en: "Shorten the reference’s address or title."))
  }

  // MARK: Lines

  /// A quick look, whether there is enough of anything to be too much: hardly any text has it.
  private func isRemarkable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.count(of: UInt8(ascii: "<")) > Self.openLimit || bytes.count(of: UInt8(ascii: ")")) > Self.openLimit
      || bytes.count(of: UInt8(ascii: "[")) > Self.bracketLimit
      || bytes.firstIndex(of: UInt8(ascii: "\r"), from: 0) != nil
    {
      return true
    }
    var lower = 0
    while lower < bytes.count {
      let upper = bytes.firstIndex(of: UInt8(ascii: "\n"), from: lower) ?? bytes.count
      if upper - lower > ASTRewriter.depthLimit {
        let line = UnsafeBufferPointer(rebasing: bytes[lower..<upper])
        let marks = line.prefix(ASTRewriter.depthLimit + 1).allSatisfy(Self.isMark)
        if marks || line.count(of: UInt8(ascii: "|")) > Self.cellLimit { return true }
      }
      lower = upper + 1
    }
    return false
  }

  /// Whether a byte may stand before the text of a list or quote.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
      UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// What a paragraph has opened so far without closing it.
  private struct Open {
    var instructions = 0
    var declarations = 0
    var sections = 0
    var brackets = 0
    /// How many more of a word’s parentheses close than open.
    var parentheses = 0

    var tags: Int { max(instructions, declarations, sections) }

    /// After a « < ».
    mutating func begin(_ first: UInt8, _ second: UInt8) {
      parentheses = 0
      switch (first, second) {
      case (UInt8(ascii: "?"), _): instructions += 1
      case (UInt8(ascii: "!"), UInt8(ascii: "[")): sections += 1
      case (UInt8(ascii: "!"), UInt8(ascii: "A")...UInt8(ascii: "Z")),
        (UInt8(ascii: "!"), UInt8(ascii: "a")...UInt8(ascii: "z")):
        declarations += 1
      default: break
      }
    }

    /// At a « > ».
    mutating func end(_ before: UInt8) {
      declarations = 0
      if before == UInt8(ascii: "?") { instructions = 0 }
      if before == UInt8(ascii: "]") { sections = 0 }
    }
  }

  private func firstLine(in bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    var open = Open()
    var lower = 0
    while lower < bytes.count {
      let upper = bytes[lower...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[lower..<upper]
      if isTooDeep(line) {
        return ASTRewriter.tooDeep(in: source, at: start + lower)
      }
      if line.count > Self.cellLimit, line.count(where: { $0 == UInt8(ascii: "|") }) > Self.cellLimit + 1 {
        return finding(
          at: start + lower,
          Words(
            fr: "cette ligne a plus de \(Self.cellLimit) cellules",
            en: "this line has more than \(Self.cellLimit) cells"),
          hint: Words(
            fr: "Partagez le tableau en plusieurs.", en: "Split the table into several."))
      }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { open = Open() } else { count(line, &open) }
      if let refusal = refusal(of: open, at: start + lower) { return refusal }
      lower = upper + 1
    }
    return nil
  }

  private func refusal(of open: Open, at offset: Int) -> Finding? {
    if open.parentheses > Self.openLimit {
      return finding(
        at: offset,
        Words(
          fr: "un mot de cette ligne ferme plus de \(Self.openLimit) parenthèses qui ne sont pas ouvertes",
          en: "a word of this line closes more than \(Self.openLimit) parentheses that are not open"),
        hint: Words(fr: "Ôtez celles qui sont de trop.", en: "Take out those that are too many."))
    }
    guard open.tags > Self.openLimit else {
      return open.brackets > Self.bracketLimit ? ASTRewriter.tooDeep(in: source, at: offset) : nil
    }
    return finding(
      at: offset,
      Words(
        fr: "plus de \(Self.openLimit) « <? » ou « <! » ouverts dans un paragraphe, et aucun n’est fermé",
        en: "more than \(Self.openLimit) “<?” or “<!” opened in one paragraph, and none is closed"),
      hint: Words(
        fr: "Mettez une ligne vide entre les passages.", en: "Put a blank line between the passages."))
  }

  /// Whether a line opens more levels than are allowed, or stands so far to the right that it may.
  private func isTooDeep(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var marks = 0
    var index = line.startIndex
    func isSpace(_ index: Int) -> Bool { index >= line.endIndex || line[index] == 0x20 || line[index] == 0x09 }
    while index < line.endIndex {
      switch line[index] {
      case 0x20, 0x09: break
      case UInt8(ascii: ">"): marks += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isSpace(index + 1) else { return false }
        marks += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digits = line[index...].prefix { (0x30...0x39).contains($0) }.count
        index += digits
        guard digits < 10, index < line.endIndex, line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")"),
          isSpace(index + 1)
        else { return false }
        marks += 1
      default: return false
      }
      index += 1
      if marks > ASTRewriter.depthLimit || marks > 0 && index - line.startIndex > Self.indentLimit { return true }
    }
    return false
  }

  private func count(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ open: inout Open) {
    var index = line.startIndex
    open.parentheses = 0
    while index < line.endIndex {
      let before = index > line.startIndex ? line[index - 1] : 0x20
      switch line[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.brackets += 1
      case UInt8(ascii: "]"): open.brackets = max(0, open.brackets - 1)
      case UInt8(ascii: "("): open.parentheses -= 1
      case UInt8(ascii: ")"): open.parentheses += 1
      case 0x20, 0x09: open.parentheses = 0
      case UInt8(ascii: "<"): if index + 2 < line.endIndex { open.begin(line[index + 1], line[index + 2]) }
      case UInt8(ascii: ">"): open.end(before)
      default: break
      }
      if open.parentheses > Self.openLimit { return }
      index += 1
    }
  }

  // MARK: References

  /// The longest of what may be the definition of a reference: the bytes of its address and of its title, at most.
  private func longestDefinition(in bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, offset: Int)? {
    var longest: (length: Int, offset: Int)?
    // Where each closer, and a blank line, comes next, so that each byte is looked at once for all definitions.
    var next: [UInt8: Int] = [:]
    func firstIndex(of closer: UInt8, from index: Int) -> Int {
      if let known = next[closer], known >= index { return known }
      let found = bytes[index...].indices.first { closer == 0x0A ? isBlank(after: $0) : bytes[$0] == closer }
      next[closer] = found ?? bytes.count
      return found ?? bytes.count
    }
    func isBlank(after index: Int) -> Bool {
      guard bytes[index] == 0x0A, let next = bytes[(index + 1)...].first(where: { $0 != 0x20 && $0 != 0x09 }) else {
        return false
      }
      return next == 0x0A || next == 0x0D
    }
    func skipSpace(_ index: inout Int) { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
    var from = 0
    while let colon = bytes[from...].firstIndex(of: UInt8(ascii: ":")) {
      from = colon + 1
      guard colon > 0, bytes[colon - 1] == UInt8(ascii: "]") else { continue }
      var index = from
      skipSpace(&index)
      let address = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      var length = index - address
      let afterAddress = index
      skipSpace(&index)
      if index < bytes.count, let closer = Self.closers[bytes[index]] {
        let end = firstIndex(of: closer, from: index + 1)
        if end < firstIndex(of: 0x0A, from: index) { length += end - index }
      }
      if length > longest?.length ?? 0 { longest = (length, start + colon) }
      from = afterAddress
    }
    return longest
  }

  private static let closers: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "("): UInt8(ascii: ")"),
  ]

  private func finding(at offset: Int, _ summary: Words, hint: Words) -> Finding {
    Finding(.textOutsized, in: source, at: SourceRange(at: offset), summary, hint: hint)
  }
}
