#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whole texts looked through many bytes at a time: every text of a site is, several times.
extension UnsafeBufferPointer<UInt8> {
  /// How many times a byte is there. What is counted is rare in texts, and the C library goes by what lies between.
  package func count(of byte: UInt8) -> Int {
    var total = 0
    var start = 0
    while let found = firstIndex(of: byte, from: start) {
      total += 1
      start = found + 1
    }
    return total
  }

  /// Where a byte is first, from a place on; nil where it is not.
  @usableFromInline
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether there is a control character other than those of white space (`isControl`).
  @usableFromInline
  package var hasControls: Bool {
    var index = 0
    while index + 8 <= count {
      let word = word(at: index)
      // Below U+0020, or U+007F; most of the first are ends of lines.
      if zeros(word & 0xE0E0_E0E0_E0E0_E0E0) | zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F) != 0,
        self[index..<(index + 8)].contains(where: isControl)
      {
        return true
      }
      index += 8
    }
    return self[index...].contains(where: isControl)
  }

  @inline(__always)
  private func word(at index: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

/// The highest bit of each byte that is zero (H. S. Warren, Hacker’s Delight, 6–1).
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~(((word & low) &+ low) | word | low)
}
