import Basics
import Diagnostics
import Model

/// The files under embargo, which a site does not publish on its as-of day: drafts, what opens later, what has expired, and the files
/// that are theirs.
///
/// It is taken out before anything has an address, so that what comes after knows nothing of it: no list, no count, no name.
struct EmbargoedFiles: Sendable {
  /// Records that are held back, for the names that they go by.
  private(set) var drafts: [Draft] = []
  /// Indexes of folders that are held back, and whose address is there without them: a list of records, the home page.
  private(set) var standing: [Draft] = []
  /// By path from `content/`.
  private var holds: [String: Embargo] = [:]
  /// By address, with its last slash.
  private var addresses: [String: Embargo] = [:]
  /// Addresses with pages of their own below them: those of plans and policies.
  private var roots: [(address: String, hold: Embargo)] = []

  /// Nothing held back.
  init() {}

  /// Takes out of a site’s drafts and files what is held back on a day.
  init(
    _ drafts: inout [Draft], _ files: inout [CopiedFile], tables: [String], on day: CivilDate, preview: Preview,
    settings: Settings, findings: inout [Finding]
  ) {
    var reasons: [Int: (hold: Embargo, key: Field)] = [:]
    for (index, draft) in drafts.enumerated() where draft.isScheduled {
      reasons[index] = draft.schedule(settings, findings: &findings).hold(on: day, preview)
    }
    guard !reasons.isEmpty else { return }
    var holds = reasons.mapValues(\.hold)
    holds.merge(heldParts(of: drafts, holds)) { own, _ in own }
    let isOpen = drafts.indices.map { holds[$0] == nil }
    let open = zip(drafts, isOpen).filter(\.1).map(\.0)
    let lists = listAddresses(open, tables: tables, settings)
    for (index, hold) in holds.sorted(by: { $0.key < $1.key }) {
      let draft = drafts[index]
      self.drafts.append(draft)
      if lists.contains(draft.address) {
        standing.append(draft)
      } else {
        self.holds[draft.path] = hold
        addresses[draft.address] = hold
        if draft.type.descriptor.hasPagesBelow { roots.append((draft.address, hold)) }
      }
    }
    holdAliases(of: holds, drafts, besides: Set(open.map(\.address)), settings)
    let owners = FileOwners(drafts.map(\.name))
    var counts: [Int: Int] = [:]
    for file in files {
      let own = owners.owners(of: file.source)
      guard let first = own.first, let hold = holds[first], own.allSatisfy({ holds[$0] != nil }) else { continue }
      self.holds[file.source] = hold
      addresses[Self.key(file.address)] = hold
      counts[first, default: 0] += 1
    }
    files.removeAll { self.holds[$0.source] != nil }
    for (index, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      let attributes = drafts[index].attributes
      if let note = heldBack(
        reason.hold, in: attributes.source, at: attributes.range(of: reason.key) ?? SourceRange(at: 0),
        files: counts[index] ?? 0)
      {
        findings.append(note)
      }
    }
    drafts = open
  }

  /// Holds back the old addresses of what is held back, where nothing else answers: they lead nowhere either.
  private mutating func holdAliases(
    of holds: [Int: Embargo], _ drafts: [Draft], besides open: Set<String>, _ settings: Settings
  ) {
    // What is wrong with them is told once their records are published.
    var untold: [Finding] = []
    for (index, hold) in holds.sorted(by: { $0.key < $1.key }) {
      for alias in drafts[index].aliases(findings: &untold) {
        guard let path = try? AliasPath(alias.text, siteURL: settings.url).path, path != "/", !open.contains(path)
        else {
          continue
        }
        addresses[Self.key(path)] = hold
      }
    }
  }

  var isEmpty: Bool { drafts.isEmpty }

  /// What is held back and why, in order.
  var lines: [String] { holds.map { "\($0.key)\t\($0.value.reason.english)" }.sorted() }

  /// Why a file of `content/` is held back; nil of one that is not.
  func hold(ofPath path: String) -> Embargo? { holds[path] }

  /// How an address is kept and looked for: that of a file too ends in a slash.
  private static func key(_ address: some StringProtocol) -> String {
    address.hasSuffix("/") ? String(address) : address + "/"
  }

  /// Why what an address leads to is held back: a page, one of the pages below a plan, a file.
  ///
  /// - Parameter address: from the site’s root, without a query or a place in the page.
  func hold(ofAddress address: some StringProtocol) -> Embargo? {
    guard !addresses.isEmpty else { return nil }
    let whole = Self.key(address)
    return addresses[whole] ?? roots.first { whole.hasPrefix($0.address) }?.hold
  }
}

/// The parts of plans that are held back with what they are parts of: those of a plan, and the projects of an objective.
private func heldParts(of drafts: [Draft], _ holds: [Int: Embargo]) -> [Int: Embargo] {
  let folders = PlanParts.plans(of: drafts)
  var objectives: [String: Embargo] = [:]
  var plans: [String: Embargo] = [:]
  var unused: [Finding] = []
  func name(_ part: Draft, _ key: Field) -> String? {
    guard let plan = PlanParts.plan(of: part, in: folders), let number = part.attributes.text(key, findings: &unused)
    else { return nil }
    return plan.path + "|" + number
  }
  for (index, hold) in holds {
    if drafts[index].type == .plan { plans[drafts[index].path] = hold }
    if drafts[index].type == .objective, let name = name(drafts[index], .number) { objectives[name] = hold }
  }
  guard !plans.isEmpty || !objectives.isEmpty else { return [:] }
  var result: [Int: Embargo] = [:]
  for (index, draft) in drafts.enumerated() where draft.isPart {
    let hold = PlanParts.plan(of: draft, in: folders).flatMap { plans[$0.path] }
    result[index] = hold ?? (draft.type == .project ? name(draft, .objective).flatMap { objectives[$0] } : nil)
  }
  return result
}

/// The addresses that a site has whether or not a file stands there: its home pages, and the lists of records that it has.
private func listAddresses(_ open: [Draft], tables: [String], _ settings: Settings) -> Set<String> {
  var result = Set(settings.languages.map(settings.home))
  func add(_ folders: [Substring], _ type: RecordType, _ languages: [Language]) {
    guard let depth = folders.lastIndex(where: { RecordType(named: $0) == type }) else { return }
    let path = folders[...depth].map { slug($0) + "/" }.joined()
    for language in languages { result.insert(settings.home(in: language) + path) }
  }
  for draft in open {
    switch draft.type.descriptor.listing {
    case .none: break
    case .fixed(let path): result.insert(settings.home(in: draft.language) + path)
    case .folder: add(draft.name.folders, draft.type, [draft.language])
    case .folderInEveryLanguage: add(draft.name.folders, draft.type, settings.languages)
    }
  }
  for table in tables { add(PathName(table).folders, .contact, settings.languages) }
  return result
}
