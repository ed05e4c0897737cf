/// What a request asks for, taken apart: `/plans/?q=1` on `localhost:8080`.
package struct Target: Sendable, Hashable {
  /// Percent-encoded, with its first slash.
  package var path: String
  /// With its question mark; empty where there is none.
  package var query: String
  /// The host that an absolute target names, which then stands for the `Host` field (RFC 9112, section 3.2.2).
  package var host: String?

  /// Nil for what is no address on this server: `*`, `localhost:8080`, another scheme, a fragment.
  package init?(_ text: String) {
    var rest = text[...]
    if !rest.hasPrefix("/") {
      guard rest.prefix(7).lowercased() == "http://" else { return nil }
      rest = rest.dropFirst(7)
      let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      host = String(rest[..<end])
      rest = rest[end...]
    }
    guard !rest.contains("#") else { return nil }
    let end = rest.firstIndex(of: "?") ?? rest.endIndex
    path = end == rest.startIndex ? "/" : String(rest[..<end])
    query = String(rest[end...])
  }
}

/// What a path stands for, before any file is looked at.
package enum Asked: Sendable, Hashable {
  /// Decoded names from the root down, none of them empty, `.` or `..`, none with a slash, a backslash or a control
  /// character; `isFolder` where the path ends in a slash.
  case site([String], isFolder: Bool)
  /// What Jalon answers itself, after `/.jalon/`.
  case own(String)
  /// A path that no file can have: `/a//b`.
  case nowhere
  /// A path that is encoded wrongly, or made to lead elsewhere.
  case refused
}

/// The first name of the addresses that are Jalon’s own. Nothing in `content/` that begins with a dot is published, so that
/// no page can want it.
package let ownFolder = ".jalon"

/// Says what a percent-encoded path stands for. Knows no file: the same path always has the same answer.
///
/// Every name is decoded once, after the path was cut at its slashes. What only a second decoding would turn into a way out
/// (`%252e%252e`) is refused as well: a name that holds it is nobody’s.
package func resolve(_ path: String) -> Asked {
  guard path.utf8.first == UInt8(ascii: "/") else { return .refused }
  var names: [String] = []
  let parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  for part in parts {
    guard let name = decode(part), isPlain(name) else { return .refused }
    names.append(name)
  }
  // « / » is one empty part, « /a/ » ends with one.
  let isFolder = names.last?.isEmpty == true
  if isFolder { names.removeLast() }
  if names.contains("") { return .nowhere }
  if names.first == ownFolder { return .own(names.dropFirst().joined(separator: "/")) }
  return .site(names, isFolder: isFolder)
}

/// Nil for an escape that is none, and for bytes that are not UTF-8.
private func decode(_ part: Substring.UTF8View) -> String? {
  var bytes: [UInt8] = []
  var rest = part[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
      return nil
    }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Whether a decoded name is only a name.
private func isPlain(_ name: String) -> Bool {
  if name == "." || name == ".." { return false }
  if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
    return false
  }
  guard name.utf8.contains(UInt8(ascii: "%")) else { return true }
  let lowered = name.lowercased()
  return !["%2e", "%2f", "%5c", "%00", "%25"].contains { lowered.contains($0) }
}

/// Whether a `Host` names this machine: `localhost`, a name under it, 127.0.0.0/8 or `::1`, with any port. A page elsewhere can
/// have its own name lead here (DNS rebinding), but cannot send another name than its own.
package func isLoopback(host: String) -> Bool {
  var name = host[...]
  if name.hasPrefix("[") {
    guard let end = name.firstIndex(of: "]") else { return false }
    return name[..<end] == "[::1" && isPort(name[end...].dropFirst())
  }
  if let colon = name.firstIndex(of: ":") {
    guard isPort(name[colon...]) else { return false }
    name = name[..<colon]
  }
  let lowered = name.lowercased()
  if lowered == "localhost" || lowered.hasSuffix(".localhost") { return true }
  let numbers = lowered.split(separator: ".", omittingEmptySubsequences: false)
  return numbers.count == 4 && numbers[0] == "127"
    && numbers.allSatisfy { $0.allSatisfy(\.isASCII) && UInt8($0) != nil && !$0.hasPrefix("+") }
}

private func isPort(_ text: Substring) -> Bool {
  text.isEmpty || text.first == ":" && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
}
