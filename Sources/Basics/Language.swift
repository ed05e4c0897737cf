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

  /// The French is typeset on the way in, so that messages may be written with ordinary spaces: no-break spaces inside
  /// guillemets and before a colon (OQLF; Québec has no space before `?`, `!` and `;`).
  package init(fr french: String, en english: String) {
    self.french = french.utf8.contains { $0 == 0xC2 || $0 == UInt8(ascii: ":") } ? typeset(french) : french
    self.english = english
  }

  /// The words in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

private func typeset(_ french: String) -> String {
  french.withBytes { bytes in
    String(unsafeUninitializedCapacity: 2 * bytes.count) { result in
      var (index, count) = (0, 0)
      func byte(_ distance: Int) -> UInt8? { index + distance < bytes.count ? bytes[index + distance] : nil }
      func put(_ bytes: UInt8...) {
        for byte in bytes {
          result[count] = byte
          count += 1
        }
      }
      while index < bytes.count {
        let space = UInt8(ascii: " ")
        if bytes[index] == 0xC2, byte(1) == 0xAB, byte(2) == space {
          put(0xC2, 0xAB, 0xC2, 0xA0)
          index += 3
        } else if bytes[index] == space, byte(1) == UInt8(ascii: ":") || byte(1) == 0xC2 && byte(2) == 0xBB {
          put(0xC2, 0xA0)
          index += 1
        } else {
          put(bytes[index])
          index += 1
        }
      }
      return count
    }
  }
}
