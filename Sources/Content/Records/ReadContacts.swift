import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// The names that a table of contacts may have, folded: `contacts.csv`.
private let tableNames: Set<String> = ["contacts.csv", "bottin.csv", "directory.csv"]

/// Columns that hold people, besides those that a page of contacts calls so; a page’s « nom » would be another thing.
private let personColumns: [String: Field] = {
  let names = [
    "nom", "name", "contact", "nom complet", "full name", "nom de famille", "last name", "surname", "personne contact",
    "personne-contact", "personne-ressource", "personne ressource", "nom de la personne", "responsable",
    "contact person",
  ]
  let given = ["prénom", "prénoms", "given name", "first name"]
  return Dictionary(names.map { (fold($0), .person) } + given.map { (fold($0), .givenName) }) { first, _ in first }
}()

/// Whether a file of `content/` is a table of contacts, which is read and never copied.
func isContactTable(_ path: String) -> Bool { tableNames.contains(fold(fileName(of: path))) }

/// Reads a table of contacts: one a row, and rows of one organization together.
struct ContactTableReader {
  let settings: Settings
  let content: String
  let files: FileSystem
  let preview: Preview
  var findings: [Finding] = []

  init(settings: Settings, content: String, files: FileSystem, preview: Preview) {
    self.settings = settings
    self.content = content
    self.files = files
    self.preview = preview
  }

  /// What a table gives.
  struct Contacts {
    /// In the order of their first rows.
    var open: [Contact] = []
    /// Those of rows that are held back.
    var held: [(contact: Contact, hold: Embargo)] = []
    var aliases: [WrittenAlias] = []
    var fileNames: [FileName] = []
    var text: SourceText?
  }

  /// A cell that may be the name of a file.
  struct FileName {
    let text: String
    /// The address of the contact whose row it is in.
    let contact: String
    /// From `content/`.
    let table: String
  }

  /// - Parameter taken: the addresses of other records; gains those of the contacts.
  mutating func read(_ path: String, taken: inout Set<String>) -> Contacts {
    let language = settings.mainLanguage
    let known = TableColumns(in: .record(.contact), language: language)
    let columns = TableColumns(names: known.names, others: known.others) { name in
      known.field(name) ?? personColumns[fold(name)]
    }
    guard let table = readTable(join(content, path), columns: columns, files: files, findings: &findings) else {
      return Contacts()
    }
    let source = RecordSource(
      text: table.source, path: path, language: language,
      dates: DateReader(period: nil, seasons: settings.seasons),
      options: MarkdownOptions(language: language, strings: settings.strings(in: language)),
      zone: settings.zone)
    var result = Contacts(text: table.source)
    var unused: Set<String> = []
    var places: [String: Int] = [:]
    for row in table.rows {
      let organization = row[.organization] ?? row[.title]
      guard let name = organization ?? row[.person] ?? row[.givenName] else {
        findings.append(nameless(row, source))
        continue
      }
      let people = person(row, source).map { [$0] } ?? []
      if let hold = hold(row, source) {
        var contact = contact(row, name.text, source, path, taken: &unused)
        contact.people = people
        contact.isPerson = organization == nil
        result.held.append((contact, hold))
        continue
      }
      let key = organization.map { fold($0.text) + "|" + fold(row[.city]?.text ?? "") }
      if let key, let index = places[key] {
        result.open[index].people += people
        if let day = day(row, .updated, source) {
          result.open[index].header.updated = max(result.open[index].header.updated ?? day, day)
        }
        result.aliases += aliases(row, source, to: result.open[index])
        result.fileNames += fileNames(row, of: result.open[index], in: path)
        continue
      }
      var contact = contact(row, name.text, source, path, taken: &taken)
      contact.people = people
      contact.isPerson = organization == nil
      if let key { places[key] = result.open.count }
      result.aliases += aliases(row, source, to: contact)
      result.fileNames += fileNames(row, of: contact, in: path)
      result.open.append(contact)
    }
    return result
  }

  private func fileNames(_ row: TableRow, of contact: Contact, in path: String) -> [FileName] {
    row.cells.filter { mayNameFile($0.text) }.map {
      FileName(text: $0.text, contact: contact.header.address, table: path)
    }
  }

  private mutating func contact(
    _ row: TableRow, _ name: String, _ source: RecordSource, _ path: String, taken: inout Set<String>
  ) -> Contact {
    let folders = folder(of: path).split(separator: "/").map { slug($0, limit: nameLimit) }
    let chosen = row[.slug].map { slug($0.text, limit: nameLimit) } ?? ""
    let own = chosen.isEmpty ? slug(name, limit: 60) : chosen
    // A name such as « !!! » has nothing to make an address from.
    let base = (folders + [own.isEmpty ? "contact" : own]).joined(separator: "/")
    var key = base
    var number = 2
    while !taken.insert("/\(key)/").inserted {
      key = "\(base)-\(number)"
      number += 1
    }
    var header = Header(
      source: path, type: .contact, language: settings.mainLanguage, key: key, address: "/\(key)/", title: name)
    header.description = row[.summary]?.text
    header.isExample = row[.example].map { ["oui", "yes", "true", "vrai", "x"].contains(fold($0.text)) } ?? false
    header.updated = day(row, .updated, source)
    var contact = Contact(header: header, origin: source.origin(row.range))
    contact.category = row[.category]?.text
    contact.country = row[.country].flatMap { source.country($0.text, at: $0.range, findings: &findings) }
    contact.city = row[.city]?.text
    contact.website = row[.website].flatMap { source.webAddress($0.text, at: $0.range, findings: &findings) }
    contact.languages = names(row[.languages])
    contact.disciplines = names(row[.disciplines])
    contact.verified = day(row, .verified, source)
    // Those of a row that names someone are theirs.
    if row[.person] == nil, row[.givenName] == nil {
      contact.email = row[.email]?.text
      contact.phone = row[.phone]?.text
    }
    return contact
  }

  /// Why a row is held back, which is told where it says so.
  private mutating func hold(_ row: TableRow, _ source: RecordSource) -> Embargo? {
    guard row[.draft] != nil || row[.publishFrom] != nil || row[.publishUntil] != nil else { return nil }
    let before = findings.count
    var schedule = Schedule()
    if let cell = row[.draft] {
      let flag = fold(cell.text) == "x" ? true : readFlag(cell.text)
      if flag == nil { findings.append(wrongKind(.draft, cell, row, flagWords, source)) }
      schedule.isDraft = flag ?? false
    }
    schedule.opens = day(row, .publishFrom, source)
    schedule.closes = day(row, .publishUntil, source)
    if let opens = schedule.opens, let closes = schedule.closes, closes < opens {
      findings.append(expiresFirst(opens, in: source.text, at: row.range(of: .publishUntil)))
    }
    schedule.isUnclear = findings[before...].contains { $0.severity == .error }
    guard let (hold, key) = schedule.hold(on: settings.asOf ?? CivilDate(dayNumber: 0), preview) else { return nil }
    if let note = heldBack(hold, in: source.text, at: row.range(of: key)) { findings.append(note) }
    return hold
  }

  private func aliases(_ row: TableRow, _ source: RecordSource, to contact: Contact) -> [WrittenAlias] {
    guard let cell = row[.aliases] else { return [] }
    return cell.text.split(separator: ",").map {
      WrittenAlias(
        text: String($0.trimmed), range: cell.range, source: source.text, path: source.path,
        address: contact.header.address, language: contact.header.language)
    }
  }

  private mutating func person(_ row: TableRow, _ source: RecordSource) -> Person? {
    guard let name = row[.person] ?? row[.givenName] else { return nil }
    let given = row[.person] == nil ? nil : row[.givenName]?.text
    var person = Person(
      name: [given, name.text].compactMap(\.self).joined(separator: " "), origin: source.origin(name.range))
    person.written.besides = row.unread
    person.role = row[.role]?.text
    person.email = row[.email]?.text
    person.phone = row[.phone]?.text
    if let given = day(row, .consent, source) {
      person.consent = Consent(given: given, expires: day(row, .expires, source))
    }
    return person
  }

  private mutating func day(_ row: TableRow, _ field: Field, _ source: RecordSource) -> CivilDate? {
    guard let cell = row[field] else { return nil }
    if let day = source.day(cell.text, of: field, at: cell.range, findings: &findings) { return day }
    findings.append(wrongKind(field, cell, row, dayWords, source))
    return nil
  }

  private func wrongKind(
    _ field: Field, _ cell: Cell, _ row: TableRow, _ expected: Words, _ source: RecordSource
  ) -> Finding {
    let name = field.names
    return Finding(
      .valueKind, in: source.text, at: cell.range,
      Words(
        fr: "« \(name.french) » attend \(expected.french) (ligne \(row.number))",
        en: "“\(name.english)” takes \(expected.english) (row \(row.number))"))
  }

  private func names(_ cell: Cell?) -> [String] {
    (cell?.text ?? "").split { ",;/".contains($0) }.map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  private func nameless(_ row: TableRow, _ source: RecordSource) -> Finding {
    Finding(
      .entryIncomplete, in: source.text, at: row.range,
      Words(
        fr: "la ligne \(row.number) ne nomme ni organisme ni personne : elle n’est pas publiée",
        en: "row \(row.number) names neither an organization nor a person: it is not published"))
  }
}
