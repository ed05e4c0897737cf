import Basics

/// Where a reference that a page makes leads, as written in `href` or `src`.
enum Reference: Hashable {
  /// Nothing is written.
  case empty
  /// The web, out of the site.
  case outside(String)
  /// What is no page: e-mail, phone, data.
  case other
  /// Above the site’s own folder: the path that it asks for.
  case away(String)
  /// A file of the site, by its path from the root, and a place in it.
  case inside(path: String, fragment: String?)
}

/// Where a site is: what tells its own addresses from others.
struct Whereabouts: Sendable {
  /// The path of its folder, with a slash at both ends: `/jalon/`.
  let base: String
  /// Its address, without scheme: `//exemple.ca/jalon/`; nil where it is not known.
  private let whole: String?

  /// - Parameter url: where the site will be; nil where it does not say.
  init(url: String?) {
    guard let url, let scheme = url.rangeInUTF8(of: "://") else {
      (base, whole) = ("/", nil)
      return
    }
    let rest = url[scheme.upperBound...]
    let path = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    base = path.hasSuffix("/") ? path : path + "/"
    whole = "//" + rest + (url.hasSuffix("/") ? "" : "/")
  }

  /// Follows a reference (RFC 3986, section 5.2) from a page, by its address from the site’s root.
  func follow(_ written: String, from page: String) -> Reference {
    if written.isEmpty { return .empty }
    if let scheme = scheme(of: written)?.lowercased() {
      guard scheme == "http" || scheme == "https" else { return .other }
      return web(String(written.dropFirst(scheme.utf8.count + 1)), whole: written)
    }
    if written.hasPrefix("//") { return web(written, whole: "https:" + written) }
    let pathEnd = written.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? written.endIndex
    let path = written[..<pathEnd]
    let fragment = written.utf8.firstIndex(of: UInt8(ascii: "#")).map {
      plainOfPercent(written[written.utf8.index(after: $0)...])
    }
    if path.isEmpty { return .inside(path: String(page.dropFirst()), fragment: fragment) }
    guard path.utf8.first == UInt8(ascii: "/") else {
      return climb(path, from: page, fragment)
        ?? inside(String(folder(ofAddress: page).dropFirst()) + path, fragment, written)
    }
    guard path.hasPrefix(base) || path + "/" == base else { return .away(written) }
    return inside(String(path.dropFirst(base.utf8.count)), fragment, written)
  }

  private func web(_ rest: String, whole written: String) -> Reference {
    guard let whole, rest.hasPrefix(whole) || rest + "/" == whole else { return .outside(written) }
    return follow(base + rest.dropFirst(whole.utf8.count), from: "/")
  }

  /// What nearly every link of a site is: some climbs, then a path without dots; nil for any other, and above the root.
  private func climb(_ path: Substring, from page: String, _ fragment: String?) -> Reference? {
    var base = folder(ofAddress: page).utf8
    var rest = path.utf8
    while rest.starts(with: "../".utf8) {
      rest = rest.dropFirst(3)
      guard let above = base.dropLast().lastIndex(of: UInt8(ascii: "/")) else { return nil }
      base = base[...above]
    }
    var last = UInt8(ascii: "/")
    for byte in rest {
      if byte == UInt8(ascii: ".") && last == UInt8(ascii: "/") || byte == UInt8(ascii: "%") { return nil }
      last = byte
    }
    return .inside(path: String(Substring(base.dropFirst())) + Substring(rest), fragment: fragment)
  }

  /// A path from the root, its dots followed and its escapes put back.
  private func inside(_ path: String, _ fragment: String?, _ written: String) -> Reference {
    guard path.utf8.contains(UInt8(ascii: ".")) else {
      return .inside(path: plainOfPercent(path[...]), fragment: fragment)
    }
    var parts: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case "..":
        if parts.popLast() == nil { return .away(written) }
        if isLast { parts.append("") }
      case ".": if isLast { parts.append("") }
      default: parts.append(segment)
      }
    }
    return .inside(path: plainOfPercent(parts.joined(separator: "/")[...]), fragment: fragment)
  }
}

/// An address up to its last slash.
private func folder(ofAddress address: String) -> Substring {
  address.utf8.lastIndex(of: UInt8(ascii: "/")).map { address[...$0] } ?? "/"
}
