import Basics

/// What ArgumentParser says of a call that it does not understand, in French.
///
/// Each of its sentences is here whole, with holes for what it puts in them (its `ErrorMessageGenerator`); a test calls the program wrongly in
/// every way.
enum LibraryWords {
  /// A sentence with holes, and the same in French.
  private struct Sentence {
    let pieces: [Substring]
    let french: String

    /// - Parameters:
    ///   - english: `%` stands for a hole.
    ///   - french: `%1`, `%2`… stand for what is in them.
    init(_ english: String, _ french: String) {
      pieces = english.split(separator: "%", omittingEmptySubsequences: false)
      self.french = french
    }

    /// What is in the holes; nil of another sentence.
    func holes(in text: String) -> [String]? {
      guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first), text.hasSuffix(last),
        text.utf8.count >= first.utf8.count + last.utf8.count
      else { return nil }
      if pieces.count == 1 { return text == first ? [] : nil }
      var rest = text[text.index(text.startIndex, offsetBy: first.count)...].dropLast(last.count)
      var holes: [String] = []
      for piece in pieces.dropFirst().dropLast() {
        guard let found = rest.rangeInUTF8(of: piece) else { return nil }
        holes.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
      return holes + [String(rest)]
    }
  }

  private static let sentences = [
    Sentence("%\n   or: % in '%'", "%1\n   ou : %2, dans « %3 »"),
    Sentence("Unknown option '%'. Did you mean '%'?", "option inconnue : « %1 ». Vouliez-vous dire « %2 »?"),
    Sentence("Unknown option '%'", "option inconnue : « %1 »"),
    Sentence("Missing value for '%'", "il manque une valeur à « %1 »"),
    Sentence(
      "The option '%' does not take any value, but '%' was specified.",
      "l’option « %1 » ne prend pas de valeur, mais « %2 » est donné"),
    Sentence("Unexpected argument '%'", "mot de trop : « %1 »"),
    Sentence("% unexpected arguments: '%'", "%1 mots de trop : %2"),
    Sentence("Value to be set with flag % had already been set with flag %", "%1 dit le contraire de %2"),
    Sentence("Missing expected argument '%'", "il manque « %1 »"),
    Sentence("Missing one of: '%'", "il manque l’un de %1"),
    Sentence("Missing required subcommand.", "il manque une commande"),
    Sentence(
      "The value '%' is invalid for '%'. Please provide one of the following:\n%",
      "« %1 » ne convient pas à « %2 ». Choisissez parmi :\n%3"),
    Sentence(
      "The value '%' is invalid for '%'. Please provide one of %.",
      "« %1 » ne convient pas à « %2 ». Choisissez parmi %3."),
    Sentence("The value '%' is invalid for '%': %", "« %1 » ne convient pas à « %2 » : %3"),
    Sentence("The value '%' is invalid for '%'", "« %1 » ne convient pas à « %2 »"),
    Sentence("The value '%' is invalid.%", "« %1 » ne convient pas%2"),
    Sentence("Invalid option: %", "option inconnue : « %1 »"),
    Sentence(
      "Command '%' is not a parent of the current command.", "« %1 » n’est pas une commande qui contient celle-ci"),
    Sentence(
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n%",
      "l’interpréteur de commandes n’est pas reconnu.\nDites lequel, --generate-completion-script=<interpréteur>, parmi :\n%1"
    ),
    Sentence(
      "Can't generate completion scripts for '%'.\nPlease use --generate-completion-script=<shell> with one of:\n%",
      "rien ne complète les mots dans « %1 ».\nDites l’interpréteur de commandes, --generate-completion-script=<interpréteur>, parmi :\n%2"
    ),
    Sentence("Internal error. %", "l’appel n’a pas été compris"),
  ]

  /// A message in French; one that is not ArgumentParser’s is as it was.
  static func french(_ message: String) -> String {
    for sentence in sentences {
      guard let holes = sentence.holes(in: message) else { continue }
      return holes.enumerated().reduce(sentence.french) { text, hole in
        text.replacing("%\(hole.offset + 1)", with: inFrench(hole.element, sentence.french, hole.offset + 1))
      }
    }
    return message
  }

  /// What stands in a hole: a message in a message, a list in quotes, or the words as they were typed.
  private static func inFrench(_ words: String, _ french: String, _ number: Int) -> String {
    // What stands between guillemets there was typed as it is.
    if french.contains("« %\(number) »") { return words }
    let message = self.french(words)
    if message != words { return message }
    guard words.contains("'") else { return words }
    let items = words.split(separator: "'").filter { ![", ", " or ", " and ", " in "].contains($0) }
    guard let last = items.last else { return words }
    let quoted = items.map { "« \($0) »" }
    return items.count > 1 ? quoted.dropLast().joined(separator: ", ") + " et « \(last) »" : quoted[0]
  }
}
