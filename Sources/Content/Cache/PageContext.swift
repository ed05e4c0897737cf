package import Basics
package import Diagnostics
package import Markdown
package import Model

/// What the text of a page is read with, besides itself and the settings.
package struct PageContext: Sendable {
  /// The meaning of each acronym.
  package var acronyms: [Language: [String: String]]
  /// Where each file goes but the pages that are kept, by its path from `content/`.
  package var places: [(source: String, address: String)]
  /// How many people must not be named.
  package var redacted: Int

  package init(
    acronyms: [Language: [String: String]], places: [(source: String, address: String)], redacted: Int
  ) {
    self.acronyms = acronyms
    self.places = places
    self.redacted = redacted
  }
}

/// Reads pages alone that were kept and whose texts have changed, where no other file of their site has.
package struct SinglePageReader {
  /// As the site has them.
  package let settings: Settings
  /// What the site has findings weigh.
  package let severities: Severities
  private let reader: RecordReader
  private let context: PageContext
  private let files: FileSystem

  /// - Parameters:
  ///   - name, asOf: as for `readContent`.
  ///   - kept: the source and address of every page that is kept; asked for where a text has a link to another file.
  package init(
    _ content: String, name: String, files: FileSystem, asOf: (CivilDate?) -> CivilDate, context: PageContext,
    kept: @escaping @Sendable () -> [(source: String, address: String)]
  ) {
    // What there is to tell of files that have not changed has been told.
    var told: [Finding] = []
    let written = readSettings(content, files: files, name: name, findings: &told)
    var settings = written.settings.asOf(asOf(written.settings.asOf))
    let copied = context.places.filter { !isMarkdown($0.source) }.map {
      CopiedFile(source: $0.source, address: $0.address)
    }
    let places = Places(
      images: ImageSizes(copied, content: content, files: files), files: SiteFiles(copied, url: settings.url)
    ) { kept() + context.places }
    settings.place(written.logos, in: places, findings: &told)
    var parts: [Draft] = []
    reader = RecordReader(
      settings: settings, places: places, parts: PlanParts(&parts, findings: &told), content: content)
    self.settings = settings
    severities = written.severities
    self.context = context
    self.files = files
  }

  /// What was read of a page.
  package struct Read {
    package let page: Page
    package let kept: CachedPage
    package let notes: [String: Note]
    /// What there is to tell of it.
    package let findings: [Finding]
  }

  /// Reads a page; nil where it is no longer one that may be kept.
  package func read(_ source: String) -> Read? {
    let draft = readDraft(FoundFile(path: source), in: reader.content, settings: settings, files: files).noted
    guard let text = draft.result else { return nil }
    let read = diagnosing { reader.finish(text, findings: &$0) }
    let findings = draft.findings + read.findings
    let file = join(reader.content, source)
    guard findings.allSatisfy({ $0.file == file }), let kept = read.result.kept,
      var page = read.result.record?.record as? Page
    else { return nil }
    abbreviate(&page, context.acronyms[page.header.language] ?? [:])
    var notes = Dictionary(read.result.notes.map { ($0.key, $0) }) { first, _ in first }
    abbreviate(&notes, { context.acronyms[$0] ?? [:] })
    return Read(page: page, kept: kept, notes: notes, findings: findings)
  }
}
