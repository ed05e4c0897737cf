import Basics

/// The last touch to HTML from the library: link marks in, boxes named, room kept for
/// images.
///
/// - Parameter isPage: whether it is the text of a page, whose first image is likely in view as it opens: that one is not put off.
func finish(_ markup: String, _ preparation: ASTRewriter, isPage: Bool = false) -> String {
  guard preparation.hasTasks || preparation.hasImages || !preparation.siteLinks.isEmpty else { return markup }
  let language = preparation.options.language
  let mark = String(Unicode.Scalar(linkMark))
  var isAtOnce = isPage
  return replaceAttributes(in: markup) { value in
    if value.starts(with: "jalon:".utf8) { return (6, mark, "") }
    if let image = ImageMark(Substring(value)) {
      let isInside = image.url.utf8.starts(with: "jalon:".utf8)
      let length = value.distance(from: value.startIndex, to: image.url.startIndex)
      let scope = image.size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
      let loading = isAtOnce ? "" : " loading=\"lazy\""
      isAtOnce = false
      return (length + (isInside ? 6 : 0), isInside ? mark : "", scope + loading + " decoding=\"async\"")
    }
    // A box that says nothing aloud is given a name.
    if value.starts(with: "checkbox\" checked".utf8) {
      return (9, "checkbox\" aria-label=\"\(Words(fr: "Fait", en: "Done")[language])\"", "")
    }
    if value.starts(with: "checkbox\"".utf8) {
      return (9, "checkbox\" aria-label=\"\(Words(fr: "À faire", en: "To do")[language])\"", "")
    }
    return nil
  }
}

/// Copies HTML, asking after each `="` what stands for the bytes that follow, and what comes after the quote that ends them.
///
/// In text the library writes `&quot;`, so that `="` is always an attribute's. Runs between two answers are copied whole.
private func replaceAttributes(
  in markup: String, _ answer: (Substring.UTF8View) -> (length: Int, text: String, after: String)?
) -> String {
  var result = ""
  result.reserveCapacity(markup.utf8.count)
  let bytes = markup.utf8
  var start = bytes.startIndex
  var index = start
  while let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
    index = bytes.index(after: quote)
    guard quote > bytes.startIndex, bytes[bytes.index(before: quote)] == UInt8(ascii: "="),
      let (length, text, after) = answer(markup[index...].utf8)
    else { continue }
    result += markup[start..<index]
    result += text
    index = bytes.index(index, offsetBy: length)
    start = index
    if !after.isEmpty, let end = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
      index = bytes.index(after: end)
      result += markup[start..<index]
      result += after
      start = index
    }
  }
  result += markup[start...]
  return result
}
