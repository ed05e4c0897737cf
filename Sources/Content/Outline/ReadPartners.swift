import Basics
import Markdown
import Model

/// Names between commas or semicolons; a link gives its address to the name that it is.
func readPartners(_ inlines: [Inline], isOne: Bool) -> [RecordReference] {
  var partners: [RecordReference] = []
  var current = RecordReference(name: "")
  func flush() {
    let name = withoutFullStop(current.name.replacing("\n", with: " ")[...].trimmed)
    if !name.isEmpty { partners.append(RecordReference(name: String(name), link: current.link)) }
    current = RecordReference(name: "")
  }
  // A line that merely goes on is no new name where commas part them.
  let isWrapped = inlines.contains {
    $0.isText && $0.plain.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  }
  let separators = (isWrapped ? ",;" : ",;\n").utf8
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

/// Who answers for something: names between semicolons, slashes or commas. What a name is followed by stays with it: « Léa Roy,
/// directrice » is one.
func readLeads(_ inlines: [Inline]) -> [RecordReference] {
  let lines = inlines.lines
  if lines.count > 1 { return lines.flatMap(readLeads) }
  if inlines.contains(where: { $0.link != nil }) { return readPartners(inlines, isOne: false) }
  let text = inlines.plain
  for mark in [" / ", " + "] where !text.contains(";") {
    let parts = text.split(at: mark)
    if parts.count > 1 { return parts.flatMap { readLeads([Inline(text: $0)]) } }
  }
  // « DG & RH » are two, « Arts & Culture » one.
  let initials = text.split(at: " & ")
  if initials.count > 1, initials.allSatisfy({ $0.utf8.count < 8 && $0.allSatisfy(\.isUppercase) }) {
    return initials.map { RecordReference(name: $0) }
  }
  let separator: Character = text.contains(";") ? ";" : ","
  var names: [Substring] = []
  for part in text.split(whereSeparator: { $0 == separator }).map(\.trimmed) where !part.isEmpty {
    if separator == ",", let last = names.last, last.first?.isUppercase ?? false, part.first?.isLowercase ?? false {
      names[names.count - 1] = text[last.startIndex..<part.endIndex]
    } else {
      names.append(part)
    }
  }
  return names.map { RecordReference(name: String(withoutFullStop($0))) }
}

extension String {
  /// The parts between marks, without the spaces around them.
  fileprivate func split(at mark: String) -> [String] {
    guard rangeInUTF8(of: mark) != nil else { return [self] }
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.rangeInUTF8(of: mark) {
      parts.append(String(rest[..<found.lowerBound].trimmed))
      rest = rest[found.upperBound...]
    }
    return (parts + [String(rest.trimmed)]).filter { !$0.isEmpty }
  }
}
