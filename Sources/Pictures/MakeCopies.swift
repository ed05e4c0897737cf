package import Basics

/// Why a picture has no copies of other sizes.
package enum PictureProblem: String, Error, Sendable, Hashable, CaseIterable {
  /// It says that it has more pixels than anybody needs.
  case tooLarge
  /// Its bytes are not what they say: cut short, damaged, of another size.
  case damaged
  /// Nothing here reads its format: HEIC, where libvips came without libheif.
  case unread
}

/// The most pixels that are decoded: more than the largest cameras of phones have (108 million), and what takes two seconds and 500 MB.
package let mostPixels = 120_000_000

/// What makes copies of pictures, as a value: libvips, or whatever stands for it.
package struct PictureMaker: Sendable {
  /// Tells it from others, none 0: what one could not read another may.
  package let id: UInt64
  /// Makes copies, each the bytes of a file, in the order asked, out of the bytes of a file whose head tells a size.
  package let copies:
    @Sendable (_ wanted: [Picture.Copy], _ bytes: [UInt8], _ size: PixelSize) throws(PictureProblem) -> [[UInt8]]

  package init(
    id: UInt64, copies: @escaping @Sendable ([Picture.Copy], [UInt8], PixelSize) throws(PictureProblem) -> [[UInt8]]
  ) {
    self.id = id
    self.copies = copies
  }

  /// That of this machine; nil where there is none. Looks for it when first asked, which may take 30 ms.
  @Sendable package static func ofMachine() -> PictureMaker? {
    Vips.library.map { vips in
      PictureMaker(id: Digest(Array("\(vips.version)".utf8)).value | 2) { wanted, bytes, size throws(PictureProblem) in
        try makeCopies(wanted, of: bytes, size: size, with: vips)
      }
    }
  }
}

/// The command that installs what makes copies, on this machine’s system.
package var installVips: String {
  #if os(macOS)
    "brew install vips"
  #else
    "sudo apt-get install libvips42"
  #endif
}

/// Makes copies of a picture, each the bytes of a file, in the order asked.
///
/// The picture is decoded once, as wide as the widest needs it, and each narrower copy is made of the one before. Copies have its
/// colour profile and its credit, and nothing else that it says.
///
/// - Parameters:
///   - bytes: of its file.
///   - size: what the head of the file says, upright.
private func makeCopies(
  _ wanted: [Picture.Copy], of bytes: [UInt8], size: PixelSize, with vips: Vips
) throws(PictureProblem) -> [[UInt8]] {
  guard size.width <= mostPixels / size.height else { throw .tooLarge }
  defer { vips.rest() }
  let tags = credit(of: bytes)
  let widths = Set(wanted.map(\.width)).sorted(by: >)
  var made: [Picture.Copy: [UInt8]] = [:]
  guard let widest = widths.first else { return [] }
  guard var image = vips.open(bytes, width: widest) else {
    throw PictureKind(bytes) == .heif ? .unread : .damaged
  }
  guard isLike(image, size, width: widest) else { throw .damaged }
  for width in widths {
    if width < image.width {
      guard let smaller = vips.shrink(image, width: width) else { throw .damaged }
      image = smaller
    }
    for copy in wanted where copy.width == width {
      guard let written = vips.write(image, as: copy.format.form),
        let clean = try? withoutMetadata(written, tags: tags)
      else { throw .damaged }
      made[copy] = clean
    }
  }
  return wanted.compactMap { made[$0] }
}

/// Whose a picture is, for its copies, which are upright.
private func credit(of bytes: [UInt8]) -> ExifTags {
  var tags = exifTags(of: bytes)
  tags.orientation = nil
  return tags
}

/// Whether a picture that was read is the one that its file’s head tells of: as wide as it can be, and as high as it is then.
private func isLike(_ image: borrowing Vips.Image, _ size: PixelSize, width: Int) -> Bool {
  let wide = min(width, size.width)
  let high = Double(wide) * Double(size.height) / Double(size.width)
  return abs(image.width - wide) <= 1 && abs(Double(image.height) - high) <= 2
}

extension Picture.Format {
  /// How the library is asked to write it. 80 is where people stop seeing what is lost.
  fileprivate var form: String {
    switch self {
    case .jpeg: ".jpg[Q=80,optimize_coding]"
    case .png: ".png[compression=6]"
    case .webp: ".webp[Q=78,effort=2]"
    }
  }
}
