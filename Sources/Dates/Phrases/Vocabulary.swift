import Basics

/// Every word that a phrase may have, in both languages, and what it means.
struct Vocabulary: Sendable {
  static let shared = Vocabulary()

  /// The words as they are rightly written, in order of the table.
  let spellings: [Spelling]
  private var slots: [Slot]
  /// Terms of several words, those that begin with one word together and the longest of them first.
  private let terms: [Term]

  struct Spelling: Sendable {
    /// As written: « février », « févr. ».
    let written: String
    /// Folded, without the full stop.
    let folded: String
  }

  /// What a word means, and the terms that it opens.
  struct Slot: Sendable {
    fileprivate var key: UInt64 = 0
    fileprivate(set) var token = Token.unknown
    fileprivate var terms: Range<UInt16> = 0..<0

    var opensTerms: Bool { !terms.isEmpty }
  }

  /// « au fil de l’eau »: the keys of the words after the first, and what they all mean together. The second stands apart, for
  /// it tells most terms from what is none.
  struct Term: Sendable {
    let second: UInt64
    let rest: [UInt64]
    let token: Token
  }

  private static let size = 2048

  private init() {
    var spellings: [Spelling] = []
    var slots = [Slot](repeating: Slot(), count: Self.size)
    var opened: [(first: UInt64, term: Term)] = []
    for (token, words) in Self.table {
      for word in words.split(separator: " ") {
        let pieces = word.utf8.contains(UInt8(ascii: "_")) ? word.split(separator: "_") : [word]
        let folded = pieces.map { fold($0.utf8.last == UInt8(ascii: ".") ? $0.dropLast() : $0) }
        spellings.append(
          Spelling(written: pieces.joined(separator: " "), folded: folded.joined(separator: " ")))
        let keys = folded.map { Self.key($0.utf8) }
        let slot = Self.slot(of: keys[0], in: slots)
        slots[slot].key = keys[0]
        if keys.count > 1 {
          opened.append((keys[0], Term(second: keys[1], rest: Array(keys.dropFirst(2)), token: token)))
        } else if slots[slot].token == .unknown {
          // The first meaning in the table wins: « sept » and « mar. » are months before they are anything else.
          slots[slot].token = token
        }
      }
    }
    let order = opened.indices
      .map { (first: opened[$0].first, length: -opened[$0].term.rest.count, index: $0) }
      .sorted { ($0.first, $0.length, $0.index) < ($1.first, $1.length, $1.index) }
      .map(\.index)
    for (place, index) in order.enumerated() {
      let slot = Self.slot(of: opened[index].first, in: slots)
      let start = slots[slot].terms.isEmpty ? UInt16(place) : slots[slot].terms.lowerBound
      slots[slot].terms = start..<UInt16(place + 1)
    }
    terms = order.map { opened[$0].term }
    self.spellings = spellings
    self.slots = slots
  }

  /// What a folded word means; `unknown` when it is not in the vocabulary.
  func token(key: UInt64) -> Token { slot(key: key).token }

  /// What a folded word means, and the terms that it opens.
  func slot(key: UInt64) -> Slot { slots[Self.slot(of: key, in: slots)] }

  /// The terms that a word opens, the longest first.
  func terms(of slot: Slot) -> ArraySlice<Term> {
    terms[Int(slot.terms.lowerBound)..<Int(slot.terms.upperBound)]
  }

  /// Where a key is, or would be.
  private static func slot(of key: UInt64, in slots: [Slot]) -> Int {
    var index = home(of: key)
    while slots[index].key != 0 && slots[index].key != key { index = (index + 1) % size }
    return index
  }

  /// Five bits a letter, so that a word of up to twelve letters `a`…`z` is its own key; longer words are hashed, with the
  /// first bit set so that they are never one of those.
  @inline(__always)
  static func key(_ letters: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for letter in letters { extend(&key, by: letter) }
    return key
  }

  @inline(__always)
  static func extend(_ key: inout UInt64, by letter: UInt8) {
    if key >> 55 == 0 {
      key = key << 5 | UInt64(letter & 0x1F)
    } else {
      key = (key &* 0x100_0000_01B3) ^ UInt64(letter) | 1 << 63
    }
  }

  private static func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 53)
  }
}
