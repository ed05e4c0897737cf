import Basics
import Diagnostics
import Yams

/// What a YAML parser's error means to a person who does not write code.
func explain(_ error: any Error, _ text: String, _ place: Placing) -> Finding {
  switch error {
  case let YamlError.duplicatedKeysInMapping(duplicates, context):
    return keyTwice(duplicates.first ?? "", after: context.mark.line, place)
  case let YamlError.scanner(context, problem, mark, _), let YamlError.parser(context, problem, mark, _),
    let YamlError.composer(context, problem, mark, _):
    return explain(problem, at: mark, context: context?.mark, place)
  case is TooManyNodes:
    return Finding(
      .yamlAlias, in: place.source, at: SourceRange(at: place.offset(line: 1, column: 1)),
      Words(fr: "cet en-tête se répète sans fin par des alias", en: "this front matter repeats itself through aliases"))
  case let error as NotAKey:
    return notUnderstood(place, error.range)
  default:
    return notUnderstood(place, SourceRange(at: place.offset(line: 1, column: 1)))
  }
}

private func explain(_ problem: String, at mark: Mark, context: Mark?, _ place: Placing) -> Finding {
  // The parser notices a mistake where it can go no further: often on the line after, or at the end of the text.
  let lines = [mark.line, context?.line, mark.line - 1].compactMap { $0 }.filter { $0 >= 1 }
  for line in lines {
    if let finding = tab(place, line) ?? curlyQuotes(place, line) { return finding }
  }
  if problem.contains("mapping values are not allowed"), let finding = colon(place, mark.line) { return finding }
  for line in lines {
    if let finding = straightQuotes(place, line) ?? specialStart(place, line) ?? missingSpace(place, line) {
      return finding
    }
  }
  let start = place.offset(line: mark.line, column: mark.column)
  return notUnderstood(place, SourceRange(at: min(start, place.source.text.utf8.count)))
}

// MARK: The mistakes, one function each: nil when the line does not have it.

private func tab(_ place: Placing, _ line: Int) -> Finding? {
  let content = place.content(ofLine: line)
  guard let index = content.firstIndex(of: "\t"), content[..<index].allSatisfy({ " -:".contains($0) || $0.isLetter })
  else {
    return nil
  }
  return Finding(
    .yamlTab, in: place.source, at: place.range(line: line, content[index...index]),
    Words(fr: "une tabulation dans l’en-tête", en: "a tab in the front matter"),
    why: Words(
      fr: "L’en-tête se décale avec des espaces, jamais avec la touche de tabulation.",
      en: "Front matter is indented with spaces, never with the tab key."),
    hint: Words(fr: "Remplacez-la par deux espaces.", en: "Replace it with two spaces."))
}

private func curlyQuotes(_ place: Placing, _ line: Int) -> Finding? {
  let value = value(of: place.content(ofLine: line))
  guard let first = value.first, "“”„‟".contains(first) else { return nil }
  return curlyQuotes(value, place, line, severity: .error)
}

/// A value in curly quotes: they are part of the text, and protect nothing.
func curlyQuotes(_ value: Substring, _ place: Placing, _ line: Int, severity: Severity) -> Finding {
  let inner = value.filter { !"“”„‟".contains($0) }
  return Finding(
    .yamlQuotes, as: severity, in: place.source, at: place.range(line: line, value),
    Words(fr: "des guillemets courbes autour d’une valeur", en: "curly quotes around a value"),
    why: Words(
      fr:
        "Un traitement de texte les met à la place des guillemets droits; ici, seuls les droits entourent une valeur.",
      en: "A word processor puts them in for straight quotes; here only straight ones enclose a value."),
    hint: Words(fr: "Écrivez \"\(inner)\".", en: "Write \"\(inner)\"."))
}

private func colon(_ place: Placing, _ line: Int) -> Finding? {
  let content = place.content(ofLine: line)
  let value = value(of: content)
  guard let colon = value.firstIndex(of: ":") else { return nil }
  let escaped = value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
  return Finding(
    .yamlColon, in: place.source, at: place.range(line: line, value[colon...colon]),
    Words(
      fr: "un deux-points dans une valeur sans guillemets", en: "a colon in a value without quotes"),
    why: Words(
      fr: "Un deux-points suivi d’une espace sépare une clé de sa valeur.",
      en: "A colon and a space part a key from its value."),
    hint: Words(
      fr: "Mettez la valeur entre guillemets droits : \(content.prefix { $0 != ":" }): \"\(escaped)\"",
      en: "Put the value in straight quotes: \(content.prefix { $0 != ":" }): \"\(escaped)\""))
}

private func straightQuotes(_ place: Placing, _ line: Int) -> Finding? {
  let value = value(of: place.content(ofLine: line))
  guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
  let inner = value.dropFirst()
  let isClosedAtEnd = inner.last == quote && inner.dropLast().contains(quote) == false
  guard !isClosedAtEnd else { return nil }
  let words =
    inner.contains(quote)
    ? Words(fr: "du texte suit le guillemet qui ferme la valeur", en: "text follows the quote that closes the value")
    : Words(fr: "un guillemet ouvre la valeur et ne la ferme pas", en: "a quote opens the value and does not close it")
  return Finding(
    .yamlSyntax, in: place.source, at: place.range(line: line, value), words,
    hint: Words(
      fr: "Mettez un seul \" au début et un seul à la fin; à l’intérieur, employez « » ou ’.",
      en: "Put one \" at the start and one at the end; inside, use “ ” or ’."))
}

private func specialStart(_ place: Placing, _ line: Int) -> Finding? {
  let value = value(of: place.content(ofLine: line))
  guard let first = value.first, "@`%&*!|>[]{}".contains(first) else { return nil }
  return Finding(
    .yamlSyntax, in: place.source, at: place.range(line: line, value.prefix(1)),
    Words(
      fr: "une valeur qui commence par « \(first) » veut des guillemets",
      en: "a value that begins with “\(first)” needs quotes"),
    hint: Words(
      fr: "Mettez la valeur entre guillemets droits : \"\(value)\"",
      en: "Put the value in straight quotes: \"\(value)\""))
}

/// `titre:Plan`, or a no-break space after the colon.
private func missingSpace(_ place: Placing, _ line: Int) -> Finding? {
  let content = place.content(ofLine: line)
  guard let colon = content.firstIndex(of: ":"), content.first?.isLetter == true else { return nil }
  let after = content[content.index(after: colon)...]
  guard let next = after.first, next != " ", next != "\t", next != "/" else { return nil }
  let rest = after.trimmed
  return Finding(
    .yamlSyntax, in: place.source, at: place.range(line: line, content[colon...colon]),
    Words(
      fr: "il manque une espace ordinaire après le deux-points", en: "an ordinary space is missing after the colon"),
    hint: Words(
      fr: "Écrivez « \(content[..<colon]): \(rest) ».", en: "Write “\(content[..<colon]): \(rest)”."))
}

private func keyTwice(_ key: String, after line: Int, _ place: Placing) -> Finding {
  var found = line
  for next in (line + 1)..<max(line + 2, place.source.lineCount + 2 - place.firstLine) {
    let content = place.content(ofLine: next).trimmed
    if content.hasPrefix(key), content.dropFirst(key.count).drop(while: { $0 == " " || $0 == "\u{A0}" }).first == ":" {
      found = next
      break
    }
  }
  let content = place.content(ofLine: found)
  let part = content.rangeInUTF8(of: key).map { content[$0] } ?? content
  return twice(key, place.range(line: found, part), first: line + place.firstLine - 1, in: place.source)
}

/// The same key a second time.
func twice(_ key: String, _ range: SourceRange, first line: Int, in source: SourceText) -> Finding {
  Finding(
    .yamlKeyTwice, in: source, at: range,
    Words(fr: "la clé « \(key) » est donnée deux fois", en: "the key “\(key)” is given twice"),
    hint: Words(
      fr: "Elle l’est déjà à la ligne \(line) : gardez l’une des deux.",
      en: "It already is on line \(line): keep one of the two."))
}

/// Front matter that is no list of keys.
func notAMapping(_ value: YAML, _ place: Placing) -> Finding {
  for line in 1..<8 {
    if let finding = missingSpace(place, line) { return finding }
  }
  return Finding(
    .frontMatterShape, in: place.source, at: value.range,
    Words(
      fr: "l’en-tête n’est pas une suite de clés et de valeurs",
      en: "the front matter is not a series of keys and values"),
    hint: Words(
      fr: "Écrivez une clé par ligne, comme « titre: Notre plan ».",
      en: "Write one key a line, as in “title: Our plan”."))
}

private func notUnderstood(_ place: Placing, _ range: SourceRange) -> Finding {
  Finding(
    .yamlSyntax, in: place.source, at: range,
    Words(fr: "cette ligne de l’en-tête ne se lit pas", en: "this line of the front matter cannot be read"),
    why: Words(
      fr: "Une ligne s’écrit « clé: valeur »; ce qui est sous elle se décale de deux espaces.",
      en: "A line reads “key: value”; what belongs under it is indented by two spaces."),
    hint: Words(
      fr: "Mettez entre guillemets droits une valeur qui contient : # [ ] { } & * ! | > % @.",
      en: "Put in straight quotes a value that holds : # [ ] { } & * ! | > % @."))
}

/// What follows the first colon of a line (or its dash), without white space around it.
private func value(of line: Substring) -> Substring {
  guard let colon = line.firstIndex(of: ":") else { return line.drop { " -".contains($0) }.trimmed }
  return line[line.index(after: colon)...].trimmed
}
