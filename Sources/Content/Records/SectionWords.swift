import Basics
import Model

/// The words that announce a section of a record: the names of its keys that a section may say as well as front matter.
struct SectionWords: OutlineVocabulary {
  let type: RecordType

  func heading(_ text: String) -> OutlineHeading? { nil }

  func label(_ text: some StringProtocol) -> Field? {
    // No name of a key is as long; most lines of prose are told apart by that alone.
    guard text.utf8.count < 48 else { return nil }
    let word = Substring(text).trimmed
    let name = word.last == ":" ? word.dropLast().trimmed : word
    guard let field = Field.named(String(name), in: .record(type)) else { return nil }
    return field.kind(in: .record(type))?.isSection ?? false ? field : nil
  }

  func titledLabel(_ line: String) -> (label: Field, isTitled: Bool)? { nil }
}
