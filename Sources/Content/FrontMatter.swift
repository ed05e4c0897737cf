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
  /// It stands between two lines of three hyphens; three full stops may close it, as in YAML. Word processors turn three
  /// hyphens into a dash, and people forget one of the two lines: both are told apart from a page without front matter.
  init(_ source: SourceText, findings: inout [Finding]) {
    lines = 1..<1
    linesBefore = 0
    let first = source.content(ofLine: 1)
    guard isFence(first) else {
      if let finding = missingOpening(source, first: first) { findings.append(finding) }
      return
    }
    for line in 2..<(source.lineCount + 1) {
      let content = source.content(ofLine: line)
      if isFence(content) || content.trimmingEnd == "..." {
        lines = 2..<line
        linesBefore = line
        return
      }
    }
    findings.append(missingClosing(source))
    linesBefore = source.lineCount
  }
}

/// Exactly three hyphens, as YAML has it.
private func isFence(_ line: Substring) -> Bool { line.trimmingEnd == "---" }

/// Hyphens and dashes, and nothing else: what a fence becomes in a word processor.
private func isDashes(_ line: Substring) -> Bool {
  let folded = fold(line)
  return !folded.isEmpty && folded.allSatisfy { $0 == "-" || $0 == " " }
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

private func missingOpening(_ source: SourceText, first: Substring) -> Finding? {
  let words = Words(
    fr: "la ligne « --- » qui ouvre l’en-tête manque", en: "the “---” line that opens the front matter is missing")
  let hint = Words(
    fr: "Mettez une ligne de trois tirets (---) au tout début du fichier.",
    en: "Put a line of three hyphens (---) at the very start of the file.")
  if isDashes(first) && looksLikeKey(source.content(ofLine: 2)) {
    return Finding(
      .frontMatterMissing, in: source, at: SourceRange(0, first.utf8.count), words,
      why: Words(
        fr: "Cette ligne a des tirets, mais pas exactement trois traits d’union.",
        en: "This line has dashes, but not exactly three hyphens."), hint: hint)
  }
  // Keys, then a fence: the first one was forgotten.
  guard looksLikeKey(first) else { return nil }
  for line in 2..<max(3, min(source.lineCount + 1, 60)) {
    let content = source.content(ofLine: line)
    if isFence(content) {
      return Finding(.frontMatterMissing, in: source, at: SourceRange(0, first.utf8.count), words, hint: hint)
    }
    guard looksLikeKey(content) || content.first?.isWhitespace == true || content.hasPrefix("-") else { return nil }
  }
  return nil
}

private func missingClosing(_ source: SourceText) -> Finding {
  // The line that no longer looks like front matter is where the fence belongs.
  let end = (2..<(source.lineCount + 1)).first { line in
    let content = source.content(ofLine: line)
    return
      !(looksLikeKey(content) || content.first?.isWhitespace == true || content.hasPrefix("- ")
      || content.hasPrefix("#"))
      || isDashes(content)
  }
  return Finding(
    .frontMatterOpen, in: source, at: SourceRange(0, 3),
    Words(fr: "l’en-tête n’est jamais fermé", en: "the front matter is never closed"),
    why: Words(
      fr: "Il va de la ligne « --- » du début à une seconde ligne « --- ».",
      en: "It goes from the “---” line at the start to a second “---” line."),
    hint: end.map {
      Words(
        fr: "Mettez une ligne de trois tirets (---) avant la ligne \($0).",
        en: "Put a line of three hyphens (---) before line \($0).")
    }
      ?? Words(
        fr: "Mettez une ligne de trois tirets (---) après la dernière clé.",
        en: "Put a line of three hyphens (---) after the last key."))
}

extension Substring {
  /// Without the spaces and tabs at its end.
  var trimmingEnd: Substring {
    var result = self
    while let last = result.last, last == " " || last == "\t" { result.removeLast() }
    return result
  }
}
