#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whole texts looked through many bytes at a time: every text of a site is, several times.
extension UnsafeBufferPointer<UInt8> {
  private typealias Lane = SIMD32<UInt8>

  /// How many times a byte is there.
  package func count(of byte: UInt8) -> Int {
    var total = 0
    var index = 0
    let wanted = Lane(repeating: byte)
    while index + Lane.scalarCount <= count {
      // A lane counts to 255 at most before it is added up.
      var sum = Lane.zero
      let end = Swift.min(count, index + 255 * Lane.scalarCount)
      while index + Lane.scalarCount <= end {
        sum &+= Lane.zero.replacing(with: 1, where: lane(at: index) .== wanted)
        index += Lane.scalarCount
      }
      for place in 0..<Lane.scalarCount { total += Int(sum[place]) }
    }
    while index < count {
      if self[index] == byte { total += 1 }
      index += 1
    }
    return total
  }

  /// Where a byte is first, from a place on; nil where it is not.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether there is a control character other than those of white space (`isControl`).
  package var hasControls: Bool {
    var index = 0
    while index + Lane.scalarCount <= count {
      let lane = lane(at: index)
      index += Lane.scalarCount
      let isSpace = (lane .== 0x09) .| (lane .== 0x0A) .| (lane .== 0x0D)
      if any(((lane .< 0x20) .& .!isSpace) .| (lane .== 0x7F)) { return true }
    }
    return self[index...].contains(where: isControl)
  }

  private func lane(at index: Int) -> Lane {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: Lane.self)
  }
}
