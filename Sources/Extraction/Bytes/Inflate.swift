import CZlib

/// What came out of compressed bytes.
struct Inflated {
  var bytes: [UInt8] = []
  /// How many of the compressed bytes belonged to it.
  var consumed = 0
  /// Whether it came to its end.
  var isWhole = false
  /// Whether there was more than was asked for.
  var isCut = false
}

/// Deflated bytes (RFC 1951) as they were; what came out before a fault is kept.
/// - Parameter limit: how many bytes may come out.
func inflate(bare source: ArraySlice<UInt8>, limit: Int) -> Inflated {
  var result = Inflated()
  var stream = z_stream()
  guard jalon_inflate_init(&stream, -15) == Z_OK else { return result }
  defer { inflateEnd(&stream) }
  var chunk = [UInt8](repeating: 0, count: min(max(source.count * 4, 1024), 262_144))
  // zlib counts in 32 bits; the only files that are longer were refused before.
  let count = min(source.count, Int(UInt32.max))
  source.withUnsafeBufferPointer { input in
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(count)
    var status = Z_OK
    while status == Z_OK {
      status = chunk.withUnsafeMutableBufferPointer { output in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return CZlib.inflate(&stream, Z_NO_FLUSH)
      }
      let made = chunk.count - Int(stream.avail_out)
      let taken = min(made, limit - result.bytes.count)
      result.bytes += chunk[..<taken]
      result.isCut = taken < made
      if result.isCut || made == 0 && status == Z_OK { break }
    }
    result.isWhole = status == Z_STREAM_END && !result.isCut
  }
  result.consumed = count - Int(stream.avail_in)
  return result
}

/// The same of bytes with a header of zlib’s (RFC 1950). Its check is not looked at: what does not agree with it can be read
/// all the same.
func inflate(zlib source: ArraySlice<UInt8>, limit: Int) -> Inflated {
  let reader = ByteReader(source)
  guard let head = reader.u16(0), head >> 8 & 15 == 8, head % 31 == 0 else {
    return inflate(bare: source, limit: limit)
  }
  // A dictionary that both sides know is never used in files.
  return inflate(bare: source.dropFirst(2), limit: limit)
}

extension Collector {
  /// Deflated bytes as they were, within what is left; says where they are not whole.
  func inflated(_ source: ArraySlice<UInt8>, bare: Bool) -> Inflated {
    let result = bare ? inflate(bare: source, limit: room) : inflate(zlib: source, limit: room)
    take(result.bytes.count)
    if result.isCut {
      note(.tooLarge)
    } else if !result.isWhole {
      note(.damaged)
    }
    return result
  }
}
