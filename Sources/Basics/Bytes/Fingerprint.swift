/// Eight hexadecimal digits that change with some bytes: part of a published file's name, so that a browser may keep the file
/// for ever and yet asks for the one that replaces it.
///
/// Nobody gains from making two versions of a file with one fingerprint, which is what a cryptographic hash would be for; by
/// chance, two have the same once in four billion times.
package func fingerprint(_ bytes: [UInt8]) -> String {
  let hash = hash64(bytes)
  return hexadecimal(UInt64(UInt32(truncatingIfNeeded: hash ^ hash >> 32)), digits: 8)
}

/// FNV-1a of 64 bits (draft-eastlake-fnv): a few lines, the same on every machine and in every run.
package func hash64(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return hash
}

/// A number in base 16, in lower case, with at least as many digits as asked for.
package func hexadecimal(_ number: UInt64, digits count: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
