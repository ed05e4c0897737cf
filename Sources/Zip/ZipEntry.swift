/// What an archive says of a member, before its bytes and in its directory.
struct ZipEntry {
  let name: String
  /// Where it begins in the archive.
  let offset: Int
  var check: UInt32 = 0
  var size = 0
  var packedSize = 0
  var isDeflated = false

  init(name: String, offset: Int) {
    self.name = name
    self.offset = offset
  }

  /// The header before its bytes (section 4.3.7).
  var local: [UInt8] {
    let large = isLarge ? extra([size, packedSize]) : []
    return little(0x0403_4B50, 4) + common(isLarge: isLarge)
      + little(name.utf8.count, 2) + little(large.count, 2) + Array(name.utf8) + large
  }

  /// The header in the directory (section 4.3.12).
  var central: [UInt8] {
    let isFar = offset >= limit32
    let large = isLarge || isFar ? extra((isLarge ? [size, packedSize] : []) + (isFar ? [offset] : [])) : []
    return little(0x0201_4B50, 4)
      // Made on Unix, by version 4.5 of the format where it has to be.
      + little(0x0300 | version, 2) + common(isLarge: isLarge)
      + little(name.utf8.count, 2) + little(large.count, 2)
      // No comment, the first disk, no kind.
      + little(0, 2) + little(0, 2) + little(0, 2)
      // A file that everyone may read.
      + little(0o100644 << 16, 4) + little(isFar ? limit32 : offset, 4) + Array(name.utf8) + large
  }

  private var isLarge: Bool { size >= limit32 || packedSize >= limit32 }
  private var version: Int { isLarge || offset >= limit32 ? 45 : 20 }

  private func common(isLarge: Bool) -> [UInt8] {
    // Names are UTF-8; no time: the first that the format has.
    little(version, 2) + little(0x0800, 2) + little(isDeflated ? 8 : 0, 2) + little(0, 2) + little(0x0021, 2)
      + little(Int(check), 4) + little(isLarge ? limit32 : packedSize, 4) + little(isLarge ? limit32 : size, 4)
  }

  private func extra(_ values: [Int]) -> [UInt8] {
    little(0x0001, 2) + little(8 * values.count, 2) + values.flatMap { little($0, 8) }
  }
}

/// What ends an archive (sections 4.3.14 to 4.3.16).
func endOfDirectory(count: Int, start: Int, size: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  if count >= 0xFFFF || start >= limit32 || size >= limit32 {
    bytes += little(0x0606_4B50, 4) + little(44, 8) + little(0x032D, 2) + little(45, 2) + little(0, 4) + little(0, 4)
    bytes += little(count, 8) + little(count, 8) + little(size, 8) + little(start, 8)
    bytes += little(0x0706_4B50, 4) + little(0, 4) + little(start + size, 8) + little(1, 4)
  }
  bytes += little(0x0605_4B50, 4) + little(0, 2) + little(0, 2)
  bytes += little(min(count, 0xFFFF), 2) + little(min(count, 0xFFFF), 2)
  return bytes + little(min(size, limit32), 4) + little(min(start, limit32), 4) + little(0, 2)
}

/// What a field of 32 bits says where the number is elsewhere.
private let limit32 = 0xFFFF_FFFF

private func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
