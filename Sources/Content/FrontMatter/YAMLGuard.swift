import Basics
import Diagnostics

/// Nobody nests front matter deeper, and a parser that calls itself for each level has only so much stack.
private let depthLimit = 64

/// What is refused before a YAML parser sees it: nesting that would exhaust the stack, and aliases, which can make a few
/// lines stand for billions.
func refuseHostile(_ text: String, _ place: Placing) -> Finding? {
  var found = Found()
  if let line = text.withBytes({ found.firstLineTooDeep(in: $0) }) { return tooDeep(place, line: line) }
  guard let alias = found.aliases.first(where: { found.anchors.contains($0.name) && !$0.name.isEmpty }) else {
    return nil
  }
  let content = place.content(ofLine: alias.line)
  let part = content.rangeInUTF8(of: "*" + alias.name).map { content[$0] } ?? content
  return Finding(
    .yamlAlias, in: place.source, at: place.range(line: alias.line, part),
    Words(fr: "les alias de YAML (&, *) ne sont pas lus ici", en: "YAML aliases (&, *) are not read here"),
    hint: Words(
      fr: "Répétez la valeur, ou mettez-la entre guillemets droits si l’astérisque fait partie du texte.",
      en: "Repeat the value, or put it in straight quotes if the asterisk belongs to the text."))
}

/// What one look at the bytes of some YAML finds.
private struct Found {
  var anchors: Set<String> = []
  var aliases: [(name: String, line: Int)] = []
  private var flowDepth = 0

  /// The first line, from 1, that has more levels inside one another than are allowed; names are noted up to there.
  mutating func firstLineTooDeep(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var line = 1
    var lower = 0
    while lower <= bytes.count {
      let upper = bytes.firstIndex(of: UInt8(ascii: "\n"), from: lower) ?? bytes.count
      if isTooDeep(UnsafeBufferPointer(rebasing: bytes[lower..<upper]), line: line) { return line }
      line += 1
      lower = upper + 1
    }
    return nil
  }

  private mutating func isTooDeep(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    var previous: UInt8 = 0x20
    var lineDepth = 0
    var isLeading = true
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(0, flowDepth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isLeading { lineDepth += 1 }
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if " [{,".utf8.contains(previous) {
          let name = String(decoding: bytes[(position + 1)...].prefix { !" ,]}\t\r".utf8.contains($0) }, as: UTF8.self)
          if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append((name, line)) }
        }
      case 0x20: break
      default: isLeading = false
      }
      previous = byte
      if flowDepth > depthLimit || lineDepth > depthLimit { return true }
    }
    // Each level of a block needs a column of its own.
    return bytes.prefix { $0 == 0x20 }.count > depthLimit * 4
  }
}

private func tooDeep(_ place: Placing, line: Int) -> Finding {
  Finding(
    .nestingTooDeep, in: place.source, at: SourceRange(at: place.offset(line: line, column: 1)),
    Words(fr: "trop de niveaux imbriqués dans l’en-tête", en: "too many levels inside one another in the front matter"),
    hint: Words(
      fr: "Un en-tête a rarement plus de trois niveaux : vérifiez les espaces et les crochets de cette ligne.",
      en: "Front matter rarely has more than three levels: look at the spaces and brackets of this line."))
}
