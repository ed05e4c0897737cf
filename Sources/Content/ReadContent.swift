package import Basics
import Dates
package import Diagnostics
import Markdown
package import Model

/// What reading gives: the model, and the texts that its parts say they come from.
package struct ReadSite: Sendable {
  package var site: Site
  /// The sources of plans and of their parts, by their path from `content/`: what there is more to say of.
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
  let drafts = found.filter(\.isMarkdown).parallelMap(jobs: jobs) { file in
    noting { Draft(file, in: content, settings: settings, files: files, findings: &$0) }
  }.gathered(&findings).compactMap { $0 }
  let copied = found.filter { !$0.isMarkdown }.map { CopiedFile(source: $0.path, address: address(ofFile: $0.path)) }
  let places = Places(drafts: drafts, files: copied, content: content, findings: &findings)
  let records = drafts.parallelMap(jobs: jobs) { draft in
    noting { read(draft, places: places, settings: settings, content: content, findings: &$0) }
  }.gathered(&findings)
  checkAnchors(records, findings: &findings)
  let site = Site(
    settings: settings,
    pages: records.compactMap { if case .page(let page) = $0.record { page } else { nil } },
    plans: records.compactMap { if case .plan(let plan) = $0.record { plan } else { nil } },
    files: copied)
  let texts = drafts.filter { [.plan, .objective, .project].contains($0.type) }.map { ($0.path, $0.source) }
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

/// A record, and what links to and from it need to know.
struct ReadRecord: Sendable {
  enum Record: Sendable {
    case page(Page)
    case plan(Plan)
  }

  var record: Record
  var source: SourceText
  var address: String
  var anchors: Set<String>
  var links: [SiteLink]
}

private func read(
  _ draft: Draft, places: Places, settings: Settings, content: String, findings: inout [Finding]
) -> ReadRecord {
  let options = MarkdownOptions(language: draft.language, allowsHTML: settings.allowsHTML) { destination, isImage in
    places.follow(destination, isImage: isImage, from: draft, content: content)
  }
  switch draft.type {
  case .plan:
    let outline = Outline(draft.source, afterLines: draft.linesBefore, options: options, findings: &findings)
    let plan = readPlan(draft, outline, findings: &findings)
    let ids = plan.objectives.flatMap { [$0.id] + $0.projects.map(\.id) }
    return ReadRecord(
      record: .plan(plan), source: draft.source, address: draft.address, anchors: Set(outline.anchors + ids),
      links: outline.links)
  default:
    let article = Article(draft.source, afterLines: draft.linesBefore, options: options, findings: &findings)
    let header = draft.header(titleInText: article.title, findings: &findings)
    let page = Page(header: header, body: Prose(article.markup), sections: article.headings.map(section))
    return ReadRecord(
      record: .page(page), source: draft.source, address: draft.address, anchors: Set(article.anchors),
      links: article.links)
  }
}

private func section(_ heading: Heading) -> Section {
  Section(title: heading.text, anchor: heading.anchor, children: heading.children.map(section))
}

private func readPlan(_ draft: Draft, _ outline: Outline, findings: inout [Finding]) -> Plan {
  let header = draft.header(titleInText: outline.title, findings: &findings)
  var page = PlanSource(text: draft.source, path: draft.path, language: draft.language, dates: DateReader())
  let period = draft.attributes.text(.period, findings: &findings).flatMap {
    page.readDate($0, at: draft.attributes.range(of: .period), findings: &findings)
  }
  page = PlanSource(
    text: draft.source, path: draft.path, language: draft.language, dates: DateReader(period: period?.edtf))
  var builder = PlanBuilder(header)
  OutlineReader.read(outline, page, into: &builder)
  findings += builder.findings
  var plan = builder.plan
  plan.period = period
  plan.organization = draft.attributes.text(.organization, findings: &findings)
  plan.summary = draft.attributes.text(.summary, findings: &findings)
  plan.source = draft.attributes.text(.source, findings: &findings)
  return plan
}

/// Finds links to a place in a page that has no such place.
private func checkAnchors(_ records: [ReadRecord], findings: inout [Finding]) {
  let anchors = Dictionary(records.map { ($0.address, $0.anchors) }) { first, _ in first }
  for record in records {
    for link in record.links {
      guard let hash = link.address.firstIndex(of: "#"), let known = anchors[String(link.address[..<hash])] else {
        continue
      }
      let anchor = String(link.address[link.address.index(after: hash)...])
      if anchor.isEmpty || anchor == "top" || known.contains(anchor) { continue }
      findings.append(
        Finding(
          .anchorUnknown, in: record.source, at: link.range,
          Words(
            fr: "la page n’a pas d’endroit nommé « #\(anchor) »", en: "the page has no place named “#\(anchor)”"),
          hint: didYouMean(anchor, among: known)
            ?? Words(
              fr: "Un endroit porte le titre d’une section, sans accents, ses mots unis par des tirets.",
              en: "A place bears a section’s heading, without accents, its words joined by hyphens.")))
    }
  }
}
