/// Bytes as a zlib stream (RFC 1950) of one block with the fixed codes (RFC 1951, 3.2.6), whose only repetitions are runs of one
/// byte: little code, and enough for drawings of flat colours.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var bits = BitWriter(bytes: [0x78, 0x01])
  // The last block; fixed codes.
  bits.append(1, 1)
  bits.append(1, 2)
  var index = 0
  while index < bytes.count {
    let value = bytes[index]
    var end = index + 1
    while end < bytes.count, bytes[end] == value { end += 1 }
    bits.append(literal: Int(value))
    index += 1
    while end - index >= 3 {
      let length = min(end - index, 258)
      bits.append(run: length)
      index += length
    }
    while index < end {
      bits.append(literal: Int(value))
      index += 1
    }
  }
  bits.append(literal: 256)
  return bits.finished + Graphics.bytes(of: Int(adler32(bytes)))
}

/// The check of a zlib stream (RFC 1950, 8.2).
func adler32(_ bytes: [UInt8]) -> UInt32 {
  var (low, high): (UInt32, UInt32) = (1, 0)
  // As many bytes as two sums of 32 bits can hold before they must be reduced.
  for start in stride(from: 0, to: bytes.count, by: 5552) {
    for byte in bytes[start..<min(start + 5552, bytes.count)] {
      low += UInt32(byte)
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return high << 16 | low
}

/// Bits in the order of RFC 1951, 3.1.1: the lowest of a byte first.
private struct BitWriter {
  private var bytes: [UInt8]
  private var pending: UInt32 = 0
  private var count = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var finished: [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes }

  mutating func append(_ value: Int, _ width: Int) {
    pending |= UInt32(value) << UInt32(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// A byte, the end of the block (256) or the code of a length.
  mutating func append(literal: Int) {
    switch literal {
    case 0...143: append(code: 0x30 + literal, 8)
    case 144...255: append(code: 0x190 + literal - 144, 9)
    case 256...279: append(code: literal - 256, 7)
    default: append(code: 0xC0 + literal - 280, 8)
    }
  }

  /// The byte before, 3 to 258 times more.
  mutating func append(run length: Int) {
    if length == 258 {
      append(literal: 285)
    } else if length <= 10 {
      append(literal: 254 + length)
    } else {
      // Each group of four codes has one more bit than the group before.
      var (extra, base) = (1, 11)
      while base + 4 << extra <= length {
        base += 4 << extra
        extra += 1
      }
      append(literal: 261 + 4 * extra + (length - base) >> extra)
      append((length - base) & (1 << extra - 1), extra)
    }
    // A distance of one.
    append(code: 0, 5)
  }

  /// Codes are written from their highest bit on.
  private mutating func append(code: Int, _ width: Int) {
    var reversed = 0
    for bit in 0..<width where code >> bit & 1 == 1 { reversed |= 1 << (width - 1 - bit) }
    append(reversed, width)
  }
}
