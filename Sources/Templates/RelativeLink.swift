/// How the links of a page are written.
package enum Links: Sendable, Hashable {
  /// From a page's address: the site then works under any base path, and from a disk.
  case relative(to: String)
  /// From a base (`/jalon/`, `https://example.org/`): for what is shown at another address than its own, as `404.html` is.
  case absolute(base: String)

  /// The link to an address in the site from its root; what does not begin with `/` is left as it is.
  package func link(to address: String) -> String {
    guard address.utf8.first == slash else { return address }
    switch self {
    case .relative(let page): return relativeLink(from: page, to: address)
    case .absolute(let base): return (base.utf8.last == slash ? base.dropLast() : base[...]) + address
    }
  }
}

/// The shortest relative reference (RFC 3986, section 4.2) that leads from a page to an address, both from the site's root.
///
/// Resolving it against the page (section 5.2) gives the address back, as long as neither has `.` or `..` segments. What
/// does not begin with `/` is left as it is.
package func relativeLink(from page: String, to address: String) -> String {
  guard address.utf8.first == slash else { return address }
  let start = page.utf8.first == slash ? path(of: page) : "/"
  let target = path(of: address)
  let suffix = address[target.endIndex...]
  if !suffix.isEmpty, start.utf8.elementsEqual(target.utf8) { return String(suffix) }

  let shared = sharedFolders(start, target)
  let climbs = start.utf8.dropFirst(shared).count { $0 == slash }
  let rest = target[target.utf8.index(target.startIndex, offsetBy: shared)...]
  let steps = climbs == 0 && needsDot(rest) ? "./" : String(repeating: "../", count: climbs)
  return steps + rest + suffix
}

let slash = UInt8(ascii: "/")

/// An address without its query and fragment.
private func path(of address: String) -> Substring {
  let end = address.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
  return address[..<(end ?? address.endIndex)]
}

/// How many bytes, up to and with a slash, two paths begin with.
private func sharedFolders(_ left: Substring, _ right: Substring) -> Int {
  var length = 0
  var shared = 0
  for (one, other) in zip(left.utf8, right.utf8) {
    guard one == other else { break }
    length += 1
    if one == slash { shared = length }
  }
  return shared
}

/// Whether a reference would be taken for something else than a path: nothing at all, a path from the root, or a scheme.
private func needsDot(_ reference: Substring) -> Bool {
  guard let first = reference.utf8.first, first != slash else { return true }
  return reference.utf8.prefix { $0 != slash }.contains(UInt8(ascii: ":"))
}
