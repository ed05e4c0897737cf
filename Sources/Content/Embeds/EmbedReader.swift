import Basics
import Diagnostics
import Markdown
import Model

/// Reads what embeds are made of: files, folders, addresses, places.
struct EmbedReader {
  let source: RecordSource
  let draft: Draft
  let places: Places
  /// The folder of the site’s texts, as the person gave it.
  let content: String
  let files: FileSystem
  /// Where the embed is written.
  let range: SourceRange
  var findings: [Finding] = []

  var language: Language { draft.language }

  /// What an embed is made of; nil, with a finding, where there is nothing to show.
  mutating func content(of embed: Embed) -> EmbedContent? {
    switch embed.kind {
    case .milestones, .matrix, .calendar, .indicators, .summary: nil
    case .files: listFiles(in: embed.arguments[.folder]).map { .files($0) }
    case .gallery: readGallery(in: embed.arguments[.folder]).map { .gallery($0) }
    case .video, .audio: readMedia(embed).map { .media($0) }
    case .table: readData(embed.arguments[.file]).map { .table($0) }
    case .chart: readData(embed.arguments[.file]).flatMap { drawable($0) }.map { .table($0) }
    case .map: readPlace(embed).map { .place($0) }
    }
  }

  /// A finding about what the embed says; at `words` of it, where they are given and stand there.
  func finding(
    _ summary: Words, at words: String? = nil, code: Code = .embedData, why: Words? = nil, hint: Words?
  ) -> Finding {
    Finding(code, in: draft.source, at: words.map(place) ?? range, summary, why: why, hint: hint)
  }

  /// Where some words of the embed stand.
  func place(of words: String) -> SourceRange { source.place(of: words, in: range) }

  /// The path from `content/`, as the disk has it, of a file that is named from the one in hand; nil where it is none of the site’s.
  func path(of written: String) -> String? {
    let plain = decodePercent(written[...]) ?? written
    let target = plain.hasPrefix("/") ? String(plain.dropFirst()) : resolve(plain, fromFolder: folder(of: draft.path))
    return target.flatMap { places.spelling(of: $0) }
  }

  /// The link of a file of the site; nil, with a finding, where it is none.
  mutating func link(to written: String) -> String? { source.file(written, at: range, findings: &findings) }

  /// That something is not said without which there is nothing to show.
  mutating func lacks(_ argument: Embed.Argument, example: Words) {
    let name = argument.name
    findings.append(
      finding(
        Words(
          fr: "il manque « \(name.french) » : rien n’est montré", en: "“\(name.english)” is missing: nothing is shown"),
        hint: Words(fr: "Écrivez par exemple \(example.french).", en: "Write for example \(example.english).")))
  }

  // MARK: Places

  private mutating func readPlace(_ embed: Embed) -> MapPlace? {
    guard let name = embed.arguments[.place] ?? embed.arguments[.title], !name.isEmpty else {
      lacks(.place, example: Words(fr: "{{carte lieu=\"Berlin\"}}", en: "{{map place=\"Berlin\"}}"))
      return nil
    }
    var place = MapPlace(name: name)
    if let text = embed.arguments[.coordinates] {
      place.coordinates = readCoordinates(text)
      if place.coordinates == nil {
        findings.append(
          finding(
            Words(
              fr: "« \(text) » n’est pas une latitude et une longitude",
              en: "“\(text)” is no latitude and longitude"), at: text,
            hint: Words(fr: "Écrivez-les en degrés : « 52,52; 13,40 ».", en: "Write them in degrees: “52.52, 13.40”.")))
      }
    }
    return place
  }
}

extension RecordReader {
  /// Reads an embed, and what it is made of.
  func readEmbed(_ text: EmbedText, in draft: Draft, _ source: RecordSource, findings: inout [Finding]) -> Embed? {
    guard var embed = Content.readEmbed(text, in: draft, findings: &findings) else { return nil }
    guard !embed.kind.isOfPlan else { return embed }
    var reader = EmbedReader(
      source: source, draft: draft, places: places, content: content, files: files, range: text.range)
    embed.content = reader.content(of: embed)
    findings += reader.findings
    return embed
  }
}
