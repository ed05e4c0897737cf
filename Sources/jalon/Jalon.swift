import ArgumentParser
import Basics

/// The program and its commands.
struct Jalon: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jalon",
      abstract: Words(
        fr: "Publie plans et rapports écrits en Markdown.", en: "Publishes plans and reports written in Markdown.")[
          Console.language],
      version: version,
      subcommands: [
        InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, ServeCommand.self, ZipCommand.self,
        CleanCommand.self,
        DateCommand.self, ExplainCommand.self, SchemaCommand.self,
      ])
  }
}
