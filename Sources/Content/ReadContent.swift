package import Basics
import Dates
package import Diagnostics
import Markdown
package import Model

/// What reading gives: the model, and the texts that its parts say they come from.
package struct ReadSite: Sendable {
  package var site: Site
  /// The sources of plans, of their parts and of pages with embeds, by their path from `content/`: what there is more to say of.
  package var texts: [String: SourceText]
}

/// Reads a site's `content/` folder into its model.
///
/// - Parameters:
///   - content: the folder's path, as the person gave it: findings name files by it.
///   - name: what a site is called that does not say so.
///   - jobs: how many files are read at once; the result does not depend on it.
/// - Throws: `FileError` when the folder itself cannot be listed.
package func readContent(
  _ content: String, name: String, files: FileSystem, jobs: Int, findings: inout [Finding]
) throws -> ReadSite {
  let settings = readSettings(content, files: files, name: name, findings: &findings)
  let found = try walk(content, files: files, findings: &findings).filter { !isConfiguration($0.path) }
  var drafts = found.filter(\.isMarkdown).parallelMap(jobs: jobs) { file in
    noting { Draft(file, in: content, settings: settings, files: files, findings: &$0) }
  }.gathered(&findings).compactMap { $0 }
  let parts = PlanParts(&drafts, findings: &findings)
  let copied = found.filter { !$0.isMarkdown }.map { CopiedFile(source: $0.path, address: address(ofFile: $0.path)) }
  let places = Places(drafts: drafts, files: copied, content: content, findings: &findings)
  let reader = RecordReader(settings: settings, places: places, parts: parts, content: content)
  let whole = drafts.filter { $0.type != .objective && $0.type != .project }
  let records = whole.parallelMap(jobs: jobs) { draft in
    noting { reader.read(draft, findings: &$0) }
  }.gathered(&findings)
  checkAnchors(records, findings: &findings)
  let site = Site(
    settings: settings,
    pages: records.compactMap { if case .page(let page) = $0.record { page } else { nil } },
    plans: records.compactMap { if case .plan(let plan) = $0.record { plan } else { nil } },
    files: copied)
  let embedding = Set(site.pages.filter(\.hasEmbeds).map(\.header.source))
  let texts = drafts.filter { [.plan, .objective, .project].contains($0.type) || embedding.contains($0.path) }
    .map { ($0.path, $0.source) }
  return ReadSite(site: site, texts: Dictionary(texts) { first, _ in first })
}

private func isConfiguration(_ path: String) -> Bool {
  path == "site.yml" || Language.allCases.contains { path == "site.\($0.rawValue).yml" }
}

/// What one thread made, with its findings.
private struct Noted<Result: Sendable>: Sendable {
  var result: Result
  var findings: [Finding]
}

private func noting<Result: Sendable>(_ work: (inout [Finding]) -> Result) -> Noted<Result> {
  var findings: [Finding] = []
  let result = work(&findings)
  return Noted(result: result, findings: findings)
}

extension Array {
  /// The results, their findings added in the order of the work.
  fileprivate func gathered<Result>(_ findings: inout [Finding]) -> [Result] where Element == Noted<Result> {
    for item in self { findings += item.findings }
    return map(\.result)
  }
}

/// Finds links to a place in a page that has no such place.
private func checkAnchors(_ records: [ReadRecord], findings: inout [Finding]) {
  let anchors = Dictionary(records.map { ($0.address, $0.anchors) }) { first, _ in first }
  for (source, link) in records.flatMap(\.links).flatMap({ file in file.links.map { (file.source, $0) } }) {
    guard let hash = link.address.firstIndex(of: "#"), let known = anchors[String(link.address[..<hash])] else {
      continue
    }
    let anchor = String(link.address[link.address.index(after: hash)...])
    if anchor.isEmpty || anchor == "top" || known.contains(anchor) { continue }
    findings.append(
      Finding(
        .anchorUnknown, in: source, at: link.range,
        Words(
          fr: "la page n’a pas d’endroit nommé « #\(anchor) »", en: "the page has no place named “#\(anchor)”"),
        hint: didYouMean(anchor, among: known)
          ?? Words(
            fr: "Un endroit porte le titre d’une section, sans accents, ses mots unis par des tirets.",
            en: "A place bears a section’s heading, without accents, its words joined by hyphens.")))
  }
}
