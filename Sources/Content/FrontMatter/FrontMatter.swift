import Basics
import Diagnostics

/// Where the front matter of a file lies.
struct FrontMatter {
  /// The lines between the two `---`, from 1; empty when there is none.
  var lines: Range<Int>
  /// How many lines come before the text.
  var linesBefore: Int

  /// Finds the front matter that opens a source.
  ///
  /// It stands between two lines of three hyphens; three full stops may close it, as in YAML. What people write in its place is told
  /// apart from a text, so that no draft is published for want of a hyphen (`StrayFrontMatter`); and a text that begins with a rule is
  /// a text.
  init(_ source: SourceText, findings: inout [Finding]) {
    lines = 1..<1
    linesBefore = 0
    guard isFence(source.content(ofLine: 1)), let last = closing(of: source, findings: &findings) else {
      if let stray = StrayFrontMatter(source) { findings.append(stray.finding) }
      return
    }
    // Where the last line is forgotten, nobody knows which lines are keys.
    if let last = last.fence {
      lines = 2..<max(2, last)
      if let second = StrayFrontMatter(source, after: last) { findings.append(second.finding) }
    }
    linesBefore = last.fence ?? source.lineCount
  }
}

/// Exactly three hyphens, as YAML has it.
func isFence(_ line: Substring) -> Bool { line.trimmingEnd == "---" }

/// Where front matter ends.
private struct Closing {
  /// Nil where the line is forgotten.
  var fence: Int?
}

/// The line that closes what the first line opens, none, with a finding, where it is forgotten; nil where the first line opens no front
/// matter: a text may begin with a rule.
private func closing(of source: SourceText, findings: inout [Finding]) -> Closing? {
  var altered: Int?
  var isInBlock = false
  for line in 2..<max(2, source.lineCount + 1) {
    let content = source.content(ofLine: line)
    // Nearly every line begins with a letter, and is looked at no further than its end.
    guard let first = content.utf8.first, !isLetter(first) else {
      isInBlock = content.utf8.last.map { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") } ?? isInBlock
      continue
    }
    if isFence(content) || content.trimmingEnd == "..." {
      guard isYAML(source, before: altered ?? line, isClosed: true) else { return nil }
      if let altered { findings.append(missingClosing(source, altered: altered)) }
      return Closing(fence: altered ?? line)
    }
    if altered == nil, !isInBlock, Fence(content)?.closes == true { altered = line }
    if content.hasSuffix("|") || content.hasSuffix(">") { isInBlock = true }
  }
  guard isYAML(source, before: altered ?? source.lineCount + 1, isClosed: altered != nil) else { return nil }
  findings.append(missingClosing(source, altered: altered))
  return Closing(fence: altered)
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

/// Whether what follows a first line of three hyphens is front matter, or the text under a rule.
private func isYAML(_ source: SourceText, before end: Int, isClosed: Bool) -> Bool {
  let isSpaced = end > 2 && source.content(ofLine: 2).visible.isEmpty
  var keys = KeyLines()
  var hasProse = false
  var isEmpty = true
  for line in 2..<max(2, min(end, 120)) {
    let content = source.content(ofLine: line)
    guard let first = content.visible.first else {
      if !isClosed, !isEmpty { break }
      continue
    }
    isEmpty = false
    if first == "#" {
      if KeyLine(content.drop { $0 == "#" }) == nil { hasProse = true }
    } else if content.first?.isWhitespace != true, !"-{}[]?%&!|>@`,".contains(first) {
      if let key = KeyLine(content) { keys.add(key) } else { hasProse = true }
      // One known key between two fences tells; nothing below changes that.
      if isClosed, !isSpaced, keys.haveKnown { return true }
    }
  }
  if isEmpty { return isClosed }
  if keys.haveKnown {
    return isClosed ? !(isSpaced && hasProse) || keys.areFrontMatterBetweenFences : keys.areFrontMatterAfterFence
  }
  return !hasProse && !isSpaced && (isClosed || keys.lines.first?.isSmall == true)
}

private func missingClosing(_ source: SourceText, altered: Int?) -> Finding {
  // The line that no longer looks like front matter is where the fence belongs.
  let end =
    altered
    ?? (2..<max(2, source.lineCount + 1)).first { line in
      let content = source.content(ofLine: line)
      return
        !(looksLikeKey(content) || content.first?.isWhitespace == true || content.hasPrefix("- ")
        || content.hasPrefix("#"))
    }
  let hint: Words
  switch (altered, end) {
  case (let line?, _):
    hint = Words(
      fr: "Remplacez la ligne \(line) par exactement trois traits d’union (---), sans rien devant ni derrière.",
      en: "Replace line \(line) by exactly three hyphens (---), with nothing before or after.")
  case (nil, let line?):
    hint = Words(
      fr: "Mettez une ligne de trois tirets (---) avant la ligne \(line).",
      en: "Put a line of three hyphens (---) before line \(line).")
  case (nil, nil):
    hint = Words(
      fr: "Mettez une ligne de trois tirets (---) après la dernière clé.",
      en: "Put a line of three hyphens (---) after the last key.")
  }
  return Finding(
    .frontMatterOpen, in: source, at: SourceRange(0, 3),
    Words(fr: "l’en-tête n’est jamais fermé", en: "the front matter is never closed"),
    why: Words(
      fr: "Il va de la ligne « --- » du début à une seconde ligne « --- ».",
      en: "It goes from the “---” line at the start to a second “---” line."),
    hint: hint)
}

/// Whether a line reads `key: value`, with a key of a few words.
func looksLikeKey(_ line: Substring) -> Bool {
  guard let colon = line.firstIndex(of: ":"), colon != line.startIndex, line.first?.isLetter == true else {
    return false
  }
  let after = line.index(after: colon)
  guard after == line.endIndex || line[after].isWhitespace else { return false }
  return line[..<colon].split(whereSeparator: \.isWhitespace).count <= 3
}

extension Substring {
  /// Without the spaces and tabs at its end.
  var trimmingEnd: Substring {
    var result = self
    while let last = result.last, last == " " || last == "\t" { result.removeLast() }
    return result
  }
}
