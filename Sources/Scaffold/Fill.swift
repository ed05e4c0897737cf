import Basics

/// The words that texts of `Texts/` have for the years around one.
func years(around year: Int) -> [(name: String, word: String)] {
  [("last", year - 1), ("year", year), ("next", year + 1), ("after", year + 2)].map { ($0, String($1)) }
}

/// A file of `Texts/` as text; nil where there is none.
func starterText(_ path: String) -> String? {
  embeddedFiles.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
}
