/// Folding text: what makes « Période », « PERIODE » and « période » (composed or not) one and the same.

extension Unicode.Scalar {
  /// The bytes of the scalar's letters without case, accent or ligature, in ASCII where it has such a form; empty for a
  /// combining mark. Covers Latin-1, Latin Extended-A and the punctuation that word processors put in for `'` and `-`.
  fileprivate var folded: [UInt8]? {
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: [space]
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: []
    case 0x2018, 0x2019, 0x2BC: [UInt8(ascii: "'")]
    case 0x2010...0x2015, 0x2212: [UInt8(ascii: "-")]
    case 0xC0...0x17F: Self.latin[Int(value) - 0xC0]
    case 0xFB00...0xFB06: Self.ligatures[Int(value) - 0xFB00]
    default: nil
    }
  }

  /// U+FB00…U+FB06, which texts taken from a PDF have.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

  /// U+00C0…U+017F, in order.
  private static let latin: [[UInt8]] = {
    let letters =
      "a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y "
      + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij "
      + "j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return letters.split(separator: " ").map { Array($0.utf8) }
  }()
}

/// Text without case, accents, ligatures or word processors' apostrophes, dashes and spaces; runs of white space are one
/// space. Letters outside the Latin script are kept, in lower case.
@inlinable
package func fold(_ text: some StringProtocol) -> String { text.withBytes(fold) }

@usableFromInline
func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: foldBytes(bytes), as: UTF8.self) }

/// Text as one segment of an address: ASCII lower-case letters, digits and single hyphens.
///
/// A letter with no ASCII form becomes `u` and its code point, so that a title in Inuktitut keeps an address of its own.
/// Empty when there is no letter or digit in the text.
@inlinable
package func slug(_ text: some StringProtocol) -> String { text.withBytes(slug) }

@usableFromInline
func slug(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(decoding: foldBytes(bytes).withUnsafeBufferPointer(slugBytes), as: UTF8.self)
}

private func slugBytes(_ folded: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(folded.count)
  // Where a letter comes after anything else, a hyphen does before it.
  var isPending = false
  var index = 0
  while index < folded.count {
    let byte = folded[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if isPending && !result.isEmpty { result.append(UInt8(ascii: "-")) }
      isPending = false
      result.append(byte)
      index += 1
    case 0x80...:
      let scalar = readScalar(in: folded, at: &index)
      guard scalar.properties.isAlphabetic else {
        isPending = true
        continue
      }
      if isPending && !result.isEmpty { result.append(UInt8(ascii: "-")) }
      isPending = false
      result += "u\(String(scalar.value, radix: 16))".utf8
    default:
      isPending = true
      index += 1
    }
  }
  return result
}

/// Every key of every file is folded: byte by byte.
private func foldBytes(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(source.count)
  var pendingSpace = false
  func add(_ byte: UInt8) {
    if pendingSpace && !result.isEmpty { result.append(space) }
    pendingSpace = false
    result.append(byte)
  }
  var index = 0
  while index < source.count {
    let byte = source[index]
    switch byte {
    case space, 0x09, 0x0A, 0x0D: pendingSpace = true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte + 0x20)
    case 0x80...:
      let scalar = readScalar(in: source, at: &index)
      let piece = scalar.folded ?? Array(scalar.properties.lowercaseMapping.utf8)
      if piece == [space] { pendingSpace = true } else { for byte in piece { add(byte) } }
      continue
    default: add(byte)
    }
    index += 1
  }
  return result
}

private let space: UInt8 = 0x20

/// The scalar of more than one byte that stands at an index of valid UTF-8; the index is then after it.
private func readScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
  let lead = bytes[index]
  let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  var value = UInt32(lead) & (0xFF >> UInt32(count + 1))
  for byte in bytes[(index + 1)..<min(index + count, bytes.count)] { value = value << 6 | UInt32(byte & 0x3F) }
  index += count
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// A slug of at most `limit` characters, cut between words where it can be.
@inlinable
package func slug(_ text: some StringProtocol, limit: Int) -> String { cut(slug(text), limit: limit) }

@usableFromInline
func cut(_ whole: String, limit: Int) -> String {
  guard whole.utf8.count > limit else { return whole }
  let cut = whole.prefix(limit + 1)
  guard let hyphen = cut.lastIndex(of: "-"), hyphen > cut.startIndex else { return String(whole.prefix(limit)) }
  return String(cut[..<hyphen])
}

/// Names made unique in the order they come: the second `x` is `x-2`.
package struct UniqueNames: Sendable {
  /// Most pages have a dozen.
  private var taken = Set<String>(minimumCapacity: 20)
  private var next: [String: Int] = [:]

  package init() {}

  /// The name itself the first time, then with the first free number from 2.
  package mutating func claim(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
