import ArgumentParser
import Basics
import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The one door: every command begins here, and every failure leaves with its exit code here.
@main
struct Main {
  static func main() {
    Console.holdStreams()
    Limits.keep()
    let language = Console.language
    // A file larger than is allowed is a fault like others, told of where it is written.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Jalon.parseAsRoot()
      try command.run()
    } catch let code as Exit {
      exit(code.rawValue)
    } catch {
      let message = Jalon.fullMessage(for: error)
      let isAsked = Jalon.exitCode(for: error) == .success
      // A shell's completions are a program, whose words are not for people.
      let isScript = CommandLine.arguments.contains { $0.hasPrefix("--generate-completion-script") }
      let told = isAsked && isScript ? message : localized(message, language)
      Console.write(told + "\n", to: isAsked ? .output : .errors)
      exit(isAsked ? Exit.clean.rawValue : Exit.usage.rawValue)
    }
  }
}

/// What Jalon's exit says.
enum Exit: Int32, Error {
  case clean = 0
  /// Errors in the content, or warnings where they count as errors.
  case content = 1
  /// The way Jalon was called, the configuration or the machine.
  case usage = 2
}

/// Ends the program at once.
func leave(_ code: Exit) -> Never { exit(code.rawValue) }

/// The library's own words, in French.
private func localized(_ message: String, _ language: Language) -> String {
  guard language == .french else { return message }
  let words = [
    ("OVERVIEW: ", ""), ("USAGE:", "USAGE :"), ("OPTIONS:", "OPTIONS :"), ("ARGUMENTS:", "ARGUMENTS :"),
    ("SUBCOMMANDS:", "COMMANDES :"), ("Show help information.", "Montrer cette aide."),
    ("Show the version.", "Montrer la version."), ("(default: ", "(par défaut : "), ("default: ", "par défaut : "),
    ("Help: ", "Aide : "),
    ("Missing expected argument", "Il manque"), ("Error: ", "Erreur : "),
    ("See '", "Voir « "), ("' for more information.", " » pour en savoir plus."), ("Unknown option", "Option inconnue"),
    ("Unexpected argument", "Argument inattendu"), ("Missing value for", "Il manque une valeur pour"),
    ("Usage: ", "Usage : "),
    ("' for detailed help.", " » pour l’aide d’une commande."), ("(values: ", "(valeurs : "),
    ("The value '", "La valeur « "),
    ("' is invalid for '", " » ne convient pas à « "), ("Did you mean", "Vouliez-vous dire"),
    ("Please provide one of", "Choisissez parmi"),
  ]
  return words.reduce(message) { $0.replacing($1.0, with: $1.1) }
}
