package import Basics
import Dates
package import Diagnostics
package import Markdown
package import Model

/// What reading gives: the model, and the texts that its parts say they come from.
package struct ReadSite: Sendable {
  package var site: Site
  /// The sources of the settings and of all records but pages that are nothing but their text, by their path from `content/`: what there is
  /// more to say of.
  package var texts: [String: SourceText]
  /// What says who someone is that may not be named: none of it may be published in any form.
  package var redactions = Redactions()
  /// What the site has findings weigh: for whoever tells them.
  package var severities = Severities()
  /// Every Markdown file, in order.
  package var written: [WrittenFile] = []
  /// What another reading need not read again.
  package var kept = CachedPages()
  /// What there was to tell of those pages in their own texts, by their path from `content/`: whoever keeps one keeps that too.
  package var told: [String: [Finding]] = [:]
  /// The footnotes that its texts call, by their keys.
  package var notes: [String: Note] = [:]
  /// Where places are that links of its texts name on another page: `/plans/p/#tri` and `/plans/p/objectif-1/champ/#tri`.
  package var moved: [String: String] = [:]
  /// Which files are published, as far as what was read says it.
  package var reach = Reach()
}

/// A text that a person wrote, as far as those who read it again have to know it.
package struct WrittenFile: Sendable, Hashable {
  /// From `content/`.
  package let path: String
  package let language: Language
  /// Whether it is read as prose, rather than as a plan or another record.
  package let isPage: Bool
}

/// Reads a site's `content/` folder into its model.
///
/// - Parameters:
///   - content: the folder's path, as the person gave it: findings name files by it.
///   - name: what a site is called that does not say so.
///   - asOf: the day that the site is built for, from the one that its settings give; unless said, that one, else one before all others.
///   - layouts: the names of the site's templates; nil where nobody knows.
///   - preview: what is shown besides what is published on that day.
///   - kept: pages of files that are as they were when an earlier reading kept them; their text is left unread.
///   - memory: what is kept from one reading of a process to the next.
///   - jobs: how many files are read at once; the result does not depend on it.
/// - Throws: `FileError` when the folder itself cannot be listed; `CacheInvalidated` when kept pages have to be read as well.
package func readContent(
  _ content: String, name: String, files: FileSystem,
  asOf: (CivilDate?) -> CivilDate = { $0 ?? CivilDate(dayNumber: 0) }, preview: Preview = [],
  layouts: Set<String>? = nil, keeping kept: CachedPages = CachedPages(), memory: ReadMemory? = nil, jobs: Int,
  findings: inout [Finding]
) throws -> ReadSite {
  let written = readSettings(content, files: files, name: name, findings: &findings)
  let day = asOf(written.settings.asOf)
  let settings = written.settings.asOf(day, layouts: layouts)
  let all = try walk(content, files: files, findings: &findings)
  findings += strayConfiguration(all, written, in: content)
  var found = all.filter { !isConfiguration($0.path) && !isStrayConfiguration($0.path) }
  let keeping = Set(kept.pages.map(\.header.source))
  if !keeping.isEmpty { found.removeAll { keeping.contains($0.path) } }
  let tables = found.filter { isContactTable($0.path) }
  let before = memory?.recall(settings, content: content)
  let begun = found.filter(\.isMarkdown).parallelMap(jobs: jobs) { file in
    readDraft(file, in: content, settings: settings, files: files, known: before?.drafts[file.path])
  }
  var told = Dictionary(
    begun.compactMap { begun in
      begun.noted.result.flatMap { begun.noted.findings.isEmpty ? nil : ($0.path, begun.noted.findings) }
    }
  ) { first, _ in first }
  var drafts = begun.map(\.noted).collected(&findings).compactMap { $0 }
  var copied = found.filter { !$0.isMarkdown && !isContactTable($0.path) }.map {
    CopiedFile(source: $0.path, address: address(ofFile: $0.path))
  }
  var reach = Reach()
  reach.patterns = written.patterns
  if !reach.patterns.isEmpty { reach.sources = copied.map(\.source) }
  let held = EmbargoedFiles(
    &drafts, kept: kept.pages, &copied, tables: tables.map(\.path), on: day, preview: preview, settings: settings,
    findings: &findings)
  let texts = merged(
    drafts.map { WrittenFile(path: $0.path, language: $0.language, isPage: $0.type == .page) },
    kept.pages.map(\.written),
    path: \.path)
  let parts = PlanParts(&drafts, findings: &findings)
  let images = ImageSizes(copied, content: content, files: files)
  let places = Places(
    drafts: drafts, kept: kept.pages, files: copied, url: settings.url, images: images, held: held, content: content,
    findings: &findings)
  let reader = RecordReader(settings: settings, places: places, parts: parts, content: content)
  let taken = tables.isEmpty ? [] : Set(drafts.map(\.address) + kept.pages.map(\.header.address))
  var after = memory.map { _ in ReadMemory.State(settings: settings, content: content, begun, places) }
  let known = after.flatMap { before?.finished(for: $0.drafts, in: $0.surroundings, images: images) } ?? [:]
  let paths = drafts.map(\.path)
  // Each is let go of once it has been read: the texts of all pages would be half of what a large site takes.
  let waiting = drafts.map { Locked<Draft?>($0) }
  drafts = []
  let (noted, directory) = concurrently(jobs: jobs) {
    waiting.parallelMap(jobs: jobs) { draft in
      diagnosing { findings in
        guard let draft = draft.withLock({ $0.take() }) else { return FinishedDraft() }
        if let known = known[draft.path] {
          findings += known.findings
          return known.result
        }
        return reader.finish(draft, findings: &findings)
      }
    }
  } _: {
    readTables(
      tables, taken: taken, ContactTableReader(settings: settings, content: content, files: files, preview: preview))
  }
  if let memory, var new = after.take() {
    new.finished = Dictionary(zip(paths, noted)) { first, _ in first }
    new.images = images.measured
    memory.keep(new)
  }
  for (path, noted) in zip(paths, noted) where !noted.findings.isEmpty { told[path, default: []] += noted.findings }
  var read = noted.collected(&findings)
  try checkAnchors(read, kept: kept, reader: reader, files: files, findings: &findings)
  let placed = settings.placingMenus(places)
  let moved = movedPlaces(read, kept: kept, placed)
  guard kept.pages.allSatisfy({ $0.asks.allSatisfy { moved[$0] == nil } }) else { throw CacheInvalidated() }
  var site = Site(settings: placed)
  for language in site.settings.languages {
    for (index, item) in (site.settings.texts[language]?.menu ?? []).enumerated() {
      if let place = moved[item.link] { site.settings.texts[language]?.menu[index].link = place }
    }
  }
  // Which templates there are is for reading alone: the theme is known by the settings, and would be another one for it.
  site.settings.layouts = nil
  site.settings.place(written.logos, in: places, findings: &findings)
  var keepable: [CachedPage] = []
  reach.led.formUnion(kept.pages.flatMap(\.leads) + written.fileNames.compactMap { places.files.find($0) })
  var leads: [Lead] = []
  // Each is moved, in order: a copy would touch all that it holds.
  read.reverse()
  var sources = written.sources
  var notes: [String: Note] = [:]
  while let finished = read.popLast() {
    for note in finished.notes { notes[note.key] = note }
    finished.record?.record.add(to: &site)
    if let page = finished.kept {
      // What it says of another file would be told by nobody.
      let file = join(content, page.header.source)
      if told[page.header.source]?.allSatisfy({ $0.file == file }) != false { keepable.append(page) }
    }
    if let contact = finished.record?.record as? Contact {
      leads += finished.leads.map { Lead(address: $0, contact: contact.header.source) }
    } else {
      reach.led.formUnion(finished.leads)
    }
    guard let draft = finished.draft else { continue }
    drafts.append(draft)
    sources[draft.path] = draft.source
  }
  site.pages = merged(site.pages, kept.pages.map(\.page), path: \.header.source)
  site.contacts += directory.contacts
  leads += directory.fileNames.compactMap { name in
    places.files.find(name.text, from: [folder(of: name.table), ""]).map { Lead(address: $0, contact: name.contact) }
  }
  sources.merge(directory.texts) { $1 }
  findings += directory.findings
  site.settings.takeOut(held, texts: sources, findings: &findings)
  let records = EmbargoedRecords(held, contacts: directory.held, reader: reader, jobs: jobs)
  findings += records.takeOutEmbeds(from: &site, texts: sources)
  let (redactions, closed) = relate(
    &site, held: records, day: day, content: content, texts: sources, jobs: jobs, findings: &findings)
  abbreviate(&notes, { site.acronyms(in: $0) })
  findings += records.mentions(in: site, texts: sources)
  // Nobody is led to a file by someone who is not there.
  let contacts = leads.isEmpty ? [] : Set(site.contacts.flatMap { [$0.header.source, $0.header.address] })
  reach.led.formUnion(leads.filter { contacts.contains($0.contact) }.map(\.address))
  site.files = copied.filter { file in !closed.contains { file.source.hasPrefix($0 + "/") } }
  let aliases = drafts.flatMap { $0.aliases(findings: &findings) } + directory.aliases
  site.redirects = readAliases(aliases, of: site, findings: &findings)
  let surroundings = surroundings(of: site, places, redactions)
  let compared = site.versionTexts
  guard kept.pages.isEmpty || kept.holds(in: surroundings, comparing: compared) else { throw CacheInvalidated() }
  keepable.removeAll { page in
    compared.contains(page.header.address) || !moved.isEmpty && page.asks.contains { moved[$0] != nil }
  }
  var now = CachedPages(merged(keepable, kept.pages, path: \.header.source), surroundings: surroundings)
  if held.isEmpty && directory.held.isEmpty {
    let acronyms = site.settings.languages.map { ($0, site.acronyms(in: $0)) }
    now.context = PageContext(
      acronyms: Dictionary(uniqueKeysWithValues: acronyms), places: places.besides(now.pages),
      redacted: redactions.people.count)
  }
  return ReadSite(
    site: site, texts: sources, redactions: redactions, severities: written.severities, written: texts, kept: now,
    told: told, notes: notes, moved: moved, reach: reach)
}

/// A file that a contact leads to.
private struct Lead {
  let address: String
  /// The file that the contact is written in, or its own address where it is a row of a table.
  let contact: String
}

private func isConfiguration(_ path: String) -> Bool {
  path == "site.yml" || Language.allCases.contains { path == "site.\($0.rawValue).yml" }
}

/// The contacts of a site's tables, and what they were written in.
private struct ReadTables: Sendable {
  var contacts: [Contact] = []
  var held: [(contact: Contact, hold: Embargo)] = []
  var aliases: [WrittenAlias] = []
  var fileNames: [ContactTableReader.FileName] = []
  var texts: [String: SourceText] = [:]
  var findings: [Finding] = []
}

/// - Parameter taken: the addresses of the site's other pages.
private func readTables(_ tables: [FoundFile], taken: Set<String>, _ reader: ContactTableReader) -> ReadTables {
  var reader = reader
  var taken = taken
  var result = ReadTables()
  for table in tables {
    let read = reader.read(table.path, taken: &taken)
    result.contacts += read.open
    result.held += read.held
    result.aliases += read.aliases
    result.fileNames += read.fileNames
    result.texts[table.path] = read.text
  }
  result.findings = reader.findings
  return result
}
