import Basics

/// The text of a document (docx, xlsx, pptx, odt, ods, odp, epub, rtf, pdf, zip…) and what a picture, a sound or a film says of
/// itself (Exif, IPTC, XMP, ID3…), told apart by their bytes.
///
/// - Parameters:
///   - bytes: the whole file; anything may be in it.
///   - path: its name, which says only what a file that is not of its kind should have been.
package func extractText(
  from bytes: [UInt8], named path: String, limits: ExtractionLimits = .standard
) -> ExtractedText {
  guard bytes.count <= limits.file else { return .unreadable(.tooLarge) }
  let kind = Kind(bytes[...])
  if kind == .other { return isBroken(bytes, named: path) ? .unreadable(.damaged) : .notADocument }
  let collector = Collector(limits)
  collector.read(bytes[...], as: kind, named: path)
  return collector.result
}

/// The same of a file of which no more is read than has to be: of a picture of a camera, what comes before its light.
///
/// - Parameter first: the first bytes of the file, as many as are asked for or as there are.
package func extractText(
  named path: String, limits: ExtractionLimits = .standard, first: (_ count: Int) throws -> [UInt8]
) rethrows -> ExtractedText {
  var count = 65_536
  while true {
    let bytes = try first(min(count, limits.file + 1))
    let kind = Kind(bytes[...])
    if bytes.count < count || kind == .jpeg && hasWholeHead(bytes) {
      return extractText(from: bytes, named: path, limits: limits)
    }
    // Of what is not read here nothing more is asked for.
    if kind == .other && !claims(path) { return .notADocument }
    count = kind == .jpeg ? count * 4 : .max
  }
}

/// Names of kinds that are never plain bytes.
private let claimed: Set<Substring> = [
  "docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm", "ppsx", "odt", "ods", "odp", "odg", "epub", "zip",
  "pdf", "rtf",
  "doc", "xls", "ppt", "pages", "numbers", "key", "jpg", "jpeg", "png", "heic", "avif", "webp", "tif", "tiff", "gz",
  "7z", "rar",
]

private func isDocument(_ path: String) -> Bool {
  [".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".doc", ".xls", ".ppt"].contains {
    path.lowercased().hasSuffix($0)
  }
}

/// Whether bytes of a kind that nobody told us of may hold words that we do not see: not text, nor a font, an icon, a picture or a
/// sound that has none.
package func isUnknownKind(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(8)
  let silent: [[UInt8]] = [
    Array("wOF".utf8), [0, 1, 0, 0], Array("OTTO".utf8), Array("true\0".utf8), Array("ttcf".utf8), [0, 0, 1, 0],
    [0, 0, 2, 0],
    Array("BM".utf8), [0xFF, 0xFB], [0xFF, 0xF3], [0xFF, 0xF2],
  ]
  return !bytes.isEmpty && !isText(bytes[...]) && !silent.contains { head.starts(with: $0) }
}

private func claims(_ path: String) -> Bool {
  guard let dot = path.lastIndex(of: ".") else { return false }
  return claimed.contains(Substring(path[path.index(after: dot)...].lowercased()))
}

/// Whether a file is not what its name says, and no text either.
private func isBroken(_ bytes: [UInt8], named path: String) -> Bool {
  // An empty document is one that did not arrive; an empty picture shows nothing.
  claims(path) && (bytes.isEmpty ? isDocument(path) : !isText(bytes[...]))
}

/// Whether bytes look like text, in UTF-8, UTF-16 or an older code.
private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
  let head = bytes.prefix(4096)
  if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
  return !head.contains { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
}

extension Collector {
  func read(_ bytes: ArraySlice<UInt8>, as kind: Kind, named name: String) {
    switch kind {
    case .zip: readZip(bytes)
    case .gzip: readGzip(bytes, named: name)
    case .pdf: readPDF(bytes)
    case .rtf: readRichText(bytes)
    case .compound: readCompound(bytes)
    case .jpeg: readJPEG(bytes)
    case .png: readPNG(bytes)
    case .gif: readGIF(bytes)
    case .tiff: readExif(bytes)
    case .riff: readRIFF(bytes)
    case .boxes: readBoxes(bytes)
    case .sound: readSound(bytes)
    case .packed: note(.unknownCompression)
    case .other: break
    }
  }

  /// Reads a file that is in another.
  func readInner(_ bytes: ArraySlice<UInt8>, named name: String) {
    enter(name) {
      let kind = Kind(bytes)
      guard kind == .other else { return read(bytes, as: kind, named: name) }
      let place = Words(fr: "texte", en: "text")
      if !isText(bytes) {
        // Fonts, drawings of Windows…
        add(printableRuns(in: bytes, shortest: 6), at: place)
      } else if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
        readXML(bytes, as: .any, at: place)
      } else {
        add(decodeText(bytes), at: place)
      }
    }
  }

  /// Reads what can be seen of a file of Microsoft’s older programs: their texts mostly stand in it as they are, in one piece.
  func readCompound(_ bytes: ArraySlice<UInt8>) {
    if ByteReader(bytes).find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", from: 0) != nil {
      return note(.encrypted)
    }
    add(printableRuns(in: bytes), at: Words(fr: "texte", en: "text"))
    note(.unsupported)
  }
}
