import Basics

/// A page whose Content Security Policy also lets the server’s own script, style sheet and line of events through; all that it
/// refuses otherwise it still refuses, so that a page is seen as it will be. A page without a policy stays as it is.
func allowingOwn(_ page: [UInt8]) -> [UInt8] {
  var result = page
  // From the last to the first, so that places stay right.
  for place in policies(in: page).reversed() {
    var policy = String(decoding: page[place], as: UTF8.self)
    for (entity, character) in [("&#39;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&amp;", "&")] {
      policy = policy.replacing(entity, with: character)
    }
    result.replaceSubrange(place, with: escape(allowingOwn(policy)).utf8)
  }
  return result
}

/// Where the policies of a page are written: the `content` of each `<meta http-equiv="Content-Security-Policy">` of its head.
private func policies(in page: [UInt8]) -> [Range<Int>] {
  page.withUnsafeBufferPointer { bytes in
    var scanner = MarkupScanner(bytes)
    var places: [Range<Int>] = []
    while let piece = scanner.next() {
      guard case .tag(let tag) = piece, !tag.isClosing else { continue }
      // None counts further on.
      if tag.name == "body" { break }
      guard tag.name == "meta" else { continue }
      let all = attributes(of: tag.range, in: bytes)
      let isPolicy = all.contains { attribute in
        attribute.name == "http-equiv"
          && String(decoding: bytes[attribute.value], as: UTF8.self).lowercased() == "content-security-policy"
      }
      if isPolicy { places += all.filter { $0.name == "content" }.prefix(1).map(\.value) }
    }
    return places
  }
}

/// A policy with `'self'` among what scripts, connections and styles may be of. A kind without a directive of its own gets one
/// with what `default-src` says.
func allowingOwn(_ policy: String) -> String {
  // Of two directives of a name the first counts.
  var directives = policy.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    .filter { !$0.isEmpty }
  let fallback = directives.first { $0[0].lowercased() == "default-src" }?.dropFirst()
  for name in ["script-src", "connect-src", "style-src"] {
    if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
      directives[index] = [name] + withSelf(directives[index].dropFirst())
    } else if let fallback {
      directives.append([name] + withSelf(fallback))
    }
  }
  return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
}

private func withSelf(_ sources: ArraySlice<String>) -> [String] {
  let kept = sources.filter { $0.lowercased() != "'none'" }
  return kept.contains { $0.lowercased() == "'self'" } ? Array(kept) : kept + ["'self'"]
}
