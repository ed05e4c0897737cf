import Basics
package import Diagnostics

extension PublishedSite {
  /// What there is to say of the pages of a site, once all are read. Each matter is told where it is written, once, whatever the
  /// number of pages that show it.
  ///
  /// - Parameters:
  ///   - pages: every page, in the order of files.
  ///   - shared: the files that write on many pages, as findings name them: the settings, then templates.
  ///   - read: the text of a file, by its path as findings name it.
  ///   - known: what the run has found so far: what it says already is not told again.
  package func check(
    _ pages: [PageFacts], shared: [String], known: [Finding], read: @escaping (String) -> SourceText?
  ) -> [Finding] {
    var problems: [(page: Int, problem: PageProblem)] = []
    for page in pages {
      problems += page.problems.map { (Int(page.number), $0) }
    }
    problems += lostPlaces(pages)
    var teller = ProblemReporter(site: self, shared: shared, known: known, read: read)
    return teller.tell(problems)
  }

  /// Links to a place of another page that it has not.
  private func lostPlaces(_ pages: [PageFacts]) -> [(page: Int, problem: PageProblem)] {
    let wanted = Set(pages.flatMap { $0.far.map(\.page) })
    let anchors = Dictionary(
      pages.filter { wanted.contains($0.number) }.map { ($0.number, Set($0.anchors)) }
    ) { first, _ in first }
    return pages.flatMap { page in
      page.far.compactMap { place in
        guard let known = anchors[place.page], !known.contains(place.anchor) else { return nil }
        let address = files[Int(place.page)].address + fragment(of: place.written)
        return (Int(page.number), PageProblem(kind: .anchorMissing, written: place.written, address: address))
      }
    }
  }
}

/// Puts the same problem of many pages together, and finds out where it is written.
private struct ProblemReporter {
  let site: PublishedSite
  let shared: [String]
  let known: KnownFindings
  var finder: SourceFinder
  private var hints: AddressHints
  /// Where something was told: relative references that are written once lead from each page to another address.
  private var spots: Set<Spot> = []

  private struct Spot: Hashable {
    let code: Code
    let file: String
    let range: SourceRange
  }

  init(site: PublishedSite, shared: [String], known: [Finding], read: @escaping (String) -> SourceText?) {
    self.site = site
    self.shared = shared
    self.known = KnownFindings(known)
    finder = SourceFinder(read: read)
    hints = AddressHints(site)
  }

  /// A problem, the pages that have it, by the file that each comes from.
  private struct Group {
    var problem: PageProblem
    var pages: [Int] = []
    /// For each source, the first page that comes from it and the problem as written there.
    var sources: [(source: String?, page: Int, problem: PageProblem)] = []
    var seen: Set<String?> = []
  }

  mutating func tell(_ problems: [(page: Int, problem: PageProblem)]) -> [Finding] {
    var order: [PageProblem] = []
    var groups: [PageProblem: Group] = [:]
    for (page, problem) in problems {
      // Relative references to one address are one problem.
      let key = PageProblem(
        kind: problem.kind, written: problem.address.isEmpty ? problem.written : "", address: problem.address)
      if groups[key] == nil { order.append(key) }
      let source = site.files[page].source
      // A page may write one address in two ways, as a folder and as a file.
      if groups[key]?.pages.last != page { groups[key, default: Group(problem: problem)].pages.append(page) }
      if groups[key]?.seen.insert(source).inserted == true { groups[key]?.sources.append((source, page, problem)) }
    }
    return order.flatMap { key in groups[key].map { tell($0) } ?? [] }
  }

  private mutating func tell(_ group: Group) -> [Finding] {
    let inShared = group.problem.mayBeShared ? places(of: group.problem, in: shared) : []
    if !inShared.isEmpty { return findings(group.problem, at: inShared, on: group.pages) }
    var result: [Finding] = []
    for (source, page, problem) in group.sources {
      guard let source else { continue }
      let found = places(of: problem, in: [source])
      result += findings(problem, at: found, on: found.isEmpty ? [] : [page])
      if found.isEmpty, !known.tells(problem, of: source), group.sources.count == 1 {
        result.append(hints.finding(problem, on: group.pages, of: site, file: source, place: nil))
      }
    }
    let isTold =
      !result.isEmpty || group.sources.contains { $0.source.map { known.tells(group.problem, of: $0) } == true }
    guard !isTold, group.sources.count > 1 || group.sources.first?.source == nil, let page = group.pages.first else {
      return result
    }
    let file = site.files[page].template ?? site.files[page].source
    return [hints.finding(group.problem, on: group.pages, of: site, file: file, place: nil)]
  }

  private mutating func places(of problem: PageProblem, in files: [String]) -> [(SourceText, SourceRange)] {
    let wordings = problem.wordings
    return files.flatMap { file -> [(SourceText, SourceRange)] in
      if case .unbalanced(let kind) = problem.kind {
        guard let text = finder.text(of: file), let place = text.fault(kind, problem.written) else { return [] }
        return [(text, place)]
      }
      let ranges = finder.places(of: wordings, in: file)
      guard !ranges.isEmpty, let text = finder.text(of: file) else { return [] }
      return ranges.filter { problem.mayStand(in: text.content(ofLine: text.line(at: $0.lower))) }.map { (text, $0) }
    }
  }

  private mutating func findings(
    _ problem: PageProblem, at places: [(SourceText, SourceRange)], on pages: [Int]
  ) -> [Finding] {
    places.compactMap { text, range in
      let spot = Spot(code: problem.kind.codes[0], file: text.path, range: range)
      guard !known.tells(problem, at: range, of: text.path), spots.insert(spot).inserted else { return nil }
      var problem = problem
      // What a person wrote is what they will look for.
      if problem.kind.isOfLinks, range.lower < range.upper {
        problem.written = String(text.slice(range.lower, range.upper))
      }
      return hints.finding(problem, on: pages, of: site, file: text.path, place: Place(range, in: text))
    }
  }
}

extension SourceText {
  /// Where a tag stands that is at fault on a page: where it is in the file as well, else where it stands alone.
  fileprivate func fault(_ kind: MarkupBalance.Fault.Kind, _ tag: String) -> SourceRange? {
    let places = Wording(words: tag, isAddress: false).places(in: self)
    if places.count == 1 { return places.first }
    let faults = text.withBytes { MarkupBalance.faults(in: $0) }.filter { $0.kind == kind }.map {
      SourceRange($0.tag.lowerBound, $0.tag.upperBound)
    }
    // An end tag ends the nearest element of its name: of two, the outer one is left open.
    let name = tag.prefix { $0 != " " && $0 != ">" }
    return faults.first { range in places.contains { $0.lower == range.lower } }
      ?? faults.first { slice($0.lower, $0.upper).hasPrefix(name) } ?? places.first
  }
}

/// What a run has said before pages were read.
private struct KnownFindings {
  private var byFile: [String: [Finding]] = [:]

  init(_ findings: [Finding]) {
    for finding in findings { if let file = finding.file { byFile[file, default: []].append(finding) } }
  }

  /// Whether something of the kind is said of a stretch of a file.
  func tells(_ problem: PageProblem, at range: SourceRange, of file: String) -> Bool {
    of(problem, file).contains { finding in
      let isThere = finding.place.map { $0.range.lower <= range.upper && range.lower <= $0.range.upper }
      return isThere == true || mentions(finding, problem)
    }
  }

  /// Whether something of the kind is said of what a file writes, wherever it is.
  func tells(_ problem: PageProblem, of file: String) -> Bool {
    of(problem, file).contains { mentions($0, problem) || problem.kind == .addressEmpty && $0.code == .unsafeLink }
  }

  private func of(_ problem: PageProblem, _ file: String) -> [Finding] {
    let codes = problem.kind.codes
    return (byFile[file] ?? []).filter { codes.contains($0.code) }
  }

  private func mentions(_ finding: Finding, _ problem: PageProblem) -> Bool {
    !problem.written.isEmpty
      && (finding.summary.english.contains(problem.written)
        || finding.summary.english.contains(plainOfPercent(problem.written[...])))
  }
}
