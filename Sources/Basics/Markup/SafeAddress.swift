/// Whether an address may stand in a link or an image: one of the site, or of a scheme that runs no code where it is followed.
///
/// Read as browsers read one (URL Standard, section 4.4): spaces and control characters before it, and tabs and line ends
/// anywhere, do not count, so that ` java⇥script:` is no disguise. A scheme that is not known is not safe.
@inlinable
package func isSafeAddress(_ address: some StringProtocol) -> Bool { address.withBytes(isSafeAddress) }

@usableFromInline
func isSafeAddress(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let scheme = browserScheme(of: address) else { return true }
  return safeSchemes.contains(scheme)
}

/// Whether an address is a whole one of the web: `https://…` or `http://…`.
package func isWebAddress(_ address: some StringProtocol) -> Bool {
  let start = address.prefix(8).lowercased()
  return start.hasPrefix("https://") || start.hasPrefix("http://")
}

private let safeSchemes: Set<String> = ["http", "https", "mailto", "tel", "sms", "ftp", "geo", "webcal"]

/// What stands before the first colon, in lower case; nil where a slash, a question mark or a number sign comes before it, or
/// there is none.
private func browserScheme(of address: UnsafeBufferPointer<UInt8>) -> String? {
  var bytes: [UInt8] = []
  for byte in address {
    switch byte {
    case UInt8(ascii: ":"): return String(decoding: bytes, as: UTF8.self).lowercased()
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
    case 0x09, 0x0A, 0x0D: continue
    case 0...0x20 where bytes.isEmpty: continue
    default: bytes.append(byte)
    }
  }
  return nil
}
