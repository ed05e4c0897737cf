extension Prose {
  /// The text alone, on one line: tags left out, the five entities that Jalon writes put back.
  package var plain: String {
    var result = ""
    var rest = markup[...]
    while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      result += rest[..<next]
      if rest[next] == "<" {
        rest = rest[next...].drop { $0 != ">" }.dropFirst()
      } else {
        let end = rest[next...].firstIndex(of: ";") ?? next
        let entity = rest[next...end]
        result += entities[String(entity)] ?? String(entity)
        rest = rest[rest.index(after: end)...]
      }
    }
    result += rest
    return result.split(whereSeparator: { $0 == "\n" }).joined(separator: " ")
  }
}

private let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
