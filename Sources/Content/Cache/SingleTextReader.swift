package import Basics
package import Diagnostics
package import Markdown
package import Model
package import Pictures

/// What the text of a record is read with, besides its own file and the settings.
package struct TextContext: Sendable, Hashable {
  /// The meaning of each acronym.
  package var acronyms: [Language: [String: String]] = [:]
  /// Where each file of `content/` goes, by its path from there.
  package var places: [Place]
  /// How many people must not be named.
  package var redacted = 0
  /// The places that links name on another page than they are on.
  package var moved: Set<String> = []
  /// The addresses of pages of which the text is compared with that of others.
  package var compared: Set<String> = []

  /// A file and its address.
  package struct Place: Sendable, Hashable {
    package var source: String
    package var address: String

    package init(source: String, address: String) {
      self.source = source
      self.address = address
    }
  }

  package init(places: [Place]) { self.places = places }
}

/// A file as it was read.
struct TextReading: Sendable {
  let draft: KeptDraft
  let finished: Diagnosed<FinishedDraft>

  var findings: [Finding] { draft.noted.findings + finished.findings }
}

/// Reads single records whose texts have changed, where no other file of their site has.
package struct SingleTextReader {
  /// As the site has them.
  package let settings: Settings
  /// What the site has findings weigh.
  package let severities: Severities
  private let reader: RecordReader
  private let context: TextContext
  private let images: ImageSizes
  private let files: FileSystem
  private let memory: ReadMemory?

  /// - Parameter name, asOf, strings, memory, pictures: as for `readContent`.
  package init(
    _ content: String, name: String, files: FileSystem, asOf: (CivilDate?) -> CivilDate, context: TextContext,
    strings: LanguageFiles, memory: ReadMemory?, pictures: PictureBook? = nil
  ) {
    // What there is to tell of files that have not changed has been told.
    var told: [Finding] = []
    let written = readSettings(content, files: files, name: name, strings: strings, findings: &told)
    var settings = written.settings.asOf(asOf(written.settings.asOf))
    let copied = context.places.filter { !isMarkdown($0.source) }.map {
      CopiedFile(source: $0.source, address: $0.address)
    }
    images = ImageSizes(copied, content: content, files: files, pictures: pictures)
    let places = Places(images: images, files: SiteFiles(copied, url: settings.url)) { context.places }
    settings.place(written.logos, in: places, findings: &told)
    var parts: [Draft] = []
    reader = RecordReader(
      settings: settings, places: places, parts: PlanParts(&parts, findings: &told), content: content, files: files)
    self.settings = settings
    severities = written.severities
    self.context = context
    self.files = files
    self.memory = memory
  }

  /// A text that takes the place of another.
  package struct Change {
    /// Acronyms not explained.
    package let text: Prose
    package let notes: [String: Note]
    /// What there is to tell of the record, and what there was.
    package let findings: [Finding]
    package let before: [Finding]
    /// Where its own page is, and in which language.
    package let address: String
    package let language: Language
    /// Whether all else that is written in the file is where it was.
    package let isInPlace: Bool
    fileprivate let reading: TextReading
    fileprivate let source: String
  }

  /// Reads a record whose file has changed, by its path from `content/`; nil where anything but its text has.
  ///
  /// - Parameters:
  ///   - digest: of the file as it was.
  ///   - bytes: gives what it held; nil where nobody has them.
  package func change(of source: String, from digest: Digest, _ bytes: () -> [UInt8]?) -> Change? {
    guard let before = memory?.reading(of: source, digest) ?? bytes().flatMap({ read(source, bytes: $0) }),
      let now = read(source, bytes: nil), let draft = now.draft.noted.result, let past = before.draft.noted.result,
      let face = RecordFace(of: draft, now.finished.result, settings),
      let old = RecordFace(of: past, before.finished.result, settings), face == old,
      !context.compared.contains(draft.address), now.finished.result.asked.isDisjoint(with: context.moved)
    else { return nil }
    // What it says of another file would be told by nobody.
    let file = join(reader.content, source)
    guard (now.findings + before.findings).allSatisfy({ $0.file == file }) else { return nil }
    var notes = Dictionary(now.finished.result.notes.map { ($0.key, $0) }) { first, _ in first }
    abbreviate(&notes, { context.acronyms[$0] ?? [:] })
    return Change(
      text: face.text, notes: notes, findings: now.findings, before: before.findings,
      address: draft.address, language: draft.language,
      isInPlace: face.places == old.places, reading: now, source: source)
  }

  /// Reads a file, or the bytes that it had.
  private func read(_ source: String, bytes: [UInt8]?) -> TextReading? {
    var files = files
    if let bytes {
      let path = join(reader.content, source)
      files.read = { [files] in $0 == path ? Array(bytes.prefix($1)) : try files.read($0, $1) }
    }
    let draft = readDraft(FoundFile(path: source), in: reader.content, settings: settings, files: files)
    guard let begun = draft.noted.result, let hash = draft.hash else { return nil }
    let finished = diagnosing { reader.finish(begun, findings: &$0) }
    return TextReading(draft: KeptDraft(hash: hash, noted: draft.noted), finished: finished)
  }

  /// Remembers a text for the next build of this process.
  package func keep(_ change: Change) {
    memory?.replace(change.reading, of: change.source, images: images.measured)
  }

  /// A text as a page in a language has it: acronyms explained where it first uses them.
  package func abbreviated(_ text: Prose, in language: Language) -> Prose {
    let meanings = context.acronyms[language] ?? [:]
    return meanings.isEmpty ? text : Prose(Abbreviations(meanings).mark(text.markup))
  }
}
