package import Basics
package import Model
import Resources

/// What to write as the value of a key: the comment beside it in a new file, its description in an editor.
package struct Advice: Sendable {
  /// A phrase without a capital or a full stop.
  package let words: String
  /// A value as YAML has it, never typeset; nil where there is none to show.
  package let example: String?
}

extension Field {
  /// What to write as this key’s value in a room, in one language: what is said of that room, else of all; nil where nobody said.
  package func advice(in scope: Scope, _ language: Language) -> Advice? {
    let texts = catalog("advice", in: language)
    for section in [scope.name, "everywhere"] {
      guard let words = texts.words(section, rawValue) else { continue }
      return Advice(words: words, example: texts[section, rawValue + ".example"])
    }
    return nil
  }
}
