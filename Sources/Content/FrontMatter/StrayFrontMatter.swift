import Basics
import Diagnostics

/// Front matter that is not read as such, because something stands above it, or other signs stand around it, or none.
///
/// It would be published as text, and its page with it, were it a draft. Only keys that records have count, so that a text may begin with
/// a rule, or with « Note : ».
struct StrayFrontMatter {
  private enum Shape {
    /// Three hyphens, with something above them or before them on their line.
    case covered
    case altered
    /// Keys without an opening line; `last` is that of the last key.
    case bare(last: Int)
    case toml(Range<Int>)
    case json, code, comment
    /// Another one below that which is read.
    case second
  }

  private let source: SourceText
  private let line: Int
  private let shape: Shape

  /// Looks at the first lines of a source; nil where there is none.
  init?(_ source: SourceText) {
    self.source = source
    guard let found = Self.find(in: source) else { return nil }
    (line, shape) = found
  }

  /// Looks at what follows the front matter that ends at a line; nil where no other one does.
  init?(_ source: SourceText, after end: Int) {
    guard
      let line = (end + 1..<min(source.lineCount + 1, end + Self.reach)).first(where: {
        !source.content(ofLine: $0).visible.isEmpty
      }), let fence = Fence(source.content(ofLine: line)), [.exact, .dashes, .toml].contains(fence.kind)
    else { return nil }
    let inside = Self.lines(inside: fence, at: line, in: source)
    guard inside.isClosed, !inside.hasProse, inside.keys.areFrontMatterAboveFence else { return nil }
    self.source = source
    (self.line, shape) = (line, .second)
  }

  /// How many lines are looked at: what stands further down is text.
  private static let reach = 60
  /// How many paragraphs may stand above keys that say whether a page is published.
  private static let paragraphs = 3

  private static func find(in source: SourceText) -> (Int, Shape)? {
    let count = min(source.lineCount, reach)
    var line = 1
    var paragraph = 0
    while line <= count, paragraph < paragraphs {
      let content = source.content(ofLine: line)
      if content.visible.isEmpty {
        line += 1
        continue
      }
      if content.visible.hasPrefix("<!--") {
        let (keys, next) = comment(in: source, from: line)
        if keys.areFrontMatterBetweenFences, paragraph == 0 { return (line, .comment) }
        line = next
        continue
      }
      // A block of code.
      if paragraph > 0 && (content.hasPrefix("    ") || content.hasPrefix("\t")) {
        line += 1
        continue
      }
      if let fence = Fence(content) {
        if let shape = shape(of: fence, at: line, in: source, isFirst: paragraph == 0) { return (line, shape) }
        // Under a line of text it underlines it; above text it is a rule.
        if fence.kind == .code { line = end(ofCode: line, in: source) }
        line += 1
        continue
      }
      let run = run(in: source, from: line)
      if let first = run.first, run.isWhole, paragraph == 0 && !run.hasHeading || run.keys.decide {
        let isFramed = Fence(source.content(ofLine: run.end)).map { $0.kind == .exact || $0.closes } ?? false
        if isFramed ? run.keys.areFrontMatterAboveFence : run.keys.areFrontMatterAlone {
          return (first, .bare(last: run.end - 1))
        }
      }
      paragraph += 1
      line = max(run.end, line + 1)
    }
    return nil
  }

  private static func shape(of fence: Fence, at line: Int, in source: SourceText, isFirst: Bool) -> Shape? {
    if fence.kind == .json {
      return isFirst && jsonKeys(in: source, from: line).areFrontMatterBetweenFences ? .json : nil
    }
    let (keys, isClosed, hasProse, last) = lines(inside: fence, at: line, in: source)
    switch fence.kind {
    case .toml: return isFirst && (isClosed || !keys.lines.isEmpty) ? .toml((line + 1)..<last) : nil
    case .code: return isFirst && keys.areFrontMatterBetweenFences ? .code : nil
    case .exact, .dashes, .rule, .sign:
      let isWhole = isClosed && !hasProse
      guard isWhole ? keys.areFrontMatterBetweenFences : isFirst && keys.areFrontMatterAlone else { return nil }
      return fence.kind == .exact || isSpaced(source.content(ofLine: line)) ? .covered : .altered
    case .json: return nil
    }
  }

  /// The keys under a fence, whether another one closes them and on which line, and whether there is something else among them.
  private static func lines(
    inside fence: Fence, at line: Int, in source: SourceText
  ) -> (keys: KeyLines, isClosed: Bool, hasProse: Bool, last: Int) {
    var keys = KeyLines()
    var isClosed = false
    var last = line + 1
    var hasProse = false
    while last <= min(source.lineCount, line + reach) {
      let content = source.content(ofLine: last)
      if let other = Fence(content), other.kind != .json {
        // A block of code around front matter holds its own hyphens.
        if fence.kind == .code, other.kind == .exact, last == line + 1 {
          last += 1
          continue
        }
        isClosed = true
        break
      }
      // Signs that stand before keys as they do before the fence.
      if let key = KeyLine(fence.kind == .sign ? content.visible.drop { "#/\\%;".contains($0) } : content) {
        if content.first?.isWhitespace != true || keys.lines.isEmpty || fence.kind == .dashes { keys.add(key) }
      } else if let first = content.visible.first, content.first?.isWhitespace != true, !"-#[]{}".contains(first) {
        hasProse = true
        break
      }
      last += 1
    }
    return (keys, isClosed, hasProse, last)
  }

  /// Whether three hyphens have something before or after them that cannot be seen.
  private static func isSpaced(_ line: Substring) -> Bool { line.visible == "---" }

  // MARK: Lines

  private struct Run {
    var keys = KeyLines()
    var first: Int?
    /// The line after it.
    var end: Int
    /// Whether every line of it is a key’s, or belongs to one.
    var isWhole = true
    var hasHeading = false
  }

  /// The lines up to an empty one or a fence.
  private static func run(in source: SourceText, from start: Int) -> Run {
    var run = Run(end: start)
    while run.end <= min(source.lineCount, start + reach) {
      let content = source.content(ofLine: run.end)
      guard let sign = content.visible.first, run.end == start || Fence(content) == nil else { break }
      if sign == "#" {
        run.hasHeading = true
      } else if let key = KeyLine(content) {
        run.keys.add(key)
        if run.first == nil { run.first = run.end }
      } else if content.first?.isWhitespace != true, sign != "-" || run.first == nil {
        run.isWhole = false
      }
      run.end += 1
    }
    return run
  }

  private static func comment(in source: SourceText, from start: Int) -> (keys: KeyLines, next: Int) {
    var keys = KeyLines()
    var line = start
    while line <= source.lineCount {
      var content = source.content(ofLine: line)
      let close = content.rangeInUTF8(of: "-->")
      if let close { content = content[..<close.lowerBound] }
      if line == start { content = content.visible.dropFirst(4) }
      if let key = KeyLine(content) { keys.add(key) }
      if close != nil { return (keys, line + 1) }
      line += 1
    }
    return (KeyLines(), source.lineCount + 1)
  }

  private static func jsonKeys(in source: SourceText, from start: Int) -> KeyLines {
    var keys = KeyLines()
    for line in start..<min(source.lineCount + 1, start + reach) {
      let content = source.content(ofLine: line)
      for piece in content.split(separator: ",") { if let key = KeyLine(piece) { keys.add(key) } }
      if content.visible.hasPrefix("}") || line > start && content.visible == ";;;" { break }
    }
    return keys
  }

  private static func end(ofCode start: Int, in source: SourceText) -> Int {
    let mark = source.content(ofLine: start).visible.prefix(3)
    var line = start + 1
    while line <= source.lineCount, !source.content(ofLine: line).visible.hasPrefix(mark) { line += 1 }
    return line
  }
}

// MARK: What is said

extension StrayFrontMatter {
  /// The error that keeps it from being published.
  var finding: Finding {
    let content = source.content(ofLine: line).trimmed
    let lower = source.offset(ofLine: line)
    let (words, why, hint) = words
    return Finding(
      .frontMatterMissing, in: source, at: SourceRange(lower, lower + max(1, content.utf8.count)), words, why: why,
      hint: hint)
  }

  private var words: (Words, why: Words?, hint: Words) {
    let missing = Words(
      fr: "la ligne « --- » qui ouvre l’en-tête manque", en: "the “---” line that opens the front matter is missing")
    let atTop = Words(
      fr: "Mettez une ligne de trois tirets (---) au tout début du fichier.",
      en: "Put a line of three hyphens (---) at the very start of the file.")
    let asText = Words(
      fr: "Ses clés seraient publiées comme du texte, et la page avec elles, fût-elle un brouillon.",
      en: "Its keys would be published as text, and the page with them, even if it is a draft.")
    switch shape {
    case .covered:
      return (
        Words(
          fr: "l’en-tête n’est pas au tout début du fichier",
          en: "the front matter is not at the very start of the file"),
        asText,
        Words(
          fr: line == 1
            ? "Récrivez la première ligne : trois traits d’union (---), sans espace ni signe invisible devant ou derrière."
            : "Retirez ce qui précède la ligne \(line), même une ligne vide : « --- » est la toute première ligne du fichier.",
          en: line == 1
            ? "Write the first line again: three hyphens (---), without a space or an invisible sign before or after."
            : "Take out what comes before line \(line), even an empty line: “---” is the very first line of the file.")
      )
    case .altered:
      return (
        missing,
        Words(
          fr: "Cette ligne a des tirets, mais pas exactement trois traits d’union.",
          en: "This line has dashes, but not exactly three hyphens."), atTop
      )
    case .bare(let last):
      return (
        missing, asText,
        Words(
          fr: "\(atTop.french) Il en faut une autre après la dernière clé, sous la ligne \(last).",
          en: "\(atTop.english) Another one goes after the last key, below line \(last).")
      )
    case .toml(let lines):
      let mend = yaml(fromTOML: lines.map { source.content(ofLine: $0) }).joined(separator: "\n    ")
      return (
        Words(
          fr: "cet en-tête est en TOML (+++), et Jalon lit le YAML (---)",
          en: "this front matter is TOML (+++), and Jalon reads YAML (---)"), asText,
        Words(
          fr: "Écrivez les mêmes clés ainsi :\n    \(mend)", en: "Write the same keys like this:\n    \(mend)")
      )
    case .second:
      return (
        Words(fr: "un second en-tête suit le premier", en: "a second front matter follows the first"), asText,
        Words(
          fr: "Mettez ses clés avec celles du premier, et retirez ses lignes « --- ».",
          en: "Put its keys with those of the first, and take out its “---” lines.")
      )
    case .json:
      return (
        Words(
          fr: "cet en-tête est en JSON, sans les lignes « --- »",
          en: "this front matter is JSON, without the “---” lines"), asText,
        Words(
          fr:
            "Mettez une ligne de trois tirets (---) au-dessus de la première accolade, et une autre sous la dernière.",
          en: "Put a line of three hyphens (---) above the first brace, and another one below the last.")
      )
    case .code:
      return (
        Words(
          fr: "l’en-tête est dans un bloc de code", en: "the front matter is in a block of code"), asText,
        Words(
          fr: "Remplacez la ligne qui ouvre le bloc par trois tirets (---), et celle qui le ferme aussi.",
          en: "Replace the line that opens the block by three hyphens (---), and the one that closes it as well.")
      )
    case .comment:
      return (
        Words(fr: "l’en-tête est dans un commentaire", en: "the front matter is in a comment"), asText,
        Words(
          fr: "Sortez les clés du commentaire, entre deux lignes de trois tirets (---), au tout début du fichier.",
          en:
            "Take the keys out of the comment, between two lines of three hyphens (---), at the very start of the file."
        )
      )
    }
  }
}
