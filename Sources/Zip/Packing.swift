import CZlib

/// The check of bytes (CRC-32, as ZIP has it), going on from that of those before them.
func checksum(of bytes: [UInt8], after check: UInt32 = 0) -> UInt32 {
  UInt32(truncatingIfNeeded: crc32(UInt(check), bytes, UInt32(bytes.count)))
}

/// Bytes packed; nil where that takes no less room.
func deflated(_ bytes: [UInt8]) -> [UInt8]? {
  var size = compressBound(UInt(bytes.count))
  var packed = [UInt8](repeating: 0, count: Int(size))
  guard compress2(&packed, &size, bytes, UInt(bytes.count), 6) == Z_OK else { return nil }
  // Without zlib’s own head and check (RFC 1950), which ZIP does without.
  let bare = packed[2..<(Int(size) - 4)]
  return bare.count < bytes.count ? Array(bare) : nil
}
