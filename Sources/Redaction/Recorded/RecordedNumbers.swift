/// Phone numbers within a text, each for itself.
struct RecordedNumbers {
  private(set) var numbers: [String] = []
  /// The text with a bar for each.
  private(set) var rest = ""
  private let text: [Unicode.Scalar]
  private let least: Int

  init(_ text: String, atLeast least: Int) {
    self.text = Array(text.unicodeScalars)
    self.least = least
  }

  mutating func read() {
    var index = 0
    while index < text.count {
      guard begins(at: index) else {
        rest.unicodeScalars.append(text[index])
        index += 1
        continue
      }
      let groups = groups(from: index)
      let end = groups.last?.range.upperBound ?? index + 1
      let numbers = split(groups)
      if numbers.isEmpty {
        rest.unicodeScalars.append(contentsOf: text[index..<end])
      } else {
        self.numbers += numbers
        rest += " | "
      }
      index = numbers.isEmpty ? end : afterExtension(end)
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    if case .digit = Letter(text[index]) { return true }
    return false
  }

  /// Whether a number may begin here: at a digit, or at a plus sign or a bracket before one, behind no letter.
  private func begins(at index: Int) -> Bool {
    if index > 0, text[index - 1].properties.isAlphabetic || isDigit(index - 1) { return false }
    return isDigit(index) || (text[index] == "+" || text[index] == "(") && (isDigit(index + 1) || isDigit(index + 2))
  }

  private struct Group {
    var range: Range<Int>
    /// How many digits.
    var count: Int
    /// What stands before it.
    var gap: String
  }

  /// The groups of digits from a place on between which only what divides groups stands.
  private func groups(from start: Int) -> [Group] {
    var groups: [Group] = []
    var index = start
    var gap = ""
    while index < text.count {
      let first = index
      while isDigit(index) { index += 1 }
      if index > first {
        // « 2Fik »: digits that a letter goes on from are no number.
        if index < text.count, text[index].properties.isAlphabetic { break }
        groups.append(Group(range: (groups.isEmpty ? start : first)..<index, count: index - first, gap: gap))
        gap = ""
        continue
      }
      guard case .gap(let kind) = Letter(text[index]), kind.isSubset(of: .insidePhone) else { break }
      gap.unicodeScalars.append(text[index])
      index += 1
    }
    return groups
  }

  /// The numbers that groups make: a plus sign, a line, a slash between spaces begins another, and so does what would be too long.
  private func split(_ groups: [Group]) -> [String] {
    var numbers: [[Group]] = []
    for group in groups {
      let count = numbers.last?.reduce(0) { $0 + $1.count } ?? 0
      let isLong = count >= 7 && (count + group.count > 15 || count >= 10 && groups.reduce(0) { $0 + $1.count } > 15)
      let isDivided = count >= 7 && (group.gap.contains("/") || group.gap.contains("\n"))
      if numbers.isEmpty || group.gap.contains("+") || isLong || isDivided {
        numbers.append([group])
      } else {
        numbers[numbers.count - 1].append(group)
      }
    }
    return numbers.compactMap { groups in
      guard let first = groups.first, let last = groups.last else { return nil }
      let isMarked = first.gap.contains("+") || text[first.range.lowerBound] == "+"
      let count = groups.reduce(0) { $0 + $1.count }
      guard count >= least || isMarked && count >= 7 else { return nil }
      var number = String(String.UnicodeScalarView(text[first.range.lowerBound..<last.range.upperBound]))
      if isMarked, !number.hasPrefix("+") { number = "+" + number }
      return number
    }
  }

  /// After « , poste 12 », « #12 », « ext. 12 ».
  private func afterExtension(_ index: Int) -> Int {
    var next = index
    while next < text.count, " ,(#.".unicodeScalars.contains(text[next]) { next += 1 }
    var word = ""
    while next < text.count, text[next].properties.isAlphabetic {
      word.unicodeScalars.append(text[next])
      next += 1
    }
    let isExtension = ["poste", "ext", "extension", "x", "p", "local", "int", "interne"].contains(word.lowercased())
    let isMarked = text[index..<min(index + 3, text.count)].contains("#")
    guard isExtension || word.isEmpty && isMarked else { return index }
    while next < text.count, " .:#".unicodeScalars.contains(text[next]) { next += 1 }
    guard isDigit(next) else { return index }
    while isDigit(next) { next += 1 }
    return next
  }
}
