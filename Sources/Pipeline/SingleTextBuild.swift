import Basics
import Content
import Diagnostics
import Markdown
import Model
import Pictures
import Redaction
import Templates

/// An incremental build of single texts: where nothing has changed but texts of records, and the rest of the site knows of those records
/// what it knew, each text is put in the place of the one before, in the pages that show it. Nothing else is read, planned or rendered.
struct SingleTextBuild {
  let options: BuildOptions
  /// Those that note what is read of them.
  let files: FileSystem
  let known: Known
  let memory: Memory
  let publication: Publication
  let pictures: PictureBook?

  struct Made: Sendable {
    /// Its place among the inputs of the manifest.
    let input: Int
    let pages: [Page]
    /// What there is to tell of its text, as it is told, and what there was.
    let findings: [Finding]
    let before: [Finding]
    /// How many more findings the site leaves out than before.
    let ignored: Int
  }

  /// A page with another text in it.
  struct Page: Sendable {
    /// Its place among the outputs of the manifest.
    let output: Int
    /// Of `public/`.
    let path: String
    let hash: Digest
    let trace: Manifest.PageTrace
    let isChanged: Bool
  }

  /// More at once are read with all the others.
  private static let limit = 100

  /// Stages the pages; nil, and nothing staged, where texts are not all that has changed.
  ///
  /// - Parameter inputs: the files that there are, as the manifest has them.
  func make(_ inputs: Inputs) throws -> [Made]? {
    let manifest = known.manifest
    guard !options.isForced, let changed = known.changed, (1...Self.limit).contains(changed.count),
      known.outputs.allSatisfy(\.self), let context = memory.context(of: manifest),
      let redaction = redaction(context)
    else { return nil }
    let name = fileName(of: try files.realPath(options.source))
    let reader = SingleTextReader(
      options.content, name: String(name), files: files, asOf: options.day, context: context,
      strings: languageFiles(options, files), memory: options.lastBuild?.texts, pictures: pictures)
    let settings = options.adapted(reader.settings)
    var made: [Made] = []
    var staged: [(page: Page, bytes: [UInt8])] = []
    var kept: [SingleTextReader.Change] = []
    for input in changed {
      let outputs = self.outputs(showing: manifest.inputs[input].path)
      // First: a plan is long to read, and no page shows its text alone.
      guard !outputs.isEmpty, let change = change(at: inputs.stamps[input].path, input, reader) else { return nil }
      let (told, ignored) = reader.severities.weighed(change.findings)
      let (before, ignoredBefore) = reader.severities.weighed(change.before)
      guard !told.contains(where: stopsBuild),
        // What names someone is not remembered, be it in the words of a finding.
        redaction.isEmpty || told.isEmpty,
        change.isInPlace || isAllTold(before.bounded, of: input)
      else { return nil }
      var pages: [Page] = []
      for output in outputs {
        guard let (page, bytes) = try page(output, change, reader, settings),
          redaction.isEmpty
            || redaction.find(in: bytes, as: TextKind(ofFile: page.path)).isEmpty
              && redaction.find(inPath: page.path).isEmpty
        else { return nil }
        staged.append((page, bytes))
        pages.append(page)
      }
      kept.append(change)
      made.append(
        Made(
          input: input, pages: pages, findings: told.bounded, before: before.bounded,
          ignored: ignored - ignoredBefore))
    }
    let changedPages = staged.filter(\.page.isChanged)
    try publication.open(for: changedPages.map(\.page.path))
    for (number, (page, bytes)) in changedPages.enumerated() {
      _ = try publication.stage(bytes, as: number, for: page.path, isForced: false, isDryRun: false)
    }
    for change in kept { reader.keep(change) }
    return made
  }

  /// Those who must not be named: a build of this process knows them, and none is on record.
  private func redaction(_ context: TextContext) -> Redaction? {
    context.redacted == 0 ? Redaction() : options.lastBuild?.redaction(of: known.manifest.context)
  }

  /// A record whose file has changed; nil where anything but its text has.
  private func change(at path: String, _ input: Int, _ reader: SingleTextReader) -> SingleTextReader.Change? {
    let entry = known.manifest.inputs[input]
    guard path.hasPrefix(options.content + "/"), isMarkdown(path), let hash = entry.hash else { return nil }
    return reader.change(of: String(path.dropFirst(options.content.utf8.count + 1)), from: hash) {
      guard let place = entry.text, let bytes = TextArchive.read(place, in: memory.archiveFolder, memory.files),
        Digest(bytes) == hash
      else { return nil }
      return bytes
    }
  }

  /// The places of the outputs that show the text of a record, by its file as the manifest names it.
  private func outputs(showing source: String) -> [Int] {
    known.manifest.outputs.indices.filter { output in
      known.manifest.outputs[output].page?.texts.contains { $0.source == source } ?? false
    }
  }

  /// Whether a record’s own reading told all that was told of its file: what others told of it stands where it stood, or is not known.
  private func isAllTold(_ own: [Finding], of input: Int) -> Bool {
    known.manifest.findings.count { Memory.place(of: $0) == input } == own.count
  }

  private func stopsBuild(_ finding: Finding) -> Bool {
    finding.severity == .error || options.isStrict && finding.severity == .warning
  }

  /// A page with a text in the place of the one before; nil where that is not all there would be to do.
  private func page(
    _ output: Int, _ change: SingleTextReader.Change, _ reader: SingleTextReader, _ settings: Settings
  ) throws -> (Page, [UInt8])? {
    let entry = known.manifest.outputs[output]
    guard let trace = entry.page, let hash = entry.hash else { return nil }
    let path = String(entry.path.dropFirst(options.target.utf8.count + 1))
    let address = "/" + (path.hasSuffix("index.html") ? path.dropLast("index.html".count) : path[...])
    let old = try files.read(entry.path, Int.max)
    guard Digest(old) == hash else { return nil }
    // A record may be shown in other languages than its own, by a page each.
    let language = address == change.address ? change.language : settings.language(of: address)
    let text = reader.abbreviated(change.text, in: language)
    guard
      let (bytes, new) = TextPatch(
        trace, address: address, linksToFiles: settings.linksToFiles, notes: change.notes
      ).page(old, with: text)
    else {
      return nil
    }
    let page = Page(output: output, path: path, hash: Digest(bytes), trace: new, isChanged: bytes != old)
    return (page, bytes)
  }
}

extension Settings {
  /// The language of the pages below an address: those that are not in the main one have its code before theirs.
  fileprivate func language(of address: String) -> Language {
    languages.first { $0 != mainLanguage && address.hasPrefix("/\($0.rawValue)/") } ?? mainLanguage
  }
}

/// Puts another text in the place of a page’s own.
struct TextPatch {
  let trace: Manifest.PageTrace
  private let links: Links
  private let notes: [String: Note]

  /// - Parameters:
  ///   - address: the page’s.
  ///   - linksToFiles: whether links name files.
  ///   - notes: the footnotes that the text may call.
  init(_ trace: Manifest.PageTrace, address: String, linksToFiles: Bool, notes: [String: Note]) {
    self.trace = trace
    self.notes = notes
    var links = Links.relative(to: address)
    links.namesFiles = linksToFiles
    self.links = links
  }

  /// The page and its trace; nil where the text is not all that would be another, or nobody knows where its notes go.
  func page(_ old: [UInt8], with text: Prose) -> ([UInt8], Manifest.PageTrace)? {
    guard let first = trace.texts.first, trace.texts.allSatisfy({ $0.source == first.source }) else { return nil }
    var markup = written(text.markup)
    var block: [UInt8] = []
    let hasNotes = PageNotes.isNeeded(markup)
    if hasNotes || trace.notes.map({ !$0.isEmpty }) ?? false {
      guard trace.texts.count == 1, trace.notes != nil else { return nil }
      if hasNotes { (markup, block) = withNotes(markup) }
    }
    // Whether white space follows goes by what a text ends with.
    guard let end = markup.last, trace.texts.allSatisfy({ old[$0.range.upperBound - 1].isSpace == end.isSpace }) else {
      return nil
    }
    var result: [UInt8] = []
    result.reserveCapacity(old.count + markup.count)
    var new = trace
    var from = 0
    for index in trace.texts.indices {
      let range = trace.texts[index].range
      result += old[from..<range.lowerBound]
      new.texts[index].range = result.count..<(result.count + markup.count)
      result += markup
      from = range.upperBound
    }
    if let range = trace.notes {
      result += old[from..<range.lowerBound]
      new.notes = result.count..<(result.count + block.count)
      result += block
      from = range.upperBound
    }
    result += old[from...]
    new.made.texts = ValueDigest.texts(text.markup)
    return (result, new)
  }

  private func written(_ markup: String) -> [UInt8] {
    var buffer = ByteBuffer(reserving: markup.utf8.count + 256)
    buffer.append(markup: markup, links: links)
    return buffer.bytes
  }

  /// The text with numbers in the place of calls, and the notes that it calls.
  private func withNotes(_ markup: [UInt8]) -> (text: [UInt8], notes: [UInt8]) {
    var page = PageNotes(notes) { String(decoding: written($0), as: UTF8.self) }
    var places = [markup.count]
    let all = page.page(markup + [NoteMarks.place], keeping: &places)
    return (Array(all[..<places[0]]), Array(all[places[0]...]))
  }
}
