/// Any page that is nothing more particular.
package struct Page: Sendable, Hashable {
  package var header: Header
  package var body: Prose
  package var sections: [Section]

  package init(header: Header, body: Prose, sections: [Section]) {
    self.header = header
    self.body = body
    self.sections = sections
  }
}
