/// A reference by name that a record makes: of an organization, a person, another record.
package struct RecordReference: Sendable, Hashable {
  package var name: String
  /// Where the name leads: the page of the record that goes by it, else what its author gave it. An address of the site (after
  /// the link mark) or of the web; nil where there is none.
  package var link: String?
  /// Whether a record of the site goes by the name.
  package var isResolved = false

  package init(name: String, link: String? = nil) {
    self.name = name
    self.link = link
  }
}
