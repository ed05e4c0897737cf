/// The scheme that an address begins with, as written: `https` of `https://…`; nil where it has none (RFC 3986, section 3.1).
@inlinable
package func scheme<Text: StringProtocol>(of address: Text) -> Text.SubSequence? {
  address.withBytes(schemeLength).map { address[..<address.utf8.index(address.startIndex, offsetBy: $0)] }
}

@usableFromInline
func schemeLength(_ address: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let first = address.first, isLetter(first) else { return nil }
  let end = address.firstIndex { !isLetter($0) && !(0x30...0x39).contains($0) && !"+-.".utf8.contains($0) }
  return end.flatMap { address[$0] == UInt8(ascii: ":") ? $0 : nil }
}

/// Whether a byte is a letter of ASCII.
package func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
