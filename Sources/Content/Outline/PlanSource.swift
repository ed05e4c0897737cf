import Basics
import Dates
import Diagnostics
import Model

/// The file that a part of a plan is read from, and how its dates are to be read.
struct PlanSource {
  let text: SourceText
  /// From `content/`.
  let path: String
  let dates: DateReader

  func origin(_ range: SourceRange) -> Origin { Origin(source: path, range: range) }

  func readDate(_ phrase: String) -> When? {
    if case .read(let when, _) = dates.read(phrase) { when } else { nil }
  }
}
