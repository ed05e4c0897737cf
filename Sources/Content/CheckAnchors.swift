import Basics
import Diagnostics
import Model

/// Finds links to a place in a page that has no such place.
func checkAnchors(_ read: [FinishedDraft], findings: inout [Finding]) {
  let anchors = Dictionary(read.lazy.compactMap(\.record).map { ($0.address, $0.anchors) }) { first, _ in first }
  let links = read.lazy.compactMap(\.record).flatMap(\.links)
    .flatMap { file in file.links.map { (file.source, $0) } }
  for (source, link) in links where !isThere(link.address, anchors) {
    let known = page(of: link.address).flatMap { anchors[$0] } ?? []
    // Before it may stand which part of a plan it is in.
    let anchor = link.address.split(separator: "#").last ?? ""
    findings.append(
      Finding(
        .anchorUnknown, in: source, at: link.range,
        Words(
          fr: "la page n’a pas d’endroit nommé « #\(anchor) »", en: "the page has no place named “#\(anchor)”"),
        hint: didYouMean(String(anchor), among: known)
          ?? Words(
            fr: "Un endroit porte le titre d’une section, sans accents, ses mots unis par des tirets.",
            en: "A place bears a section’s heading, without accents, its words joined by hyphens.")))
  }
}

/// The page of an address with a place in it; nil of one without.
private func page(of address: String) -> String? { address.firstIndex(of: "#").map { String(address[..<$0]) } }

/// Whether a place is there, as far as is known.
private func isThere(_ address: String, _ anchors: [String: Set<String>]) -> Bool {
  guard let page = page(of: address), let known = anchors[page] else { return true }
  let anchor = String(address.dropFirst(page.count + 1))
  return anchor.isEmpty || anchor == "top" || known.contains(anchor)
}

/// Where the places are that something links to, of those that their address does not show.
///
/// - Parameter asked: what texts of settings link to.
func movedPlaces(_ read: [FinishedDraft], _ settings: Settings, asked texts: [String]) -> [String: String] {
  var all: [String: String] = [:]
  for record in read.lazy.compactMap(\.record) where !record.moved.isEmpty {
    all.merge(record.moved) { first, _ in first }
  }
  guard !all.isEmpty else { return [:] }
  var asked = Set(settings.texts.values.flatMap(\.links) + texts)
  for finished in read { asked.formUnion(finished.asked) }
  return all.filter { asked.contains($0.key) }
}
