/// The scheme that an address begins with, as written: `https` of `https://…`; nil where it has none (RFC 3986, section 3.1).
package func scheme<Text: StringProtocol>(of address: Text) -> Text.SubSequence? {
  guard let first = address.utf8.first, isLetter(first),
    let end = address.utf8.firstIndex(where: {
      !isLetter($0) && !(0x30...0x39).contains($0) && !"+-.".utf8.contains($0)
    }),
    address.utf8[end] == UInt8(ascii: ":")
  else { return nil }
  return address[..<end]
}

/// Whether a byte is a letter of ASCII.
package func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
