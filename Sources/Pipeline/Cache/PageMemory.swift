import Basics
import Content
import Model
import Views

/// What a build keeps of the pages that it made from one text each: enough to pass them over while neither the text nor what is
/// around it changes, and to make one again alone whose text did.
struct PageMemory: Sendable {
  struct Page: Sendable, Hashable {
    var kept: CachedPage
    /// Of what was around its text (`TextRoute`).
    var surround: Digest
    var neighbours: PageNavigation
    /// The place of its text among the inputs of the manifest, and of its file among the outputs.
    var input: Int
    var output: Int
    /// How many findings there were in its text that the site leaves out.
    var ignored = 0
  }

  /// Of the sites that they are kept from.
  var surroundings = Digest(value: 0)
  /// What one of them is made with alone; nil where that is not all there is to know.
  var context: SiteContext?
  /// In the order of their paths.
  var pages: [Page] = []

  init() {}

  /// - Parameters:
  ///   - inputs: the paths of the files that were read, from `content/`; nil of those of templates.
  ///   - routes: those that were made without a word, each with its place among all routes.
  ///   - ignored: how many findings there were in a text that the site leaves out; nil of a text of which there was to tell more
  ///     than what its own reading finds, which is told again when it is read again.
  init(
    _ keepable: CachedPages, context: SiteContext?, kept: CachedOutputs, inputs: [String?],
    made routes: [(place: Int, route: Route)],
    ignored: (_ source: String) -> Int?
  ) {
    surroundings = keepable.surroundings
    self.context = context
    let made = Dictionary(routes.compactMap { place, route in route.text.map { ($0.source, (place, $0)) } }) {
      first, _ in first
    }
    let places = Dictionary(
      inputs.enumerated().compactMap { place, path in path.flatMap { made[$0] == nil ? nil : ($0, place) } }
    ) { first, _ in first }
    pages.reserveCapacity(keepable.pages.count)
    for page in keepable.pages {
      let source = page.header.source
      guard let ignored = ignored(source) else {
        self.context?.add(page)
        continue
      }
      if let (output, text) = made[source], let input = places[source] {
        pages.append(
          Page(
            kept: page, surround: text.surround, neighbours: text.neighbours, input: input, output: output,
            ignored: ignored))
      } else if let page = kept.page(of: source) {
        pages.append(page)
      } else {
        self.context?.add(page)
      }
    }
  }
}

// MARK: As text

/// Lines of fields: a heading, the sum, then those of the context, then one for each page, which begins with its sign and the
/// place of its text.
extension PageMemory {
  private static let heading = "jalon-pages 4"

  var bytes: [UInt8] {
    var file = ByteBuffer(reserving: 256 * pages.count)
    file.append("\(Self.heading)\n\(surroundings.value)\n")
    for line in context?.lines ?? [] { file.append(fields: line) }
    for page in pages { file.append(fields: page.fields) }
    return file.bytes
  }

  /// The pages, without the context, which only who makes one alone asks for (`PageLines`); nil for anything but what `bytes` gives.
  /// Whether it is whole is for the manifest to say, which has its sum.
  init?(_ bytes: [UInt8], jobs: Int) {
    guard let lines = PageLines(bytes) else { return nil }
    surroundings = lines.surroundings
    let read = lines.pages.parallelMap(jobs: jobs) { Page($0) }
    pages = read.compactMap(\.self)
    if pages.count < read.count { return nil }
  }

  /// What `bytes` gives, read as far as somebody asks.
  struct PageLines: Sendable {
    let surroundings: Digest
    /// Of the context, then of the pages.
    private let lines: [ArraySlice<UInt8>]
    private let first: Int

    init?(_ bytes: [UInt8]) {
      let lines = PageLines.split(bytes)
      guard lines.count >= 2, fieldText(lines[0]) == heading, let sum = fieldNumber(lines[1]) else { return nil }
      surroundings = Digest(value: sum)
      self.lines = lines
      first = lines.dropFirst(2).firstIndex { $0.first == Page.sign } ?? lines.count
    }

    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
      var lines: [ArraySlice<UInt8>] = []
      var start = 0
      bytes.withUnsafeBufferPointer { buffer in
        while let end = buffer.firstIndex(of: lineFeed, from: start) {
          lines.append(bytes[start..<end])
          start = end + 1
        }
      }
      return start == bytes.count ? lines : []
    }

    var context: SiteContext? { SiteContext(lines[2..<first]) }

    var pages: ArraySlice<ArraySlice<UInt8>> { lines[first...] }

    /// The page whose text is at a place among the inputs.
    func page(ofInput place: Int) -> Page? {
      let start = Array("p\t\(place)\t".utf8)
      return pages.first { $0.starts(with: start) }.flatMap { Page($0) }
    }

    /// The source and address of each page.
    var places: [(source: String, address: String)] {
      pages.compactMap { Page($0)?.kept.header }.map { ($0.source, $0.address) }
    }
  }
}

extension PageMemory.Page {
  fileprivate static let sign = UInt8(ascii: "p")

  /// What there may be none of has a sign before it where there is one; of what there may be several, their number comes first.
  fileprivate var fields: [String] {
    let header = kept.header
    var fields = [
      "p", String(input), String(output), String(surround.value), String(kept.anchors.value), header.language.rawValue,
      header.updated.map { String($0.dayNumber) } ?? "", header.isExample ? "1" : "", header.source, header.key,
      header.address, header.title, header.description.map { "=" + $0 } ?? "", header.layout.map { "=" + $0 } ?? "",
      String(ignored),
    ].map(escaped)
    fields.append(String(kept.asks.count))
    fields += kept.asks.map(escaped)
    fields.append(String(kept.leads.count))
    fields += kept.leads.map(escaped)
    fields.append(String(neighbours.trail.count))
    for crumb in neighbours.trail { fields += [escaped(crumb.title), escaped(crumb.address)] }
    for other in neighbours.translations { fields += [other.language.rawValue, escaped(other.address)] }
    return fields
  }

  /// Its line: the same to the byte where nothing that is remembered of it has changed.
  var bytes: [UInt8] {
    var line = ByteBuffer(reserving: 256)
    line.append(fields: fields)
    return line.bytes
  }

  fileprivate init?(_ line: ArraySlice<UInt8>) {
    var fields = line.split(separator: tab, omittingEmptySubsequences: false)[...]
    guard fields.count >= 18, let input = fieldNumber(fields[1]), let output = fieldNumber(fields[2]),
      let surround = fieldNumber(fields[3]), let anchors = fieldNumber(fields[4]),
      let language = Language(rawValue: fieldText(fields[5]))
    else { return nil }
    func field(_ number: Int) -> String { plain(fieldText(fields[number])) }
    func optional(_ number: Int) -> String? { fields[number].isEmpty ? nil : String(field(number).dropFirst()) }
    var header = Header(
      source: field(8), type: .page, language: language, key: field(9), address: field(10), title: field(11))
    header.updated = fields[6].isEmpty ? nil : Int(fieldText(fields[6])).map { CivilDate(dayNumber: $0) }
    header.isExample = !fields[7].isEmpty
    header.description = optional(12)
    header.layout = optional(13)
    self.surround = Digest(value: surround)
    self.input = Int(truncatingIfNeeded: input)
    self.output = Int(truncatingIfNeeded: output)
    guard let ignored = fieldNumber(fields[14]) else { return nil }
    self.ignored = Int(truncatingIfNeeded: ignored)
    fields = fields.dropFirst(15)
    /// As many texts as a number says; nil where there are fewer.
    func several(_ each: Int) -> [String]? {
      guard let count = fields.popFirst().flatMap(fieldNumber), count <= fields.count / each else { return nil }
      defer { fields = fields.dropFirst(Int(count) * each) }
      return fields.prefix(Int(count) * each).map { plain(fieldText($0)) }
    }
    guard let asks = several(1), let leads = several(1), let crumbs = several(2), fields.count.isMultiple(of: 2) else {
      return nil
    }
    kept = CachedPage(header: header, asks: asks, leads: leads, anchors: Digest(value: anchors))
    neighbours = PageNavigation(
      trail: stride(from: 0, to: crumbs.count, by: 2).map { Breadcrumb(title: crumbs[$0], address: crumbs[$0 + 1]) },
      translations: [])
    while let code = fields.popFirst(), let address = fields.popFirst() {
      guard let language = Language(rawValue: fieldText(code)) else { return nil }
      neighbours.translations.append(Translation(language: language, address: plain(fieldText(address))))
    }
  }
}
