extension DateReader {
  /// Whether every byte of a folded phrase is one that EDTF has, and no two years or « 2020-21 », which people write otherwise
  /// than EDTF does.
  func mayBeEDTF(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasDigit = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "+"),
        UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "e"), UInt8(ascii: "s"),
        UInt8(ascii: "t"),
        UInt8(ascii: "z"), 0x20:
        break
      default: return false
      }
    }
    return hasDigit && !isYearAndSchoolYear(bytes)
  }

  /// « 2020-21 », « 2020/21 »: a year and one of the five after it, by their last digits. Months, and the numbers that EDTF
  /// gives to quarters and halves of most years, are not among those.
  private func isYearAndSchoolYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/") else { return false }
    func number(_ index: Int) -> Int { Int(bytes[index]) * 10 + Int(bytes[index + 1]) - 0x210 }
    let later = number(5) - number(2)
    return bytes[4] == UInt8(ascii: "/") || (number(5) > 12 && (1...5).contains(later))
  }

  /// EDTF as itself. The kind is that of the phrase which means the same.
  func readEDTF(_ phrase: String) -> Reading? {
    let text = asWritten(phrase)
    guard let edtf = EDTF(text) else { return nil }
    return .read(When(text: text, edtf: edtf, kind: kind(of: edtf), times: nil, seasons: seasons), [])
  }

  private func kind(of edtf: EDTF) -> When.Kind {
    let text = edtf.description
    switch Shape(edtf: text) {
    case .one(let point) where point.mark == .uncertain || point.mark == .both: return .expected
    case .one(let point): return point.kind
    case .span(nil, _): return .until
    case .span(_, nil): return .from
    case .each(let start, let end) where (start ?? end)?.unit == 0: return .recurring
    case .some: return .window
    case nil:
      // What no phrase says: a time, unspecified digits, a long year, unknown ends…
      return text.utf8.contains { [0x2F, 0x5B, 0x7B, 0x58].contains($0) } ? .window : .point
    }
  }
}
