/// A form that nouns have beside a number, as the Unicode Common Locale Data Repository calls them.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which form a noun has beside each whole number, in one language.
///
/// A file says it as the Unicode Common Locale Data Repository does (UTS 35, part 3, « Language Plural Rules »), one key a form:
/// `plural_few: n % 10 = 2..4 and n % 100 != 12..14`. Without any, one is singular and all else plural.
package struct PluralRules: Sendable, Hashable {
  private let rules: [Rule]
  private let isFrench: Bool

  private struct Rule: Sendable, Hashable {
    let category: PluralCategory
    let condition: Condition
  }

  package init(_ language: Language, _ entries: [String: String]) {
    isFrench = language == .french
    rules = PluralCategory.allCases.compactMap { category in
      entries[Self.key(of: category)].flatMap { Condition($0) }.map { Rule(category: category, condition: $0) }
    }
  }

  /// `plural_few`.
  package static func key(of category: PluralCategory) -> String { "plural_" + category.rawValue }

  /// Whether a text is a rule.
  package static func isRule(_ text: String) -> Bool { Condition(text) != nil }

  /// The form beside a number. French has the singular up to two.
  package func category(of number: Int) -> PluralCategory {
    if rules.isEmpty { return (isFrench ? number < 2 : number == 1) ? .one : .other }
    return rules.first { $0.condition.holds(for: number.magnitude) }?.category ?? .other
  }

  /// The forms that nouns have: those of the rules, and the one for all other numbers.
  package var categories: [PluralCategory] {
    rules.isEmpty ? [.one, .other] : rules.map(\.category).filter { $0 != .other } + [.other]
  }

  /// Relations joined by `and`, these by `or`.
  private struct Condition: Sendable, Hashable {
    private let choices: [[Relation]]

    init?(_ text: String) {
      var choices: [[Relation]] = []
      for choice in text.split(whereSeparator: \.isWhitespace).split(separator: "or", omittingEmptySubsequences: false)
      {
        let relations = choice.split(separator: "and", omittingEmptySubsequences: false).map {
          Relation($0.joined(separator: " "))
        }
        if relations.isEmpty || relations.contains(where: { $0 == nil }) { return nil }
        choices.append(relations.compactMap(\.self))
      }
      if choices.isEmpty { return nil }
      self.choices = choices
    }

    func holds(for number: UInt) -> Bool { choices.contains { $0.allSatisfy { $0.holds(for: number) } } }
  }

  /// `n % 10 = 2..4,7`.
  private struct Relation: Sendable, Hashable {
    /// Whether it is about the number; else about its decimals or its exponent, which whole numbers have none of.
    private let isOfNumber: Bool
    private let modulus: UInt?
    private let isNegated: Bool
    private let ranges: [ClosedRange<UInt>]

    init?(_ text: String) {
      let signs = ["!=", "="]
      guard let sign = signs.first(where: { text.contains($0) }), let place = text.rangeInUTF8(of: sign) else {
        return nil
      }
      let left = text[..<place.lowerBound].split { $0 == "%" || $0.isWhitespace }
      guard let operand = left.first, left.count <= 2, left.count == 2 || !text[..<place.lowerBound].contains("%")
      else {
        return nil
      }
      switch operand {
      case "n", "i": isOfNumber = true
      case "v", "w", "f", "t", "c", "e": isOfNumber = false
      default: return nil
      }
      modulus = left.count == 2 ? UInt(left[1]) : nil
      if left.count == 2, modulus ?? 0 == 0 { return nil }
      isNegated = sign == "!="
      var ranges: [ClosedRange<UInt>] = []
      for part in text[place.upperBound...].split(separator: ",", omittingEmptySubsequences: false) {
        let ends = part.trimmed.split(separator: ".", omittingEmptySubsequences: false)
        switch (ends.count, ends.first.flatMap { UInt($0) }, ends.last.flatMap { UInt($0) }) {
        case (1, let only?, _): ranges.append(only...only)
        case (3, let first?, let last?) where ends[1].isEmpty && first <= last: ranges.append(first...last)
        default: return nil
        }
      }
      self.ranges = ranges
    }

    func holds(for number: UInt) -> Bool {
      let value = isOfNumber ? modulus.map { number % $0 } ?? number : 0
      return ranges.contains { $0.contains(value) } != isNegated
    }
  }
}
