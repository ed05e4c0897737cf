/// A name in an order that people expect: photo-2 before photo-10.
package struct NaturalKey: Comparable {
  private let parts: [Part]

  private enum Part: Equatable {
    case word(String)
    case number(Int, String)
  }

  package init(_ name: String) {
    var parts: [Part] = []
    var rest = fold(name)[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits) {
        parts.append(.number(number, String(digits)))
        rest = rest[digits.endIndex...]
      } else {
        let start = digits.isEmpty ? rest : rest[digits.endIndex...]
        let word = start.prefix { !($0.isASCII && $0.isNumber) }
        parts.append(.word(String(digits + word)))
        rest = start[word.endIndex...]
      }
    }
    parts.append(.word(name))
    self.parts = parts
  }

  package static func < (left: Self, right: Self) -> Bool {
    for (first, second) in zip(left.parts, right.parts) where first != second {
      switch (first, second) {
      case (.number(let a, let x), .number(let b, let y)): return a != b ? a < b : x < y
      case (.word(let a), .word(let b)): return a < b
      case (.number, .word): return true
      case (.word, .number): return false
      }
    }
    return left.parts.count < right.parts.count
  }
}
