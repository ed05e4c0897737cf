import Basics
import Dates
import Model

extension Plan {
  /// What the plan itself, its objectives and its projects hold, with where each begins.
  var parts: [(details: Details, origin: Origin)] {
    [(details, start)]
      + objectives.flatMap { objective in
        [(objective.details, objective.origin)] + objective.projects.map { ($0.details, $0.origin) }
      }
  }

  /// The start of its file.
  var start: Origin { Origin(source: header.source, range: SourceRange(at: 0)) }
}

extension CivilDate {
  /// « 15 décembre 2020 ».
  var words: (french: String, english: String) {
    let date = EDTF(iso)
    return (date?.words(in: .french) ?? iso, date?.words(in: .english) ?? iso)
  }
}
