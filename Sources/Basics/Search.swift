#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension StringProtocol {
  /// Whether a byte is somewhere in the text.
  package func hasByte(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.firstIndex(of: byte, from: 0) != nil
    } ?? utf8.contains(byte)
  }

  /// The first stretch whose bytes are those of `other`, canonical equivalence aside; nil for an empty `other`.
  ///
  /// Whole texts are searched for what is nearly never there, so this goes by the C library's search for a byte.
  package func rangeInUTF8(of other: some StringProtocol) -> Range<Index>? {
    let wanted = Array(other.utf8)
    let found = utf8.withContiguousStorageIfAvailable { find(wanted, in: $0) } ?? find(wanted, in: Array(utf8))
    guard let found else { return nil }
    let lower = utf8.index(startIndex, offsetBy: found)
    return lower..<utf8.index(lower, offsetBy: wanted.count)
  }
}

/// The offset of the first stretch of bytes that equals `wanted`.
private func find(_ wanted: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let first = wanted.first, let base = bytes.baseAddress, wanted.count <= bytes.count else { return nil }
  let end = bytes.count - wanted.count
  var start = 0
  while start <= end, let found = memchr(base + start, Int32(first), end - start + 1) {
    let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    if memcmp(found, wanted, wanted.count) == 0 { return offset }
    start = offset + 1
  }
  return nil
}

private func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { find(wanted, in: $0) }
}
