import Basics
import Diagnostics

/// Bytes of a table as text: UTF-8, UTF-16 with its byte-order mark, else Windows-1252, which is said in a note. Nil, with a
/// finding, when they are none of these.
func decodeTable(_ bytes: [UInt8], path: String, findings: inout [Finding]) -> SourceText? {
  if let isLittle = utf16Order(bytes) {
    guard let text = utf8(utf16: bytes.dropFirst(2), isLittle: isLittle) else {
      findings.append(notText(path))
      return nil
    }
    return decode(text, path: path, findings: &findings)
  }
  // A workbook is a ZIP archive, whatever its name says; UTF-16 without its mark is full of zeros too.
  guard !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), !bytes.contains(0) else {
    findings.append(notText(path))
    return nil
  }
  guard String(validating: bytes, as: UTF8.self) == nil, !isDamagedUTF8(bytes) else {
    return decode(bytes, path: path, findings: &findings)
  }
  guard let text = utf8(windows1252: bytes), let source = decode(text, path: path, findings: &findings) else {
    findings.append(notText(path))
    return nil
  }
  findings.append(oldEncoding(source))
  return source
}

/// Whether UTF-16 begins with its low byte; nil when the bytes are not marked as UTF-16.
private func utf16Order(_ bytes: [UInt8]) -> Bool? {
  if bytes.starts(with: [0xFF, 0xFE]) { return true }
  return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
}

/// The UTF-8 of text in UTF-16; nil when it is damaged.
private func utf8(utf16 bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8]? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
}

/// Whether bytes that are not UTF-8 were meant to be: accents that read as UTF-8 outnumber those that do not, which in
/// Windows-1252 happens to hardly any text.
private func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
  var balance = 0
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
    balance += scalar == "\u{FFFD}" ? -1 : 1
  }
  return balance > 0
}

private func notText(_ path: String) -> Finding {
  Finding(
    .fileNotUTF8, file: path,
    Words(fr: "ce fichier n’est pas un tableau en texte", en: "this file is not a table in text"),
    hint: Words(
      fr: "Dans Excel : « Enregistrer sous », puis « CSV UTF-8 (délimité par des virgules) ».",
      en: "In Excel: “Save As”, then “CSV UTF-8 (Comma delimited)”."))
}

/// Points at the first accent, so that a person sees whether it is the right one.
private func oldEncoding(_ source: SourceText) -> Finding {
  let first = source.text.utf8.firstIndex { $0 >= 0x80 } ?? source.text.startIndex
  let offset = source.text.utf8.distance(from: source.text.startIndex, to: first)
  let width = first < source.text.endIndex ? UTF8.width(source.text.unicodeScalars[first]) : 0
  return Finding(
    .csvEncoding, in: source, at: SourceRange(offset, offset + width),
    Words(
      fr: "ce fichier n’est pas en UTF-8; il est lu comme du Windows-1252",
      en: "this file is not in UTF-8; it is read as Windows-1252"),
    hint: Words(
      fr: "Voyez si les accents sont les bons. Dans Excel, « CSV UTF-8 » garde tous les caractères.",
      en: "See whether the accents are right. In Excel, “CSV UTF-8” keeps every character."))
}
