/// A picture of the site that is large enough for smaller copies of it to be made: all that decides which there are and how they are called.
///
/// Pages name copies long before anybody makes one, so that names come from here and from nothing else.
package struct Picture: Sendable, Hashable {
  /// What copies are written in besides WebP.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case jpeg, png, webp

    /// What names of its files end in.
    package var suffix: String { self == .jpeg ? "jpg" : rawValue }
  }

  /// A picture of another width, or of another format.
  package struct Copy: Sendable, Hashable {
    /// In pixels.
    package let width: Int
    package let format: Format

    package init(width: Int, format: Format) {
      self.width = width
      self.format = format
    }
  }

  /// As it is seen, upright.
  package let size: PixelSize
  package let format: Format
  /// Of the bytes of its file.
  package let digest: Digest
  /// Whether its file is of a format that browsers do not show, and another one is published in its place.
  package let isConverted: Bool

  package init(size: PixelSize, format: Format, digest: Digest, isConverted: Bool = false) {
    self.size = size
    self.format = format
    self.digest = digest
    self.isConverted = isConverted
  }

  /// Whether there is anything to make of a picture of this size.
  package var hasCopies: Bool { isConverted || Self.isLarge(size) }

  /// Whether there are copies of what has this size.
  package static func isLarge(_ size: PixelSize) -> Bool { size.width > widths[0] }

  /// What takes the place of the file.
  package var conversion: Copy? { isConverted ? Copy(width: size.width, format: format) : nil }

  /// How wide copies are, in pixels: for a phone, for a column of text or a sharp phone, for a sharp column.
  package static let widths = [480, 960, 1600]

  /// Copies for all browsers, from the narrowest; none is as wide as the picture.
  package var copies: [Copy] { Self.widths.filter { $0 < size.width }.map { Copy(width: $0, format: format) } }

  /// Copies in WebP, of a picture that is none: also one as wide as itself, unless that is wider than all.
  package var lightCopies: [Copy] {
    guard format != .webp, Self.isLarge(size), let largest = Self.widths.last else { return [] }
    let widths = copies.map(\.width) + (size.width <= largest ? [size.width] : [])
    return widths.map { Copy(width: $0, format: .webp) }
  }

  /// What the names of its copies tell apart: another picture in its place, or copies made in another way, have other names.
  package var mark: UInt64 { Self.mark(of: digest) }

  /// The mark of whatever picture has these bytes.
  package static func mark(of digest: Digest) -> UInt64 { digest.value ^ recipe }

  /// To be changed with the way in which copies are made.
  private static let recipe: UInt64 = 1

  /// The address of a copy, beside the address of the picture: `/a/salle.jpg` and `/a/salle-480.1a2b3c4d.webp`.
  package func address(of copy: Copy, beside address: String) -> String {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    let name = fileName(of: String(path))
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let mark = hexadecimal(mark, digits: 16).prefix(8)
    return "\(path[..<dot])-\(copy.width).\(mark).\(copy.format.suffix)"
  }

  /// What a page offers of a picture: addresses and widths, from the narrowest.
  package struct Choice: Sendable, Hashable {
    package let address: String
    package let width: Int
  }

  /// What pages offer to all browsers: these copies, and the picture itself unless it is wider than all of them may be.
  package func choices(at address: String) -> [Choice] {
    guard Self.isLarge(size) else { return [Choice(address: address, width: size.width)] }
    let own = copies.map { Choice(address: self.address(of: $0, beside: address), width: $0.width) }
    let isLarge = Self.widths.last.map { size.width > $0 } ?? true
    return isLarge ? own : own + [Choice(address: address, width: size.width)]
  }

  /// What pages offer in WebP.
  package func lightChoices(at address: String) -> [Choice] {
    lightCopies.map { Choice(address: self.address(of: $0, beside: address), width: $0.width) }
  }
}
