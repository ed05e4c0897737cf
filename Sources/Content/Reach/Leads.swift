import Basics
import Markdown

/// The files of the site that one text leads to, noted while it is read.
///
/// What is noted is the address of each, with what is asked for in its place where that is another (`FileLead.line`): a text that leads
/// to others than the one before is not put in its place alone (`RecordFace`).
final class Leads: Sendable {
  private let addresses = Locked<Set<String>>([])
  private let broken = Locked(0)

  func note(_ address: String?) {
    guard let address else { return }
    addresses.withLock { _ = $0.insert(address) }
  }

  func noteBroken() { broken.withLock { $0 += 1 } }

  /// Whether so many of its links lead nowhere that only their count is told: where each should lead is not looked for any more.
  var areManyBroken: Bool { broken.withLock { $0 > 200 } }

  /// In the order of their bytes.
  var found: [String] {
    addresses.withLock { $0.inByteOrder }
  }
}

extension RecordReader {
  /// Notes where a link leads, as `Places.follow` found it.
  func note(_ target: LinkTarget) {
    guard let leads else { return }
    switch target {
    case .inside(let address): note(address: address, leads)
    case .image(let image):
      note(address: image.address, leads)
      // What is only linked to has no copies: a text that shows it instead leads to more.
      if image.picture != nil { leads.note(image.address + "?copies") }
    // The site’s own address, written at length.
    case .outside(let url) where settings.url.map(url.hasPrefix) == true: leads.note(places.files.find(url))
    case .broken: leads.noteBroken()
    default: break
    }
  }

  /// Most links lead to pages, whose addresses end with a slash: they are told apart without looking.
  private func note(address: String, _ leads: Leads) {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard path.last != UInt8(ascii: "/") || places.files.hasFolders else { return }
    leads.note(places.files.find(address))
  }

  /// Notes the files that the front matter of a draft names.
  func noteNames(of draft: Draft) {
    guard let leads else { return }
    for name in draft.fileNames { leads.note(places.files.find(name, from: [folder(of: draft.path), ""])) }
  }
}

/// The values of a front matter, or of settings, that may be the name of a file.
func fileNames(in pairs: [YAML.Pair]) -> [String] {
  var result: [String] = []
  func visit(_ value: YAML) {
    switch value {
    case .scalar(let text, _, _): if mayNameFile(text) { result.append(text) }
    case .sequence(let items, _): for item in items { visit(item) }
    case .mapping(let pairs, _): for pair in pairs { visit(pair.value) }
    }
  }
  for pair in pairs { visit(pair.value) }
  return result
}

/// Whether a text could be the path of a file: one line, and a point with a few signs after it.
func mayNameFile(_ text: String) -> Bool {
  let bytes = text.utf8
  guard bytes.count <= 1000, let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
  let suffix = bytes[bytes.index(after: dot)...].prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
  return (1...12).contains(suffix.count) && !suffix.contains(UInt8(ascii: " ")) && !bytes.contains(UInt8(ascii: "\n"))
}
