/// How wide and how high an image is shown when nothing else says so, in CSS pixels; both at least 1.
package struct PixelSize: Sendable, Hashable {
  package var width: Int
  package var height: Int

  /// Nil of what has no surface.
  package init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  /// Lying down where it stood.
  package var turned: PixelSize {
    var result = self
    (result.width, result.height) = (height, width)
    return result
  }
}
