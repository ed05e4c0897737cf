@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The text with every letter and its accents as one sign where there is one (Unicode’s form C), whatever the disk or a keyboard made of
  /// it.
  ///
  /// The standard library compares texts so, and has the forms ready; Foundation, which gives them away, is ten times its size.
  package var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return String(self) }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: String(self)._nfc)
    return String(scalars)
  }
}
