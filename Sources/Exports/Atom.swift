package import Basics
package import Model

/// A feed of records, newest first. Addresses are whole.
package struct Feed: Sendable, Hashable {
  package let title: String
  package let subtitle: String?
  package let language: Language
  /// Its own address, and that of the page whose news it tells.
  package let address: String
  package let page: String
  package let author: Author
  package let rights: String?
  package let entries: [Entry]

  package init(
    title: String, subtitle: String?, language: Language, address: String, page: String, author: Author,
    rights: String?, entries: [Entry]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.address = address
    self.page = page
    self.author = author
    self.rights = rights
    self.entries = entries
  }

  /// Who publishes the site.
  package struct Author: Sendable, Hashable {
    package let name: String
    package let url: String?

    package init(name: String, url: String?) {
      self.name = name
      self.url = url
    }
  }

  /// A tag of a record: what machines call it, and people.
  package struct Category: Sendable, Hashable {
    package let term: String
    package let label: String

    package init(term: String, label: String) {
      self.term = term
      self.label = label
    }
  }

  /// A record. Its address is its identity; moments are those of RFC 3339.
  package struct Entry: Sendable, Hashable {
    package let title: String
    package let address: String
    package let published: String?
    package let updated: String
    package let summary: String?
    package let tags: [Category]

    package init(
      title: String, address: String, published: String?, updated: String, summary: String?, tags: [Category]
    ) {
      self.title = title
      self.address = address
      self.published = published
      self.updated = updated
      self.summary = summary
      self.tags = tags
    }
  }
}

/// `atom.xml`: a feed in the Atom Syndication Format (RFC 4287).
package func atom(_ feed: Feed) -> [UInt8] {
  var xml = XMLBuffer()
  xml.line(
    #"<?xml version="1.0" encoding="UTF-8"?>"#)
  xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(feed.language.tag)\">")
  xml.element("title", feed.title)
  if let subtitle = feed.subtitle { xml.element("subtitle", subtitle) }
  xml.element("id", feed.address)
  xml.link("self", feed.address, type: "application/atom+xml")
  xml.link("alternate", feed.page, type: "text/html")
  // The latest of all, as its entries have it: the same site gives the same bytes.
  xml.element("updated", feed.entries.map(\.updated).max(by: isEarlier) ?? "")
  xml.author(feed.author)
  if let rights = feed.rights { xml.element("rights", rights) }
  xml.line("<generator>Jalon</generator>")
  for entry in feed.entries { xml.entry(entry) }
  xml.line("</feed>")
  return xml.bytes
}

/// A moment as RFC 3339 has it, with the offset that clocks have then: `2026-05-12T09:45:00-04:00`. A day begins at midnight.
package func rfc3339(_ moment: Moment, in zone: Zone) -> String {
  var minutes = moment.minutes ?? 0
  // An hour that is left out in spring is the next one.
  var instant = zone.instants(moment.day, minutes: minutes).first
  if instant == nil {
    minutes = (minutes + 60) % 1440
    instant = zone.instants(moment.day, minutes: minutes).first
  }
  let offset = instant.map { (moment.day.dayNumber * 86_400 + minutes * 60 - $0) / 60 } ?? 0
  let sign = offset < 0 ? "-" : "+"
  let size = abs(offset)
  return
    "\(moment.day.iso)T\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60)):00\(sign)\(twoDigits(size / 60)):\(twoDigits(size % 60))"
}

/// Moments of one zone: an offset changes twice a year, and never by as much as a day.
private func isEarlier(_ left: String, _ right: String) -> Bool {
  let (one, other) = (WrittenInstant(left)?.seconds ?? 0, WrittenInstant(right)?.seconds ?? 0)
  return (one, left) < (other, right)
}

/// XML as it is written, a line at a time.
private struct XMLBuffer {
  private var buffer = ByteBuffer()
  var bytes: [UInt8] { buffer.bytes }

  mutating func line(_ markup: String) { buffer.append(markup + "\n") }

  mutating func element(_ name: String, _ text: String) {
    buffer.append("<\(name)>")
    buffer.append(escaping: text)
    buffer.append("</\(name)>\n")
  }

  mutating func link(_ relation: String, _ address: String, type: String) {
    buffer.append("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    buffer.append(escaping: address)
    buffer.append("\"/>\n")
  }

  mutating func author(_ author: Feed.Author) {
    line("<author>")
    element("name", author.name)
    if let url = author.url { element("uri", url) }
    line("</author>")
  }

  mutating func entry(_ entry: Feed.Entry) {
    line("<entry>")
    element("title", entry.title)
    element("id", entry.address)
    link("alternate", entry.address, type: "text/html")
    if let published = entry.published { element("published", published) }
    element("updated", entry.updated)
    for tag in entry.tags {
      buffer.append("<category term=\"")
      buffer.append(escaping: tag.term)
      buffer.append("\" label=\"")
      buffer.append(escaping: tag.label)
      buffer.append("\"/>\n")
    }
    if let summary = entry.summary { element("summary", summary) }
    line("</entry>")
  }
}
