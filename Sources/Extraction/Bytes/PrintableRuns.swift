/// The runs of letters among bytes that are no text as a whole, one a line, as the program `strings` finds them: those in
/// UTF-8 or Windows-1252, then those in UTF-16.
/// - Parameter shortest: how many letters a run has at least.
func printableRuns(in bytes: ArraySlice<UInt8>, shortest: Int = 4) -> String {
  var result = ""
  func keep(_ run: ArraySlice<UInt8>) {
    if run.count >= shortest, run.contains(where: isLetter) { result += decodeRun(run) + "\n" }
  }
  var start = bytes.startIndex
  for index in bytes.indices where !isPrintable(bytes[index]) {
    keep(bytes[start..<index])
    start = index + 1
  }
  keep(bytes[start...])
  for parity in 0...1 { result += wideRuns(in: bytes.dropFirst(parity), shortest: shortest) }
  return result
}

/// Runs of UTF-16 with the lesser byte first, of the scripts that are written in Europe.
private func wideRuns(in bytes: ArraySlice<UInt8>, shortest: Int) -> String {
  var result = ""
  var run: [UInt16] = []
  func end() {
    if run.count >= shortest, run.contains(where: { $0 > 0x40 }) {
      result += String(decoding: run, as: UTF16.self) + "\n"
    }
    run.removeAll(keepingCapacity: true)
  }
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let unit = UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    if (0x20..<0x7F).contains(unit) || (0xA0..<0x180).contains(unit) || (0x300..<0x370).contains(unit)
      || (0x2010..<0x2030).contains(unit)
    {
      run.append(unit)
    } else {
      end()
    }
    index += 2
  }
  end()
  return result
}

private func isPrintable(_ byte: UInt8) -> Bool { byte == 0x09 || byte >= 0x20 && byte != 0x7F }

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte >= 0xC0
}

/// Letters in UTF-8 may stand among bytes that happen to look like others: what is not all UTF-8 is read both ways.
private func decodeRun(_ run: ArraySlice<UInt8>) -> String {
  String(validating: run, as: UTF8.self) ?? String(decoding: run, as: UTF8.self) + "\n" + decodeWindows(run)
}
