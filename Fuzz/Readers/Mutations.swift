/// Numbers that are the same in every run (Steele, Lea and Flood, 2014).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Makes hostile input of sound input: bytes changed, lines moved, one text sewn to another, what parsers trip over put in.
struct Mutator {
  var chance: Chance
  let seeds: [[UInt8]]
  /// What the language under test is made of.
  let pieces: [[UInt8]]

  init(seed: UInt64, seeds: [[UInt8]], pieces: [String]) {
    chance = Chance(seed: seed)
    self.seeds = seeds
    self.pieces = (pieces + Self.anywhere).map { Array($0.utf8) } + Self.broken
  }

  private static let anywhere = [
    "\n", "\r\n", "\r", "\t", " ", "\u{0}", "\u{1}", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{202E}", "e\u{301}",
    "👩‍👩‍👧", "ﬁ", "İ", "ß", "0", "-1", "9223372036854775808", "99999999999999999999", "\\", "\"", "'", "é", "…", "—",
  ]
  private static let broken: [[UInt8]] = [
    [0xFF], [0xC0, 0xAE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE9],
  ]

  /// The next input: at most about 20,000 bytes.
  mutating func next() -> [UInt8] {
    var bytes = chance.one(of: seeds)
    for _ in 0...chance.below(6) { mutate(&bytes) }
    return Array(bytes.prefix(20_000))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = chance.below(bytes.count + 1)
    switch chance.below(9) {
    case 0: if place < bytes.count { bytes[place] = UInt8(chance.below(256)) }
    case 1: if place < bytes.count { bytes[place] ^= 1 << UInt8(chance.below(8)) }
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(30)))
    case 3: bytes.insert(contentsOf: chance.one(of: pieces), at: place)
    case 4:
      let piece = chance.one(of: pieces)
      for _ in 0...min(chance.below(300), 2_000 / piece.count) { bytes.insert(contentsOf: piece, at: place) }
    case 5:
      let other = chance.one(of: seeds)
      bytes = Array(bytes[..<place]) + other[chance.below(other.count + 1)...]
    case 6:
      let end = min(bytes.count, place + 1 + chance.below(200))
      let again = Array(bytes[place..<end])
      for _ in 0...chance.below(4) { bytes.insert(contentsOf: again, at: place) }
    case 7: bytes.removeSubrange(place...)
    default:
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let (one, other) = (chance.below(lines.count), chance.below(lines.count))
      lines.swapAt(one, other)
      bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
  }
}
