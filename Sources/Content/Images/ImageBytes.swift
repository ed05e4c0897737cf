import Basics

/// Why the size of an image cannot be told.
enum ImageProblem: Error, Hashable {
  /// The bytes end before they say it.
  case short
  /// They say what cannot be.
  case damaged
  /// They are those of no format that is known here.
  case unknown

  var words: Words {
    switch self {
    case .short: Words(fr: "le fichier est coupé", en: "the file is cut short")
    case .damaged: Words(fr: "le fichier est abîmé", en: "the file is damaged")
    case .unknown:
      Words(
        fr: "ce n’est ni du PNG, ni du JPEG, ni du GIF, ni du WebP, ni de l’AVIF, ni du SVG",
        en: "it is no PNG, JPEG, GIF, WebP, AVIF or SVG")
    }
  }
}

/// The first bytes of a file that may hold anything at all: reading past them throws `ImageProblem.short`.
struct ImageBytes {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// Offsets are never negative: they are sums of counts.
  func byte(_ offset: Int) throws(ImageProblem) -> Int {
    guard offset < bytes.count else { throw .short }
    return Int(bytes[offset])
  }

  /// An unsigned number of up to seven bytes, the greatest first.
  func big(_ length: Int, at offset: Int) throws(ImageProblem) -> Int {
    var number = 0
    for index in 0..<length { number = number << 8 | (try byte(offset + index)) }
    return number
  }

  /// An unsigned number of up to seven bytes, the least first.
  func little(_ length: Int, at offset: Int) throws(ImageProblem) -> Int {
    var number = 0
    for index in (0..<length).reversed() { number = number << 8 | (try byte(offset + index)) }
    return number
  }

  /// Whether some bytes stand at an offset; false past the end.
  func has(_ wanted: some Collection<UInt8>, at offset: Int = 0) -> Bool {
    offset <= bytes.count && bytes[offset...].starts(with: wanted)
  }

  func has(_ wanted: String, at offset: Int = 0) -> Bool { has(wanted.utf8, at: offset) }

  /// A stretch of them as bytes of its own, with offsets from its start.
  func slice(_ range: Range<Int>) throws(ImageProblem) -> ImageBytes {
    guard range.upperBound <= bytes.count else { throw .short }
    return ImageBytes(bytes: Array(bytes[range]))
  }
}

/// A size that a file gives; one without surface is a mistake.
func pixels(_ width: Int, _ height: Int) throws(ImageProblem) -> PixelSize {
  guard let size = PixelSize(width: width, height: height) else { throw .damaged }
  return size
}
