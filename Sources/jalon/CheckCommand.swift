import ArgumentParser
import Basics
import Diagnostics
import Links
import OutputChecks
import Pipeline

/// `jalon check`.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Words(fr: "Vérifie tout sans rien écrire.", en: "Checks everything and writes nothing.")[
        Console.language])
  }

  @OptionGroup var common: CommonOptions

  @Flag(help: help(fr: "Demander aussi les liens vers d’autres sites.", en: "Ask after links to other sites too."))
  var external = false

  @Flag(
    name: [.customLong("comprendre"), .customLong("understand")],
    help: help(
      fr: "Montrer comment chaque plan a été lu, ligne par ligne.", en: "Show how each plan was read, line by line."))
  var understand = false

  @Flag(
    name: [.customLong("traductions"), .customLong("translations")],
    help: help(
      fr: "Comparer chaque traduction à son original.", en: "Compare each translation with its original."))
  var translations = false

  func run() throws {
    var options = common.buildOptions
    options.isDryRun = true
    options.isCheck = true
    if understand { tellReadings(options, common) }
    let start = ContinuousClock.now
    options.listsOutside = external
    options.comparesTranslations = translations
    let progress = Progress(of: options.headway, common)
    var report = build(options)
    if external { ask(&report, options) }
    progress?.end()
    let outcome = outcome(report, ContinuousClock.now - start)
    // Tells and leaves here, while the report still holds what the site was made of.
    try withExtendedLifetime(report) {
      var teller = Teller("check", common)
      if translations, common.format == .text { teller.apart = tellParity(report, common) }
      try teller.tell(report, outcome: outcome)
      leave(.clean)
    }
  }

  /// Asks the web after links out of the site.
  private func ask(_ report: inout BuildReport, _ options: BuildOptions) {
    let start = ContinuousClock.now
    defer { report.steps.append(("links", ContinuousClock.now - start)) }
    do {
      let answers = try askAfter(
        report.outside.map(\.url), memory: options.memoryFolder + "/links.json", on: options.today,
        headway: options.headway)
      report.add(report.outside.flatMap { link in answers[link.url].map { findings(about: link, $0) } ?? [] })
    } catch is NoWebLibrary {
      report.add([
        Finding(
          .ioWrite,
          Words(
            fr: "les liens vers d’autres sites n’ont pas été vérifiés : la bibliothèque libcurl manque",
            en: "links to other sites were not checked: the library libcurl is missing"),
          hint: Words(fr: "Installez-la : apt install libcurl4.", en: "Install it: apt install libcurl4."))
      ])
    } catch let error as FileError {
      report.add([Finding(.ioWrite, file: error.path, error.words)])
    } catch {
      report.add([Finding(.ioWrite, Words(fr: "\(error)", en: "\(error)"))])
    }
  }

  private func outcome(_ report: BuildReport, _ duration: Duration) -> String {
    let language = Console.language
    let (pages, files) = (report.pages, report.files)
    let time = seconds(duration, language)
    return Words(
      fr: "Vérifié : \(pages) page\(pages > 1 ? "s" : "") et \(files) fichier\(files > 1 ? "s" : "") en \(time)",
      en: "Checked: \(pages) page\(pages == 1 ? "" : "s") and \(files) file\(files == 1 ? "" : "s") in \(time)")[
        language]
  }
}
