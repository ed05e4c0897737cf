/// A picture’s bytes without what they say besides its light: place, camera, names, remarks, previews, what hangs on behind.
///
/// The light is not decoded: what is kept is kept byte for byte. Kept are the colour profile, how the picture is turned, and whose it is
/// (`Artist` and `Copyright` of Exif, the same words of PNG).
///
/// - Parameter tags: what it is to say; what it says itself unless given.
/// - Returns: nil of a file that is none of the formats that are read here, to be left as it is.
/// - Throws: `MetadataUnread` where the file is not made as its format says.
package func withoutMetadata(_ bytes: [UInt8], tags: ExifTags? = nil) throws(MetadataUnread) -> [UInt8]? {
  try clean(bytes, tags)?.bytes
}

/// What a picture says of itself that is worth keeping; nothing where that cannot be read.
func exifTags(of bytes: [UInt8]) -> ExifTags { (try? clean(bytes, nil))?.tags ?? ExifTags() }

/// A picture without what it said of itself.
struct CleanPicture {
  var bytes: [UInt8]
  /// What of that is worth keeping.
  var tags = ExifTags()
}

private func clean(_ bytes: [UInt8], _ tags: ExifTags?) throws(MetadataUnread) -> CleanPicture? {
  switch PictureKind(bytes) {
  case .jpeg: try jpegWithoutMetadata(bytes, tags)
  case .png: try pngWithoutMetadata(bytes, tags)
  case .webp: try webPWithoutMetadata(bytes, tags)
  case .gif: CleanPicture(bytes: try gifWithoutMetadata(bytes))
  case .heif: try heifWithoutMetadata(bytes)
  case nil: nil
  }
}

/// That nobody knows where in a file what it says of itself stands.
package struct MetadataUnread: Error {}

/// The formats of pictures, told by their first bytes.
package enum PictureKind: Sendable, Hashable {
  case jpeg, png, webp, gif
  /// HEIC and AVIF.
  case heif

  /// How many first bytes tell.
  package static let headLength = 16

  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: pngSignature) {
      self = .png
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if bytes.starts(with: "GIF8".utf8) {
      self = .gif
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8),
      Self.brands.contains(where: { bytes.dropFirst(8).starts(with: $0.utf8) })
    {
      self = .heif
    } else {
      return nil
    }
  }

  /// ISO/IEC 23008-12, annex B, and the AVIF specification.
  private static let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis", "mif2"]
}

let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

extension [UInt8] {
  /// An unsigned number, the greatest byte first.
  func big(_ length: Int, at offset: Int) throws(MetadataUnread) -> Int {
    guard offset >= 0, offset <= count - length else { throw MetadataUnread() }
    return self[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }

  func stretch(_ offset: Int, _ length: Int) throws(MetadataUnread) -> ArraySlice<UInt8> {
    guard offset >= 0, length >= 0, length <= count, offset <= count - length else { throw MetadataUnread() }
    return self[offset..<offset + length]
  }
}
