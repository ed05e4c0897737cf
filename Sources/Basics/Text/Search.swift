#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Called for nearly every word of a site from every room, whatever kind of text it is: what is generic is inlined there, so that
// nothing is looked up in protocols at run time, and what does the work takes bytes.
extension StringProtocol {
  /// Calls a function with the bytes of the text, where they are if they stand in one piece.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }

  /// Whether a byte is somewhere in the text.
  @inlinable
  package func hasByte(_ byte: UInt8) -> Bool { withBytes { $0.firstIndex(of: byte, from: 0) != nil } }

  /// The first stretch whose bytes are those of `other`, canonical equivalence aside; nil for an empty `other`.
  ///
  /// Whole texts are searched for what is nearly never there, so this goes by the C library's search for a byte.
  @inlinable
  package func rangeInUTF8(of other: some StringProtocol) -> Range<Index>? {
    let found = withBytes { bytes in other.withBytes { find($0, in: bytes) } }
    guard let found else { return nil }
    let lower = utf8.index(startIndex, offsetBy: found.lowerBound)
    return lower..<utf8.index(lower, offsetBy: found.count)
  }
}

/// The offsets of the first stretch of bytes that equals `wanted`.
@usableFromInline
func find(_ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
  guard let first = wanted.first, let head = wanted.baseAddress, let base = bytes.baseAddress,
    wanted.count <= bytes.count
  else { return nil }
  let end = bytes.count - wanted.count
  var start = 0
  while start <= end, let found = memchr(base + start, Int32(first), end - start + 1) {
    let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    if memcmp(found, head, wanted.count) == 0 { return offset..<(offset + wanted.count) }
    start = offset + 1
  }
  return nil
}
