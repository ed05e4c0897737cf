/// A value of a PDF file (ISO 32000-2, 7.3).
indirect enum PDFValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string([UInt8])
  case name(String)
  case array([PDFValue])
  case dictionary(PDFDictionary)
  case reference(Int)
  case stream(PDFStream)
  /// A word that is none of these: what a page is painted with.
  case word(String)
}

typealias PDFDictionary = [String: PDFValue]

/// A dictionary with bytes, as they are in the file.
struct PDFStream: Sendable {
  var dictionary: PDFDictionary
  var bytes: ArraySlice<UInt8>
}

extension PDFValue {
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  /// A number that is whole and no larger than any file.
  var int: Int? { number.flatMap { abs($0) < 1e12 ? Int($0) : nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
  var stream: PDFStream? { if case .stream(let value) = self { value } else { nil } }
  var reference: Int? { if case .reference(let value) = self { value } else { nil } }
  /// A dictionary, a stream’s among them.
  var dictionary: PDFDictionary? {
    switch self {
    case .dictionary(let value): value
    case .stream(let value): value.dictionary
    default: nil
    }
  }
}

/// A text string (ISO 32000-2, 7.9.2.2): UTF-16, UTF-8 or PDFDocEncoding, which is Windows-1252 but for some signs.
func decodeTextString(_ bytes: [UInt8]) -> String {
  let isMarked =
    bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xEF, 0xBB, 0xBF])
  if isMarked { return decodeText(bytes) }
  if bytes.contains(where: { $0 >= 0x80 }), let text = String(validating: bytes, as: UTF8.self) { return text }
  var scalars = String.UnicodeScalarView()
  for byte in bytes {
    switch byte {
    case 0x18..<0x20: scalars.append(documentLow[Int(byte) - 0x18])
    case 0x80..<0xA0: scalars.append(documentHigh[Int(byte) - 0x80])
    default: scalars.append(Unicode.Scalar(byte))
    }
  }
  return String(scalars)
}

private let documentLow = Array("˘ˇˆ˙˝˛˚˜".unicodeScalars)
private let documentHigh = Array("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€".unicodeScalars)
