import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// A record, and what links to and from it need to know.
struct ReadRecord: Sendable {
  enum Record: Sendable {
    case page(Page)
    case plan(Plan)
  }

  /// The links of one file.
  struct Links: Sendable {
    var source: SourceText
    var links: [SiteLink]
  }

  var record: Record
  var address: String
  var anchors: Set<String>
  var links: [Links]
}

/// Reads drafts into records: their Markdown, and what their front matter says.
struct RecordReader: Sendable {
  let settings: Settings
  let places: Places
  let parts: PlanParts
  let content: String

  func read(_ draft: Draft, findings: inout [Finding]) -> ReadRecord {
    draft.type == .plan ? readPlan(draft, findings: &findings) : readPage(draft, findings: &findings)
  }

  private func options(for draft: Draft) -> MarkdownOptions {
    MarkdownOptions(language: draft.language, allowsHTML: settings.allowsHTML) { destination, isImage in
      places.follow(destination, isImage: isImage, from: draft, content: content)
    }
  }

  private func readPage(_ draft: Draft, findings: inout [Finding]) -> ReadRecord {
    let article = Article(
      draft.source, afterLines: draft.linesBefore, options: options(for: draft), findings: &findings)
    let header = draft.header(titleInText: article.title, findings: &findings)
    var pieces: [Piece] = []
    for (index, markup) in article.pieces.enumerated() {
      if !markup.isEmpty { pieces.append(.prose(Prose(markup))) }
      guard article.embeds.indices.contains(index) else { continue }
      if let embed = readEmbed(article.embeds[index], in: draft, findings: &findings) { pieces.append(.embed(embed)) }
    }
    findings += article.strayEmbeds.map { strayEmbed($0, in: draft) }
    let page = Page(header: header, pieces: pieces, sections: article.headings.map(section))
    return ReadRecord(
      record: .page(page), address: draft.address, anchors: Set(article.anchors),
      links: [.init(source: draft.source, links: article.links)])
  }

  private func readPlan(_ draft: Draft, findings: inout [Finding]) -> ReadRecord {
    let outline = Outline(
      draft.source, afterLines: draft.linesBefore, options: options(for: draft), findings: &findings)
    let plain = page(draft, period: nil)
    let period = draft.attributes.text(.period, findings: &findings).flatMap {
      plain.readDate($0, at: draft.attributes.range(of: .period), findings: &findings)
    }
    var builder = PlanBuilder(draft.header(titleInText: outline.title, findings: &findings))
    let source = page(draft, period: period)
    var reader = AttributesReader(page: source)
    reader.readPlan(draft.attributes, into: &builder)
    builder.reopenPlan()
    reader.readDetails(draft.attributes, into: &builder)
    OutlineReader.read(outline, source, into: &builder)
    var links = [ReadRecord.Links(source: draft.source, links: outline.links)]
    for part in parts.parts(of: draft) {
      let outline = Outline(
        part.source, afterLines: part.linesBefore, options: options(for: part), findings: &findings)
      readPart(part, outline, page(part, period: period), into: &builder)
      links.append(.init(source: part.source, links: outline.links))
    }
    findings += reader.findings + builder.findings
    var plan = builder.plan
    plan.period = period
    plan.organization = draft.attributes.text(.organization, findings: &findings)
    plan.summary = draft.attributes.text(.summary, findings: &findings)
    plan.source = draft.attributes.text(.source, findings: &findings)
    let ids = plan.issues.map(\.id) + plan.objectives.flatMap { [$0.id] + $0.projects.map(\.id) }
    return ReadRecord(
      record: .plan(plan), address: draft.address, anchors: Set(outline.anchors + ids), links: links)
  }

  private func page(_ draft: Draft, period: When?) -> PlanSource {
    PlanSource(
      text: draft.source, path: draft.path, language: draft.language,
      dates: DateReader(period: period?.edtf, seasons: settings.seasons), options: options(for: draft))
  }
}

private func section(_ heading: Heading) -> Section {
  Section(title: heading.text, anchor: heading.anchor, children: heading.children.map(section))
}
