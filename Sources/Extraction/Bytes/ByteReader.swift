import Basics

/// Bytes of a file that may say anything: what is not there is nil, never a crash.
struct ByteReader: Sendable {
  enum Order: Sendable { case big, little }

  let bytes: ArraySlice<UInt8>
  var order: Order

  init(_ bytes: ArraySlice<UInt8>, _ order: Order = .big) {
    self.bytes = bytes
    self.order = order
  }

  init(_ bytes: [UInt8], _ order: Order = .big) { self.init(bytes[...], order) }

  var count: Int { bytes.count }

  /// The byte at an offset from the first.
  subscript(_ offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
  }

  /// Some bytes; nil where not all of them are there.
  func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return bytes[(bytes.startIndex + offset)..<(bytes.startIndex + offset + count)]
  }

  /// All from an offset on; empty where there is nothing.
  func rest(from offset: Int) -> ArraySlice<UInt8> { bytes.dropFirst(max(0, offset)) }

  /// As much as there is of some bytes.
  func part(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> { rest(from: offset).prefix(max(0, count)) }

  func u16(_ offset: Int) -> Int? { number(offset, 2) }
  func u32(_ offset: Int) -> Int? { number(offset, 4) }
  /// Nil as well where it is more than any offset.
  func u64(_ offset: Int) -> Int? { number(offset, 8) }

  /// A number of up to eight bytes.
  func number(_ offset: Int, _ width: Int) -> Int? {
    guard width <= 8, let slice = slice(offset, width) else { return nil }
    var value: UInt64 = 0
    if order == .big {
      for byte in slice { value = value << 8 | UInt64(byte) }
    } else {
      for byte in slice.reversed() { value = value << 8 | UInt64(byte) }
    }
    return Int(exactly: value)
  }

  /// Whether some ASCII stands at an offset.
  func has(_ ascii: StaticString, at offset: Int) -> Bool {
    guard let slice = slice(offset, ascii.utf8CodeUnitCount) else { return false }
    return slice.elementsEqual(UnsafeBufferPointer(start: ascii.utf8Start, count: ascii.utf8CodeUnitCount))
  }

  /// Where some ASCII first stands, from an offset on and before another.
  func find(_ ascii: StaticString, from start: Int, to end: Int = .max) -> Int? {
    guard start >= 0 else { return nil }
    let length = ascii.utf8CodeUnitCount
    return bytes.withUnsafeBufferPointer { all in
      let pattern = UnsafeBufferPointer(start: ascii.utf8Start, count: length)
      // Nothing past the end is looked at: whoever asks for many short stretches would pay for all that comes after them.
      let buffer = UnsafeBufferPointer(rebasing: all[..<max(0, min(end, all.count))])
      var place = start
      while let found = buffer.firstIndex(of: pattern[0], from: place), found + length <= buffer.count {
        if buffer[found..<(found + length)].elementsEqual(pattern) { return found }
        place = found + 1
      }
      return nil
    }
  }
}
