import Model
import Templates

extension Photo {
  /// An image with what is said of it; `size` is what room to keep for it, nothing where that is not known.
  var value: Value {
    var size: Value = .null
    if let width, let height { size = ["width": .integer(width), "height": .integer(height)] }
    return [
      "url": .link(link), "alt": .text(alt), "size": size, "caption_html": .optional(caption),
      "credit": .optional(credit), "has_caption": .bool(caption != nil || credit != nil),
    ]
  }
}
