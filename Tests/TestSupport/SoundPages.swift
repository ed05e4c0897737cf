import Basics
package import Foundation

/// What is wrong with the pages of a published folder: elements that are not balanced, ids that stand twice on a page, links to places
/// that a page does not have. Every site that a test builds is looked at so, when the test ends (`TestSite`).
package func faults(ofPages tree: [String: Data]) -> [String] {
  let pages = tree.filter { $0.key.hasSuffix(".html") }.mapValues { SoundPage(Array($0)) }
  var faults: [String] = []
  for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
    faults += page.faults.map { "\(path): \($0)" }
    for place in page.places {
      guard let target = file(place.path, from: path), let anchors = pages[target]?.ids else { continue }
      if !place.anchor.isEmpty, place.anchor != "top", !anchors.contains(place.anchor) {
        faults.append("\(path): \(place.path)#\(place.anchor) is nowhere")
      }
    }
  }
  return faults
}

/// One page, read tag by tag.
private struct SoundPage {
  var faults: [String] = []
  var ids: Set<String> = []
  var places: [(path: String, anchor: String)] = []

  init(_ bytes: [UInt8]) {
    // What a page is put together with is no part of it.
    for mark in [linkMark, NoteMarks.call, NoteMarks.place, NoteMarks.back] where bytes.contains(mark) {
      faults.append("the mark \(mark) was left")
    }
    bytes.withUnsafeBufferPointer { bytes in
      func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      faults += MarkupBalance.faults(in: bytes).map { "\($0.kind): \(text($0.tag))" }
      var scanner = MarkupScanner(bytes)
      while let piece = scanner.next() {
        guard case .tag(let tag) = piece, !tag.isClosing else { continue }
        for attribute in attributes(of: tag.range, in: bytes) {
          let value = decodeEntities(text(attribute.value))
          switch attribute.name {
          case "id": if !ids.insert(value).inserted { faults.append("the id \(value) stands twice") }
          case "href" where value.isEmpty && tag.name == "a": faults.append("a link without an address")
          case "href" where value.contains("#") && !value.contains(":"):
            let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            places.append((String(parts[0]), String(parts[1]).removingPercentEncoding ?? String(parts[1])))
          default: break
          }
        }
      }
    }
  }
}

/// The file that a relative link of a page leads to; nil of one from the root of a host, which a folder does not know.
private func file(_ link: String, from page: String) -> String? {
  let path = link.prefix { $0 != "?" }
  if path.isEmpty { return page }
  if path.hasPrefix("/") { return nil }
  var parts = page.split(separator: "/").dropLast().map(String.init)
  for part in path.split(separator: "/") where part != "." {
    if part == ".." {
      if parts.popLast() == nil { return nil }
    } else {
      parts.append(String(part).removingPercentEncoding ?? String(part))
    }
  }
  if path.hasSuffix("/") || path.hasSuffix(".") { parts.append("index.html") }
  return parts.joined(separator: "/")
}
