import Basics

// Shapes from EDTF and to EDTF.

extension Shape {
  /// The EDTF text.
  var edtf: String {
    // Most texts are at most fifteen bytes, which a `String` keeps without allocating.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      var writer = EDTFWriter(buffer: buffer)
      writer.write(self)
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<writer.count]), as: UTF8.self)
    }
  }

  /// More bytes than the text can have: a date and its mark have eleven.
  private var capacity: Int {
    switch self {
    case .list(let points): points.count * 12 + 2
    case .ranges(let ranges): ranges.count * 26 + 2
    default: 32
    }
  }

  /// The shape of an EDTF text; nil for what no phrase says (unspecified digits, long years, times…).
  init?(edtf text: some StringProtocol) {
    var copy = String(text)
    guard let shape = copy.withUTF8({ Self.read($0) }) else { return nil }
    self = shape
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Shape? {
    var reader = EDTFScanner(bytes: bytes)
    if reader.take("[") {
      guard let (start, end) = reader.dots(), reader.take("]"), reader.isAtEnd else { return nil }
      return .choice(start, end)
    }
    if reader.take("{") {
      if let points = reader.list() { return reader.isAtEnd ? .list(points) : nil }
      if let ranges = reader.ranges() { return reader.isAtEnd ? .ranges(ranges) : nil }
      guard let (start, end) = reader.dots(), reader.take("}"), reader.isAtEnd else { return nil }
      return .each(start, end)
    }
    if reader.takeDots() {
      guard reader.take("/"), let end = reader.point(), reader.isAtEnd else { return nil }
      return .span(nil, end)
    }
    guard let start = reader.point() else { return nil }
    if reader.isAtEnd { return .one(start) }
    guard reader.take("/") else { return nil }
    if reader.takeDots() { return reader.isAtEnd ? .span(start, nil) : nil }
    guard let end = reader.point(), reader.isAtEnd else { return nil }
    return .span(start, end)
  }
}

private struct EDTFWriter {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0

  mutating func write(_ shape: Shape) {
    switch shape {
    case .one(let point): write(point)
    case .span(let start, let end):
      write(orDots: start)
      put("/")
      write(orDots: end)
    case .choice(let start, let end): write("[", start, end, "]")
    case .each(let start, let end): write("{", start, end, "}")
    case .list(let points):
      for (index, point) in points.enumerated() {
        put(index == 0 ? "{" : ",")
        write(point)
      }
      put("}")
    case .ranges(let ranges):
      for (index, range) in ranges.enumerated() {
        put(index == 0 ? "{" : ",")
        write(range.start)
        if range.start != range.end {
          putDots()
          write(range.end)
        }
      }
      put("}")
    }
  }

  private mutating func write(_ open: Unicode.Scalar, _ start: Point?, _ end: Point?, _ close: Unicode.Scalar) {
    put(open)
    if let start { write(start) }
    // `{2020}` and not `{2020..2020}`: a set of one.
    if start == nil || start != end {
      putDots()
      if let end { write(end) }
    }
    put(close)
  }

  private mutating func write(orDots point: Point?) {
    if let point { write(point) } else { putDots() }
  }

  private mutating func write(_ point: Point) {
    write(twoDigits: point.year / 100)
    write(twoDigits: point.year % 100)
    if point.unit > 0 {
      put("-")
      write(twoDigits: point.unit)
    }
    if point.day > 0 {
      put("-")
      write(twoDigits: point.day)
    }
    if point.mark != .none { put(point.mark.rawValue) }
  }

  private mutating func write(twoDigits number: Int) {
    put(UInt8(truncatingIfNeeded: 0x30 + number / 10))
    put(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }

  private mutating func putDots() {
    put(".")
    put(".")
  }

  private mutating func put(_ character: Unicode.Scalar) { put(UInt8(truncatingIfNeeded: character.value)) }

  private mutating func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }
}

private struct EDTFScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  var isAtEnd: Bool { index == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  mutating func takeDots() -> Bool {
    guard index + 1 < bytes.count, bytes[index] == 0x2E, bytes[index + 1] == 0x2E else { return false }
    index += 2
    return true
  }

  /// `a..b`, `a..`, `..b` or `a`.
  mutating func dots() -> (Point?, Point?)? {
    let start = point()
    guard takeDots() else { return start.map { ($0, $0) } }
    let end = point()
    return start == nil && end == nil ? nil : (start, end)
  }

  /// `a,b}`, at least two; stays where it was otherwise.
  mutating func list() -> [Point]? {
    let before = index
    var points: [Point] = []
    while let point = point() {
      points.append(point)
      if points.count > 1, take("}") { return points }
      if !take(",") { break }
    }
    index = before
    return nil
  }

  /// `a..b,c..d}`, at least two; stays where it was otherwise.
  mutating func ranges() -> [Shape.Run]? {
    let before = index
    var ranges: [Shape.Run] = []
    while let start = point() {
      guard takeDots() else {
        ranges.append(Shape.Run(start: start, end: start))
        if ranges.count > 1, take("}") { return ranges }
        if take(",") { continue }
        break
      }
      guard let end = point() else { break }
      ranges.append(Shape.Run(start: start, end: end))
      if ranges.count > 1, take("}") { return ranges }
      if !take(",") { break }
    }
    index = before
    return nil
  }

  mutating func point() -> Point? {
    guard let year = digits(4) else { return nil }
    var point = Point(year: year)
    if take("-") {
      guard let unit = digits(2) else { return nil }
      switch unit {
      case 1...12, 21...24, 33...36, 40, 41: point.unit = unit
      default: return nil
      }
      if point.isMonth, take("-") {
        guard let day = digits(2), CivilDate(year: year, month: unit, day: day) != nil else { return nil }
        point.day = day
      }
    }
    if index < bytes.count, let mark = Point.Mark(rawValue: bytes[index]), mark != .none {
      point.mark = mark
      index += 1
    }
    return point
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[index..<index + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    index += count
    return number
  }
}
