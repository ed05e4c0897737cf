import Basics

/// Writes canonical EDTF.
struct Writer {
  private var buffer = ByteBuffer()

  static func text(of form: Form) -> String {
    var writer = Writer()
    writer.write(form)
    return writer.buffer.text
  }

  private mutating func write(_ form: Form) {
    switch form {
    case .date(let date): write(date)
    case .dateTime(let date, let time):
      write(date)
      write(time)
    case .scaledYear(let year): write(year)
    case .interval(let start, let end):
      write(start)
      buffer.append("/")
      write(end)
    case .set(let kind, let elements):
      buffer.append(kind == .oneOf ? "[" : "{")
      for (place, element) in elements.enumerated() {
        if place > 0 { buffer.append(",") }
        write(element)
      }
      buffer.append(kind == .oneOf ? "]" : "}")
    }
  }

  private mutating func write(_ bound: Form.Bound) {
    switch bound {
    case .date(let date): write(date)
    case .open: buffer.append("..")
    case .unknown: break
    }
  }

  private mutating func write(_ element: Form.Element) {
    switch element {
    case .date(let date): write(date)
    case .range(let first, let last):
      write(first)
      buffer.append("..")
      write(last)
    case .orBefore(let date):
      buffer.append("..")
      write(date)
    case .orAfter(let date):
      write(date)
      buffer.append("..")
    }
  }

  private mutating func write(_ date: DateParts) {
    // Nearly no date is qualified.
    if date.qualifier.isEmpty { return writePlain(date) }
    let qualifiers = date.qualifiers
    // As far as one qualifier bears on all components from the year on, it is written once, at the right.
    let shared = qualifiers.prefix { $0 == qualifiers[0] }.count
    let seasonDigits = date.season.map { Digits(magnitude: $0, width: 2) }
    let components = [date.year.digits, seasonDigits, date.month?.digits, date.day?.digits].compactMap { $0 }
    for (place, digits) in components.enumerated() {
      if place > 0 { buffer.append("-") }
      if place >= shared { write(qualifiers[place]) }
      write(digits)
      if place == shared - 1 { write(qualifiers[place]) }
    }
  }

  private mutating func writePlain(_ date: DateParts) {
    write(date.year.digits)
    if let season = date.season { write(Digits(magnitude: season, width: 2), after: "-") }
    if let month = date.month { write(month.digits, after: "-") }
    if let day = date.day { write(day.digits, after: "-") }
  }

  private mutating func write(_ digits: Digits, after mark: String) {
    buffer.append(mark)
    write(digits)
  }

  private mutating func write(_ qualifier: Qualifier) {
    switch qualifier {
    case []: break
    case .uncertain: buffer.append("?")
    case .approximate: buffer.append("~")
    default: buffer.append("%")
    }
  }

  private mutating func write(_ digits: Digits) {
    if digits.isNegative { buffer.append("-") }
    var weight = digits.width == 4 ? 1000 : 10
    for place in (0..<digits.width).reversed() {
      let isX = digits.unspecified & (1 << UInt8(place)) != 0
      buffer.append(
        isX ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits.magnitude / weight % 10))
      weight /= 10
    }
  }

  private mutating func writePair(_ number: Int) {
    write(Digits(magnitude: number, width: 2))
  }

  private mutating func write(_ time: ClockTime) {
    buffer.append("T")
    writePair(time.hour)
    buffer.append(":")
    writePair(time.minute)
    buffer.append(":")
    writePair(time.second)
    switch time.zone {
    case nil: break
    case .utc: buffer.append("Z")
    case .offset(let minutes, let writesMinutes):
      buffer.append(minutes < 0 ? "-" : "+")
      writePair(abs(minutes) / 60)
      guard writesMinutes else { return }
      buffer.append(":")
      writePair(abs(minutes) % 60)
    }
  }

  private mutating func write(_ year: ScaledYear) {
    if year.isLong {
      buffer.append("Y\(year.mantissa)")
    } else {
      if year.mantissa < 0 { buffer.append("-") }
      write(Digits(magnitude: abs(year.mantissa), width: 4))
    }
    if let exponent = year.exponent { buffer.append("E\(exponent)") }
    if let significant = year.significant { buffer.append("S\(significant)") }
  }
}
