import Model

/// A file of `content/` whose every key says something hostile; a line has one value, so that a finding tells which was refused.
struct HostileFile {
  let path: String
  /// Each line, and the name of the value that it has.
  private(set) var lines: [(text: String, value: String?)] = []
  /// How often each value was refused: first it is hostile, then what its key wants, then left out.
  let refusals: [String: Int]
  private let payload: Payload
  /// Values that are hostile still, by their marks.
  private(set) var marks: [String: String] = [:]
  private var count = 0

  init(_ path: String, _ payload: Payload, refusals: [String: Int]) {
    self.path = path
    self.payload = payload
    self.refusals = refusals
  }

  var text: String { lines.map { $0.text + "\n" }.joined() }

  /// The value at a line, or on the one before it where a finding is about what follows.
  func value(atLine line: Int) -> String? {
    lines.prefix(line).last { $0.value != nil }?.value
  }

  // MARK: Writing

  mutating func add(_ text: String) { lines.append((text, nil)) }

  /// Every key of a room, as front matter has it.
  mutating func addKeys(of scope: Field.Scope, type: RecordType?) {
    if let type { add("type: \(type.rawValue)") }
    for row in Field.table where row.scopes.contains(scope) { add(row, "", path + ":") }
    addKey()
  }

  /// A key that there is none of, as hostile as a value.
  private mutating func addKey() {
    let id = path + ":key"
    guard let value = value(id, "mot") else { return }
    lines.append((quotedScalar(value) + ": mot", id))
  }

  /// A line that is no YAML: what stands before the value and after it.
  ///
  /// - Parameter inCell: whether it stands in quotes that its own are doubled in.
  mutating func add(
    _ before: String, _ name: String, _ after: String = "", harmless: String = "mot", inCell: Bool = false
  ) {
    let id = "\(path):\(name)"
    guard let value = value(id, harmless) else { return }
    lines.append((before + (inCell ? value.replacing("\"", with: "\"\"") : value) + after, id))
  }

  private mutating func add(_ row: Field.Row, _ indent: String, _ prefix: String) {
    let id = prefix + row.field.rawValue
    let key = indent + row.names.french + ":"
    switch row.kind {
    case .type: return
    case .texts, .languages:
      guard let value = value(id, harmlessValue(row)) else { return }
      add(key)
      lines.append((indent + "  - " + quotedScalar(value), id))
    case .entry: addEntry(row, in: entryScopes[row.field] ?? .named, key, indent, id)
    case .entries(let scope): addEntries(scope, key, indent, id)
    default:
      guard let value = value(id, harmlessValue(row)) else { return }
      lines.append((key + " " + quotedScalar(value), id))
    }
  }

  private mutating func addEntry(
    _ row: Field.Row, in scope: Field.Scope, _ key: String, _ indent: String, _ id: String
  ) {
    let start = lines.count
    add(key)
    for row in Field.table where row.scopes.contains(scope) { add(row, indent + "  ", id + ".") }
    if lines.count == start + 1 { lines.removeLast() }
  }

  /// An entry with every key, then one that is a text alone.
  private mutating func addEntries(_ scope: Field.Scope, _ key: String, _ indent: String, _ id: String) {
    // No list is deeper than a plan’s objectives, their projects, milestones and history.
    guard indent.utf8.count <= 16 else { return }
    let start = lines.count
    add(key)
    let first = lines.count
    for row in Field.table where row.scopes.contains(scope) { add(row, indent + "    ", id + ".") }
    if lines.count > first {
      lines[first].text = indent + "  - " + lines[first].text.dropFirst(indent.utf8.count + 4)
    }
    if let value = value(id, "") { lines.append((indent + "  - " + quotedScalar(value), id)) }
    if lines.count == start + 1 { lines.removeLast() }
  }

  private mutating func value(_ id: String, _ harmless: String) -> String? {
    count += 1
    switch refusals[id] ?? 0 {
    case 0:
      // No digit follows, so that no mark is the start of another.
      let mark = "k\(path.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 9_973 })x\(count)k"
      marks[mark] = id
      return payload.value(mark)
    case 1 where !harmless.isEmpty: return harmless
    default: return nil
    }
  }

  private let entryScopes: [Field: Field.Scope] = [
    .organization: .publisher, .footer: .footer, .analytics: .analytics,
  ]

  private func harmlessValue(_ row: Field.Row) -> String {
    let ofField: [Field: String] = [
      .html: "non", .expires: "2030-01-01", .coordinates: "48.85, 2.35", .amount: "100", .currency: "CAD",
      .country: "France", .status: "", .issue: "", .axis: "", .meeting: "", .policy: "", .replaces: "", .replacedBy: "",
      .plan: "", .time: "9:00", .date: "2020-01-01", .start: "2020-01-01 9:00", .end: "2020-01-01 10:00",
      .timeZone: "America/Toronto", .seasons: "trimestres", .layout: "", .asOf: "2020-12-15", .email: "a@exemple.ca",
      // A name of two words that are said everywhere would be somebody’s everywhere.
      .givenName: "Zénaïde", .languages: "fr", .evidence: "[preuve](https://exemple.ca)",
      // What is no page, or no page any more, shows nothing.
      .draft: "non", .publishUntil: "2030-01-01", .aliases: "/vieux/\(count)/", .redirections: "apache",
    ]
    if let value = ofField[row.field] { return value }
    switch row.kind {
    case .date: return "2020-01-01"
    case .number: return "1"
    case .phrase: return "mai 2020"
    case .period: return "2019-2023"
    case .flag: return "oui"
    case .color: return "#8C2A18"
    case .url: return "https://exemple.ca/"
    case .language: return "fr"
    case .slug: return "adresse-\(count)"
    case .state: return "fait"
    case .file: return row.field == .text ? "textes/t.md" : "a.svg"
    default: return "mot"
    }
  }
}

/// A double-quoted scalar of YAML, in which any character can be written.
func quotedScalar(_ value: String) -> String {
  var result = "\""
  for scalar in value.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    case "\u{0}"..."\u{1F}", "\u{7F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
