import Basics

/// The size of a WebP image (RFC 9649), whichever of its three forms it has.
func readWebP(_ bytes: ImageBytes) throws(ImageProblem) -> PixelSize {
  // The name and the length of the first chunk; its content starts at 20.
  _ = try bytes.big(4, at: 12)
  if bytes.has("VP8X", at: 12) {
    return try pixels(bytes.little(3, at: 24) + 1, bytes.little(3, at: 27) + 1)
  }
  if bytes.has("VP8L", at: 12) {
    guard try bytes.byte(20) == 0x2F else { throw .damaged }
    let head = try bytes.little(4, at: 21)
    return try pixels(head & 0x3FFF + 1, head >> 14 & 0x3FFF + 1)
  }
  guard bytes.has("VP8 ", at: 12) else { throw .damaged }
  // RFC 6386, section 9.1: a key frame has bit 0 unset, a start code, then 14 bits each way.
  let tag = try bytes.byte(20)
  _ = try bytes.big(3, at: 23)
  guard tag & 1 == 0, bytes.has([0x9D, 0x01, 0x2A], at: 23) else { throw .damaged }
  return try pixels(bytes.little(2, at: 26) & 0x3FFF, bytes.little(2, at: 28) & 0x3FFF)
}
