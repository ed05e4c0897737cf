import Diagnostics

/// Finds the lines that hold nothing but tags: by the specification they leave no trace, and what stands before a partial, a
/// parent or a block on such a line indents what comes in its place.
func layOutLines(_ tokens: inout [Token], of bytes: [UInt8]) {
  var start = 0
  for index in tokens.indices {
    let endsLine = tokens[index].kind == .text && bytes[tokens[index].range.upper - 1] == .lineFeed
    guard endsLine || index == tokens.count - 1 else { continue }
    layOutLine(&tokens[start...index], of: bytes)
    start = index + 1
  }
}

private func layOutLine(_ line: inout ArraySlice<Token>, of bytes: [UInt8]) {
  let isBlank = line.allSatisfy { $0.kind != .text || bytes[$0.range.lower..<$0.range.upper].allSatisfy(\.isSpace) }
  let tags = line.filter { $0.kind != .text }
  let indent = leadingSpace(of: line)
  if !tags.isEmpty, isBlank, standAlone(tags) {
    for index in line.indices {
      line[index].layout = .alone(indent: indent)
      if line[index].kind == .text { line[index].range.upper = line[index].range.lower }
    }
    line[line.endIndex - 1].endsHiddenLine = true
  } else if isBlank, isBlockPair(tags) {
    for index in line.indices where line[index].kind != .text { line[index].layout = .pair(indent: indent) }
    if line[line.startIndex].kind == .text { line[line.startIndex].range.upper = line[line.startIndex].range.lower }
  } else {
    line[line.startIndex].startsLine = true
  }
}

private func leadingSpace(of line: ArraySlice<Token>) -> SourceRange {
  guard let first = line.first else { return SourceRange(at: 0) }
  return first.kind == .text ? first.range : SourceRange(at: first.range.lower)
}

/// Whether a line of these tags, and white space, leaves no trace: tags that write nothing themselves, or one partial, or a
/// whole parent.
private func standAlone(_ tags: [Token]) -> Bool {
  if tags.count == 1, tags[0].kind == .partial { return true }
  let isParent = tags.contains { $0.kind == .parent }
  var openBlocks = 0
  for tag in tags {
    switch tag.kind {
    case .value, .partial: return false
    case .block: openBlocks += 1
    // A block opened and closed here is the line's content, unless it is handed to a parent.
    case .close where openBlocks > 0 && !isParent: return false
    default: break
    }
  }
  return true
}

private func isBlockPair(_ tags: [Token]) -> Bool {
  tags.count == 2 && tags[0].kind == .block && tags[1].kind == .close
}
