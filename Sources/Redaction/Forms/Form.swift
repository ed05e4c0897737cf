/// A way in which a name, an address or a number may be written, as words in their order.
struct Form: Sendable, Hashable {
  /// What has to be true of a stretch of text with these words, for it to be this form.
  enum Rule: UInt8, Sendable {
    /// All words of a name, as it is said.
    case whole
    /// The same, of a name that is written without capitals.
    case small
    /// All words, what comes last first: « Côté, Élise ».
    case reversed
    /// Some words, which somebody else may have: « Marie Tremblay » of « Marie Tremblay-Roy ».
    case partial
    /// An initial and a family name.
    case initial
    case initialReversed
    /// The only word there is.
    case single
    /// The same, written without a capital.
    case singleSmall
    /// Letters and digits that are no word.
    case distinctive
    /// All words in one, long enough to be nothing else.
    case glued
    /// The same, that could be another word.
    case gluedShort
    case email
    /// An e-mail address in words: « elise (arobas) exemple.ca ».
    case emailSpelled
    /// What may stand before the @ of somebody’s address: « ecote ».
    case mailbox
    /// What may be published, a longer name that has a shorter one in it.
    case allowed
    /// The name of an organization that has somebody’s in it.
    case doubted

    /// Whether it is all of a name.
    var isWhole: Bool { self == .whole || self == .small || self == .reversed || self == .glued || self == .gluedShort }
  }

  /// Whose it is: the place of a term.
  var term: Int32
  var rule: Rule
  /// The next form of the same words; -1 for none.
  var next: Int32 = -1
}

/// What is added to the code of an initial that has an accent.
let accented: UInt8 = 64

/// A step from one word of a form to the next.
enum FormStep: Sendable, Hashable {
  /// A word, whatever stands before it that a name goes across.
  case word(UInt64)
  /// A word right after a sign, or right after another word where that is zero.
  case exactly(UInt64, after: UInt32)
  /// A capital letter alone, by its code (`accented`).
  case initial(UInt8)
  /// Any capital letter alone.
  case anyInitial

  /// Of a word.
  var hash: UInt64? {
    switch self {
    case .word(let hash), .exactly(let hash, _): hash
    case .initial, .anyInitial: nil
    }
  }

  /// Whether it is one Latin letter, which may be an initial.
  var isLetter: Bool { hash.map { $0 <= 26 } ?? true }

  func key(from node: Int32) -> UInt64 {
    switch self {
    case .word(let hash): Self.key(node, word: hash)
    case .exactly(let hash, let sign): Self.key(node, word: hash, after: sign)
    case .initial(let letter): Self.key(node, initial: letter)
    case .anyInitial: Self.key(node, initial: 0)
    }
  }

  @inline(__always)
  static func key(_ node: Int32, word hash: UInt64) -> UInt64 { mix(hash, UInt64(UInt32(bitPattern: node))) | 1 }
  static func key(_ node: Int32, word hash: UInt64, after sign: UInt32) -> UInt64 {
    mix(hash, UInt64(UInt32(bitPattern: node)) | UInt64(sign + 1) << 32) | 1
  }
  static func key(_ node: Int32, initial letter: UInt8) -> UInt64 {
    mix(0xFFFF_0000_0000_0000 | UInt64(letter), UInt64(UInt32(bitPattern: node)) | 1 << 63) | 1
  }
}

/// All forms, as a tree of words: a few numbers tell whether a word of a text goes on with any of them.
struct FormTable: Sendable {
  /// Open addressing; zero is nothing.
  private(set) var keys: [UInt64]
  private(set) var nodes: [Int32]
  /// Of each node, the first of its forms; -1 for none.
  private(set) var firstForm: [Int32] = [-1]
  private(set) var forms: [Form] = []
  private var count = 0
  /// A bit for each first word: most words of a text are told apart by it alone.
  private(set) var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
  static let filterBits = 20
  /// A bit for each word that comes after a letter that stands alone.
  private(set) var afterLetters = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))

  init() {
    keys = Array(repeating: 0, count: 1024)
    nodes = Array(repeating: -1, count: 1024)
  }

  var isEmpty: Bool { forms.isEmpty }

  @inline(__always)
  static func bit(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - filterBits))
  }

  mutating func add(_ steps: [FormStep], _ term: Int, _ rule: Form.Rule) {
    guard let first = steps.first else { return }
    if case .word(let hash) = first {
      let bit = Self.bit(of: hash)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for (step, next) in zip(steps, steps.dropFirst()) where step.isLetter {
      if let hash = next.hash { noteAfterLetter(hash) }
    }
    var node: Int32 = 0
    for step in steps { node = child(step.key(from: node)) }
    var other = firstForm[Int(node)]
    while other >= 0 {
      if forms[Int(other)].term == term, forms[Int(other)].rule == rule { return }
      other = forms[Int(other)].next
    }
    forms.append(Form(term: Int32(term), rule: rule, next: firstForm[Int(node)]))
    firstForm[Int(node)] = Int32(forms.count - 1)
  }

  /// Says that a word may go on with a letter that stands alone.
  mutating func noteAfterLetter(_ hash: UInt64) {
    let bit = Self.bit(of: hash)
    afterLetters[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private mutating func child(_ key: UInt64) -> Int32 {
    if count * 2 >= keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] == key { return nodes[slot] }
    keys[slot] = key
    nodes[slot] = Int32(firstForm.count)
    firstForm.append(-1)
    count += 1
    return nodes[slot]
  }

  private func slot(of key: UInt64) -> Int { keys.withUnsafeBufferPointer { Self.slot(of: key, in: $0) } }

  /// Where a key is or would be.
  static func slot(of key: UInt64, in keys: UnsafeBufferPointer<UInt64>) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 20) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNodes) = (keys, nodes)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    nodes = Array(repeating: -1, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      nodes[slot] = oldNodes[index]
    }
  }

  /// Where a key leads; nil where to nothing.
  func node(_ key: UInt64) -> Int32? {
    let slot = slot(of: key)
    return keys[slot] == key ? nodes[slot] : nil
  }
}
