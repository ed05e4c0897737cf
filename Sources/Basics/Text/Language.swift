/// A language that Jalon's own words exist in.
package enum Language: String, Sendable, Hashable, CaseIterable, Comparable {
  case french = "fr"
  case english = "en"

  /// The BCP 47 tag written in `lang` attributes: Jalon's world is Canada.
  package var tag: String { "\(rawValue)-CA" }

  /// The language's name in itself, as a reader looks for it.
  package var name: String {
    switch self {
    case .french: "Français"
    case .english: "English"
    }
  }

  /// The language a locale name stands for (`fr_CA.UTF-8` → French); nil when it is neither.
  package init?(locale: String) {
    self.init(rawValue: String(locale.prefix(2)).lowercased())
  }

  package static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}

/// The same words in both languages: what a finding says, whoever reads it.
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

  /// The words in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

/// A text that was written with ordinary spaces, as its language has it: in French with no-break spaces inside guillemets and before
/// a colon (OQLF; Québec has no space before `?`, `!` and `;`).
package func typeset(_ text: String, in language: Language) -> String {
  switch language {
  case .french: text.utf8.contains { $0 == 0xC2 || $0 == UInt8(ascii: ":") } ? typesetFrench(text) : text
  case .english: text
  }
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
