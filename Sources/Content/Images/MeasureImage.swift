import Basics
import Diagnostics
import Pictures

/// What the head of an image tells.
enum MeasuredImage: Sendable, Hashable {
  /// Nil of one that is good and does not say, as drawings may.
  case size(PixelSize?)
  /// One that there are copies of in other sizes.
  case picture(Picture)
  /// One that copies should be made of and cannot; why.
  case uncopied(PixelSize, PictureProblem)
  /// No browser would show it; why.
  case unreadable(Words)
}

/// How much of a file is read, until it tells: nearly always the first is enough, but photos may carry a smaller one, a
/// colour profile and notes before they say how large they are.
private let headLimits = [4_096, 65_536, 4_194_304]

/// Measures an image by the head of its file; nothing is read beyond the last limit, whatever the file says of itself.
///
/// - Parameter pictures: knows of which images there are copies; nil where none are wanted.
func measureImage(_ path: String, files: FileSystem, pictures: PictureBook? = nil) -> MeasuredImage {
  for limit in headLimits {
    let bytes: [UInt8]
    do {
      bytes = try files.read(path, limit)
    } catch {
      let words = (error as? FileError)?.words
      return .unreadable(words ?? Words(fr: "lecture impossible", en: "it cannot be read"))
    }
    do throws(ImageProblem) {
      let head = ImageBytes(bytes: bytes)
      if head.isHEIC { return heic(path, try readHEIF(head), pictures) }
      let size = try readSize(head, isDrawing: path.lowercased().hasSuffix(".svg"))
      guard let pictures, let size, let format = try head.copiedFormat else { return .size(size) }
      return photo(path, size, format, pictures)
    } catch .short where bytes.count == limit {
      continue
    } catch {
      return .unreadable(error.words)
    }
  }
  return .size(nil)
}

/// Bitmaps are known by their first bytes, as browsers know them; drawings by the name of their file, for they are served as
/// what it says and a browser takes no other text for one.
func readSize(_ bytes: ImageBytes, isDrawing: Bool) throws(ImageProblem) -> PixelSize? {
  if bytes.count == 0 { throw .short }
  if isDrawing { return try readSVG(bytes) }
  if bytes.has(pngSignature) { return try readPNG(bytes) }
  if bytes.has([0xFF, 0xD8, 0xFF]) { return try readJPEG(bytes) }
  if bytes.has("GIF87a") || bytes.has("GIF89a") { return try readGIF(bytes) }
  if bytes.has("RIFF"), bytes.has("WEBP", at: 8) { return try readWebP(bytes) }
  if bytes.has("ftyp", at: 4) { return try readAVIF(bytes) }
  throw .unknown
}

private let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// PNG (W3C), section 11.2.1: the first chunk is `IHDR`.
private func readPNG(_ bytes: ImageBytes) throws(ImageProblem) -> PixelSize {
  let length = try bytes.big(4, at: 8)
  _ = try bytes.big(4, at: 12)
  guard length == 13, bytes.has("IHDR", at: 12) else { throw .damaged }
  return try pixels(bytes.big(4, at: 16), bytes.big(4, at: 20))
}

/// GIF89a, section 18: the logical screen.
private func readGIF(_ bytes: ImageBytes) throws(ImageProblem) -> PixelSize {
  try pixels(bytes.little(2, at: 6), bytes.little(2, at: 8))
}

/// An image that copies are made of where it is large.
private func photo(_ path: String, _ size: PixelSize, _ format: Picture.Format, _ pictures: PictureBook)
  -> MeasuredImage
{
  guard Picture.isLarge(size) else { return .size(size) }
  switch pictures.look(path, size: size, format: format, isConverted: false) {
  case .picture(let picture): return .picture(picture)
  case .problem(let problem): return .uncopied(size, problem)
  case .plain: return .size(size)
  }
}

/// One that no browser shows, unless it is published as another.
private func heic(_ path: String, _ size: PixelSize, _ pictures: PictureBook?) -> MeasuredImage {
  switch pictures?.look(path, size: size, format: .jpeg, isConverted: true) {
  case .picture(let picture): .picture(picture)
  case .problem(let problem): .uncopied(size, problem)
  case .plain, nil: .uncopied(size, .unread)
  }
}

extension ImageBytes {
  /// What copies of a bitmap are written in; nil of one that is left alone: it moves, or is small for its size as it is.
  fileprivate var copiedFormat: Picture.Format? {
    get throws(ImageProblem) {
      if has([0xFF, 0xD8, 0xFF]) { return .jpeg }
      if has(pngSignature) {
        return try copiedPNG
      }
      if has("RIFF"), has("WEBP", at: 8) {
        // Bit 1 of a picture of several parts says that they follow one another.
        let flags = try byte(20)
        return has("VP8X", at: 12) && flags & 2 == 2 ? nil : .webp
      }
      return nil
    }
  }

  /// What copies of a PNG are written in, by what comes before its light (third edition, sections 11.2.1, 11.3.1.1 and 11.3.3.1):
  /// JPEG, which is many times lighter, unless it may be seen through.
  private var copiedPNG: Picture.Format? {
    get throws(ImageProblem) {
      // Grey, colours, a palette; others tell how much is seen through them.
      var isOpaque = [0, 2, 3].contains(try byte(25))
      var position = 8
      while true {
        let length = try big(4, at: position)
        _ = try big(4, at: position + 4)
        if has("acTL", at: position + 4) { return nil }
        if has("tRNS", at: position + 4) { isOpaque = false }
        if has("IDAT", at: position + 4) { return isOpaque ? .jpeg : .png }
        position += length + 12
      }
    }
  }
}
