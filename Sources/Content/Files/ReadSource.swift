import Basics
import Diagnostics

/// No text that a person wrote is as long; more is a mistake, and would take memory for nothing.
let textLimit = 10_000_000

/// Reads a text file: UTF-8, a byte-order mark left out, control characters made spaces. Nil, with a finding, when it is no
/// text or too long.
func readText(_ path: String, files: FileSystem, findings: inout [Finding]) -> SourceText? {
  readTextBytes(path, files: files, findings: &findings).flatMap { decode($0, path: path, findings: &findings) }
}

/// The bytes of such a file.
func readTextBytes(_ path: String, files: FileSystem, findings: inout [Finding]) -> [UInt8]? {
  let mend = Words(
    fr: "Partagez-le en plusieurs pages; si c’est une image ou un document, changez son extension.",
    en: "Split it into several pages; if it is an image or a document, change its extension.")
  return readBytes(path, files: files, hint: mend, findings: &findings)
}

/// The bytes of a text file. Nil, with a finding, when they cannot be read or are too many; `hint` says what to do then.
func readBytes(_ path: String, files: FileSystem, hint: Words, findings: inout [Finding]) -> [UInt8]? {
  let bytes: [UInt8]
  do {
    bytes = try files.read(path, textLimit + 1)
  } catch {
    findings.append((error as? FileError).map { unreadable(path, $0) } ?? unexpected(path))
    return nil
  }
  guard bytes.count <= textLimit else {
    findings.append(
      Finding(
        .fileTooLarge, file: path,
        Words(fr: "ce fichier de texte dépasse 10 Mo", en: "this text file is over 10 MB"), hint: hint))
    return nil
  }
  return bytes
}

private func unexpected(_ path: String) -> Finding {
  Finding(.ioRead, file: path, Words(fr: "lecture impossible", en: "cannot be read"))
}

/// Bytes as text; see `readText`.
func decode(_ bytes: [UInt8], path: String, findings: inout [Finding]) -> SourceText? {
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  guard let text = String(validating: content, as: UTF8.self) else {
    findings.append(notUTF8(content, path: path))
    return nil
  }
  guard content.withUnsafeBufferPointer(\.hasControls) else {
    return SourceText(path: path, text: text)
  }
  if let zero = content.firstIndex(of: 0) {
    findings.append(zeroByte(at: zero - content.startIndex, in: content, path: path))
    return nil
  }
  let clean = content.map { isControl($0) ? UInt8(ascii: " ") : $0 }
  return SourceText(path: path, text: String(decoding: clean, as: UTF8.self))
}

/// A byte of zero, which no text has: it is in UTF-16 without its mark, or it is another kind of file, or was cut by a machine.
private func zeroByte(at offset: Int, in bytes: ArraySlice<UInt8>, path: String) -> Finding {
  // Each letter of English or French is then a byte and a zero.
  let isWide = bytes.count >= 4 && bytes.count(where: { $0 == 0 }) >= bytes.count / 3
  let text = String(decoding: bytes.map { isControl($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  return Finding(
    .fileNotUTF8, in: SourceText(path: path, text: text), at: SourceRange(offset, offset + 1),
    Words(
      fr: "ce fichier contient un octet nul, que n’a aucun texte", en: "this file has a zero byte, which no text has"),
    hint: isWide
      ? Words(
        fr: "Il est sans doute en UTF-16 : enregistrez-le en UTF-8.",
        en: "It is probably in UTF-16: save it as UTF-8.")
      : Words(
        fr: "Retirez-le dans un éditeur de texte; si ce n’est pas un texte, changez l’extension du fichier.",
        en: "Take it out in a text editor; if this is no text, change the file’s extension."))
}

/// Says where text stops being UTF-8, and what it probably is.
private func notUTF8(_ bytes: ArraySlice<UInt8>, path: String) -> Finding {
  let hint: Words
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    hint = Words(
      fr: "Il est en UTF-16 : enregistrez-le en UTF-8 (« Texte Unicode (UTF-8) »).",
      en: "It is in UTF-16: save it as UTF-8.")
  } else {
    hint = Words(
      fr: "Il vient sans doute d’un vieux Windows (Windows-1252) : enregistrez-le en UTF-8.",
      en: "It probably comes from an old Windows (Windows-1252): save it as UTF-8.")
  }
  // Repairing puts U+FFFD for the first bad bytes, so what stands before it is good and of the same length.
  let repaired = String(decoding: bytes, as: UTF8.self)
  let good =
    repaired.utf8.count
    - (repaired.rangeInUTF8(of: "\u{FFFD}").map { repaired.utf8.distance(from: $0.lowerBound, to: repaired.endIndex) }
      ?? 0)
  return Finding(
    .fileNotUTF8, in: SourceText(path: path, text: repaired), at: SourceRange(good, good + 3),
    Words(fr: "ce fichier n’est pas en UTF-8", en: "this file is not UTF-8"), hint: hint)
}
