import Basics
import Content

/// Whether all the texts that a build reads are composed in one way only.
///
/// Swift takes « é » of one scalar and « é » of two for the same text, and so does whoever compares parts of a site; in a published file
/// they are other bytes. Where a site may hold both, its parts tell nothing, and every page is made.
final class ComposedTexts: Sendable {
  private let failed = Locked(false)

  /// So far.
  var areAll: Bool { !failed.withLock { $0 } }

  /// The same files, their names and the texts among them looked at as they are read.
  func watching(_ files: FileSystem) -> FileSystem {
    var watching = files
    watching.read = { [self] path, limit in
      let bytes = try files.read(path, limit)
      if Self.endings.contains(where: path.hasSuffix), !isPlainlyComposed(bytes) { fail() }
      return bytes
    }
    watching.list = { [self] folder in
      let entries = try files.list(folder)
      if !entries.allSatisfy({ isPlainlyComposed(Array($0.name.utf8)) }) { fail() }
      return entries
    }
    return watching
  }

  /// What other pages show of pages that were left unread.
  func look(at kept: CachedPages) {
    let titles = kept.pages.lazy.flatMap { [$0.header.title, $0.header.description ?? ""] }
    if !titles.allSatisfy({ isPlainlyComposed(Array($0.utf8)) }) { fail() }
  }

  private func fail() { failed.withLock { $0 = true } }

  /// Of files whose words stand in pages.
  private static let endings = [".md", ".yml", ".yaml", ".csv", ".html"]
}

/// Whether a text surely has no scalar that another text could write otherwise: neither as it stands, nor by what an entity, an escape
/// of YAML or a percent sign stands for. Most of what is doubtful is sound; it is refused all the same.
func isPlainlyComposed(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // What begins with less is below U+0300, where nothing is a mark and nothing another’s twin.
      if byte >= 0xCC {
        guard let (scalar, length) = scalar(bytes, at: index), isPlain(scalar) else { return false }
        index += length
        continue
      }
      switch byte {
      case UInt8(ascii: "&"): if !isPlainEntity(bytes[(index + 1)...]) { return false }
      case UInt8(ascii: "\\"): if begins(bytes[(index + 1)...], withOneOf: ["u", "U", "x"]) { return false }
      case UInt8(ascii: "%"):
        if begins(bytes[(index + 1)...], withOneOf: ["CC", "CD", "Cc", "Cd", "cC", "cD", "cc", "cd", "E", "e"]) {
          return false
        }
      default: break
      }
      index += 1
    }
    return true
  }
}

/// The scalar that begins somewhere, of two bytes or more; nil where there is none.
private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, length: Int)? {
  let lead = bytes[index]
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard index + length <= bytes.count else { return nil }
  var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
  for next in bytes[(index + 1)..<(index + length)] {
    guard next & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(next & 0x3F)
  }
  return (value, length)
}

/// Whether a scalar is no combining mark and nothing that has a twin: the letters and signs of most texts of the site’s languages, of
/// Inuktitut, Cyrillic and East Asia (Unicode, `NFC_Quick_Check` and `Canonical_Combining_Class`).
private func isPlain(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x400...0x482, 0x48A...0x52F, 0x1400...0x167F, 0x1E00...0x1EFF, 0x2002...0x20CF, 0x2100...0x2125,
    0x2127...0x2129, 0x212C...0x2328, 0x232B...0x2ADB, 0x3001...0x3029, 0x3041...0x3098, 0x309B...0x30FF,
    0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE0F, 0xFEFF, 0xFFFD, 0x1F000...0x1FAFF:
    true
  default: false
  }
}

/// Whether what follows `&` is no entity, or one of those that people write.
private func isPlainEntity(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  let end = rest.firstIndex {
    !isLetter($0) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && $0 != UInt8(ascii: "#")
  }
  guard let end, end > rest.startIndex, rest[end] == UInt8(ascii: ";") else { return true }
  return begins(
    rest, withOneOf: ["amp;", "lt;", "gt;", "quot;", "apos;", "#39;", "nbsp;", "laquo;", "raquo;", "eacute;", "mdash;"])
}

private func begins(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, withOneOf starts: [StaticString]) -> Bool {
  starts.contains { start in
    start.withUTF8Buffer { start in bytes.starts(with: start) }
  }
}
