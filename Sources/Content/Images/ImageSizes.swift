import Basics
import Diagnostics
import Markdown
import Model
import Pictures

/// The images of a site: each is read when it is first asked for, whichever thread asks, and never again.
struct ImageSizes: Sendable {
  private let content: String
  private let files: FileSystem
  private let book: PictureBook?
  /// By path from `content/`: `String` compares by canonical equivalence, and a file is opened by its own spelling.
  private let images: [String: Entry]
  /// The paths of addresses.
  private let paths: [String: String]

  private struct Entry {
    /// As the disk has it.
    let path: String
    let measured = Locked<MeasuredImage?>(nil)
  }

  /// - Parameter pictures: knows of which images there are copies; nil where none are wanted.
  init(_ copied: [CopiedFile], content: String, files: FileSystem, pictures: PictureBook?) {
    self.content = content
    self.files = files
    book = pictures
    images = Dictionary(copied.map { ($0.source, Entry(path: $0.source)) }) { first, _ in first }
    paths = Dictionary(copied.map { ($0.address, $0.source) }) { first, _ in first }
  }

  /// The image of a path, as a text shows it; `written` is how the text names it.
  func image(_ path: String, at address: String, written: String) -> SiteImage {
    guard let image = images[path] else {
      return SiteImage(address: address, fault: .unreadable(written, Words(fr: "c’est une page", en: "it is a page")))
    }
    switch measure(image) {
    case .size(let size): return SiteImage(address: address, size: size)
    case .picture(let picture): return SiteImage(address: address, size: picture.size, picture: picture)
    case .uncopied(let size, let problem):
      return SiteImage(address: address, size: size, fault: .uncopied(written, size, problem))
    case .unreadable(let why): return SiteImage(address: address, fault: .unreadable(written, why))
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
      let measured = measureImage(join(content, image.path), files: files, pictures: book)
      known = measured
      return measured
    }
  }

  /// Those that were asked for, by path.
  var measured: [String: MeasuredImage] { images.compactMapValues { $0.measured.withLock(\.self) } }

  /// Those that there are copies of, by path.
  var pictures: [String: Picture] {
    measured.compactMapValues { if case .picture(let picture) = $0 { picture } else { nil } }
  }
}
