import Basics

extension PublishedSite {
  /// Reads a page, in one pass.
  ///
  /// - Parameters:
  ///   - number: its place in `files`.
  ///   - isWhole: whether it is Jalon’s, with a heading and an order that it answers for, rather than a file of the site’s own.
  package func read(_ bytes: [UInt8], as number: Int, isWhole: Bool = true) -> PageFacts {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = PageReader(buffer, number: number, of: self)
      return reader.read(isWhole: isWhole)
    }
  }
}

/// Goes through one page.
private struct PageReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let site: PublishedSite
  private let address: String
  private var facts: PageFacts
  /// References that were followed, hashed.
  private var followed: Set<UInt64> = []
  /// The places of this page that it leads to.
  private var near: [(anchor: UInt64, written: String)] = []
  private var anchors: Set<UInt64> = []
  /// The link that is open, as written, and whether it has said anything yet.
  private var link: (written: String, speaks: Bool)?
  private var heading: OpenHeading?
  private var level = 1
  private var mainHeadings = 0
  private var balance = MarkupBalance()

  init(_ bytes: UnsafeBufferPointer<UInt8>, number: Int, of site: PublishedSite) {
    self.bytes = bytes
    self.site = site
    address = site.files[number].address
    facts = PageFacts(number: Int32(number))
  }

  mutating func read(isWhole: Bool) -> PageFacts {
    var scanner = MarkupScanner(bytes)
    while let piece = scanner.next() {
      switch piece {
      case .text(let range): hear(range)
      case .tag(let tag):
        balance.read(tag, in: bytes)
        if tag.isClosing { close(tag.name) } else { open(tag) }
      case .other: continue
      }
    }
    balance.end()
    // What follows from the first few is told by them.
    for fault in balance.faults.prefix(5) { add(.unbalanced(fault.kind), text(fault.tag)) }
    for place in near where !anchors.contains(place.anchor) {
      add(.anchorMissing, place.written, address: address + fragment(of: place.written))
    }
    if isWhole && mainHeadings != 1 { add(.mainHeadings(mainHeadings), "") }
    if !isWhole { facts.problems.removeAll { !$0.kind.isOfLinks } }
    facts.anchors = Array(anchors)
    return facts
  }

  // MARK: Text

  private mutating func hear(_ range: Range<Int>) {
    guard link?.speaks == false || heading != nil else { return }
    guard bytes[range].contains(where: { !isSpace($0) }) else { return }
    link?.speaks = true
    let words = text(range)
    heading?.text += words
  }

  private mutating func close(_ name: ElementName) {
    switch Element(name) {
    case .link:
      if let link, !link.speaks { add(.linkSilent, link.written) }
      link = nil
    case .heading:
      guard let heading else { return }
      if heading.level > level + 1 {
        add(.headingSkipped(level: heading.level, above: level), heading.title)
      }
      level = heading.level
      self.heading = nil
    default: return
    }
  }

  // MARK: Tags

  private mutating func open(_ tag: MarkupScanner.Tag) {
    var values = TagValues()
    MarkupAttributes.read(tag.range, in: bytes) { name, range in values.set(name, range, in: bytes) }
    if let id = values.id, !id.isEmpty { name(id) }
    if values.speaks.map({ !$0.isEmpty }) == true { link?.speaks = true }
    let element = Element(tag.name)
    switch element {
    case .link, .area:
      if let name = values.name, values.id == nil, !name.isEmpty { self.name(name) }
      guard let href = values.href else { return }
      let written = follow(href, isShown: false, isImage: false)
      if element == .link, !values.isHidden { link = (written, values.speaks.map { !$0.isEmpty } == true) }
    case .heading:
      let level = Int(bytes[tag.range.lowerBound + 2] - UInt8(ascii: "0"))
      if level == 1 { mainHeadings += 1 }
      heading = OpenHeading(level: level)
    case .image: image(values)
    case .title: link?.speaks = true
    default: need(values, of: element)
    }
  }

  private mutating func image(_ values: TagValues) {
    let written = values.src.map { follow($0, isShown: true, isImage: true) } ?? ""
    if let set = values.srcset { followSet(set) }
    if values.alt == nil && !values.isHidden { add(.imageSilent, written) }
    if let alt = values.alt, !alt.isEmpty { link?.speaks = true }
  }

  /// Follows what an element shows, or cannot do without.
  private mutating func need(_ values: TagValues, of element: Element) {
    let isImage = element == .picture
    if let src = values.src { _ = follow(src, isShown: true, isImage: isImage) }
    if let poster = values.poster { _ = follow(poster, isShown: true, isImage: true) }
    if element == .object, let data = values.data { _ = follow(data, isShown: true, isImage: false) }
    if let set = values.srcset { followSet(set) }
    if let href = values.href { _ = follow(href, isShown: true, isImage: element == .picture) }
  }

  private mutating func name(_ range: Range<Int>) {
    if !anchors.insert(bytes.hash(range)).inserted { add(.anchorTwice, decodeEntities(text(range))) }
  }

  // MARK: References

  /// `a.jpg 1x, b.jpg 2x`.
  private mutating func followSet(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      while place < range.upperBound, isSpace(bytes[place]) || bytes[place] == UInt8(ascii: ",") { place += 1 }
      let start = place
      while place < range.upperBound, !isSpace(bytes[place]) { place += 1 }
      var end = place
      while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
      if end > start { _ = follow(start..<end, isShown: true, isImage: true) }
      // A comma that ends the address ends the candidate too.
      if end == place { while place < range.upperBound, bytes[place] != UInt8(ascii: ",") { place += 1 } }
    }
  }

  /// Follows a reference, once a page. Returns it as written.
  private mutating func follow(_ range: Range<Int>, isShown: Bool, isImage: Bool) -> String {
    var range = range
    while let first = range.first, isSpace(bytes[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
    let written = decodeEntities(text(range))
    let isNew = followed.insert(bytes.hash(range) ^ (isShown ? 1 : 0)).inserted
    if isNew { follow(written, isShown: isShown, isImage: isImage) }
    return written
  }

  private mutating func follow(_ written: String, isShown: Bool, isImage: Bool) {
    switch site.whereabouts.follow(written, from: address) {
    case .empty: add(.addressEmpty, written)
    case .outside(let url): if !isShown { facts.outside.append(url) }
    case .other: return
    case .away(let path): add(.away, written, address: path)
    case .inside(let path, let fragment):
      // Links to files lead to the same page as those to its folder: what is wrong with both is one thing.
      let page = path.hasSuffix("/index.html") ? path.dropLast("index.html".utf8.count) : path[...]
      let target = "/" + page + (fragment.map { "#" + $0 } ?? "")
      switch site.answer(to: path) {
      case .nothing: add(.nothingThere(isImage: isImage), written, address: target)
      case .withoutSlash(let file):
        add(.slashMissing, written, address: target)
        note(file, isShown: isShown)
      case .file(let file):
        note(file, isShown: isShown)
        if let fragment { lead(to: fragment, of: file, written) }
      }
    }
  }

  private mutating func note(_ file: Int32, isShown: Bool) {
    if isShown { facts.shown.insert(file) } else { facts.linked.insert(file) }
  }

  /// The top of a page, and text to highlight (`:~:text=`), are no places of it.
  private mutating func lead(to fragment: String, of file: Int32, _ written: String) {
    guard !fragment.isEmpty, fragment != "top", !fragment.hasPrefix(":~:") else { return }
    let anchor = anchorHash(fragment)
    if file == facts.number {
      near.append((anchor, written))
    } else if site.files[Int(file)].kind == .page {
      facts.far.append(PageFacts.FarPlace(page: file, anchor: anchor, written: written))
    }
  }

  private mutating func add(_ kind: PageProblem.Kind, _ written: String, address: String = "") {
    facts.problems.append(PageProblem(kind: kind, written: written, address: address))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A heading whose end was not read yet.
private struct OpenHeading {
  let level: Int
  var text = ""

  /// Its words on one line.
  var title: String { decodeEntities(text).split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ") }
}

/// The number sign of a reference and what follows it.
func fragment(of written: String) -> Substring {
  written.utf8.firstIndex(of: UInt8(ascii: "#")).map { written[$0...] } ?? ""
}

/// The elements that say something here.
private enum Element {
  case link, area, heading, image, title
  /// What shows an image by `src`, `srcset` or `href`.
  case picture
  case object
  case other

  init(_ name: ElementName) { self = Self.all[name] ?? .other }

  private static let all: [ElementName: Element] = [
    "a": .link, "area": .area, "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading,
    "h6": .heading, "img": .image, "title": .title, "source": .picture, "input": .picture, "image": .picture,
    "object": .object,
  ]
}

/// The attributes of a tag that matter here, by the offsets of their values.
private struct TagValues {
  var id, name, href, src, srcset, poster, data, alt: Range<Int>?
  /// A name given aloud: `aria-label`, `aria-labelledby`, `title`.
  var speaks: Range<Int>?
  /// Whether it is kept from those who listen.
  var isHidden = false

  mutating func set(_ name: Range<Int>, _ value: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    // By length first: most attributes are classes, which have none of these.
    switch name.count {
    case 2: if bytes.has("id", at: name) { id = id ?? value }
    case 3:
      if bytes.has("src", at: name) { src = src ?? value } else if bytes.has("alt", at: name) { alt = alt ?? value }
    case 4:
      if bytes.has("href", at: name) {
        href = href ?? value
      } else if bytes.has("name", at: name) {
        self.name = self.name ?? value
      } else if bytes.has("role", at: name) {
        isHidden = isHidden || bytes.has("none", at: value) || bytes.has("presentation", at: value)
      } else if bytes.has("data", at: name) {
        data = data ?? value
      }
    case 5: if bytes.has("title", at: name) { speaks = value }
    case 6:
      if bytes.has("srcset", at: name) {
        srcset = srcset ?? value
      } else if bytes.has("poster", at: name) {
        poster = poster ?? value
      }
    case 10:
      if bytes.has("aria-label", at: name) {
        speaks = value
      } else if bytes.has("xlink:href", at: name) {
        href = href ?? value
      }
    case 11: if bytes.has("aria-hidden", at: name) { isHidden = isHidden || bytes.has("true", at: value) }
    case 15: if bytes.has("aria-labelledby", at: name) { speaks = value }
    default: return
    }
  }
}
