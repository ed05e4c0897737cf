import Basics
import Diagnostics
import Markdown
import Model

/// The images of a site: each is read when it is first asked for, whichever thread asks, and never again.
struct ImageSizes: Sendable {
  private let content: String
  private let files: FileSystem
  /// By path from `content/`: `String` compares by canonical equivalence, and a file is opened by its own spelling.
  private let images: [String: Entry]
  /// The paths of addresses.
  private let paths: [String: String]

  private struct Entry {
    /// As the disk has it.
    let path: String
    let measured = Locked<MeasuredImage?>(nil)
  }

  init(_ copied: [CopiedFile], content: String, files: FileSystem) {
    self.content = content
    self.files = files
    images = Dictionary(copied.map { ($0.source, Entry(path: $0.source)) }) { first, _ in first }
    paths = Dictionary(copied.map { ($0.address, $0.source) }) { first, _ in first }
  }

  /// The image of a path, as a text shows it; `written` is how the text names it.
  func image(_ path: String, at address: String, written: String) -> SiteImage {
    guard let image = images[path] else {
      let words = Words(fr: "c’est une page", en: "it is a page")
      return SiteImage(address: address, unreadable: unreadable(written, words))
    }
    switch measure(image) {
    case .size(let size): return SiteImage(address: address, size: size)
    case .unreadable(let why): return SiteImage(address: address, unreadable: unreadable(written, why))
    }
  }

  /// The image of an address from the site’s root, with a query or without; what is not from `content/` has no size that is known.
  func image(atAddress address: String, written: String) -> SiteImage {
    guard let path = paths[String(address.prefix { $0 != "#" && $0 != "?" })] else {
      return SiteImage(address: address)
    }
    return image(path, at: address, written: written)
  }

  /// What an image is, by its path; nil where there is none.
  func measure(_ path: String) -> MeasuredImage? { images[path].map(measure) }

  private func measure(_ image: Entry) -> MeasuredImage {
    image.measured.withLock { known in
      if let known { return known }
      let measured = measureImage(join(content, image.path), files: files)
      known = measured
      return measured
    }
  }

  /// Those that were asked for, by path.
  var measured: [String: MeasuredImage] { images.compactMapValues { $0.measured.withLock(\.self) } }

  private func unreadable(_ written: String, _ why: Words) -> Words {
    Words(
      fr: "l’image « \(written) » est illisible : \(why.french)",
      en: "the image “\(written)” cannot be read: \(why.english)")
  }
}
