import Basics
import Diagnostics
import Model

/// What would run in the drawings of a site: shown in a page they run nothing, but opened by their address they do.
func scripts(
  in drawings: [CopiedFile], content: String, files: FileSystem, jobs: Int
) -> [Finding] {
  drawings.filter { $0.source.lowercased().hasSuffix(".svg") }.parallelMap(jobs: jobs) { file in
    let path = join(content, file.source)
    // What cannot be read is told where it is copied.
    guard let bytes = try? files.read(path, drawingLimit + 1), bytes.count <= drawingLimit,
      let found = bytes.withUnsafeBufferPointer(firstScript)
    else { return nil as Finding? }
    return finding(found, in: bytes, path: path)
  }.compactMap { $0 }
}

/// No drawing is as large that a person made.
private let drawingLimit = 10_000_000

/// Where a drawing’s first script is: an element, an attribute `on…`, or an address that is code.
private func firstScript(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
  var scanner = MarkupScanner(bytes)
  while let piece = scanner.next() {
    guard case .tag(let tag) = piece, !tag.isClosing else { continue }
    // Of any name space: `<svg:script>`.
    let name = bytes[tag.range].dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
    let local = String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self).lowercased()
    if local == "script" { return tag.range }
    for attribute in attributes(of: tag.range, in: bytes) {
      if isHandler(attribute.name) { return attribute.range }
      let isAddress = attribute.name == "href" || attribute.name.hasSuffix(":href")
      let value = decodeEntities(String(decoding: bytes[attribute.value], as: UTF8.self))
      if isAddress, !isSafeAddress(value), !isData(value) { return attribute.range }
    }
  }
  return nil
}

/// A picture inside a drawing.
private func isData(_ address: String) -> Bool { address[...].trimmed.lowercased().hasPrefix("data:image/") }

private func finding(_ found: Range<Int>, in bytes: [UInt8], path: String) -> Finding {
  let summary = Words(fr: "ce dessin contient un script", en: "this drawing has a script in it")
  let why = Words(
    fr: "Il s’exécuterait chez qui ouvre le dessin par son adresse.",
    en: "It would run for whoever opens the drawing by its address.")
  let hint = Words(
    fr: "Enregistrez-le de nouveau en « SVG simple » dans un logiciel de dessin, ou retirez le script.",
    en: "Save it again as “plain SVG” in a drawing program, or take the script out.")
  // A drawing that is no UTF-8 has no columns to point at.
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return Finding(.svgScript, file: path, summary, why: why, hint: hint)
  }
  let line = bytes[found].firstIndex(of: UInt8(ascii: "\n")) ?? found.upperBound
  return Finding(
    .svgScript, in: SourceText(path: path, text: text), at: SourceRange(found.lowerBound, line), summary, why: why,
    hint: hint)
}

/// `onload`, `onclick`…: every event’s attribute begins alike, and no other does that drawings have.
private func isHandler(_ name: String) -> Bool { name.utf8.starts(with: "on".utf8) && name.utf8.count > 4 }
