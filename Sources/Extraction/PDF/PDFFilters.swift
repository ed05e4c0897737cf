extension PDFFile {
  /// The bytes of a stream as they were before they were packed; nil where a filter is one of pictures or is not known.
  func decode(_ stream: PDFStream) -> [UInt8]? {
    var filters = list(stream.dictionary["Filter"] ?? stream.dictionary["F"])
    let parameters = list(stream.dictionary["DecodeParms"] ?? stream.dictionary["DP"])
    var bytes = Array(stream.bytes)
    guard filters.count <= 8 else {
      collector.note(.tooLarge)
      return nil
    }
    filters = filters.map(resolve)
    for (index, filter) in filters.enumerated() {
      let parameters = index < parameters.count ? resolve(parameters[index]).dictionary ?? [:] : [:]
      switch filter.name {
      case "FlateDecode", "Fl":
        bytes = unpredict(collector.inflated(bytes[...], bare: false).bytes, parameters)
      case "LZWDecode", "LZW":
        let isEarly = value(parameters["EarlyChange"]).int != 0
        let (result, isCut) = decodeLZW(bytes, isEarly: isEarly, limit: collector.room)
        if isCut { collector.note(.tooLarge) }
        collector.take(result.count)
        bytes = unpredict(result, parameters)
      case "ASCIIHexDecode", "AHx":
        var lexer = PDFLexer((Array("<".utf8) + bytes)[...], hasReferences: false)
        bytes = lexer.next()?.string ?? []
      case "ASCII85Decode", "A85": bytes = decodeASCII85(bytes)
      case "RunLengthDecode", "RL":
        bytes = decodeRunLength(bytes)
        collector.take(bytes.count)
      case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode": return nil
      case "Crypt":
        collector.note(.encrypted)
        return nil
      default:
        collector.note(.unknownCompression)
        return nil
      }
    }
    return bytes
  }

  /// Undoes what makes rows easier to pack (ISO 32000-2, 7.4.4.4).
  private func unpredict(_ bytes: [UInt8], _ parameters: PDFDictionary) -> [UInt8] {
    let predictor = value(parameters["Predictor"]).int ?? 1
    guard predictor >= 2 else { return bytes }
    func number(_ name: String, _ usual: Int) -> Int { min(max(value(parameters[name]).int ?? usual, 1), 100_000) }
    let bits = number("Colors", 1) * number("BitsPerComponent", 8)
    let width = max(1, (bits + 7) / 8)
    let row = max(1, (number("Columns", 1) * bits + 7) / 8)
    return predictor >= 10 ? unfilter(bytes, row: row, width: width) : undifference(bytes, row: row, width: width)
  }

  /// TIFF’s way, of whole bytes.
  private func undifference(_ bytes: [UInt8], row: Int, width: Int) -> [UInt8] {
    var result = bytes
    for index in result.indices where index % row >= width { result[index] &+= result[index - width] }
    return result
  }

  /// PNG’s (W3C PNG, 9).
  private func unfilter(_ bytes: [UInt8], row: Int, width: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let kind = bytes[place]
      let start = result.count
      for index in 0..<min(row, bytes.count - place - 1) {
        let left = index >= width ? Int(result[start + index - width]) : 0
        let above = start >= row ? Int(result[start + index - row]) : 0
        let corner = index >= width && start >= row ? Int(result[start + index - row - width]) : 0
        let guess =
          switch kind {
          case 1: left
          case 2: above
          case 3: (left + above) / 2
          case 4: paeth(left, above, corner)
          default: 0
          }
        result.append(bytes[place + 1 + index] &+ UInt8(truncatingIfNeeded: guess))
      }
      place += row + 1
    }
    return result
  }
}

private func paeth(_ left: Int, _ above: Int, _ corner: Int) -> Int {
  let guess = left + above - corner
  let (toLeft, toAbove, toCorner) = (abs(guess - left), abs(guess - above), abs(guess - corner))
  if toLeft <= toAbove, toLeft <= toCorner { return left }
  return toAbove <= toCorner ? above : corner
}

private func decodeASCII85(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var group: [UInt32] = []
  func word(_ digits: [UInt32]) -> UInt32 { digits.reduce(0) { $0 &* 85 &+ $1 } }
  for byte in bytes {
    if byte == UInt8(ascii: "~") { break }
    if byte == UInt8(ascii: "z"), group.isEmpty {
      result += [0, 0, 0, 0]
    } else if (0x21...0x75).contains(byte) {
      group.append(UInt32(byte - 0x21))
      guard group.count == 5 else { continue }
      let value = word(group)
      result += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
      group.removeAll(keepingCapacity: true)
    }
  }
  if group.count > 1 {
    let value = word(group + Array(repeating: 84, count: 5 - group.count))
    result += [24, 16, 8].prefix(group.count - 1).map { UInt8(truncatingIfNeeded: value >> $0) }
  }
  return result
}

private func decodeRunLength(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var place = 0
  while place + 1 < bytes.count, bytes[place] != 128 {
    let length = Int(bytes[place])
    if length < 128 {
      result += bytes[(place + 1)..<min(place + 2 + length, bytes.count)]
      place += 2 + length
    } else {
      result += repeatElement(bytes[place + 1], count: 257 - length)
      place += 2
    }
  }
  return result
}

/// LZW with codes of 9 to 12 bits (ISO 32000-2, 7.4.4).
/// - Parameter isEarly: whether codes grow one sooner than they have to.
private func decodeLZW(_ bytes: [UInt8], isEarly: Bool, limit: Int) -> (bytes: [UInt8], isCut: Bool) {
  var result: [UInt8] = []
  // Each entry is a stretch of what has been written.
  var entries: [Range<Int>] = []
  var (buffer, bits, width) = (0, 0, 9)
  var previous: Range<Int>?
  for byte in bytes {
    buffer = (buffer << 8 | Int(byte)) & 0xFFFF_FFFF
    bits += 8
    guard bits >= width else { continue }
    let code = buffer >> (bits - width) & (1 << width - 1)
    bits -= width
    if code == 256 {
      entries.removeAll(keepingCapacity: true)
      width = 9
      previous = nil
      continue
    }
    if code == 257 { break }
    let start = result.count
    if code < 256 {
      result.append(UInt8(code))
    } else if code - 258 < entries.count {
      for index in entries[code - 258] { result.append(result[index]) }
    } else if let previous, code - 258 == entries.count {
      for index in previous { result.append(result[index]) }
      result.append(result[previous.lowerBound])
    } else {
      break
    }
    if result.count > limit { return (Array(result.prefix(limit)), true) }
    // What came before, and the first byte of this.
    if let previous, entries.count < 4096 - 258 { entries.append(previous.lowerBound..<(previous.upperBound + 1)) }
    previous = start..<result.count
    let next = 258 + entries.count + (isEarly ? 1 : 0)
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
  }
  return (result, false)
}
