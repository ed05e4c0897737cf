/// What a file is, by its first bytes: names lie.
enum Kind: Sendable, Hashable {
  case zip, gzip, pdf, rtf
  /// A file of Microsoft’s older programs, or a newer one that is encrypted (MS-CFB).
  case compound
  case jpeg, png, gif, tiff
  /// WebP, WAV, AVI.
  case riff
  /// HEIC, AVIF, MP4, M4A, MOV (ISO/IEC 14496-12).
  case boxes
  /// MP3, FLAC, Ogg.
  case sound
  /// An archive that is packed in a way that we do not read.
  case packed
  /// Text, or none of the above.
  case other

  init(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    self =
      switch reader[0] {
      case 0x50 where reader.has("PK\u{3}\u{4}", at: 0) || reader.has("PK\u{5}\u{6}", at: 0): .zip
      case 0x1F where reader[1] == 0x8B && reader[2] == 8: .gzip
      case 0x7B where reader.has("{\\rt", at: 0): .rtf
      case 0xD0 where reader.number(0, 8) == nil && reader.u32(0) == 0xD0CF_11E0: .compound
      case 0xFF where reader[1] == 0xD8 && reader[2] == 0xFF: .jpeg
      case 0x89 where reader.has("PNG\r\n", at: 1): .png
      case 0x47 where reader.has("GIF8", at: 0): .gif
      case _ where isTIFF(reader): .tiff
      case 0x52 where reader.has("RIFF", at: 0): .riff
      case 0x49 where reader.has("ID3", at: 0): .sound
      case 0x66 where reader.has("fLaC", at: 0): .sound
      case 0x4F where reader.has("OggS", at: 0): .sound
      case _ where isPacked(reader): .packed
      case _ where reader.has("ftyp", at: 4) || reader.has("moov", at: 4): .boxes
      case _ where isPDF(reader): .pdf
      default: .other
      }
  }
}

private func isTIFF(_ reader: ByteReader) -> Bool {
  // Plain, BigTIFF and the raw files of Olympus and Panasonic.
  [
    0x4949_2A00, 0x4D4D_002A, 0x4949_2B00, 0x4D4D_002B, 0x4949_524F, 0x4949_5253, 0x4D4D_4F52, 0x4949_5500,
  ].contains(reader.u32(0) ?? 0)
}

private func isPacked(_ reader: ByteReader) -> Bool {
  reader.has("7z", at: 0) && reader.u32(2) == 0xBCAF_271C || reader.has("Rar!\u{1A}\u{7}", at: 0)
    || reader.has("BZh", at: 0) && reader.has("1AY&SY", at: 4) || reader[0] == 0xFD && reader.has("7zXZ", at: 1)
    || reader.u32(0) == 0x28B5_2FFD
}

/// Readers look for the head in the first kilobyte; we do where what stands before it is no text that tells of PDFs.
private func isPDF(_ reader: ByteReader) -> Bool {
  guard let start = reader.find("%PDF-", from: 0, to: 1024) else { return false }
  return start == 0 || reader.part(0, start).allSatisfy { $0 <= 0x20 || $0 >= 0x80 } || reader.has("%", at: start + 9)
    || reader.find("\n%", from: start, to: start + 16) != nil
}
