/// Numbers in words, from words that follow one another: « vingt-cinq », “two hundred”, « quatre-vingts ».
struct NumberWords {
  private var sum = 0.0
  private var found: [Double] = []

  /// - Parameter word: folded.
  mutating func read(_ word: String) {
    guard let value = Self.values[word] else {
      if word != "et" && word != "and" { end() }
      return
    }
    if value >= 100 {
      sum = max(sum, 1) * value
    } else if value == 20, sum == 4 {
      sum = 80
    } else {
      sum += value
      found.append(value)
    }
    found.append(sum)
  }

  mutating func end() { sum = 0 }

  /// What was read since this was last asked: each word, and what they make together.
  mutating func taken() -> [Double] {
    defer { found = [] }
    return found
  }

  /// Times that have a word of their own, in minutes from midnight.
  static let times = ["midi": 720, "noon": 720, "minuit": 0, "midnight": 0]

  private static let values: [String: Double] = [
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "cents": 100, "mille": 1_000, "douzaine": 12,
    "dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "centaine": 100, "moitie": 50, "demi": 50,
    "tiers": 3, "quart": 4, "double": 2, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4,
    "cinquieme": 5,
    "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "millions": 1_000_000,
    "milliard": 1_000_000_000,
    "billion": 1_000_000_000, "decade": 10, "decennie": 10, "dozen": 12, "half": 50, "third": 3, "thirds": 3,
    "quarter": 4,
    "quarters": 4, "twice": 2, "fourth": 4, "fifth": 5,
  ]
}
