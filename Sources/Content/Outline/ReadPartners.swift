import Basics
import Markdown
import Model

/// Names between commas or semicolons; a link gives its address to the name that it is.
func readPartners(_ inlines: [Inline], isOne: Bool) -> [Mention] {
  var partners: [Mention] = []
  var current = Mention(name: "")
  func flush() {
    let name = withoutFullStop(current.name[...].trimmed)
    if !name.isEmpty { partners.append(Mention(name: String(name), link: current.link)) }
    current = Mention(name: "")
  }
  let separators = ",;\n".utf8
  for inline in inlines {
    guard inline.isText && !isOne else {
      current.name += [inline].plain
      current.link = current.link ?? inline.link
      continue
    }
    let bytes = inline.plain.utf8
    guard bytes.contains(where: separators.contains) else {
      current.name += inline.plain
      continue
    }
    for (index, part) in bytes.split(omittingEmptySubsequences: false, whereSeparator: separators.contains).enumerated()
    {
      if index > 0 { flush() }
      current.name += Substring(part)
    }
  }
  flush()
  return partners
}

/// A name without the full stop of its sentence, unless the stop is an abbreviation's.
private func withoutFullStop(_ name: Substring) -> Substring {
  guard name.last == "." else { return name }
  let word = fold(name.dropLast().split(separator: " ").last ?? "")
  return ["inc", "ltee", "ltd", "cie", "co", "etc"].contains(word) || word.count < 2 ? name : name.dropLast()
}
