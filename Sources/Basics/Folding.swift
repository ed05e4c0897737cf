/// Folding text: what makes « Période », « PERIODE » and « période » (composed or not) one and the same.

extension Unicode.Scalar {
  /// The scalar's letters without case, accent or ligature, in ASCII where it has such a form; empty for a combining
  /// mark. Covers Latin-1, Latin Extended-A and the punctuation that word processors put in for `'` and `-`.
  fileprivate var folded: String? {
    switch value {
    case 0x41...0x5A: String(Unicode.Scalar(UInt8(value) + 0x20))
    case 0x00...0x7F: String(self)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: ""
    case 0x2018, 0x2019, 0x2BC: "'"
    case 0x2010...0x2015, 0x2212: "-"
    case 0xC0...0x17F: Self.latin[Int(value) - 0xC0]
    default: nil
    }
  }

  /// U+00C0…U+017F, in order.
  private static let latin: [String] = {
    let letters =
      "a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y "
      + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij "
      + "j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return letters.split(separator: " ").map(String.init)
  }()
}

/// Text without case, accents, ligatures or word processors' apostrophes, dashes and spaces; runs of white space are one
/// space. Letters outside the Latin script are kept, in lower case.
package func fold(_ text: some StringProtocol) -> String {
  // Byte by byte, for every key of every file is folded.
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var pendingSpace = false
  func add(_ byte: UInt8) {
    if pendingSpace && !result.isEmpty { result.append(0x20) }
    pendingSpace = false
    result.append(byte)
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D: pendingSpace = true
    case 0x41...0x5A: add(UInt8(scalar.value) + 0x20)
    case 0x00...0x7F: add(UInt8(scalar.value))
    default:
      let piece = scalar.folded ?? scalar.properties.lowercaseMapping
      if piece == " " {
        pendingSpace = true
      } else {
        for byte in piece.utf8 { add(byte) }
      }
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Text as one segment of an address: ASCII lower-case letters, digits and single hyphens.
///
/// A letter with no ASCII form becomes `u` and its code point, so that a title in Inuktitut keeps an address of its own.
/// Empty when there is no letter or digit in the text.
package func slug(_ text: some StringProtocol) -> String {
  var result = ""
  var pendingHyphen = false
  func add(_ piece: some StringProtocol) {
    if pendingHyphen && !result.isEmpty { result += "-" }
    pendingHyphen = false
    result += piece
  }
  for scalar in fold(text).unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": add(String(scalar))
    case _ where scalar.value > 0x7F && scalar.properties.isAlphabetic: add("u" + String(scalar.value, radix: 16))
    default: pendingHyphen = true
    }
  }
  return result
}

/// A slug of at most `limit` characters, cut between words where it can be.
package func slug(_ text: some StringProtocol, limit: Int) -> String {
  let whole = slug(text)
  guard whole.utf8.count > limit else { return whole }
  let cut = whole.prefix(limit + 1)
  guard let hyphen = cut.lastIndex(of: "-"), hyphen > cut.startIndex else { return String(whole.prefix(limit)) }
  return String(cut[..<hyphen])
}

/// Names made unique in the order they come: the second `x` is `x-2`.
package struct UniqueNames: Sendable {
  private var taken: Set<String> = []
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
