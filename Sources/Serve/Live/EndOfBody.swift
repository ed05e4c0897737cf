/// The offset of the last `</body` of a page, in any case; nil where none is written, which HTML allows.
func endOfBody(in page: [UInt8]) -> Int? {
  let tag = Array("</body".utf8)
  var index = page.count - tag.count
  while index >= 0 {
    if page[index] == tag[0], page[index..<(index + tag.count)].elementsEqual(tag, by: { $0 | 0x20 == $1 | 0x20 }) {
      return index
    }
    index -= 1
  }
  return nil
}
