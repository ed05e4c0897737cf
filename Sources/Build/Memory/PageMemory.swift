import Basics
import Content
import Model
import Views

/// What a build keeps of the pages that it made from one text each: enough to pass them over while neither the text nor what is
/// around it changes.
struct PageMemory: Sendable, Hashable {
  struct Page: Sendable, Hashable {
    var kept: KeptPage
    /// Of what was around its text (`TextRoute`).
    var surround: ContentHash
    /// The place of its text among the inputs of the manifest, and of its file among the outputs.
    var input: Int
    var output: Int
  }

  /// Of the sites that they are kept from.
  var surroundings = ContentHash(value: 0)
  /// In the order of their paths.
  var pages: [Page] = []

  init() {}

  /// - Parameters:
  ///   - inputs: the paths of the files that were read, from `content/`; nil of those of templates.
  ///   - routes: those that were made without a word, each with its place among all routes.
  ///   - isTold: whether there was something to tell of a text, which is told again when it is read again.
  init(
    _ keepable: KeptPages, kept: Kept, inputs: [String?], made routes: [(place: Int, route: Route)],
    isTold: (_ source: String) -> Bool
  ) {
    surroundings = keepable.surroundings
    let made = Dictionary(routes.compactMap { place, route in route.text.map { ($0.source, (place, $0.surround)) } }) {
      first, _ in first
    }
    let places = Dictionary(
      inputs.enumerated().compactMap { place, path in path.flatMap { made[$0] == nil ? nil : ($0, place) } }
    ) { first, _ in first }
    pages.reserveCapacity(keepable.pages.count)
    for page in keepable.pages where !isTold(page.header.source) {
      let source = page.header.source
      if let made = made[source], let input = places[source] {
        pages.append(Page(kept: page, surround: made.1, input: input, output: made.0))
      } else if let page = kept.page(of: source) {
        pages.append(page)
      }
    }
  }
}

// MARK: As text

extension PageMemory {
  private static let heading = "jalon-pages 1"

  var bytes: [UInt8] {
    var file = ByteBuffer(reserving: 256 * pages.count)
    file.append("\(Self.heading)\n\(surroundings.value)\n")
    for page in pages { file.append(fields: page.fields) }
    return file.bytes
  }

  /// Nil for anything but what `bytes` gives. Whether it is whole is for the manifest to say, which has its sum.
  init?(_ bytes: [UInt8], jobs: Int) {
    guard bytes.last == lineFeed else { return nil }
    var lines = bytes.dropLast().split(separator: lineFeed, omittingEmptySubsequences: false)[...]
    guard lines.popFirst().map(fieldText) == Self.heading, let sum = lines.popFirst().flatMap(fieldNumber) else {
      return nil
    }
    surroundings = ContentHash(value: sum)
    let read = lines.map(\.self).parallelMap(jobs: jobs) { Page($0) }
    pages = read.compactMap(\.self)
    if pages.count < read.count { return nil }
  }
}

extension PageMemory.Page {
  /// What there may be none of has a sign before it where there is one.
  fileprivate var fields: [String] {
    let header = kept.header
    return [
      String(surround.value), String(input), String(output), header.language.rawValue,
      header.updated.map { String($0.dayNumber) } ?? "",
      header.isExample ? "1" : "", header.source, header.key, header.address, header.title,
      header.description.map { "=" + $0 } ?? "", header.layout.map { "=" + $0 } ?? "",
    ].map(escaped) + kept.asks.map(escaped)
  }

  fileprivate init?(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: tab, omittingEmptySubsequences: false)
    guard fields.count >= 12, let surround = fieldNumber(fields[0]), let input = fieldNumber(fields[1]),
      let output = fieldNumber(fields[2]), let language = Language(rawValue: fieldText(fields[3]))
    else { return nil }
    func field(_ number: Int) -> String { plain(fieldText(fields[number])) }
    func optional(_ number: Int) -> String? { fields[number].isEmpty ? nil : String(field(number).dropFirst()) }
    var header = Header(
      source: field(6), type: .page, language: language, key: field(7), address: field(8), title: field(9))
    header.updated = fields[4].isEmpty ? nil : Int(fieldText(fields[4])).map { CivilDate(dayNumber: $0) }
    header.isExample = !fields[5].isEmpty
    header.description = optional(10)
    header.layout = optional(11)
    self.surround = ContentHash(value: surround)
    self.input = Int(truncatingIfNeeded: input)
    self.output = Int(truncatingIfNeeded: output)
    kept = KeptPage(header: header, asks: fields[12...].map { plain(fieldText($0)) })
  }
}
