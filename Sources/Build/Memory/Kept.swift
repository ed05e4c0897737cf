import Basics
import Content
import Views

/// What of the last build still stands where only texts of pages changed: the pages that need be neither read nor rendered.
struct Kept: Sendable {
  private(set) var pages = KeptPages()
  /// By source: what the page was made with.
  private var surrounds: [String: ContentHash] = [:]
  /// By path as the build names it: their texts, and the files of `public/`.
  private(set) var entries: [String: Manifest.Entry] = [:]

  init() {}

  /// - Parameters:
  ///   - texts: the entry of each page’s text, nil where it changed; in the order of the pages.
  ///   - made: the same of its file.
  init(_ memory: PageMemory, texts: [Manifest.Entry?], made: [Manifest.Entry?]) {
    pages = KeptPages([], surroundings: memory.surroundings)
    for (page, (text, made)) in zip(memory.pages, zip(texts, made)) {
      guard let text, let made else { continue }
      pages.pages.append(page.kept)
      surrounds[page.kept.header.source] = page.surround
      entries[text.path] = text
      entries[made.path] = made
    }
  }

  var isEmpty: Bool { pages.pages.isEmpty }

  /// Whether a route is a page that stands as it is.
  func has(_ route: Route) -> Bool {
    guard !isEmpty, let text = route.text else { return false }
    return surrounds[text.source] == text.surround
  }

  /// Whether every page that was not read stands.
  func stands(among routes: [Route]) -> Bool {
    isEmpty || routes.count { has($0) } == pages.pages.count
  }
}
