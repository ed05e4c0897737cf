/// What stands between two words, or between two groups of digits: its kinds of signs.
struct Gap: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let space = Gap(rawValue: 1)
  /// Every hyphen.
  static let hyphen = Gap(rawValue: 2)
  /// A dash, which is no part of a name where spaces stand beside it.
  static let dot = Gap(rawValue: 4)
  static let comma = Gap(rawValue: 8)
  /// What divides cells of a table, and quotation marks.
  static let cell = Gap(rawValue: 16)
  /// The edge of a paragraph, a cell, an attribute: whoever reads sees two texts.
  static let block = Gap(rawValue: 32)
  /// An apostrophe, an underscore, a plus sign: what joins words that are one thing.
  static let glue = Gap(rawValue: 64)
  /// What no name goes across: a colon, a question mark, a sign of mathematics.
  static let hard = Gap(rawValue: 128)
  static let bracket = Gap(rawValue: 256)
  static let slash = Gap(rawValue: 512)
  /// Marks of emphasis, which nobody sees.
  static let unseen = Gap(rawValue: 1024)
  static let plus = Gap(rawValue: 2048)
  /// The end of a line.
  static let line = Gap(rawValue: 4096)
  /// A point in the middle of the line, which divides names and joins digits.
  static let middot = Gap(rawValue: 8192)
  /// The sign of an address.
  static let at = Gap(rawValue: 16384)

  /// Where a text begins or ends.
  static let edge: Gap = .block

  /// What may stand between groups of one phone number.
  static let insidePhone: Gap = [.space, .hyphen, .dot, .bracket, .slash, .unseen, .plus, .glue, .line, .middot]
}

/// How two words that follow one another are joined, as far as a name may be.
struct Joint: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let space = Joint(rawValue: 1)
  /// Without any space: hyphens, underscores, full stops, nothing at all.
  static let tight = Joint(rawValue: 2)
  /// A hyphen or a dash with spaces about it.
  static let dash = Joint(rawValue: 4)
  static let comma = Joint(rawValue: 8)
  /// A comma in prose, which a space follows.
  static let loose = Joint(rawValue: 16)
  static let block = Joint(rawValue: 32)
  /// A word such as « nom » stands between them.
  static let label = Joint(rawValue: 64)
  /// The end of a line stands between them.
  static let line = Joint(rawValue: 128)

  /// Nil where no name goes across.
  ///
  /// - Parameter isInitial: whether the word before is a single letter, which a full stop may follow.
  init?(_ gap: Gap, afterInitial isInitial: Bool) {
    if gap.contains(.hard) { return nil }
    let isLoose = gap.contains(.space)
    if gap.contains(.dot), isLoose || gap.contains(.block) {
      guard isInitial else { return nil }
    }
    var joint: Joint = []
    if gap.contains(.block) { joint.insert(.block) }
    if !gap.isDisjoint(with: [.comma, .cell, .bracket, .middot]) || isLoose && gap.contains(.slash) {
      joint.insert(.comma)
      if isLoose { joint.insert(.loose) }
    }
    if joint.isEmpty { joint = !isLoose ? .tight : gap.contains(.hyphen) ? .dash : .space }
    if gap.contains(.line) { joint.insert(.line) }
    self = joint
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
