/// A date, period or set of dates in the Library of Congress' Extended Date/Time Format of 2019, now ISO 8601-2:
/// levels 0, 1 and 2. Years written with `Y` or `S` stand alone: without qualifiers, in no interval and in no set.
///
/// <https://www.loc.gov/standards/datetime/>
package struct EDTF: Sendable, Hashable {
  /// What it says, part by part.
  package let form: Form

  /// Nil when the text is not EDTF to the letter, spaces included; also for a `Y` year, an exponent or a count of
  /// significant digits that needs more than 64 bits. Takes time in proportion to the text.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    var reader = Reader(bytes)
    guard let form = reader.takeForm(isInterval: bytes.contains(UInt8(ascii: "/"))) else { return nil }
    self.form = form
  }

  /// Nil when the form breaks a rule: it has to read back from what it prints.
  package init?(_ form: Form) {
    guard let read = EDTF(Writer.text(of: form)), read.form == form else { return nil }
    self = read
  }

  /// 0, 1 or 2: the lowest level of the standard at which this value can be written.
  package var level: Int { form.level }

  /// Whether it has no first or no last day (`..`); a bound that exists and is not known does not make it open.
  package var isOpen: Bool {
    switch form {
    case .interval(let start, let end): start == .open || end == .open
    case .set(_, let elements): elements.contains(where: \.isOpen)
    default: false
    }
  }

  /// Whether any part of it is dubious: `?` or `%`.
  package var isUncertain: Bool { form.dates.contains { $0.qualifier.contains(.uncertain) } }

  /// Whether any part of it is an estimate: `~` or `%`, or a year of which only some digits count.
  package var isApproximate: Bool {
    if case .scaledYear(let year) = form { return year.significant != nil }
    return form.dates.contains { $0.qualifier.contains(.approximate) }
  }

  /// Whether any digit of it is an `X`.
  package var isUnspecified: Bool { form.dates.contains(where: \.isUnspecified) }
}

extension Form.Element {
  var isOpen: Bool {
    switch self {
    case .orBefore, .orAfter: true
    case .date, .range: false
    }
  }
}

extension EDTF: CustomStringConvertible {
  /// The canonical text, which reads back as the same value: each qualifier is written once, at the right where it bears
  /// on a component and all those before it, else at the left of the one it bears on.
  package var description: String { Writer.text(of: form) }
}
