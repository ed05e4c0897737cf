import Basics
import Content
import Diagnostics
import Redaction

/// Whoever must not be named on a site, and how to find out whether something names them.
///
/// The model already holds none of them; this finds those that a writer put in a text, a title, a file’s name or a file.
struct Redaction: Sendable {
  let people: [RedactedPerson]
  /// All that decides what is found.
  let sum: [String]
  private let scan: RedactionScan
  /// The people of each term: the first is the one who is told of.
  private let owners: [[Int]]
  /// Whether each term is a name.
  private let areNames: [Bool]
  /// What each says, however it is written.
  private let keys: [RedactedTerm.Key?]
  private let programmes: [Programme]
  /// By the file of an event, its programme.
  private let bySource: [String: Int]

  init() { self.init(Redactions()) }

  /// - Parameter phrases: more texts that may be published as they are.
  init(_ redactions: Redactions, phrases: [String] = []) {
    let people = redactions.people
    self.people = people
    sum = people.isEmpty ? [] : redactions.sum + phrases
    programmes = redactions.programmes
    bySource = Dictionary(
      programmes.enumerated().flatMap { number, programme in programme.sources.map { ($0, number) } }
    ) {
      first, _ in first
    }
    var terms: [RedactedTerm] = []
    var owners: [[Int]] = []
    var known: [RedactedTerm.Key: Int] = [:]
    // Those of whom something is told come first: it says where their record is.
    let order = people.indices.filter { people[$0].isTold } + people.indices.filter { !people[$0].isTold }
    for person in order {
      for term in people[person].terms {
        guard let key = term.key else { continue }
        if let place = known[key] {
          if !owners[place].contains(person) { owners[place].append(person) }
          terms[place].isDoubtful = terms[place].isDoubtful && term.isDoubtful
          terms[place].hasHomonym = terms[place].hasHomonym && term.hasHomonym
        } else {
          known[key] = terms.count
          terms.append(term)
          owners.append([person])
        }
      }
    }
    self.owners = owners
    areNames = terms.map { $0.kind == .name }
    keys = programmes.isEmpty ? [] : terms.map(\.key)
    let allowed = redactions.allowed.map(RedactedTerm.init(guessing:))
    scan =
      people.isEmpty
      ? RedactionScan()
      : RedactionScan(
        terms, allowing: allowed, phrases: programmes.flatMap(\.phrases) + phrases, titles: redactions.titles)
  }

  var isEmpty: Bool { scan.isEmpty }

  /// Someone who is named, by their place among the people.
  struct Named: Sendable, Hashable {
    var person: Int
    /// All whom the words say.
    var people: [Int]
    var certainty: Certainty
    /// Which of the terms it is.
    var term: Int
    /// Whether it is by name, and not how to reach them.
    var isName: Bool
    /// The bytes that name them; nil where it is a name of a file.
    var range: Range<Int>?
  }

  func find(in bytes: [UInt8], as kind: TextKind) -> [Named] { named(scan.matches(in: bytes, as: kind)) }

  func find(in text: String, as kind: TextKind) -> [Named] { isEmpty ? [] : find(in: Array(text.utf8), as: kind) }

  /// In a file that is published as it is, whatever it is made of.
  func find(inFile bytes: [UInt8], named path: String) -> [Named] { named(scan.matches(inFile: bytes, named: path)) }

  /// In a path or an address.
  func find(inPath path: String) -> [Named] {
    if isEmpty { return [] }
    return find(in: path, as: .path).map {
      var named = $0
      named.range = nil
      return named
    }
  }

  private func named(_ matches: [RedactionMatch]) -> [Named] {
    matches.map {
      Named(
        person: owners[$0.term][0], people: owners[$0.term], certainty: $0.certainty, term: $0.term,
        isName: areNames[$0.term],
        range: $0.range)
    }
  }

  /// Those whom a file may not name: all but those of the programme of its event.
  ///
  /// - Parameter reads: the parts that it is made from (`Route.reads`), which take long to tell of all files.
  func forbidden(_ named: [Named], to reads: @autoclosure () -> [String]) -> [Named] {
    if named.isEmpty || programmes.isEmpty { return named }
    let allowed = Set(programmes(of: reads()).flatMap { programmes[$0].names.map { RedactedTerm(.name, $0).key } })
    if allowed.isEmpty { return named }
    return named.filter { !$0.isName || !allowed.contains(keys[$0.term]) }
  }

  private func programmes(of reads: [String]) -> [Int] {
    reads.flatMap { read -> [Int] in
      let parts = read.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return [] }
      let subject = String(parts[1])
      switch parts[0] {
      case "event": return bySource[subject].map { [$0] } ?? []
      case "file": return programmes.indices.filter { programmes[$0].folders.contains { subject.hasPrefix($0 + "/") } }
      default: return []
      }
    }
  }
}

extension RedactedPerson {
  fileprivate var terms: [RedactedTerm] {
    said.names.map { RedactedTerm(.name, $0, hasHomonym: hasHomonym) }
      + said.doubtful.map { RedactedTerm(.name, $0, isDoubtful: true) } + said.emails.map { RedactedTerm(.email, $0) }
      + said.phones.map { RedactedTerm(.phone, $0) }
  }
}

extension Redaction {
  /// Whether something that a finding says, or the line that it shows, names someone.
  func isTold(by finding: Finding) -> Bool {
    let texts = [finding.summary, finding.why, finding.hint].compactMap(\.self).flatMap { [$0.french, $0.english] }
    return !isEmpty && texts.contains { !find(in: $0, as: []).isEmpty }
  }

  /// Findings without the lines that name someone: the log of a build may be anyone’s to read.
  func masking(_ findings: [Finding]) -> [Finding] {
    if isEmpty { return findings }
    return findings.map { finding in
      guard let line = finding.place?.excerpt, !find(in: line, as: []).isEmpty else { return finding }
      return finding.withoutExcerpt
    }
  }
}
