import Basics
import Markdown
import Model

extension RecordReader {
  /// Raw HTML of a draft with what it links to and shows as links of the site, where that is a file or a text of `content/`: from its
  /// page, as a browser has it, or from its file, as people write it. What it leads to otherwise is noted.
  func followHTML(_ markup: String, in draft: Draft) -> String {
    let start = Start(String(draft.address.prefix { $0 != "#" }.dropFirst()), source: folder(of: draft.path))
    let followed = Array(markup.utf8).withUnsafeBufferPointer { follow($0, from: start) }
    if let leads {
      for reference in references(in: followed, of: .markup) {
        leads.note(places.files.look(reference, from: [start])?.line)
      }
    }
    return String(decoding: followed, as: UTF8.self)
  }

  private func follow(_ bytes: UnsafeBufferPointer<UInt8>, from start: Start) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var scanner = MarkupScanner(bytes)
    while let piece = scanner.next() {
      guard case .tag(let tag) = piece, !tag.isClosing else { continue }
      for attribute in attributes(of: tag.range, in: bytes) where leading.contains(attribute.name) {
        let value = attribute.value
        let written = decodeEntities(String(decoding: bytes[value], as: UTF8.self))
        guard let address = places.address(ofReference: written, from: start) else { continue }
        leads?.note(places.files.find(address))
        noteAsked(address)
        let isQuoted = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[value.lowerBound - 1])
        result += bytes[copied..<(value.lowerBound - (isQuoted ? 1 : 0))]
        // The mark’s address runs to this quote.
        result += [UInt8(ascii: "\""), linkMark] + escape(address).utf8 + [UInt8(ascii: "\"")]
        copied = value.upperBound + (isQuoted ? 1 : 0)
      }
    }
    return result + bytes[copied...]
  }
}

/// The attributes whose whole value is one reference.
private let leading: Set<String> = ["href", "xlink:href", "src", "poster", "data"]

extension Places {
  /// The address, with a query or a place in it, of the file or the text that a reference of HTML is meant for; nil where it is left as it is.
  ///
  /// Of texts, only what names their file is followed: what names a page leads there as it is.
  func address(ofReference written: String, from start: Start) -> String? {
    guard !written.isEmpty, scheme(of: written) == nil, !written.hasPrefix("//") else { return nil }
    let end = written.firstIndex { $0 == "#" || $0 == "?" } ?? written.endIndex
    let path = written[..<end]
    // Most lead to pages: told apart without looking.
    if path.utf8.last == UInt8(ascii: "/"), !files.hasFolders { return nil }
    if let file = files.look(path, from: [start]) { return file.address + written[end...] }
    // The name of a file may hold either sign.
    if end < written.endIndex, let file = files.look(written, from: [start]) { return file.address }
    guard isMarkdown(String(path)) else { return nil }
    let plain = plainOfPercent(path)
    let isWhole = plain.hasPrefix("/")
    guard let text = resolve(plain, fromFolder: isWhole ? "" : start.source), hold(ofPath: text) == nil else {
      return nil
    }
    return address(of: text).map { $0 + written[end...] }
  }
}

extension Settings {
  /// The same with each entry of a menu that names a file leading to its address.
  func placingMenus(_ places: Places) -> Settings {
    var copy = self
    for language in languages {
      copy.texts[language]?.updateLinks { link, _ in places.address(ofReference: link, from: Start("")) ?? link }
    }
    return copy
  }
}
