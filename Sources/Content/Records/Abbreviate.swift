import Basics
import Markdown
import Model

/// Gives the acronyms of a site's glossary and organizations their meaning where a text first uses them.
func abbreviate(_ site: inout Site, jobs: Int) {
  for language in site.settings.languages {
    let meanings = site.acronyms(in: language)
    guard !meanings.isEmpty else { continue }
    let marks = Abbreviations(meanings)
    for type in RecordType.records { type.abbreviate(&site, in: language, marks, jobs: jobs) }
  }
}

extension Record {
  fileprivate static func abbreviate(_ site: inout Site, in language: Language, _ marks: Abbreviations, jobs: Int) {
    update(&site, in: language, jobs: jobs) { $0.updateTexts(marks.marked) }
  }
}

/// Gives acronyms their meaning in footnotes, each of which is read apart from its text.
func abbreviate(_ notes: inout [String: Note], _ acronyms: (Language) -> [String: String]) {
  guard !notes.isEmpty else { return }
  for language in Set(notes.values.map(\.language)) {
    let meanings = acronyms(language)
    guard !meanings.isEmpty else { continue }
    let marks = Abbreviations(meanings)
    for (key, note) in notes where note.language == language { notes[key]?.markup = marks.mark(note.markup) }
  }
}

extension Abbreviations {
  /// Texts that are read one after the other: an acronym is explained in the first that has it.
  fileprivate func marked(_ texts: [Prose]) -> [Prose] { mark(texts.map(\.markup)).map { Prose($0) } }
}
