import Basics
import Diagnostics
import Markdown
import Model

/// Reads an organization: its names, what it is to whom.
func readOrganization(_ header: Header, _ parts: inout RecordFields) -> Organization {
  var organization = Organization(header: header, origin: parts.source.origin(SourceRange(at: 0)))
  organization.summary = parts.text(.summary)
  organization.acronym = parts.text(.acronym)
  if let name = parts.text(.frenchName) { organization.names[.french] = name }
  if let name = parts.text(.englishName) { organization.names[.english] = name }
  organization.otherNames = parts.names(.otherNames)
  organization.website = parts.webAddress(.website)
  organization.categories = parts.names(.categories)
  if let path = parts.text(.logo), let image = parts.image(path, at: parts.range(of: .logo)) {
    organization.logo = Photo(image, alt: parts.text(.logoAlt) ?? header.title)
  }
  organization.body = Prose(parts.body)
  organization.sections = parts.headings
  return organization
}

/// Reads a contact that has a file of its own.
func readContact(_ header: Header, _ parts: inout RecordFields) -> Contact {
  var contact = Contact(header: header, origin: parts.source.origin(SourceRange(at: 0)))
  contact.category = parts.text(.category)
  contact.country = parts.text(.country).flatMap { parts.country($0, at: parts.range(of: .country)) }
  contact.city = parts.text(.city)
  contact.website = parts.webAddress(.website)
  contact.email = parts.text(.email)
  contact.phone = parts.text(.phone)
  contact.languages = parts.names(.languages)
  contact.disciplines = parts.names(.disciplines)
  contact.verified = parts.day(.verified)
  contact.people = parts.people(.people)
  contact.body = Prose(parts.body)
  if let name = parts.text(.person) {
    var person = Person(name: name, origin: parts.source.origin(parts.range(of: .person)))
    person.role = parts.text(.role)
    person.email = contact.email
    person.phone = contact.phone
    (contact.email, contact.phone) = (nil, nil)
    if let given = parts.day(.consent) { person.consent = Consent(given: given, expires: parts.day(.expires)) }
    contact.people.insert(person, at: 0)
    contact.isPerson = !parts.has(.title) && !parts.has(.organization)
  }
  if contact.isPerson, let person = contact.people.first {
    contact.header.title = person.name
  } else if let name = parts.text(.organization) {
    contact.header.title = name
  }
  return contact
}

/// Reads a glossary: « **MAAP** : ce que le sigle veut dire », one an item.
func readGlossary(_ header: Header, _ parts: inout RecordFields) -> Glossary {
  var glossary = Glossary(header: header)
  var names = UniqueNames()
  glossary.terms = parts.entries(.terms).compactMap { entry in
    var word = entry[.term]
    var meaning = entry.prose(.definition)
    if let text = entry.text, word == nil {
      let parted = partTerm(text)
      word = parted?.term ?? text.plain
      meaning = parted.map { Prose(String($0.rest.markup[...].trimmed)) }
    }
    guard let word, !word.isEmpty, let meaning else {
      parts.leaveOut(entry, lacking: word == nil ? .term : .definition)
      return nil
    }
    let id = slug(word, limit: nameLimit)
    return Term(
      id: names.claim(id.isEmpty ? "terme" : id), term: word, definition: meaning,
      origin: parts.source.origin(entry.range))
  }
  // All of its text stands with the terms.
  glossary.body = Prose(parts.body + (parts.intros[.terms]?.markup ?? ""))
  return glossary
}

/// A term, which may be in bold, and what follows its colon, or the dash that stands for one. A sign in bold, as in « **Art : action** : … »,
/// is a part of the term, and so is one that no space follows (« https: »), unless there is no other.
private func partTerm(_ text: [Inline]) -> (term: String, rest: [Inline])? {
  // Each character is looked at a few times and no more: a text may be nothing but signs.
  let characters = text.flatMap { $0.plain.map { $0.isNewline ? " " : $0 } }
  // What has markup of its own is cut at its end or not at all.
  let canEnd = text.flatMap { inline in
    let last = inline.plain.count - 1
    return inline.plain.indices.enumerated().map { inline.isText || $0.offset == last }
  }
  func parted(at signs: String, beforeSpace: Bool) -> (term: String, rest: [Inline])? {
    for (place, sign) in characters.enumerated() where canEnd[place] && signs.contains(sign) {
      if beforeSpace, place + 1 < characters.count, !characters[place + 1].isWhitespace { continue }
      let term = String(characters[..<place])[...].trimmed
      if !term.isEmpty { return text.dropping(first: place + 1).map { (String(term), $0) } }
    }
    return nil
  }
  return parted(at: ":", beforeSpace: true) ?? parted(at: ":", beforeSpace: false)
    ?? parted(at: "–—=", beforeSpace: true)
}
