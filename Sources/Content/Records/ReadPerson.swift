import Basics
import Diagnostics
import Markdown
import Model

extension RecordFields {
  /// People: « Joselle Baril, enseignante au collégial, CERESO », or keys.
  mutating func people(_ field: Field) -> [Person] {
    entries(field).compactMap { entry in
      let (name, role, organization) = readName(entry.personName)
      guard !name.isEmpty else {
        leaveOut(entry, lacking: .name)
        return nil
      }
      var person = Person(name: name, origin: source.origin(entry.range))
      person.role = entry[.role] ?? role
      person.organization = entry.mention(.organization) ?? organization
      person.email = entry[.email]
      person.phone = entry[.phone]
      person.consent = consent(of: entry)
      person.written = entry.written
      return person
    }
  }

  /// What was recorded of someone's consent to be named.
  mutating func consent(of entry: KeyedEntry) -> Consent? {
    guard let given = day(.consent, of: entry) else { return nil }
    return Consent(given: given, expires: day(.expires, of: entry))
  }
}

extension KeyedEntry {
  /// The given name is a key of its own in some lists.
  var personName: [Inline] {
    guard text == nil, let given = self[.givenName] else { return title }
    return [Inline(text: given + " " + String(title.plain[...].trimmed))]
  }

  var written: Written {
    var written = Written(text: String(personName.plain[...].trimmed))
    written.besides = unread
    return written
  }
}

/// A name, then between commas what they do and, after a second comma, for whom; or for whom in parentheses.
func readName(_ inlines: [Inline]) -> (name: String, role: String?, organization: RecordReference?) {
  let text = inlines.plain[...].trimmed
  if text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex {
    let organization = text[text.index(after: open)...].dropLast().trimmed
    let rest = readName([Inline(text: String(text[..<open].trimmed))])
    return (rest.name, rest.role, RecordReference(name: String(organization)))
  }
  let parts = text.split(separator: ",", maxSplits: 2).map { String($0.trimmed) }
  return (parts.first ?? "", parts.count > 1 ? parts[1] : nil, parts.count > 2 ? RecordReference(name: parts[2]) : nil)
}
