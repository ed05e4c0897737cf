import Basics

/// The last touch to HTML from the library: link marks in, boxes named, room kept for
/// images.
///
/// - Parameter isPage: whether it is the text of a page, whose first image is likely in view as it opens: that one is not put off.
func finish(_ markup: String, _ preparation: ASTRewriter, isPage: Bool = false) -> String {
  guard preparation.hasTasks || preparation.hasImages || !preparation.siteLinks.isEmpty else { return markup }
  let strings = preparation.options.strings
  let mark = String(Unicode.Scalar(linkMark))
  var isAtOnce = isPage
  return replaceAttributes(in: markup) { value in
    if value.starts(with: "jalon:".utf8) { return Replacement(length: 6, text: mark) }
    if let image = ImageMark(Substring(value)) {
      let isInside = image.url.utf8.starts(with: "jalon:".utf8)
      let length = value.distance(from: value.startIndex, to: image.url.startIndex)
      let scope = image.size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
      let loading = isAtOnce ? "" : " loading=\"lazy\""
      isAtOnce = false
      let after = scope + loading + " decoding=\"async\""
      if isInside, let picture = image.picture {
        let address = image.url.dropFirst(6).prefix { $0 != "\"" }
        return Replacement(
          length: length + 6 + address.utf8.count, offering: picture, at: String(address), after: after)
      }
      return Replacement(length: length + (isInside ? 6 : 0), text: isInside ? mark : "", after: after)
    }
    // A box that says nothing aloud is given a name.
    if value.starts(with: "checkbox\" checked".utf8) {
      return Replacement(
        length: 9, text: "checkbox\" aria-label=\"\(escape(strings.word(Words(fr: "Fait", en: "Done"))))\"")
    }
    if value.starts(with: "checkbox\"".utf8) {
      return Replacement(
        length: 9, text: "checkbox\" aria-label=\"\(escape(strings.word(Words(fr: "À faire", en: "To do"))))\"")
    }
    return nil
  }
}

/// What stands for the first bytes of an attribute’s value.
private struct Replacement {
  /// How many bytes it stands for.
  var length: Int
  var text: String
  /// What comes after the quote that ends the value.
  var after = ""
  /// What comes before the tag and behind it.
  var opening = ""
  var closing = ""

  init(length: Int, text: String, after: String = "") {
    self.length = length
    self.text = text
    self.after = after
  }

  /// A picture with copies: whoever shows the page takes the one that fits the screen, in WebP where it can.
  init(length: Int, offering picture: Picture, at address: String, after: String) {
    let own = picture.choices(at: address)
    self.init(length: length, text: String(Unicode.Scalar(linkMark)) + (own.last?.address ?? address), after: after)
    if own.count > 1 { self.after += sourceSet(own) }
    let light = picture.lightChoices(at: address)
    if light.isEmpty { return }
    opening = "<picture><source type=\"image/webp\"\(sourceSet(light))>"
    closing = "</picture>"
  }
}

/// In a column of text.
private func sourceSet(_ choices: [Picture.Choice]) -> String {
  let mark = Unicode.Scalar(linkMark)
  let set = choices.map { "\(mark)\($0.address)\(mark) \($0.width)w" }.joined(separator: ", ")
  return " srcset=\"\(set)\" sizes=\"(min-width: 64rem) 48rem, 94vw\""
}

/// Copies HTML, asking after each `="` what stands for the bytes that follow, and what comes after the quote that ends them.
///
/// In text the library writes `&quot;`, so that `="` is always an attribute's. Runs between two answers are copied whole.
private func replaceAttributes(in markup: String, _ answer: (Substring.UTF8View) -> Replacement?) -> String {
  var result = ""
  result.reserveCapacity(markup.utf8.count)
  let bytes = markup.utf8
  var start = bytes.startIndex
  var index = start
  while let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
    index = bytes.index(after: quote)
    guard quote > bytes.startIndex, bytes[bytes.index(before: quote)] == UInt8(ascii: "="),
      let replacement = answer(markup[index...].utf8)
    else { continue }
    if replacement.opening.isEmpty {
      result += markup[start..<index]
    } else {
      let tag = bytes[start..<index].lastIndex(of: UInt8(ascii: "<")) ?? index
      result += markup[start..<tag]
      result += replacement.opening
      result += markup[tag..<index]
    }
    result += replacement.text
    index = bytes.index(index, offsetBy: replacement.length)
    start = index
    if !replacement.after.isEmpty, let end = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
      index = bytes.index(after: end)
      result += markup[start..<index]
      result += replacement.after
      start = index
    }
    // In values of attributes the library writes `&gt;`.
    if !replacement.closing.isEmpty, let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      index = bytes.index(after: end)
      result += markup[start..<index]
      result += replacement.closing
      start = index
    }
  }
  result += markup[start...]
  return result
}
