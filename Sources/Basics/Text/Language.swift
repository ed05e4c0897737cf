/// A language that pages are written in, by its code.
///
/// Jalon itself speaks two, in which its commands answer. What it says on pages in any other is in that language’s file of the theme
/// (`Strings`). A number and no text, for each record has one and they are compared all the time.
package struct Language: RawRepresentable, Sendable, Hashable, Comparable {
  /// The bytes of the code, from the highest on.
  private let bytes: UInt64

  private init(bytes: UInt64) { self.bytes = bytes }

  package static var french: Language { Language(bytes: 0x6672_0000_0000_0000) }
  package static var english: Language { Language(bytes: 0x656E_0000_0000_0000) }

  /// Those that the commands speak and that `Words` are in, in the order of their names in data.
  package static let ofCommands: [Language] = [.french, .english]

  /// The language of a code: two or three small letters (ISO 639), then perhaps one subtag for a script or a region, as in `zh-hant`
  /// and `pt-br`; nil of anything else. It becomes the name of a folder and the end of names of files.
  package init?(rawValue: String) {
    let parts = rawValue.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (2...3).contains(parts[0].count), parts[0].allSatisfy(isSmallLetter) else {
      return nil
    }
    if parts.count == 2 {
      let (subtag, areLetters) = (parts[1], parts[1].allSatisfy(isSmallLetter))
      let isDigits = subtag.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard areLetters && (subtag.count == 2 || subtag.count == 4) || isDigits && subtag.count == 3 else { return nil }
    }
    bytes = rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) } << (8 * UInt64(8 - rawValue.utf8.count))
  }

  /// The code: `fr`, `es`, `pt-br`.
  package var rawValue: String {
    String(
      decoding: (0..<8).map { UInt8(truncatingIfNeeded: bytes >> (56 - 8 * $0)) }.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The BCP 47 tag written in `lang` attributes: `pt-BR`. Jalon’s world is Canada: its own two languages are those of that country.
  package var tag: String {
    if Self.ofCommands.contains(self) { return "\(rawValue)-CA" }
    let parts = rawValue.split(separator: "-")
    guard parts.count == 2 else { return rawValue }
    return "\(parts[0])-"
      + (parts[1].count == 4 ? parts[1].prefix(1).uppercased() + parts[1].dropFirst() : parts[1].uppercased())
  }

  /// The language of the commands that a locale name stands for (`fr_CA.UTF-8` → French); nil when it is none of them.
  package init?(locale: String) {
    let code = locale.prefix(2).lowercased()
    guard let language = Self.ofCommands.first(where: { $0.rawValue == code }) else { return nil }
    self = language
  }

  /// The language that a person names by its code or tag, in any case (`es`, `fr-CA`, `pt_BR`): French and English are one each, whatever
  /// the country.
  package init?(named text: some StringProtocol) {
    let code = String(text.lowercased().map { $0 == "_" ? "-" : $0 })
    if let own = Self.ofCommands.first(where: { code.hasPrefix($0.rawValue + "-") }) {
      self = own
    } else {
      self.init(rawValue: code)
    }
  }

  /// The same without its script or region, of which the file may speak for it: Portuguese of `pt-br`.
  package var general: Language {
    rawValue.split(separator: "-").first.flatMap { Language(rawValue: String($0)) } ?? self
  }

  package static func < (left: Language, right: Language) -> Bool { left.bytes < right.bytes }
}

private func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

/// The same words in both languages of the commands: what a finding says, whoever reads it.
package struct Words: Sendable, Hashable {
  package var french: String
  package var english: String

  /// The French is typeset on the way in, so that messages may be written with ordinary spaces.
  package init(fr french: String, en english: String) {
    self.french = typeset(french, in: .french)
    self.english = typeset(english, in: .english)
  }

  /// What is said in each language.
  package init(each words: (Language) -> String) { self.init(fr: words(.french), en: words(.english)) }

  /// The words in one language; those in English for a language that has none here.
  package subscript(language: Language) -> String { language == .french ? french : english }
}

/// A text that was written with ordinary spaces, as its language has it: in French with no-break spaces inside guillemets and before
/// a colon (OQLF; Québec has no space before `?`, `!` and `;`).
package func typeset(_ text: String, in language: Language) -> String {
  language == .french && text.utf8.contains { $0 == 0xC2 || $0 == UInt8(ascii: ":") } ? typesetFrench(text) : text
}

private func typesetFrench(_ french: String) -> String {
  french.withBytes { bytes in
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 32)
    let space = UInt8(ascii: " ")
    func follows(_ index: Int, _ sign: UInt8...) -> Bool { bytes[(index + 1)...].starts(with: sign) }
    for (index, byte) in bytes.enumerated() {
      let isInside = index > 1 && bytes[index - 1] == 0xAB && bytes[index - 2] == 0xC2
      if byte == space, isInside || follows(index, UInt8(ascii: ":")) || follows(index, 0xC2, 0xBB) {
        result += [0xC2, 0xA0]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
