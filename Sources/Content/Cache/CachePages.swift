import Basics
import Diagnostics
import Markdown
import Model

extension RecordReader {
  /// What may be kept of a draft that was read: of a page that is nothing more particular.
  ///
  /// One that says when it is published depends on the day; one with an old address or a view of a plan has more to say than its
  /// text.
  func kept(_ draft: Draft, _ record: ReadRecord, leads: [String]) -> CachedPage? {
    guard draft.type == .page, !draft.isScheduled, let page = record.record as? Page else { return nil }
    let own = page.header.address + "#"
    return CachedPage(
      header: page.header, asks: record.links.flatMap(\.links).map(\.address).filter { !$0.hasPrefix(own) },
      leads: leads,
      // In whichever order they are.
      anchors: Digest(value: record.anchors.reduce(0) { $0 &+ Digest(Array($1.utf8)).value }))
  }

  /// The places in a page that was kept.
  func anchors(of page: CachedPage, files: FileSystem) -> Set<String> {
    // There was nothing to say of it when it was kept.
    var unsaid: [Finding] = []
    let draft = readDraft(FoundFile(path: page.header.source), in: content, settings: settings, files: files)
    return draft.noted.result.map { read($0, findings: &unsaid).anchors } ?? []
  }
}

extension Site {
  /// The addresses of pages that keep the text of a policy’s version, which is compared with that of another.
  var versionTexts: Set<String> {
    let mark = Character(Unicode.Scalar(linkMark))
    return Set(
      policies.flatMap(\.revisions).compactMap(\.text).map { String($0.drop { $0 == mark }.prefix { $0 != "#" }) })
  }
}

/// See `CachedPages.surroundings`.
func surroundings(of site: Site, _ places: Places, _ redactions: Redactions) -> Digest {
  var sum = ByteBuffer()
  sum.append(digesting: String(places.sum.value))
  for language in site.settings.languages {
    for (acronym, meaning) in site.acronyms(in: language).sorted(by: { $0.key < $1.key }) {
      for text in [language.rawValue, acronym, meaning] { sum.append(digesting: text) }
    }
  }
  if !redactions.people.isEmpty { for text in redactions.sum { sum.append(digesting: text) } }
  return Digest(sum.bytes)
}

/// Two lists in the order of their paths, as one.
func merged<Element>(_ left: [Element], _ right: [Element], path: (Element) -> String) -> [Element] {
  if right.isEmpty { return left }
  if left.isEmpty { return right }
  var result: [Element] = []
  result.reserveCapacity(left.count + right.count)
  var next = 0
  for element in left {
    while next < right.count, path(right[next]).utf8.lexicographicallyPrecedes(path(element).utf8) {
      result.append(right[next])
      next += 1
    }
    result.append(element)
  }
  result += right[next...]
  return result
}
