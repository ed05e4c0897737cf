import Basics
import Model
import Templates

extension Photo {
  /// An image with what is said of it, and what a browser may show of it, where there are copies: `choices` for all browsers and `light` in WebP;
  /// `large` is what to open where only a small one is shown.
  var value: Value {
    let own = picture?.choices(at: address) ?? []
    let light = picture?.lightChoices(at: address) ?? []
    let shown = own.last.map { Value.address($0.address) } ?? .link(link)
    return [
      "url": shown, "alt": .text(alt), "size": size, "caption_html": .optional(caption),
      "credit": .optional(credit), "has_caption": .bool(caption != nil || credit != nil),
      "large": picture == nil ? .null : shown,
      "has_choices": .bool(own.count > 1), "choices": .choices(own),
      "has_light": .bool(!light.isEmpty), "light": .choices(light),
    ]
  }

  /// The room that it takes; nothing where that is not known.
  var size: Value { .size(pixels) }

  /// The largest that all browsers show of it, and its size: the picture itself unless there are copies of one that is larger than any page needs.
  var largest: (address: String, size: PixelSize?) {
    guard let picture, let choice = picture.choices(at: address).last, let pixels else { return (address, pixels) }
    let height = (pixels.height * choice.width + pixels.width / 2) / max(1, pixels.width)
    return (choice.address, PixelSize(width: choice.width, height: max(1, height)))
  }

  private var pixels: PixelSize? { width.flatMap { width in height.flatMap { PixelSize(width: width, height: $0) } } }

  /// From the site’s root, of one that is the site’s own.
  private var address: String {
    String(decoding: link.utf8.first == linkMark ? link.utf8.dropFirst() : link.utf8[...], as: UTF8.self)
  }
}

extension Value {
  /// What room to keep for an image; nothing where that is not known.
  static func size(_ size: PixelSize?) -> Value {
    size.map { ["width": .integer($0.width), "height": .integer($0.height)] } ?? .null
  }

  /// The same image at several widths, from the narrowest.
  fileprivate static func choices(_ choices: [Picture.Choice]) -> Value {
    .list(
      choices.enumerated().map { number, choice in
        [
          "url": .address(choice.address), "width": .integer(choice.width),
          "is_last": .bool(number == choices.count - 1),
        ]
      })
  }
}
