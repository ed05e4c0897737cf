import Basics
import Model
import Templates

extension Photo {
  /// An image with what is said of it.
  var value: Value {
    [
      "url": .link(link), "alt": .text(alt), "size": size, "caption_html": .optional(caption),
      "credit": .optional(credit), "has_caption": .bool(caption != nil || credit != nil),
    ]
  }

  /// The room that it takes; nothing where that is not known.
  var size: Value { .size(width.flatMap { width in height.flatMap { PixelSize(width: width, height: $0) } }) }
}

extension Value {
  /// What room to keep for an image; nothing where that is not known.
  static func size(_ size: PixelSize?) -> Value {
    size.map { ["width": .integer($0.width), "height": .integer($0.height)] } ?? .null
  }
}
