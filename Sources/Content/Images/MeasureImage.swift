import Basics
import Diagnostics

/// What the head of an image tells.
enum MeasuredImage: Sendable, Hashable {
  /// Nil of one that is good and does not say, as drawings may.
  case size(PixelSize?)
  /// No browser would show it; why.
  case unreadable(Words)
}

/// How much of a file is read, until it tells: nearly always the first is enough, but photos may carry a smaller one, a
/// colour profile and notes before they say how large they are.
private let headLimits = [4_096, 65_536, 4_194_304]

/// Measures an image by the head of its file; nothing is read beyond the last limit, whatever the file says of itself.
func measureImage(_ path: String, files: FileSystem) -> MeasuredImage {
  for limit in headLimits {
    let bytes: [UInt8]
    do {
      bytes = try files.read(path, limit)
    } catch {
      let words = (error as? FileError)?.words
      return .unreadable(words ?? Words(fr: "lecture impossible", en: "it cannot be read"))
    }
    do throws(ImageProblem) {
      return .size(try readSize(ImageBytes(bytes: bytes), isDrawing: path.lowercased().hasSuffix(".svg")))
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
