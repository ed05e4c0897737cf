import Basics

/// Folds text like `Basics.fold`, as bytes, at the speed of a copy for what phrases are written with: ASCII, the accents of
/// French, and word processors' dashes, apostrophes and spaces. Anything else goes to `Basics.fold` itself.
func withFoldedBytes<Result>(
  of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  var text = text
  if let result = text.withUTF8({ withFolded($0, body) }) { return result }
  var folded = fold(String(String.UnicodeScalarView(text.unicodeScalars.map { superscripts[$0] ?? $0 })))
  return folded.withUTF8(body)
}

/// The raised letters of ordinals: « 1ᵉʳ », « IVᵉ », “2ⁿᵈ”.
private let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
  "ᵉ": "e", "ʳ": "r", "ᵐ": "m", "ⁿ": "n", "ᵈ": "d", "ˢ": "s", "ᵗ": "t", "ʰ": "h", "ᵀ": "t", "ᴱ": "e",
]

/// Nil when there is a character that the quick way does not know. What is folded is never longer than what it comes from.
private func withFolded<Result>(
  _ source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result? {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count + 1) { target in
    var index = 0
    var count = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        target[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        index += 1
      } else if byte == 0xC3, index + 1 < source.count {
        guard let letter = letter(afterC3: source[index + 1]) else { return nil }
        target[count] = letter
        index += 2
      } else if byte == 0xC2, index + 1 < source.count, source[index + 1] == 0xA0 {
        target[count] = 0x20
        index += 2
      } else if byte == 0xE2, index + 2 < source.count, source[index + 1] == 0x80 {
        guard let mark = mark(afterE280: source[index + 2]) else { return nil }
        target[count] = mark
        index += 3
      } else {
        return nil
      }
      count += 1
    }
    return body(UnsafeBufferPointer(rebasing: target[..<count]))
  }
}

/// U+00C0…U+00FF, the letters of French.
@inline(__always)
private func letter(afterC3 byte: UInt8) -> UInt8? {
  // Capitals stand 0x20 before their small letters.
  switch byte | 0x20 {
  case 0xA0, 0xA2, 0xA4: UInt8(ascii: "a")
  case 0xA7: UInt8(ascii: "c")
  case 0xA8...0xAB: UInt8(ascii: "e")
  case 0xAE, 0xAF: UInt8(ascii: "i")
  case 0xB4: UInt8(ascii: "o")
  case 0xB9, 0xBB, 0xBC: UInt8(ascii: "u")
  default: nil
  }
}

/// U+2000…U+203F.
@inline(__always)
private func mark(afterE280 byte: UInt8) -> UInt8? {
  switch byte {
  case 0x80...0x8A, 0xAF: UInt8(ascii: " ")
  case 0x90...0x95: UInt8(ascii: "-")
  case 0x98, 0x99: UInt8(ascii: "'")
  default: nil
  }
}
