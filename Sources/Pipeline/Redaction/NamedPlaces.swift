import Basics
import Content
import Diagnostics
import Model
import ModelChecks
import Redaction
import Views

/// Where a writer finds the words that would name someone: what was found in a published file, as findings about its sources.
///
/// No finding says the name, nor shows the line: it says where both are written.
struct NamedPlaces {
  private let redaction: Redaction
  private let options: BuildOptions
  private let files: FileSystem
  private let sources: SourceMap
  private var read: [String: Source?] = [:]
  /// Files that many pages show: settings, then the site’s own templates.
  private var shared: [String]?
  /// Every other text of `content/`.
  private var others: [String]?
  private static let limit = 1000

  /// A text, and who is named in it.
  private struct Source {
    let text: SourceText
    let named: [Redaction.Named]
  }

  init(_ redaction: Redaction, _ options: BuildOptions, _ files: FileSystem, _ sources: SourceMap) {
    self.redaction = redaction
    self.options = options
    self.files = files
    self.sources = sources
  }

  /// What there is to tell of files that name someone, in their order.
  mutating func findings(of found: [(route: Route, named: [Redaction.Named])]) -> [Finding] {
    var cases: [Int: [(route: Route, certainty: Certainty)]] = [:]
    for file in found {
      for (person, named) in Dictionary(grouping: file.named, by: \.person) {
        cases[person, default: []].append((file.route, named.map(\.certainty).max() ?? .likely))
      }
    }
    return cases.sorted { $0.key < $1.key }.flatMap { findings($0, $1) }
  }

  private mutating func findings(_ person: Int, _ routes: [(route: Route, certainty: Certainty)]) -> [Finding] {
    var places: [Spot: [String]] = [:]
    var lost: [Certainty: [String]] = [:]
    for (route, certainty) in routes {
      let own = ownFiles(of: route)
      var spots = spots(of: person, in: own)
      // What is within a document, or written in a way of its own, has no line.
      if spots.isEmpty, let copy = own.first, isCopied(route) {
        spots = [Spot(file: copy, isInside: true, certainty: certainty)]
      }
      if spots.isEmpty { spots = self.spots(of: person, in: sharedFiles()) }
      if spots.isEmpty { spots = self.spots(of: person, in: otherFiles()) }
      // However a page writes what its one text says, that is where it is said.
      if spots.isEmpty, own.count == 1 { spots = [Spot(file: own[0], isInside: true, certainty: certainty)] }
      if spots.isEmpty { lost[certainty, default: []].append(route.address) }
      // What is only sure once it is put together is told as sure where its parts stand.
      if certainty == .sure, !spots.contains(where: { $0.certainty == .sure }) {
        for index in spots.indices { spots[index].certainty = .sure }
      }
      for spot in Set(spots) { places[spot, default: []].append(route.address) }
    }
    let result = places.sorted { $0.key < $1.key }.prefix(Self.limit).map {
      finding(person, at: $0.key, seenOn: $0.value)
    }
    // What a page says and no text does, such as a title made of two.
    return result
      + lost.sorted { $0.key > $1.key }.map { record(person, $0.key, $0.value[0], others: $0.value.count - 1) }
  }

  // MARK: Looking

  /// A place that names someone; the file’s own name where there is no range.
  private struct Spot: Hashable, Comparable {
    var file: String
    var range: SourceRange?
    /// Whether it is somewhere in the file.
    var isInside = false
    var certainty: Certainty

    static func < (left: Self, right: Self) -> Bool {
      if left.file != right.file { return left.file < right.file }
      let (one, other) = (left.range, right.range)
      if one != other { return (one?.lower ?? -1, one?.upper ?? -1) < (other?.lower ?? -1, other?.upper ?? -1) }
      return left.certainty > right.certainty
    }
  }

  private mutating func spots(of person: Int, in paths: [String]) -> [Spot] {
    paths.flatMap { path -> [Spot] in
      var spots: [Spot] = []
      let named = redaction.find(inPath: ownName(of: path)).filter { $0.person == person }
      if let certainty = named.map(\.certainty).max() { spots.append(Spot(file: path, certainty: certainty)) }
      guard let source = source(path) else { return spots }
      let records = redaction.people.filter { join(options.content, $0.origin.source) == path }.map {
        source.text.entry(at: $0.origin.range)
      }
      var known: Set<SourceRange> = []
      for named in source.named where named.person == person {
        guard let range = named.range.map({ SourceRange($0.lowerBound, $0.upperBound) }), known.insert(range).inserted
        else {
          continue
        }
        // Where their consent would be noted they are named rightly.
        if !records.contains(where: { $0.lower <= range.lower && range.upper <= $0.upper }) {
          spots.append(Spot(file: path, range: range, certainty: named.certainty))
        }
      }
      return spots
    }
  }

  private func ownName(of path: String) -> String {
    path.hasPrefix(options.content + "/") ? String(path.dropFirst(options.content.count + 1)) : path
  }

  private mutating func source(_ path: String) -> Source? {
    if let known = read[path] { return known }
    var source: Source?
    var untold: [Finding] = []
    if let bytes = try? files.read(path, textLimit), let readable = textBytes(ofFile: bytes),
      let text = readText(readable, path: path, findings: &untold)
    {
      let kind = TextKind(ofFile: path)
      var named = redaction.find(in: text.text, as: kind)
      if isMarkdown(path) {
        named += UnmarkedText(text.text).find(redaction, as: kind)
        // Of its front matter: « "avec Élise\nCôté" ».
        if text.text.utf8.contains(UInt8(ascii: "\\")) { named += redaction.find(in: text.text, as: .escapes) }
      }
      source = Source(text: text, named: named)
    }
    read[path] = .some(source)
    return source
  }

  /// `page:guide/bottin.md` is what a page of text reads.
  private func ownFiles(of route: Route) -> [String] {
    route.reads.compactMap { read in
      let parts = read.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      let subject = String(parts[1].prefix { $0 != "#" })
      if parts[0] == "asset" { return join(options.templates, subject) }
      if parts[0] == "file" { return join(options.content, String(parts[1])) }
      return subject.hasPrefix("/") || !subject.contains(".") ? nil : join(options.content, subject)
    }
  }

  /// Whether a route is a file that is published as it is.
  private func isCopied(_ route: Route) -> Bool {
    route.reads.contains { $0.hasPrefix("file:") || $0.hasPrefix("asset:") }
  }

  private mutating func sharedFiles() -> [String] {
    if let shared { return shared }
    let settings = (["site.yml"] + (languages(of: options, files: files) ?? []).map { "site.\($0.rawValue).yml" }).map {
      join(options.content, $0)
    }
    let all = settings + list(options.templates) { $0.hasSuffix(".html") || $0.hasSuffix(".yml") }
    shared = all
    return all
  }

  private mutating func otherFiles() -> [String] {
    if let others { return others }
    let all = list(options.content) { isMarkdown($0) }
    others = all
    return all
  }

  private func list(_ folder: String, _ isWanted: (String) -> Bool) -> [String] {
    guard (try? files.kind(folder)) == .folder, let entries = try? files.list(folder) else { return [] }
    return entries.filter { $0.isReadable && !$0.name.hasPrefix(".") }.flatMap { entry -> [String] in
      let path = join(folder, entry.name)
      switch entry.kind {
      case .folder: return list(path, isWanted)
      case .file: return isWanted(path) ? [path] : []
      case .link, .other: return []
      }
    }
  }

  // MARK: Telling

  private func finding(_ person: Int, at spot: Spot, seenOn addresses: [String]) -> Finding {
    let code: Code = spot.certainty == .sure ? .personalData : .personalDataLikely
    let isName = spot.range == nil && !spot.isInside
    let summary =
      switch (spot.certainty, isName) {
      case (.sure, false) where spot.isInside:
        Words(
          fr: "ce fichier désigne une personne qui n’a pas consenti à être publiée",
          en: "this file says who someone is that has not consented to be published")
      case (.likely, false) where spot.isInside:
        Words(
          fr: "ce fichier désigne peut-être une personne qui n’a pas consenti à être publiée",
          en: "this file may say who someone is that has not consented to be published")
      case (.sure, false):
        Words(
          fr: "ceci désigne une personne qui n’a pas consenti à être publiée",
          en: "this says who someone is that has not consented to be published")
      case (.sure, true):
        Words(
          fr: "le nom de ce fichier désigne une personne qui n’a pas consenti à être publiée",
          en: "the name of this file says who someone is that has not consented to be published")
      case (.likely, false):
        Words(
          fr: "ceci désigne peut-être une personne qui n’a pas consenti à être publiée",
          en: "this may say who someone is that has not consented to be published")
      case (.likely, true):
        Words(
          fr: "le nom de ce fichier désigne peut-être une personne qui n’a pas consenti à être publiée",
          en: "the name of this file may say who someone is that has not consented to be published")
      }
    let (why, hint) = (seen(on: addresses), mend(person, spot.certainty))
    guard let range = spot.range, case .some(.some(let source)) = read[spot.file] else {
      return Finding(code, file: spot.file, summary, why: why, hint: hint)
    }
    return Finding(code, in: source.text, at: range, summary, why: why, hint: hint).withoutExcerpt
  }

  /// What is told where the record is, since nobody knows where the words are.
  private func record(_ person: Int, _ certainty: Certainty, _ address: String, others: Int) -> Finding {
    let summary =
      certainty == .sure
      ? Words(
        fr: "cette personne, qui n’y consent pas, serait nommée à \(redaction.shown(address))",
        en: "this person, who has not consented to it, would be named at \(redaction.shown(address))")
      : Words(
        fr: "cette personne, qui n’y consent pas, serait peut-être nommée à \(redaction.shown(address))",
        en: "this person, who has not consented to it, might be named at \(redaction.shown(address))")
    let more = Words(
      fr: others == 0 ? "" : "Et dans \(others) autre\(others > 1 ? "s" : "") fichier\(others > 1 ? "s" : "") du site.",
      en: others == 0 ? "" : "And in \(others) other file\(others > 1 ? "s" : "") of the site.")
    return sources.finding(
      certainty == .sure ? .personalData : .personalDataLikely, at: redaction.people[person].origin, summary,
      why: others == 0 ? nil : more,
      hint: Words(
        fr: "Cherchez son nom, son courriel et son téléphone dans ce qui sert à cette page, et retirez-les.",
        en: "Look for their name, e-mail and phone in what this page is made of, and take them out.")
    ).withoutExcerpt
  }

  private func mend(_ person: Int, _ certainty: Certainty) -> Words {
    let person = redaction.people[person]
    let found = sources.finding(.personalData, at: person.origin, Words(fr: "", en: ""))
    let place = [found.file ?? "", found.place.map { String($0.line) } ?? ""].filter { !$0.isEmpty }.joined(
      separator: ":")
    if !person.isTold {
      return Words(
        fr: "Seules les pages de l’événement peuvent nommer les gens de son programme : \(place).",
        en: "Only the pages of the event may name the people of its programme: \(place).")
    }
    return certainty == .sure
      ? Words(
        fr: "Retirez-le, ou notez le consentement là où cette personne est inscrite : \(place).",
        en: "Take it out, or record the consent where that person is entered: \(place).")
      : Words(
        fr: "Si c’est la personne inscrite ici, retirez-le : \(place). Sinon, rien n’y oblige.",
        en: "If it is the person entered here, take it out: \(place). If not, nothing needs to be done.")
  }

  private func seen(on addresses: [String]) -> Words? {
    guard let first = addresses.first.map(redaction.shown) else { return nil }
    let others = addresses.count - 1
    if others == 0 { return Words(fr: "Vu à la page \(first).", en: "Seen on the page \(first).") }
    return Words(
      fr: others == 1 ? "Vu à la page \(first) et à une autre." : "Vu à la page \(first) et à \(others) autres.",
      en: others == 1
        ? "Seen on the page \(first) and on another." : "Seen on the page \(first) and on \(others) others.")
  }
}

extension SourceText {
  /// All of an entry, of which its first line is known: what comes after it up to the next item, or to the end of the front matter.
  fileprivate func entry(at range: SourceRange) -> SourceRange {
    let rest = slice(range.upper, min(range.upper + 600, text.utf8.count))
    var length = 0
    for line in rest.split(separator: "\n", omittingEmptySubsequences: false) {
      if length > 0, line.first != " " || line.drop(while: { $0 == " " }).first == "-" { break }
      length += line.utf8.count + 1
    }
    return SourceRange(range.lower, min(range.upper + max(length - 1, 0), text.utf8.count))
  }
}

extension Redaction {
  /// An address as it may be told: one that names someone is not.
  func shown(_ address: String) -> String { find(inPath: address).isEmpty ? address : "…" }
}

extension Site {
  /// The old addresses of the events of programmes, which may name whom they name.
  func redirects(to programmes: [Programme]) -> [String] {
    if programmes.isEmpty { return [] }
    let sources = Set(programmes.flatMap(\.sources))
    let addresses = Set(events.map(\.header).filter { sources.contains($0.source) }.map(\.address))
    return redirects.filter { addresses.contains(String($0.to.prefix { $0 != "#" })) }.map { redirect in
      String(fileName(of: redirect.from.hasSuffix("/") ? String(redirect.from.dropLast()) : redirect.from))
    }
  }
}

/// No text that a person wrote is as long.
private let textLimit = 10_000_000
