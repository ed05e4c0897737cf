import Basics

/// What `--help` shows of the program or of one of its commands.
struct HelpScreen {
  let program: ToolInfo.Command
  /// Nil for the program itself.
  let command: ToolInfo.Command?
  let language: Language
  /// Of the terminal, in columns.
  let width: Int

  /// Where what is said of an option begins.
  private static let indent = 26

  var text: String {
    let subject = command ?? program
    var sections = [subject.abstract ?? "", "\(words("USAGE :", "USAGE:")) \(usage)"]
    let arguments = (subject.arguments ?? []).filter(\.shouldDisplay)
    sections += [
      section(words("ARGUMENTS :", "ARGUMENTS:"), arguments.filter { $0.kind == "positional" }.map(entry)),
      section(words("OPTIONS :", "OPTIONS:"), arguments.filter { $0.kind != "positional" }.map(entry)),
    ]
    if command == nil {
      let commands = (subject.subcommands ?? []).map { (label: $0.commandName, about: about($0)) }
      sections.append(section(words("COMMANDES :", "COMMANDS:"), commands))
      sections.append(
        words(
          "  Voir « jalon help <commande> » pour l’aide d’une commande.",
          "  See “jalon help <command>” for the help of a command."))
    }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// How it is called: `jalon init <dossier> [--lang <langue>]`.
  var usage: String {
    guard let command else { return words("jalon <commande>", "jalon <command>") }
    let all = (command.arguments ?? []).filter { $0.shouldDisplay && !isOfLibrary($0) }
    let options = all.filter { $0.kind != "positional" }
    let values = all.filter { $0.kind == "positional" }.map(synopsis)
    // So many options say nothing in a row; they are all below.
    let told = options.count > 12 ? [words("[<options>]", "[<options>]")] : options.map(synopsis)
    return (["jalon \(command.commandName)"] + told + values).joined(separator: " ")
  }

  private func synopsis(_ argument: ToolInfo.Argument) -> String {
    let named = [argument.preferredName?.typed, argument.value].compactMap { $0 }
    let text =
      (argument.kind == "positional" ? [argument.value ?? ""] : named).joined(separator: " ")
      + (argument.isRepeating ? " ..." : "")
    return argument.isOptional ? "[\(text)]" : text
  }

  // MARK: Sections

  private func section(_ title: String, _ entries: [(label: String, about: String)]) -> String {
    entries.isEmpty ? "" : ([title] + entries.map(lines)).joined(separator: "\n")
  }

  private func entry(_ argument: ToolInfo.Argument) -> (label: String, about: String) {
    let names = (argument.names ?? []).sorted { $0.kind != "long" && $1.kind == "long" }.map(\.typed)
    let label = [names.joined(separator: ", "), argument.value ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return (label, ([about(argument)] + [choices(argument)].compactMap { $0 }).joined(separator: " "))
  }

  /// « (valeurs : text, json; par défaut : text) »
  private func choices(_ argument: ToolInfo.Argument) -> String? {
    var parts: [String] = []
    if let values = argument.allValues, argument.kind != "flag" {
      parts.append(words("valeurs\u{A0}: ", "values: ") + values.joined(separator: ", "))
    }
    if let value = argument.defaultValue { parts.append(words("par défaut\u{A0}: ", "default: ") + value) }
    return parts.isEmpty ? nil : "(\(parts.joined(separator: "; ")))"
  }

  private func lines(_ label: String, _ about: String) -> String {
    let padding = String(repeating: " ", count: Self.indent)
    let text = wrapped(about, to: max(width - Self.indent, 24)).joined(separator: "\n" + padding)
    let label = "  \(label)"
    if text.isEmpty { return label }
    return label.count < Self.indent
      ? label + String(repeating: " ", count: Self.indent - label.count) + text : "\(label)\n\(padding)\(text)"
  }

  private func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  // MARK: What ArgumentParser adds

  private func isOfLibrary(_ argument: ToolInfo.Argument) -> Bool {
    ["help", "version"].contains(argument.preferredName?.name)
  }

  private func about(_ argument: ToolInfo.Argument) -> String {
    switch argument.preferredName?.name {
    case "help": words("Montrer cette aide.", "Show this help.")
    case "version": words("Montrer la version.", "Show the version.")
    default: argument.abstract ?? ""
    }
  }

  private func about(_ command: ToolInfo.Command) -> String {
    command.commandName == "help"
      ? words("Montre l’aide d’une commande.", "Shows the help of a command.") : command.abstract ?? ""
  }

  private func words(_ french: String, _ english: String) -> String { Words(fr: french, en: english)[language] }
}
