import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// A record, and what links to and from it need to know.
struct ReadRecord: Sendable {
  /// The links of one file to places in pages.
  struct Links: Sendable {
    var source: SourceText
    var links: [SiteLink]

    /// Nil where there are none: then the text need not be kept for them.
    init?(_ source: SourceText, _ links: [SiteLink]) {
      self.source = source
      self.links = links.filter { $0.address.utf8.contains(UInt8(ascii: "#")) }
      if self.links.isEmpty { return nil }
    }
  }

  /// Behind a reference, as all that is large and of any type: it goes through many hands.
  var record: any Record
  var address: String
  var anchors: Set<String>
  var links: [Links]
  /// Where places are that its page does not show, by their address as links have it.
  var moved: [String: String] = [:]
}

/// What reading made of a draft.
struct FinishedDraft: Sendable {
  /// Nil of a part of a plan, which is read with the plan.
  var record: ReadRecord?
  /// Nil where nothing more will be said of it.
  var draft: Draft?
  /// The footnotes of its texts.
  var notes: [Note] = []
  /// The places in pages of the site that its links lead to.
  var asked: Set<String> = []
  /// The addresses of files that it leads to, in order.
  var leads: [String] = []
}

/// Reads drafts into records: their Markdown, and what their front matter says.
struct RecordReader: Sendable {
  let settings: Settings
  let places: Places
  let parts: PlanParts
  let content: String
  let files: FileSystem
  /// The names in dates of the languages that the grammar of dates does not know.
  private let dateNames: [Language: DateNames]
  /// Takes the footnotes of the texts that are read.
  private var notes = NoteCollector()
  /// The places that texts link to, in pages of the site.
  private var asked = Locked<Set<String>>([])
  /// Where it is noted what a text leads to; nil where nobody asks.
  var leads: Leads?

  init(settings: Settings, places: Places, parts: PlanParts, content: String, files: FileSystem) {
    (self.settings, self.places, self.parts, self.content, self.files) = (settings, places, parts, content, files)
    dateNames = settings.strings.mapValues { DateNames($0) }
  }

  /// Notes an address that a text links to, where it is one of a place.
  func noteAsked(_ address: String) {
    if address.hasByte(UInt8(ascii: "#")) { asked.withLock { _ = $0.insert(address) } }
  }

  /// Reads a draft, and lets go of it where it is a page that nothing more will be said of: no embed, no old address.
  func finish(_ draft: Draft, findings: inout [Finding]) -> FinishedDraft {
    if draft.isPart { return FinishedDraft(draft: draft) }
    var reader = self
    reader.notes = NoteCollector()
    reader.asked = Locked([])
    let leads = Leads()
    reader.leads = leads
    reader.noteNames(of: draft)
    if let blank = draft.blankLeft() { findings.append(blank) }
    var finished = reader.finished(draft, leads, findings: &findings)
    finished.notes = reader.notes.all
    finished.asked = reader.asked.withLock(\.self)
    return finished
  }

  private func finished(_ draft: Draft, _ leads: Leads, findings: inout [Finding]) -> FinishedDraft {
    var record = read(draft, findings: &findings)
    let values = draft.customValues({ page(draft, period: nil) }, findings: &findings)
    if !values.isEmpty { record.record.header.customValues = values }
    let found = leads.found
    if let page = record.record as? Page, !page.hasEmbeds, !draft.attributes.has(.aliases) {
      return FinishedDraft(record: record, leads: found)
    }
    return FinishedDraft(record: record, draft: draft, leads: found)
  }

  func read(_ draft: Draft, findings: inout [Finding]) -> ReadRecord {
    switch draft.type {
    case .page, .objective, .project: readPage(draft, findings: &findings).record
    case .plan: readPlan(draft, findings: &findings)
    case .report: readReport(draft, findings: &findings)
    case .mission: readKeyed(draft, findings: &findings, readMission)
    case .contact: readKeyed(draft, findings: &findings, readContact)
    case .policy: readKeyed(draft, findings: &findings, readPolicy)
    case .event: readKeyed(draft, findings: &findings, readEvent)
    case .organization: readKeyed(draft, findings: &findings, readOrganization)
    case .glossary: readKeyed(draft, findings: &findings, readGlossary)
    case .news: readKeyed(draft, findings: &findings, readNews)
    }
  }

  /// Reads what is said key by key, in front matter or in sections.
  private func readKeyed(
    _ draft: Draft, findings: inout [Finding], _ make: (Header, inout RecordFields) -> some Record
  ) -> ReadRecord {
    var ofText: [Finding] = []
    let outline = Outline(
      draft.source, afterLines: draft.linesBefore, options: options(for: draft), isProse: true, findings: &ofText)
    var header = draft.header(titleInText: outline.title, findings: &findings)
    let source = page(draft, period: nil)
    var parts = RecordFields(draft, outline, source)
    header.embeds = outline.embeds.map { readEmbed($0, in: draft, source, findings: &findings) }
    findings +=
      outline.strayEmbeds.map { strayEmbed($0, in: draft) } + outline.shortcodes.map { shortcode($0, in: draft) }
    header.updated = parts.day(.updated)
    let record = make(header, &parts)
    findings += parts.findings
    findings += ofText.filter { finding in
      guard finding.code == .altMissing, let place = finding.place?.range else { return true }
      return !parts.described.contains { $0.lower <= place.lower && place.upper <= $0.upper }
    }
    return ReadRecord(
      record: record, address: draft.address, anchors: Set(outline.anchors + record.anchors),
      links: [ReadRecord.Links(draft.source, outline.links)].compactMap { $0 })
  }

  private func readReport(_ draft: Draft, findings: inout [Finding]) -> ReadRecord {
    var (record, page) = readPage(draft, findings: &findings)
    var report = Report(page: page, origin: Origin(source: draft.path, range: SourceRange(at: 0)))
    var parts = RecordFields(draft, self.page(draft, period: nil))
    report.summary = parts.text(.summary)
    report.period = parts.phrase(.period)
    report.plan = parts.mention(.plan)
    report.asOf = parts.day(.asOf)
    findings += parts.findings
    record.record = report
    return record
  }

  private func options(for draft: Draft) -> MarkdownOptions {
    // The address of a part of a plan is a place in its page.
    let prefix = draft.address.drop { $0 != "#" }.dropFirst()
    var options = MarkdownOptions(
      language: draft.language, strings: settings.strings(in: draft.language), allowsHTML: settings.allowsHTML,
      notes: notes,
      anchorPrefix: prefix.isEmpty ? "" : prefix + "#"
    ) { destination, isImage in
      let target = places.follow(
        destination, isImage: isImage, from: draft, content: content, isOneOfMany: leads?.areManyBroken == true)
      if case .inside(let address) = target { noteAsked(address) }
      note(target)
      return target
    }
    options.followHTML = { followHTML($0, in: draft) }
    return options
  }

  private func readPage(_ draft: Draft, findings: inout [Finding]) -> (record: ReadRecord, page: Page) {
    let article = Article(
      draft.source, afterLines: draft.linesBefore, options: options(for: draft), findings: &findings)
    var header = draft.header(titleInText: article.title, findings: &findings)
    let source = page(draft, period: nil)
    header.updated = source.day(.updated, of: draft.attributes, findings: &findings)
    var pieces: [Piece] = []
    for (index, markup) in article.pieces.enumerated() {
      if !markup.isEmpty { pieces.append(.prose(Prose(markup))) }
      guard article.embeds.indices.contains(index) else { continue }
      if let embed = readEmbed(article.embeds[index], in: draft, source, findings: &findings) {
        pieces.append(.embed(embed))
      }
    }
    findings += article.strayEmbeds.map { strayEmbed($0, in: draft) }
    findings += article.shortcodes.map { shortcode($0, in: draft) }
    var page = Page(header: header, pieces: pieces, sections: article.headings.map(section))
    page.byline = draft.byline(source, findings: &findings)
    page.notes = Prose(notes.all.map(\.markup).joined())
    let record = ReadRecord(
      record: page, address: draft.address, anchors: Set(article.anchors),
      links: [ReadRecord.Links(draft.source, article.links)].compactMap { $0 })
    return (record, page)
  }

  private func readPlan(_ draft: Draft, findings: inout [Finding]) -> ReadRecord {
    let levels = (draft.attributes.list(.levels, findings: &findings)?.map(\.text) ?? settings.levels)
    let words = OutlineWords(own: levels)
    let outline = Outline(
      draft.source, afterLines: draft.linesBefore, options: options(for: draft),
      keepsTitle: beginsWithLevel(draft, words), findings: &findings)
    let plain = page(draft, period: nil)
    let period =
      draft.attributes.text(.period, findings: &findings).flatMap {
        plain.readDate($0, at: draft.attributes.range(of: .period), findings: &findings)
      } ?? outline.title.flatMap(plain.period(inTitle:))
    let header = draft.header(titleInText: outline.title, said: period?.text ?? "", findings: &findings)
    var builder = PlanBuilder(header)
    if let heading = outline.title, heading != header.title {
      let isLost = saysMore(heading, than: "\(header.title) \(period?.text ?? "")")
      builder.note(isLost ? .unread : .field, Origin(source: draft.path, range: draft.rangeOfFirstLine))
    }
    let financialStart = draft.attributes.month(.financialYear, findings: &findings) ?? settings.financialStart
    let source = page(draft, period: period, financialStart, words)
    var reader = AttributesReader(page: source)
    reader.readPlan(draft.attributes, into: &builder)
    builder.reopenPlan()
    reader.readDetails(draft.attributes, into: &builder)
    OutlineReader.read(outline, source, into: &builder)
    var links = [ReadRecord.Links(draft.source, outline.links)]
    for part in parts.parts(of: draft) {
      let outline = Outline(
        part.source, afterLines: part.linesBefore, options: options(for: part), findings: &findings)
      readPart(part, outline, page(part, period: period, financialStart, words), into: &builder)
      noteNames(of: part)
      links.append(.init(part.source, outline.links))
    }
    findings += tellingReadingsOnce(reader.findings + builder.findings)
    var plan = builder.plan
    plan.period = period
    plan.organization = draft.attributes.text(.organization, findings: &findings).map { RecordReference(name: $0) }
    plan.summary = draft.attributes.text(.summary, findings: &findings)
    plan.source = draft.attributes.text(.source, findings: &findings)
    plan.saysFollowed = draft.attributes.flag(.followed, findings: &findings)
    fillTargets(of: &plan, source)
    plan.settle()
    let known = PlanPlaces(&plan)
    return ReadRecord(
      record: plan, address: draft.address, anchors: known.anchors, links: links.compactMap { $0 },
      moved: known.moved)
  }

  /// Whether the first heading of a text announces a level: it is then not the plan's title.
  private func beginsWithLevel(_ draft: Draft, _ words: OutlineWords) -> Bool {
    let start = draft.source.offset(ofLine: draft.linesBefore + 1)
    let text = draft.source.slice(start, draft.source.text.utf8.count).drop { $0.isWhitespace }
    let lines = text.split(maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first else { return false }
    // « # Objectif 1 », or « Objectif 1 » over a line of « = ».
    let under = lines.dropFirst().first?.trimmed ?? ""
    guard first.hasPrefix("#") || !under.isEmpty && under.allSatisfy({ $0 == "=" }) else { return false }
    return OutlineHeading(String(first.drop { "# *_".contains($0) }), words) != nil
  }

  private func page(
    _ draft: Draft, period: DateExpression?, _ financialStart: Int? = nil, _ words: OutlineWords = OutlineWords()
  ) -> RecordSource {
    RecordSource(
      text: draft.source, path: draft.path, language: draft.language,
      dates: DateReader(
        period: period?.edtf, seasons: settings.seasons, financialStart: financialStart ?? settings.financialStart,
        names: dateNames[draft.language]),
      options: options(for: draft), zone: settings.zone, words: words)
  }
}

private func section(_ heading: Heading) -> Section {
  Section(title: heading.text, anchor: heading.anchor, children: heading.children.map(section))
}
