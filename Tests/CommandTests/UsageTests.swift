import Foundation
import TestSupport
import Testing

/// What the program says of the way it is called is whole in the reader's language.
@Suite struct UsageTests {
  private static let commands = [
    "init", "new", "build", "check", "serve", "zip", "clean", "date", "explain", "schema", "help",
  ]

  /// One wrong call of each kind, and words that what is said of it has in French.
  private static let wrongCalls: [(call: String, words: String)] = [
    ("serv -s q", "« serv » n’est pas une commande. Vouliez-vous dire « serve »?"),
    ("buidl", "Vouliez-vous dire « build »?"), ("chekc --strict", "Vouliez-vous dire « check »?"),
    ("help serv", "Vouliez-vous dire « serve »?"), ("aide", "Les commandes : init, new, build,"),
    ("build --nope-at-all", "option inconnue : « --nope-at-all »"),
    ("build --srict", "Vouliez-vous dire « --strict »?"), ("build -qz", "option inconnue : « -z »"),
    ("build -sx", "ou : il manque une valeur à « -s <dossier> », dans « -sx »"),
    ("build a", "mot de trop : « a »"), ("build a b c", "3 mots de trop : « a », « b » et « c »"),
    ("build --lang", "il manque une valeur à « --lang <langue> »"), ("date", "il manque « <date> ... »"),
    ("new", "il manque « <type> »"), ("init", "il manque « <dossier> »"),
    ("build --strict=3", "l’option « --strict » ne prend pas de valeur, mais « 3 » est donné"),
    ("build --format xml", "Choisissez parmi « text », « json », « sarif » et « github »."),
    ("date --seasons x 2020", "Choisissez parmi « astronomical » et « quarters »."),
    ("init --lang zz a", "Choisissez parmi « fr », « en » et « both »."),
    ("serve --port abc", "« abc » ne convient pas à « --port <port> »"), ("build --jobs x", "ne convient pas à"),
    ("--generate-completion-script zzz", "rien ne complète les mots dans « zzz »"),
    ("-s q", "option inconnue : « -s »"),
    ("explain nope", "n’est pas un code"), ("schema nope", "n’a pas de schéma"), ("check --jobs 0", "--jobs attend"),
  ]

  /// Words that ArgumentParser's own sentences have and no French one does.
  private static let english: Set<String> = [
    "already", "and", "any", "argument", "been", "but", "can't", "command", "default", "detailed", "did", "does",
    "error",
    "expected", "following", "for", "had", "in", "information", "invalid", "is", "mean", "missing", "more", "not", "of",
    "one",
    "option", "or", "overview", "please", "provide", "required", "see", "show", "specified", "subcommand",
    "subcommands",
    "take", "the", "unexpected", "unknown", "use", "value", "values", "was", "with", "you", "your",
  ]

  private func run(_ call: String, _ locale: String) throws -> Outcome {
    try runJalon(
      call.split(separator: " ").map(String.init), in: FileManager.default.temporaryDirectory.path,
      environment: ["LC_ALL": locale])
  }

  /// The words of a text that are neither names of options nor what was typed.
  private func words(_ text: String) -> Set<String> {
    var isTyped = false
    let said = text.filter { character in
      if character == "«" { isTyped = true }
      defer { if character == "»" { isTyped = false } }
      return !isTyped
    }
    let all = said.split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("-") && !$0.hasPrefix("[-") }
    return Set(all.map { $0.lowercased().trimmingCharacters(in: .punctuationCharacters) })
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test(arguments: [""] + commands) func everyHelpScreenIsFrench(command: String) throws {
    for call in ["\(command) --help", "help \(command)"] where !(command == "help" && call == "help help") {
      let help = try run(call, "fr_CA.UTF-8")
      #expect(help.code == 0 && help.errors.isEmpty, "\(call)")
      #expect(
        words(help.output).intersection(Self.english.subtracting(["option", "commande", "argument"])).isEmpty,
        "\(call): \(help.output)")
      #expect(plain(help.output).contains("USAGE : jalon"), "\(call)")
      #expect(help.output.contains("Montrer cette aide."), "\(call)")
    }
  }

  @Test(arguments: [""] + commands) func everyHelpScreenIsEnglish(command: String) throws {
    let help = try run("\(command) --help", "en_CA.UTF-8")
    #expect(help.code == 0)
    #expect(help.output.contains("USAGE: jalon"))
    #expect(help.output.contains("Show this help."))
    #expect(!help.output.contains("«") && !help.output.contains("par défaut"))
  }

  @Test(arguments: wrongCalls) func everyWrongCallIsToldInFrench(call: String, told: String) throws {
    let outcome = try run(call, "fr_CA.UTF-8")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(plain(outcome.errors).contains(told), "\(outcome.errors)")
    #expect(
      words(outcome.errors).intersection(Self.english.subtracting(["option", "argument"])).isEmpty, "\(outcome.errors)")
    #expect(plain(outcome.errors).contains("--help » pour en savoir plus."))
  }

  @Test(arguments: wrongCalls) func everyWrongCallIsToldInEnglish(call: String, told _: String) throws {
    let outcome = try run(call, "en_CA.UTF-8")
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(!outcome.errors.contains("«"))
  }

  /// Defaults are told however wide the terminal is.
  @Test func wordsAreFrenchWhereLinesWrap() throws {
    for width in [30, 40, 61, 72, 80, 200] {
      for command in Self.commands {
        let help = try runJalon(
          [command, "--help"], in: FileManager.default.temporaryDirectory.path,
          environment: ["LC_ALL": "fr_CA.UTF-8", "COLUMNS": String(width)])
        #expect(!help.output.contains("default") && !help.output.contains("values"))
      }
    }
  }

  @Test func whatProgramsAskForIsAsItWas() throws {
    #expect(try run("--version", "fr_CA.UTF-8").output == "0.1.0\n")
    #expect(try run("build --version", "fr_CA.UTF-8").output == "0.1.0\n")
    #expect(try run("--generate-completion-script bash", "fr_CA.UTF-8").output.contains("complete "))
    #expect(try run("--experimental-dump-help", "fr_CA.UTF-8").output.hasPrefix("{"))
  }
}
