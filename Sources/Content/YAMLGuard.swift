import Basics
import Diagnostics

/// Nobody nests front matter deeper, and a parser that calls itself for each level has only so much stack.
private let depthLimit = 64

/// What is refused before a YAML parser sees it: nesting that would exhaust the stack, and aliases, which can make a few
/// lines stand for billions.
func refuseHostile(_ text: String, _ place: Placing) -> Finding? {
  var flowDepth = 0
  var anchors: Set<Substring> = []
  var aliases: [(name: Substring, line: Int)] = []
  let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for (index, bytes) in lines.enumerated() {
    var previous: UInt8 = 0x20
    var lineDepth = 0
    var isLeading = true
    for position in bytes.indices {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(0, flowDepth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isLeading { lineDepth += 1 }
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if " [{,".utf8.contains(previous) {
          let name = Substring(bytes[bytes.index(after: position)...].prefix { !" ,]}\t\r".utf8.contains($0) })
          if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append((name, index + 1)) }
        }
      case 0x20: break
      default: isLeading = false
      }
      previous = byte
      if flowDepth > depthLimit || lineDepth > depthLimit { return tooDeep(place, line: index + 1) }
    }
    // Each level of a block needs a column of its own.
    if bytes.prefix(while: { $0 == 0x20 }).count > depthLimit * 4 { return tooDeep(place, line: index + 1) }
  }
  guard let alias = aliases.first(where: { anchors.contains($0.name) && !$0.name.isEmpty }) else { return nil }
  let content = place.content(ofLine: alias.line)
  let part = content.rangeInUTF8(of: "*" + alias.name).map { content[$0] } ?? content
  return Finding(
    .yamlAlias, in: place.source, at: place.range(line: alias.line, part),
    Words(fr: "les alias de YAML (&, *) ne sont pas lus ici", en: "YAML aliases (&, *) are not read here"),
    hint: Words(
      fr: "Répétez la valeur, ou mettez-la entre guillemets droits si l’astérisque fait partie du texte.",
      en: "Repeat the value, or put it in straight quotes if the asterisk belongs to the text."))
}

private func tooDeep(_ place: Placing, line: Int) -> Finding {
  Finding(
    .nestingTooDeep, in: place.source, at: SourceRange(at: place.offset(line: line, column: 1)),
    Words(fr: "trop de niveaux imbriqués dans l’en-tête", en: "too many levels inside one another in the front matter"),
    hint: Words(
      fr: "Un en-tête a rarement plus de trois niveaux : vérifiez les espaces et les crochets de cette ligne.",
      en: "Front matter rarely has more than three levels: look at the spaces and brackets of this line."))
}
