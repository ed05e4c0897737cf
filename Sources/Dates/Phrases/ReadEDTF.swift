extension DateReader {
  /// Whether a folded phrase is made of what EDTF is made of, and is not « 2020-21 », which people write otherwise than EDTF
  /// does.
  static func mayBeEDTF(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where !(0x30...0x39).contains(byte) && !signs.contains(byte) { return false }
    return !isYearAndSchoolYear(bytes)
  }

  private static let signs = Array("-/.?~%,[]{}:+xyestz ".utf8)

  /// « 2020-21 », « 2020/21 »: a year and one of the five after it, by their last digits. Months, and the numbers that EDTF
  /// gives to quarters and halves of most years, are not among those.
  private static func isYearAndSchoolYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/"),
      bytes.indices.allSatisfy({ $0 == 4 || (0x30...0x39).contains(bytes[$0]) })
    else { return false }
    func number(_ index: Int) -> Int { Int(bytes[index]) * 10 + Int(bytes[index + 1]) - 0x210 }
    let later = number(5) - number(2)
    return bytes[4] == UInt8(ascii: "/") || (number(5) > 12 && (1...5).contains(later))
  }

  /// EDTF as itself. The kind is that of the phrase which means the same.
  func readEDTF(_ phrase: String) -> Reading? {
    let text = asWritten(phrase)
    guard let edtf = EDTF(text) else { return nil }
    return .read(
      DateExpression(text: text, edtf: edtf, Sense(kind: kind(of: edtf), times: times(of: text)), seasons: seasons), [])
  }

  /// The hour of `2016-05-25T09:45:00`.
  private func times(of text: String) -> ClosedTimes? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, parts[0].utf8.count == 10 else { return nil }
    let clock = parts[1].split(separator: ":")
    guard clock.count > 1, let hour = Int(clock[0]), let minute = Int(clock[1]) else { return nil }
    return ClosedTimes(start: hour * 60 + minute)
  }

  private func kind(of edtf: EDTF) -> DateExpression.Kind {
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
