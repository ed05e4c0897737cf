package import Basics
import Dates
package import Diagnostics
package import Markdown
package import Model
package import Pictures

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
  /// What the text of one of its records is read with; nil where that is not all there is to know.
  package var context: TextContext?
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

/// Reads a site’s `content/` folder into its model.
///
/// - Parameters:
///   - content: the folder’s path, as the person gave it: findings name files by it.
///   - name: what a site is called that does not say so.
///   - asOf: the day that the site is built for, from the one that its settings give; unless said, that one, else one before all others.
///   - layouts: the names of the site’s templates; nil where nobody knows.
///   - strings: the words of the interface in each language that there is a file of.
///   - preview: what is shown besides what is published on that day.
///   - memory: what is kept from one reading of a process to the next.
///   - archive: keeps what is read for the next build.
///   - pictures: knows of which images there are copies; nil where none are wanted.
///   - jobs: how many files are read at once; the result does not depend on it.
/// - Throws: `FileError` when the folder itself cannot be listed.
package func readContent(
  _ content: String, name: String, files: FileSystem,
  asOf: (CivilDate?) -> CivilDate = { $0 ?? CivilDate(dayNumber: 0) }, preview: Preview = [],
  layouts: Set<String>? = nil, strings: LanguageFiles = .commands, memory: ReadMemory? = nil,
  archive: TextArchive? = nil,
  pictures: PictureBook? = nil, jobs: Int,
  findings: inout [Finding]
) throws -> ReadSite {
  let written = readSettings(content, files: files, name: name, strings: strings, findings: &findings)
  let day = asOf(written.settings.asOf)
  let settings = written.settings.asOf(day, layouts: layouts)
  let all = try walk(content, files: files, findings: &findings)
  findings += strayConfiguration(all, written, in: content)
  let found = all.filter { !isConfiguration($0.path) && !isStrayConfiguration($0.path) }
  let tables = found.filter { isContactTable($0.path) }
  let before = memory?.recall(settings, content: content)
  let begun = found.filter(\.isMarkdown).parallelMap(jobs: jobs) { file in
    readDraft(
      file, in: content, settings: settings, files: files, known: before?.drafts[file.path], archive: archive)
  }
  var drafts = begun.map(\.noted).collected(&findings).compactMap { $0 }
  var copied = found.filter { !$0.isMarkdown && !isContactTable($0.path) }.map {
    CopiedFile(source: $0.path, address: address(ofFile: $0.path))
  }
  let converted = convert(&copied, content: content, files: files, pictures: pictures, jobs: jobs)
  var reach = Reach()
  reach.patterns = written.patterns
  if !reach.patterns.isEmpty { reach.sources = copied.map(\.source) }
  let held = EmbargoedFiles(
    &drafts, &copied, tables: tables.map(\.path), on: day, preview: preview, settings: settings, findings: &findings)
  let texts = drafts.map { WrittenFile(path: $0.path, language: $0.language, isPage: $0.type == .page) }
  let parts = PlanParts(&drafts, findings: &findings)
  let images = ImageSizes(copied, content: content, files: files, pictures: pictures)
  // Whatever leads to them: a link too.
  for path in converted { _ = images.measure(path) }
  let places = Places(
    drafts: drafts, files: copied, url: settings.url, images: images, held: held, content: content,
    findings: &findings)
  let reader = RecordReader(settings: settings, places: places, parts: parts, content: content, files: files)
  let taken = tables.isEmpty ? [] : Set(drafts.map(\.address))
  var after = memory.map { _ in ReadMemory.State(settings: settings, content: content, begun, places) }
  let known = after.flatMap { before?.finished(for: $0.drafts, in: $0.surroundings, images: images) } ?? [:]
  let paths = drafts.map(\.path)
  // Each is let go of once it has been read: the texts of all pages would be half of what a large site takes.
  let waiting = drafts.map { Locked<Draft?>($0) }
  drafts = []
  let (noted, directory) = concurrently(jobs: jobs) {
    finish(waiting, with: reader, known: known, jobs: jobs)
  } _: {
    readTables(
      tables, taken: taken, ContactTableReader(settings: settings, content: content, files: files, preview: preview))
  }
  if let memory, var new = after.take() {
    new.finished = Dictionary(zip(paths, noted)) { first, _ in first }
    new.images = images.measured
    memory.keep(new)
  }
  var read = noted.collected(&findings)
  checkAnchors(read, findings: &findings)
  var placed = settings.placingMenus(places)
  let ledTo = placed.place(written.footers, in: places, findings: &findings)
  let moved = movedPlaces(read, placed, asked: ledTo)
  var site = Site(settings: placed)
  site.settings.lead(menusTo: moved)
  // Which templates there are is for reading alone: the theme is known by the settings, and would be another one for it.
  site.settings.layouts = nil
  site.settings.place(written.logos, in: places, findings: &findings)
  reach.led.formUnion((written.fileNames + ledTo).compactMap { places.files.find($0) })
  var gathered = Gathered(&read, sources: written.sources, into: &site)
  site.settleLayouts(among: layouts)
  site.contacts += directory.contacts
  gathered.leads += directory.fileNames.compactMap { name in
    places.files.find(name.text, from: [folder(of: name.table), ""]).map { Lead(address: $0, contact: name.contact) }
  }
  var sources = gathered.sources
  sources.merge(directory.texts) { $1 }
  findings += directory.findings
  site.settings.takeOut(held, texts: sources, findings: &findings)
  let records = EmbargoedRecords(held, contacts: directory.held, reader: reader, jobs: jobs)
  findings += records.takeOutEmbeds(from: &site, texts: sources)
  let (redactions, closed) = relate(
    &site, held: records, day: day, content: content, texts: sources, jobs: jobs, findings: &findings)
  abbreviate(&gathered.notes, { site.acronyms(in: $0) })
  findings += records.mentions(in: site, texts: sources)
  reach.led.formUnion(gathered.led + gathered.addresses(ofContactsOf: site))
  site.pictures = images.pictures
  site.files = copied.filter { file in !closed.contains { file.source.hasPrefix($0 + "/") } }
  let aliases = gathered.drafts.flatMap { $0.aliases(findings: &findings) } + directory.aliases
  site.redirects = readAliases(aliases, of: site, findings: &findings)
  site.settleEmbeds()
  var result = ReadSite(
    site: site, texts: sources, redactions: redactions, severities: written.severities, written: texts,
    notes: gathered.notes, moved: moved, reach: reach)
  if held.isEmpty && directory.held.isEmpty {
    let acronyms = site.settings.languages.map { ($0, site.acronyms(in: $0)) }
    var context = TextContext(places: places.all)
    context.acronyms = Dictionary(uniqueKeysWithValues: acronyms)
    context.redacted = redactions.people.count
    context.moved = Set(moved.keys)
    context.compared = site.versionTexts
    result.context = context
  }
  return result
}

/// Reads drafts into records, on all cores, and takes each as it does; what is `known` is not read again.
private func finish(
  _ waiting: [Locked<Draft?>], with reader: RecordReader, known: [String: Diagnosed<FinishedDraft>], jobs: Int
) -> [Diagnosed<FinishedDraft>] {
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
}

/// What records bring to their site besides themselves.
private struct Gathered {
  /// Those of which more will be said.
  var drafts: [Draft] = []
  var sources: [String: SourceText]
  var notes: [String: Note] = [:]
  /// The addresses of files that records lead to.
  var led: [String] = []
  /// Of those that contacts lead to.
  var leads: [Lead] = []

  /// Moves each record to the site, in order: a copy would touch all that it holds.
  init(_ read: inout [FinishedDraft], sources known: [String: SourceText], into site: inout Site) {
    sources = known
    read.reverse()
    while let finished = read.popLast() {
      for note in finished.notes { notes[note.key] = note }
      finished.record?.record.add(to: &site)
      if let contact = finished.record?.record as? Contact {
        leads += finished.leads.map { Lead(address: $0, contact: contact.header.source) }
      } else {
        led += finished.leads
      }
      guard let draft = finished.draft else { continue }
      drafts.append(draft)
      sources[draft.path] = draft.source
    }
  }

  /// What the contacts lead to that a site has: nobody is led to a file by someone who is not there.
  func addresses(ofContactsOf site: Site) -> [String] {
    if leads.isEmpty { return [] }
    let contacts = Set(site.contacts.flatMap { [$0.header.source, $0.header.address] })
    return leads.filter { contacts.contains($0.contact) }.map(\.address)
  }
}

extension Settings {
  /// Leads menus to places that are on another page than their link names.
  fileprivate mutating func lead(menusTo moved: [String: String]) {
    guard !moved.isEmpty else { return }
    for language in languages { texts[language]?.updateLinks { link, _ in moved[link] ?? link } }
  }
}

extension Site {
  /// The addresses of pages that keep the text of a policy’s version, which is compared with that of another.
  fileprivate var versionTexts: Set<String> {
    let mark = Character(Unicode.Scalar(linkMark))
    return Set(
      policies.flatMap(\.revisions).compactMap(\.text).map { String($0.drop { $0 == mark }.prefix { $0 != "#" }) })
  }
}

/// A file that a contact leads to.
private struct Lead {
  let address: String
  /// The file that the contact is written in, or its own address where it is a row of a table.
  let contact: String
}

/// Gives files that are published in another format an address that says so: `/a/img-1.heic.jpg`.
///
/// - Returns: their paths.
private func convert(
  _ files: inout [CopiedFile], content: String, files system: FileSystem, pictures: PictureBook?, jobs: Int
) -> [String] {
  guard let pictures else { return [] }
  let found = files.indices.filter { isHEICName(files[$0].source) }
  if found.isEmpty { return [] }
  let measured = found.map { files[$0].source }.parallelMap(jobs: jobs) {
    measureImage(join(content, $0), files: system, pictures: pictures)
  }
  return zip(found, measured).compactMap { number, measured in
    guard case .picture(let picture) = measured, picture.isConverted else { return nil }
    files[number].address += ".jpg"
    return files[number].source
  }
}

private func isHEICName(_ path: String) -> Bool { ["heic", "heif", "hif"].contains(suffix(of: path) ?? "") }

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
