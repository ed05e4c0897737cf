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

/// What the program answers to a call in place of doing work: its help, its version, or what is wrong with the call. In one language.
struct Reply {
  /// As typed, without the program’s own name.
  let arguments: [String]
  let language: Language

  /// Asked for only where there is something to answer: telling it takes longer than starting.
  private var tool: ToolInfo? { ToolInfo.program }

  init(_ arguments: [String], _ language: Language) {
    self.arguments = arguments
    self.language = language
  }

  // MARK: What is asked for

  /// What answers a call that asks for something: a help screen, the version, a script for a shell.
  func asked(_ message: String) -> String {
    guard message != Jalon.version, !isForPrograms, let tool else { return message }
    return HelpScreen(program: tool.command, command: command, language: language, width: width).text
  }

  /// Whether the answer is a program’s and not a person’s: a script, what ArgumentParser tells of itself, the words that complete another.
  private var isForPrograms: Bool {
    arguments.contains { $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help" }
      || arguments.first == "---completion"
  }

  // MARK: What is wrong

  /// What is wrong with a call, how it is made, and where to look.
  ///
  /// - Parameter about: what ArgumentParser adds of the option in question, if it does.
  func refusal(_ message: String, about: String?) -> String {
    var lines = [Words(fr: "Erreur : \(LibraryWords.french(message))", en: "Error: \(message)")[language]]
    if let about { lines.append(Words(fr: "Aide : \(about)", en: "Help: \(about)")[language]) }
    if let tool {
      let screen = HelpScreen(program: tool.command, command: command, language: language, width: width)
      lines.append(Words(fr: "Usage : \(screen.usage)", en: "Usage: \(screen.usage)")[language])
    }
    let name = ["jalon", command?.commandName].compactMap { $0 }.joined(separator: " ")
    lines.append(
      Words(fr: "  Voir « \(name) --help » pour en savoir plus.", en: "  See “\(name) --help” for more.")[language])
    return lines.joined(separator: "\n")
  }

  /// What to say of a first word that is no command, before its options are looked at; nil where it is one, or an option.
  var unknownCommand: String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let names = Jalon.configuration.subcommands.map { $0._commandName } + ["help"]
    if names.contains(word) {
      // « jalon help serv »
      guard word == "help", arguments.count > 1, !arguments[1].hasPrefix("-") else { return nil }
      return names.contains(arguments[1]) ? nil : unknown(arguments[1], among: names)
    }
    return unknown(word, among: names)
  }

  private func unknown(_ word: String, among names: [String]) -> String {
    let known = names.filter { $0 != "help" }.joined(separator: ", ")
    let hint =
      didYouMean(word, among: names)
      ?? Words(fr: "Les commandes : \(known).", en: "The commands: \(known).")
    return Words(
      fr: "« \(word) » n’est pas une commande. \(hint.french)", en: "“\(word)” is not a command. \(hint.english)")[
        language]
  }

  // MARK: Where

  /// The command that the call names; nil where it names none.
  private var command: ToolInfo.Command? {
    let words = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
    guard let word = words.first else { return nil }
    return tool?.commands.first { $0.commandName == word && word != "help" }
  }

  /// Of the terminal: what it says of itself, else 80 columns.
  private var width: Int {
    if let columns = Console.environment("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    let isKnown = ioctl(Console.Stream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }
}
