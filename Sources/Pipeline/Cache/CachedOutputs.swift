import Basics
import Content
import Diagnostics
import Views

/// The outputs of the last build that the cache vouches for where only texts of pages changed: the pages that need be neither
/// read nor rendered.
struct CachedOutputs: Sendable {
  /// As they were read, in order.
  private(set) var pages = CachedPages()
  /// As they were remembered, one for each.
  private(set) var remembered: [PageMemory.Page] = []
  /// The files of `public/` that they made, one for each.
  private var made: [Manifest.Entry] = []
  /// The place of each by its source.
  private var places: [String: Int] = [:]
  /// The inputs of the last build, in order; nil of those that changed. None where nothing is kept.
  private(set) var inputs: [Manifest.Entry?] = []
  /// What was told of them, by file.
  private(set) var findings: [String: [Finding]] = [:]
  /// Of all that was remembered of pages, those that changed among them.
  private(set) var sum: Digest?

  init() {}

  /// - Parameters:
  ///   - inputs: those of the last build, nil where one changed.
  ///   - outputs: the same of what it made.
  ///   - findings: what it told.
  ///   - content: the folder that the pages are of.
  init(
    _ memory: PageMemory, sum: Digest, inputs: [Manifest.Entry?], outputs: [Manifest.Entry?],
    findings: [Finding], content: String
  ) {
    var told: [Int: [Finding]] = [:]
    for finding in findings { Memory.place(of: finding).map { told[$0, default: []].append(finding) } }
    pages = CachedPages([], surroundings: memory.surroundings)
    pages.pages.reserveCapacity(memory.pages.count)
    remembered.reserveCapacity(memory.pages.count)
    places.reserveCapacity(memory.pages.count)
    for page in memory.pages {
      guard inputs.indices.contains(page.input), outputs.indices.contains(page.output), inputs[page.input] != nil,
        let output = outputs[page.output]
      else { continue }
      places[page.kept.header.source] = remembered.count
      pages.pages.append(page.kept)
      remembered.append(page)
      made.append(output)
      if let told = told[page.input] {
        let file = join(content, page.kept.header.source)
        self.findings[file] = told.map { $0.named(file) }
      }
    }
    self.inputs = inputs
    self.sum = sum
  }

  var isEmpty: Bool { remembered.isEmpty }

  /// The places of the routes’ pages among those that stand; nil of every other route.
  func places(of routes: [Route]) -> [Int?] {
    if isEmpty { return Array(repeating: nil, count: routes.count) }
    return routes.map { route in
      guard let text = route.text, let place = places[text.source], remembered[place].surround == text.surround else {
        return nil
      }
      return place
    }
  }

  /// What is in `public/` of a page that stands.
  func made(_ place: Int) -> Manifest.Entry { made[place] }

  /// The memory of a page, by its source.
  func page(of source: String) -> PageMemory.Page? { places[source].map { remembered[$0] } }
}
