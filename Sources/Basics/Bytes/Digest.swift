/// A digest of bytes, 64 bits that tell one content from another: two files that somebody wrote have the same once in
/// billions of billions of times. Not made to withstand someone who looks for two with the same: who writes a site gains
/// nothing by it.
///
/// Eight bytes at a time, each multiplied to 128 bits and folded (the way of wyhash, public domain), the same on every machine.
package struct Digest: Sendable, Hashable {
  package let value: UInt64

  package init(value: UInt64) { self.value = value }

  package init(_ bytes: [UInt8]) {
    var hasher = ContentHasher(count: bytes.count)
    hasher.add(bytes[...])
    self = hasher.hash
  }
}

/// The hash of bytes that come in pieces.
package struct ContentHasher: Sendable {
  private var value: UInt64

  /// - Parameter count: how many bytes there will be in all: with another number the hash is that of no content.
  package init(count: Int) { value = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count) }

  private var last: UInt64 = 0

  /// Adds a piece; every one but the last is of a multiple of eight bytes.
  package mutating func add(_ piece: ArraySlice<UInt8>) {
    (value, last) = piece.withUnsafeBytes { mix($0, into: value) }
  }

  /// Of all that was added.
  package var hash: Digest { Digest(value: mix(value ^ last)) }
}

/// The digest of many small things, one after the other: none of them is copied.
package struct RunningDigest: Sendable {
  private var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  /// Adds a number.
  package mutating func add(_ number: UInt64) { value = mix(value ^ number) }

  /// Adds a text, after its length: no two texts side by side are taken for others.
  package mutating func add(_ text: String) {
    var copy = text
    copy.withUTF8 { add($0) }
  }

  /// Adds bytes, after their number.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let (hash, rest) = mix(UnsafeRawBufferPointer(bytes), into: mix(value ^ UInt64(bytes.count)))
    value = mix(hash ^ rest)
  }

  /// Of all that was added.
  package var digest: Digest { Digest(value: mix(value)) }
}

/// Mixes bytes into a hash, eight at a time.
///
/// - Returns: the hash, and what is left of less than eight bytes, which is not mixed in yet.
@inline(__always)
private func mix(_ bytes: UnsafeRawBufferPointer, into hash: UInt64) -> (hash: UInt64, rest: UInt64) {
  var hash = hash
  var index = 0
  while index + 8 <= bytes.count {
    hash = mix(hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
    index += 8
  }
  var rest: UInt64 = 0
  while index < bytes.count {
    rest = rest << 8 | UInt64(bytes[index])
    index += 1
  }
  return (hash, rest)
}

private func mix(_ value: UInt64) -> UInt64 {
  let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
  return product.high ^ product.low ^ value &* 0x100_0000_01B3
}
