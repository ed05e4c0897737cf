import Basics

/// How the links of a page are written.
package struct Links: Sendable, Hashable {
  fileprivate enum Form: Sendable, Hashable {
    case relative(to: String)
    case absolute(base: String)
  }
  fileprivate let form: Form
  /// The places that links name on another page than the one that shows them, and where they are.
  package var moved: [String: String] = [:]
  /// Whether what ends in a slash is written with the file that answers there: a server finds it by itself, a disk does not.
  package var namesFiles = false

  /// From a page's address: the site then works under any base path, and from a disk.
  package static func relative(to page: String) -> Links { Links(form: .relative(to: page)) }

  /// From a base (`/jalon/`, `https://example.org/`): for what is shown at another address than its own, as `404.html` is.
  package static func absolute(base: String) -> Links { Links(form: .absolute(base: base)) }

  /// The link to an address in the site from its root; what does not begin with `/` is left as it is.
  package func link(to address: String) -> String {
    var buffer = ByteBuffer(reserving: address.utf8.count + 16)
    buffer.append(address: address, links: self, isRaw: true, isPlain: true)
    return buffer.text
  }
}

/// The shortest relative reference (RFC 3986, section 4.2) that leads from a page to an address, both from the site's root.
///
/// Resolving it against the page (section 5.2) gives the address back, as long as neither has `.` or `..` segments. What
/// does not begin with `/` is left as it is.
package func relativeLink(from page: String, to address: String) -> String {
  Links.relative(to: page).link(to: address)
}

extension ByteBuffer {
  /// Appends an address as `links` has it, escaped unless it is raw.
  mutating func append(address: String, links: Links, isRaw: Bool, isPlain: Bool = false) {
    var address = address
    address.withUTF8 { append(address: $0, links: links, isRaw: isRaw, isPlain: isPlain) }
  }

  /// The same, from bytes: a page has dozens of links, and none is worth a string of its own.
  ///
  /// - Parameter isPlain: whether what is made is no HTML, so that the base is not escaped either.
  mutating func append(
    address: UnsafeBufferPointer<UInt8>, links: Links, isRaw: Bool, isPlain: Bool = false
  ) {
    if !links.moved.isEmpty, address.firstIndex(of: UInt8(ascii: "#"), from: 0) != nil,
      let place = links.moved[String(decoding: address, as: UTF8.self)]
    {
      var links = links
      links.moved = [:]
      return append(address: place, links: links, isRaw: isRaw, isPlain: isPlain)
    }
    var rest = 0
    if address.first == slash {
      switch links.form {
      case .relative(var page):
        guard let start = page.withUTF8({ appendSteps(from: $0, to: address) }) else {
          let end = UnsafeBufferPointer(rebasing: address[pathLength(address)...])
          return isRaw ? append(end) : append(escaping: end)
        }
        rest = start
      case .absolute(let base):
        let base = base.utf8.last == slash ? String(base.dropLast()) : base
        if isPlain { append(base) } else { append(escaping: base) }
      }
      if links.namesFiles {
        let end = pathLength(address)
        if address[end - 1] == slash {
          let path = UnsafeBufferPointer(rebasing: address[rest..<end])
          if isRaw { append(path) } else { append(escaping: path) }
          append("index.html")
          rest = end
        }
      }
    }
    let end = UnsafeBufferPointer(rebasing: address[rest...])
    if isRaw { append(end) } else { append(escaping: end) }
  }

  /// Appends what leads from a page up to the folder that it shares with an address; the rest of the address follows, from the
  /// offset given back. Nil, and nothing appended, of a place in the page itself.
  private mutating func appendSteps(from page: UnsafeBufferPointer<UInt8>, to address: UnsafeBufferPointer<UInt8>)
    -> Int?
  {
    let start = page.first == slash ? pathLength(page) : 0
    let target = pathLength(address)
    var shared = 1
    var index = 0
    let end = Swift.min(start, target)
    while index < end, page[index] == address[index] {
      index += 1
      if page[index - 1] == slash { shared = index }
    }
    if index == start, index == target, target < address.count { return nil }
    var climbs = 0
    for byte in page[Swift.min(shared, start)..<start] where byte == slash { climbs += 1 }
    if climbs == 0 {
      if needsDot(address[shared..<target]) { append("./") }
    } else {
      for _ in 0..<climbs { append("../") }
    }
    return shared
  }
}

let slash = UInt8(ascii: "/")

/// How long an address is without its query and fragment.
private func pathLength(_ address: UnsafeBufferPointer<UInt8>) -> Int {
  // Few addresses have either: two quick looks take less time than one at every byte.
  let length = address.firstIndex(of: UInt8(ascii: "#"), from: 0) ?? address.count
  return min(length, address.firstIndex(of: UInt8(ascii: "?"), from: 0) ?? length)
}

/// Whether a reference would be taken for something else than a path: nothing at all, a path from the root, or a scheme.
private func needsDot(_ reference: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard let first = reference.first, first != slash else { return true }
  return reference.prefix { $0 != slash }.contains(UInt8(ascii: ":"))
}
