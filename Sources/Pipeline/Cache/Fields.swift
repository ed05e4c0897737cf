import Basics

// Lines of fields between tabs: how what is remembered is written.

let lineFeed = UInt8(ascii: "\n")
let tab = UInt8(ascii: "\t")

func fieldText(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

func fieldNumber(_ bytes: ArraySlice<UInt8>) -> UInt64? {
  guard !bytes.isEmpty else { return nil }
  var value: UInt64 = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
    let (sum, isTooLargeYet) = product.addingReportingOverflow(UInt64(byte - 0x30))
    if isTooLarge || isTooLargeYet { return nil }
    value = sum
  }
  return value
}

extension ByteBuffer {
  /// Appends a line.
  mutating func append(fields: [String]) {
    for (number, field) in fields.enumerated() {
      if number > 0 { append(tab) }
      append(field)
    }
    append(lineFeed)
  }

  /// Appends a number in base 10.
  mutating func append(number: UInt64) {
    // The largest has twenty digits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number
      var first = 20
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      append(UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }
}

/// A text as a field: without tabs and line feeds.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == tab || $0 == lineFeed || $0 == UInt8(ascii: "\\") }) else { return text }
  return text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
}

func plain(_ field: String) -> String {
  guard field.utf8.contains(UInt8(ascii: "\\")) else { return field }
  var result = ""
  var isEscaped = false
  for scalar in field.unicodeScalars {
    if isEscaped {
      result.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
