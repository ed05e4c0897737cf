import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The commands and what they take, as ArgumentParser tells them to programs: help screens are made of this, so that they are whole in
/// either language.
struct ToolInfo: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed: `--lang`, `-s`.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    /// `positional`, `option` or `flag`.
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// What is typed for its value: `<dossier>`; nil of a flag.
    var value: String? { kind == "flag" ? nil : "<\(valueName ?? "")>" }
  }

  /// Of the whole program; nil where ArgumentParser tells it otherwise than here.
  static let program = try? JSONDecoder().decode(ToolInfo.self, from: Data(Jalon._dumpHelp().utf8))

  /// The commands that a person may name, in their order; `help` is ArgumentParser’s own.
  var commands: [Command] { command.subcommands ?? [] }
}
