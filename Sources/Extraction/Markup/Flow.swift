/// Text on its way out of markup: what stands in one block is joined, blocks are apart.
///
/// A block may stand in another (a text box in a paragraph): the outer one goes on after it. Where changes are tracked, a block
/// is told as it reads now and as it read before, so that a name is whole in one of the two.
struct Flow {
  private struct Block {
    var now = ""
    /// Nil where nothing of it was changed.
    var before: String?
  }

  enum Change { case none, inserted, deleted }

  private(set) var text = ""
  private var blocks = [Block()]

  mutating func open() { blocks.append(Block()) }

  /// Ends the innermost block.
  /// - Parameter end: what stands between it and the next.
  mutating func close(with end: String = "\n") {
    guard let block = blocks.popLast() else { return }
    keep(block.now, end)
    if let before = block.before { keep(before, end) }
    if blocks.isEmpty { blocks = [Block()] }
  }

  mutating func append(_ run: String, _ change: Change = .none) {
    let last = blocks.count - 1
    if change != .none, blocks[last].before == nil { blocks[last].before = blocks[last].now }
    if change != .deleted { blocks[last].now += run }
    if change != .inserted { blocks[last].before?.append(run) }
  }

  /// All of it, with the blocks that never ended.
  mutating func finish() -> String {
    while blocks.count > 1 { close() }
    close()
    return text
  }

  private mutating func keep(_ run: String, _ end: String) {
    guard run.utf8.contains(where: { $0 > 0x20 }) else { return }
    text += run
    text += end
  }
}
