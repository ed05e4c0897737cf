import Basics
import Testing

@testable import Resources

/// The texts that the binary carries: each can be read, and each language says what the others say.
@Suite struct TextsTests {
  @Test(arguments: paths) func everyFileIsRead(path: String) throws {
    let file = try #require(embeddedFiles.first { $0.path == path })
    #expect(file.bytes.last == UInt8(ascii: "\n"))
    let text = try #require(String(validating: file.bytes, as: UTF8.self))
    do {
      if path.hasSuffix(".tsv") {
        #expect(try !tableRows(text).isEmpty)
      } else {
        let language = try #require(path.split(separator: "/").first.flatMap { Language(rawValue: String($0)) })
        #expect(path.hasSuffix(".ini"))
        #expect(try !Catalog(text, in: language).keys.isEmpty)
      }
    } catch let mistake as Mistake {
      Issue.record("\(path):\(mistake.line): \(mistake.rule.rawValue)")
    }
  }

  /// A language is a folder with the same files as any other, and the same texts in each.
  @Test(arguments: Language.ofCommands, Language.ofCommands)
  func whatOneLanguageSaysTheOthersSay(language: Language, other: Language) {
    #expect(!subjects(of: language).isEmpty)
    #expect(missing(from: other, thatHas: language) == [])
  }

  /// Where a word is put into a text, it is in every language.
  @Test(arguments: Language.ofCommands, Language.ofCommands)
  func textsHaveTheSamePlaces(language: Language, other: Language) {
    func places(_ text: String?) -> Set<Substring> { Set((text ?? "").matches(of: /@[a-z]+@/).map(\.output)) }
    for subject in subjects(of: language) {
      let (texts, others) = (catalog(subject, in: language), catalog(subject, in: other))
      for key in texts.keys {
        let (own, theirs) = (texts[key.section, key.name], others[key.section, key.name])
        #expect(places(own) == places(theirs), "\(other.rawValue)/\(subject).ini: [\(key.section)] \(key.name)")
      }
    }
  }

  /// The table of countries has a column for each language, and no space around a name.
  @Test func tablesHaveEveryLanguage() {
    let rows = table("countries")
    for language in Language.ofCommands {
      for row in rows {
        let name = row[language.rawValue] ?? ""
        #expect(!name.isEmpty && name == name.trimmed, "\(row["code"] ?? "") in \(language.rawValue)")
      }
    }
  }

  /// The texts that a language lacks, by file, section and key.
  private func missing(from other: Language, thatHas language: Language) -> [String] {
    subjects(of: language).flatMap { subject -> [String] in
      let there = Set(catalog(subject, in: other).keys)
      return catalog(subject, in: language).keys.filter { !there.contains($0) }
        .map { "\(other.rawValue)/\(subject).ini: [\($0.section)] \($0.name)" }
    }
  }

  private func subjects(of language: Language) -> [String] {
    let folder = language.rawValue + "/"
    return paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count).dropLast(4)) }
  }
}
