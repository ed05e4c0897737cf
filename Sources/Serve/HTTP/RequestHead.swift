/// The head of a request: its first line and its fields, read as RFC 9112 has them. A body is never read.
package struct RequestHead: Sendable, Hashable {
  package var method: String
  /// As sent: `/plans/?q=1`, `http://localhost:8080/plans/` or `*`.
  package var target: String
  /// Whether the client speaks HTTP/1.1 or a later 1.x; otherwise it is 1.0.
  package var isModern: Bool
  /// Names in lower case.
  var fields: [Field]

  struct Field: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// The value of a field, those of several joined by commas; nil where there is none.
  package subscript(name: String) -> String? {
    let values = fields.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Whether bytes follow that are not another request.
  package var hasBody: Bool {
    self["transfer-encoding"] != nil || self["content-length"].map { $0 != "0" } ?? false
  }

  /// Whether the client means to send another request on this connection (RFC 9112, section 9.3).
  package var keepsOpen: Bool {
    let options = (self["connection"] ?? "").lowercased().split(separator: ",").map { $0.trimming(" \t") }
    if options.contains("close") { return false }
    return isModern || options.contains("keep-alive")
  }
}

/// How long a head may be.
package enum HeadLimits {
  /// Bytes of a whole head.
  package static let size = 16_384
  /// Bytes of its first line.
  package static let line = 8_192
  /// How many fields it may have.
  package static let fields = 100
}

/// Reads a head from the bytes up to its empty line, which may be left out; nothing after it is looked at.
///
/// - Throws: the status of the answer to a head that cannot be read.
package func readHead(_ bytes: some Collection<UInt8>) throws(Status) -> RequestHead {
  var lines: [ArraySlice<UInt8>] = []
  for line in Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false) {
    let line = line.last == 0x0D ? line.dropLast() : line
    // A lone CR and NUL are what request smuggling is made of.
    guard !line.contains(where: { $0 == 0x0D || $0 == 0 }) else { throw .badRequest }
    if line.isEmpty { break }
    lines.append(line)
  }
  guard let first = lines.first else { throw .badRequest }
  guard first.count <= HeadLimits.line else { throw .addressTooLong }
  guard lines.count - 1 <= HeadLimits.fields else { throw .fieldsTooLarge }
  var head = try readFirstLine(first)
  head.fields = try lines.dropFirst().map { line throws(Status) in try readField(line) }
  let hosts = head.fields.count { $0.name == "host" }
  guard hosts == 1 || hosts == 0 && !head.isModern else { throw .badRequest }
  return head
}

private func readFirstLine(_ line: ArraySlice<UInt8>) throws(Status) -> RequestHead {
  let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
  guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte),
    !parts[1].isEmpty, parts[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
    let target = String(validating: parts[1], as: UTF8.self)
  else { throw .badRequest }
  let version = parts[2]
  guard version.count == 8, version.starts(with: "HTTP/".utf8), version[version.startIndex + 6] == UInt8(ascii: "."),
    let major = digit(version[version.startIndex + 5]), let minor = digit(version[version.startIndex + 7])
  else { throw .badRequest }
  guard major == 1 else { throw .versionUnknown }
  return RequestHead(method: text(parts[0]), target: target, isModern: minor > 0, fields: [])
}

private func readField(_ line: ArraySlice<UInt8>) throws(Status) -> RequestHead.Field {
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
    // White space before the colon, or a line that goes on from the one above, is refused as section 5 says.
    line[..<colon].allSatisfy(isTokenByte)
  else { throw .badRequest }
  return RequestHead.Field(
    name: text(line[..<colon]).lowercased(), value: text(line[(colon + 1)...]).trimming(" \t"))
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

private func digit(_ byte: UInt8) -> Int? { (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil }

/// RFC 9110, section 5.6.2.
private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

extension StringProtocol {
  /// The text without these characters at either end.
  func trimming(_ characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
