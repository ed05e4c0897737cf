/// Eight hexadecimal digits that change with some bytes: part of a published file's name, so that a browser may keep the file
/// for ever and yet asks for the one that replaces it.
///
/// FNV-1a of 64 bits (draft-eastlake-fnv), its halves folded into one: a few lines, the same on every machine. Nobody gains
/// from making two versions of a file with one fingerprint, which is what a cryptographic hash would be for; by chance, two
/// have the same once in four billion times.
package func fingerprint(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
