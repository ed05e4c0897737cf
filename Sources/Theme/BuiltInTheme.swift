/// A file of the theme that the binary carries.
package struct ThemeFile: Sendable, Hashable {
  /// From `templates/`: `partials/header.html`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The files of the built-in theme, in the order of their paths.
package func builtInTheme() -> [ThemeFile] {
  embeddedFiles.compactMap { $0.path.hasPrefix(served) ? nil : ThemeFile(path: $0.path, bytes: $0.bytes) }
}

/// What `jalon serve` shows around a site and no site is made of, by their paths from `templates/serve/`.
package func serveFiles() -> [ThemeFile] {
  embeddedFiles.compactMap {
    $0.path.hasPrefix(served) ? ThemeFile(path: String($0.path.dropFirst(served.count)), bytes: $0.bytes) : nil
  }
}

private let served = "serve/"

/// A file as the build step writes it.
struct EmbeddedFile {
  let path: String
  /// RFC 4648, section 4.
  let base64: StaticString

  var bytes: [UInt8] {
    base64.withUTF8Buffer { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count / 4 * 3)
      var bits: UInt32 = 0
      var count = 0
      for character in text {
        guard let value = Self.value(of: character) else { break }
        bits = bits << 6 | value
        count += 6
        if count >= 8 {
          count -= 8
          bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
      }
      return bytes
    }
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
