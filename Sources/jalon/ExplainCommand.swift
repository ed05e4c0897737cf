import ArgumentParser
import Basics
import Diagnostics
import Pipeline
import Reference

/// `jalon explain`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Words(fr: "Explique le code d’un message.", en: "Explains a message’s code.")[Console.language])
  }

  @Argument(
    help: help(fr: "Le code, comme key-unknown.", en: "The code, such as key-unknown.", value: .code),
    completion: .list(Code.allCases.map(\.rawValue)))
  var code: String?

  @Flag(help: help(fr: "Montrer tous les codes.", en: "Show every code."))
  var list = false

  @Flag(help: help(fr: "Montrer toutes les clés de site.yml.", en: "Show every key of site.yml."))
  var settings = false

  @Option(
    help: help(
      fr: "Montrer les noms que reçoivent les gabarits du site de ce dossier.",
      en: "Show the names that the templates of this folder’s site are given.", value: .folder))
  var names: String?

  @Option(
    help: help(
      fr: "Avec --list ou --names, le dossier où en faire des pages.",
      en: "With --list or --names, the folder to make pages of them in.", value: .folder))
  var into: String?

  @Flag(help: help(fr: "Montrer les fichiers du thème fourni.", en: "Show the files of the built-in theme."))
  var theme = false

  @Option(help: help(fr: "Montrer un fichier du thème fourni.", en: "Show a file of the built-in theme.", value: .file))
  var themeFile: String?

  @Option(help: help(fr: "Langue des explications.", en: "The language of explanations.", value: .language))
  var lang: Language?

  func validate() throws {
    if let themeFile { return try knows(themeFile) }
    guard into == nil || names != nil || list else {
      throw ValidationError(
        Words(fr: "--into va avec --list ou --names.", en: "--into goes with --list or --names.")[Console.language])
    }
    guard !list, !settings, !theme, names == nil else { return }
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

  func run() throws {
    let language = Console.language
    if let file = themeFile.flatMap(Pipeline.themeFile) {
      return Console.write(String(decoding: file, as: UTF8.self), to: .output)
    }
    if theme { return Console.write(themeFiles.joined(separator: "\n") + "\n", to: .output) }
    if let names { return try tellNames(of: names, in: language) }
    if settings { return Console.write(settingsPage(in: language), to: .output) }
    if list {
      if let into { return try write(Code.pages(in: language), into: into) }
      return Console.write(Code.list(in: language), to: .output)
    }
    if let code = code.flatMap(Code.init(rawValue:)) { Console.write(code.explained(in: language), to: .output) }
  }

  private func knows(_ path: String) throws {
    guard Pipeline.themeFile(path) == nil else { return }
    let hint =
      didYouMean(path, among: themeFiles)
      ?? Words(fr: "jalon explain --theme les montre tous.", en: "jalon explain --theme shows them all.")
    throw ValidationError(
      Words(
        fr: "« \(path) » n’est pas un fichier du thème. \(hint.french)",
        en: "“\(path)” is not a file of the theme. \(hint.english)")[Console.language])
  }

  /// What is wrong with the site is told too: a page that is left out would leave names out.
  private func tellNames(of source: String, in language: Language) throws {
    var options = BuildOptions()
    options.source = FileSystem.local.spelled(source)
    let (names, findings) = try templateNames(options)
    let errors = findings.filter { $0.severity == .error }
    for finding in errors { Console.write(TextPrinter(language: language, color: false).print(finding), to: .errors) }
    if !errors.isEmpty { throw Exit.content }
    guard let into else { return Console.write(names.text(in: language), to: .output) }
    try write(names.pages(in: language), into: into)
  }

  private func write(_ pages: [(file: String, text: String)], into folder: String) throws {
    try telling {
      try FileSystem.local.makeFolder(folder)
      for page in pages { try FileSystem.local.write(Array(page.text.utf8), join(folder, page.file)) }
    }
  }
}
