import Basics

/// What has been read of one file so far, and how much more may be.
final class Collector {
  private(set) var pieces: [TextPiece] = []
  private(set) var unread: Set<UnreadReason> = []
  private let limits: ExtractionLimits
  private var inflated = 0
  private var kept = 0
  private var steps = 0
  /// The documents that we are in, the outermost first.
  private var names: [String] = []

  init(_ limits: ExtractionLimits) { self.limits = limits }

  /// Whether something was read, or was there to be read.
  var result: ExtractedText {
    let reasons = unread.sorted()
    if pieces.isEmpty, let first = reasons.first { return .unreadable(first) }
    return .text(pieces, unread: reasons)
  }

  func note(_ reason: UnreadReason) { unread.insert(reason) }

  /// Keeps a text; what is blank is none.
  func add(_ text: some StringProtocol, at place: Words) {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    guard kept + text.utf8.count <= limits.text else { return note(.tooLarge) }
    kept += text.utf8.count
    pieces.append(TextPiece(String(text), at: inside(place)))
  }

  /// Keeps a text of a place that is called the same in all languages.
  func add(_ text: some StringProtocol, at place: String) { add(text, at: Words(fr: place, en: place)) }

  /// Whether one more step may be taken; says so once it may not.
  func step(_ count: Int = 1) -> Bool {
    steps += count
    if steps > limits.steps { note(.tooLarge) }
    return steps <= limits.steps
  }

  /// How many bytes may still be made out of compressed ones.
  var room: Int { max(0, limits.inflated - inflated) }

  func take(_ count: Int) { inflated += count }

  /// Whether some more bytes may be made of what is said once and shown often.
  func makeRoom(for count: Int) -> Bool {
    guard count <= room else {
      note(.tooLarge)
      return false
    }
    take(count)
    return true
  }

  /// Reads a document in this one.
  func enter(_ name: String, _ read: () -> Void) {
    guard names.count < limits.depth else { return note(.tooLarge) }
    names.append(name)
    read()
    names.removeLast()
  }

  private func inside(_ place: Words) -> Words {
    guard !names.isEmpty else { return place }
    let name = names.joined(separator: "/")
    return Words(fr: "\(name) : \(place.french)", en: "\(name): \(place.english)")
  }
}
