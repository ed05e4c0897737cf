extension Prose {
  /// Footnotes as a section of their own, from their list items; nothing where there are none.
  package static func footnotes(_ items: String) -> Prose {
    items.isEmpty ? Prose() : Prose("<section class=\"footnotes\">\n<ol>\n\(items)</ol>\n</section>\n")
  }
}
