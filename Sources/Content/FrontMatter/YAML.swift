import Basics
import Diagnostics
import Yams

/// YAML as read: every scalar is text, so that the table of keys decides what it means (no `no` that turns false).
indirect enum YAML: Hashable {
  case scalar(String, isQuoted: Bool, SourceRange)
  case sequence([YAML], SourceRange)
  case mapping([Pair], SourceRange)

  struct Pair: Hashable {
    var key: String
    var keyRange: SourceRange
    var value: YAML
  }

  /// Where it is written; of a list or a mapping, its first line.
  var range: SourceRange {
    switch self {
    case .scalar(_, _, let range), .sequence(_, let range), .mapping(_, let range): range
    }
  }
}

/// The mapping written on some lines of a source; empty, with a finding, when it is not one.
func readYAML(_ source: SourceText, lines: Range<Int>, findings: inout [Finding]) -> [YAML.Pair] {
  let lower = source.offset(ofLine: lines.lowerBound)
  let text = String(source.slice(lower, source.offset(ofLine: lines.upperBound)))
  let place = Placing(source: source, firstLine: lines.lowerBound)
  if let finding = refuseHostile(text, place) {
    findings.append(finding)
    return []
  }
  do {
    // `.basic`: scalars stay text, and reading is two to three times as fast.
    guard let node = try Yams.compose(yaml: text, .basic, constructor, .utf8) else { return [] }
    var budget = text.utf8.count + 16
    let value = try convert(node, place, budget: &budget)
    switch value {
    case .mapping(let pairs, _): return pairs
    case .scalar("", _, _): return []
    case .scalar, .sequence:
      findings.append(notAMapping(value, place))
      return []
    }
  } catch {
    findings.append(explain(error, text, place))
    return []
  }
}

/// Made once; nodes are composed without it, and it never changes.
nonisolated(unsafe) private let constructor = Constructor.default

/// From YAML's lines and columns to places in the file.
struct Placing {
  let source: SourceText
  /// The line of the file on which the YAML begins.
  let firstLine: Int

  /// `line` and `column` from 1, the column in Unicode scalars.
  func offset(line: Int, column: Int) -> Int {
    source.offset(line: line + firstLine - 1, column: column)
  }

  func content(ofLine line: Int) -> Substring { source.content(ofLine: line + firstLine - 1) }

  /// A stretch of one line, in characters from its start.
  func range(line: Int, _ part: Substring) -> SourceRange {
    let content = content(ofLine: line)
    let lower =
      source.offset(ofLine: line + firstLine - 1) + content.utf8.distance(from: content.startIndex, to: part.startIndex)
    return SourceRange(lower, lower + part.utf8.count)
  }
}

/// Thrown when more nodes come out than could have been written: aliases that multiply.
struct TooManyNodes: Error {}

private func convert(_ node: Node, _ place: Placing, budget: inout Int) throws -> YAML {
  budget -= 1
  if budget < 0 { throw TooManyNodes() }
  let start = node.mark.map { place.offset(line: $0.line, column: $0.column) } ?? 0
  switch node {
  case .scalar(let scalar):
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    // Good for what stands on one line as it is; a folded or quoted text is underlined to the end of its line.
    let written = place.source.slice(start, start + scalar.string.utf8.count)
    let end =
      written == scalar.string
      ? start + scalar.string.utf8.count
      : start
        + place.source.slice(start, place.source.offset(ofLine: place.source.line(at: start) + 1)).trimmed.utf8.count
    // « "\u0001" » writes one in letters that the source may have.
    return .scalar(scalar.string.withoutControls, isQuoted: isQuoted, SourceRange(start, end))
  case .sequence(let sequence):
    return .sequence(
      try sequence.map { try convert($0, place, budget: &budget) }, SourceRange(start, start + 1))
  case .mapping(let mapping):
    let pairs = try mapping.map { key, value in
      let key = try convert(key, place, budget: &budget)
      guard case .scalar(let name, _, let range) = key else { throw NotAKey(range: key.range) }
      return YAML.Pair(key: name, keyRange: range, value: try convert(value, place, budget: &budget))
    }
    return .mapping(pairs, SourceRange(start, start + 1))
  case .alias: throw TooManyNodes()
  }
}

/// Thrown when a list or a mapping stands where a key should.
struct NotAKey: Error {
  let range: SourceRange
}
