import ArgumentParser
import Basics
import Diagnostics

/// `jalon explain`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Words(fr: "Explique le code d’un message.", en: "Explains a message’s code.")[Console.language])
  }

  /// How a list is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(
    help: help(fr: "Le code, comme key-unknown.", en: "The code, such as key-unknown."),
    completion: .list(Code.allCases.map(\.rawValue)))
  var code: String?

  @Flag(help: help(fr: "Montrer tous les codes.", en: "Show every code."))
  var list = false

  @Option(help: help(fr: "Forme de la liste.", en: "How the list is written."))
  var format = Format.text

  @Option(help: help(fr: "Langue des explications.", en: "The language of explanations."))
  var lang: Language?

  func validate() throws {
    guard !list else { return }
    guard let code else {
      throw ValidationError(
        Words(
          fr: "Donnez un code, comme jalon explain key-unknown, ou --list pour les voir tous.",
          en: "Give a code, as in jalon explain key-unknown, or --list to see them all.")[Console.language])
    }
    guard Code(rawValue: code) == nil else { return }
    let hint =
      didYouMean(code, among: Code.allCases.map(\.rawValue))
      ?? Words(fr: "jalon explain --list les montre tous.", en: "jalon explain --list shows them all.")
    throw ValidationError(
      Words(
        fr: "« \(code) » n’est pas un code. \(hint.french)", en: "“\(code)” is not a code. \(hint.english)")[
          Console.language])
  }

  func run() {
    let language = Console.language
    switch (list, format) {
    case (true, .markdown): Console.write(Code.page(in: language), to: .output)
    case (true, .text): Console.write(Code.list(in: language), to: .output)
    case (false, _):
      if let code = code.flatMap(Code.init(rawValue:)) { Console.write(code.explained(in: language), to: .output) }
    }
  }
}
