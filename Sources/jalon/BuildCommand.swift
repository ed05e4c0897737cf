import ArgumentParser
import Basics
import Diagnostics
import Pipeline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How the links of a site are written.
enum LinkForm: String, ExpressibleByArgument, CaseIterable {
  case dossiers, fichiers, folders, files

  /// Whether they name the files that answer.
  var namesFiles: Bool { self == .fichiers || self == .files }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: help(
      fr: "Dossier du site, qui contient content/.", en: "The site’s folder, which holds content/.", value: .folder),
    completion: .directory)
  var source = "."

  @Option(name: [.short, .long], help: help(fr: "Dossier où publier.", en: "Where to publish.", value: .folder))
  var destination = defaultDestination

  static let defaultDestination = "public"

  @Option(
    name: [.short, .customLong("base-url")],
    help: help(fr: "Adresse future du site.", en: "Where the site will be.", value: .address))
  var url: String?

  @Option(
    name: [.customLong("links"), .customLong("liens")],
    help: help(
      fr: "Liens vers des dossiers, ou vers des fichiers pour un disque : fichiers.",
      en: "Links to folders, or to files for a disk: files.", value: .format))
  var links: LinkForm?

  @Option(
    name: .customLong("as-of"),
    help: help(
      fr: "Jour pour lequel dire où en est le plan (AAAA-MM-JJ).", en: "The day to tell states for (YYYY-MM-DD).",
      value: .day))
  var asOf: String?

  @Flag(name: [.customShort("D"), .long], help: help(fr: "Montrer aussi les brouillons.", en: "Show drafts too."))
  var drafts = false

  @Flag(
    name: [.customShort("F"), .long],
    help: help(fr: "Montrer aussi ce qui ouvre plus tard.", en: "Show what opens later too."))
  var future = false

  @Flag(
    name: [.customShort("E"), .long], help: help(fr: "Montrer aussi ce qui a expiré.", en: "Show what has expired too.")
  )
  var expired = false

  @Flag(help: help(fr: "Compter les avertissements comme des erreurs.", en: "Count warnings as errors."))
  var strict = false

  @Option(
    help: help(
      fr: "Forme des messages; toutes sauf text vont à la sortie standard.",
      en: "How messages are written; all but text go to the standard output.", value: .format))
  var format = FindingFormat.text

  @Option(help: help(fr: "Langue des messages.", en: "The language of messages.", value: .language))
  var lang: Language?

  @Option(name: [.short, .long], help: help(fr: "Fils de travail.", en: "Threads at work.", value: .number))
  var jobs: Int?

  @Flag(name: [.short, .long], help: help(fr: "Taire le résumé et les notes.", en: "Leave out the summary and notes."))
  var quiet = false

  @Flag(
    name: [.short, .long],
    help: help(
      fr: "Tout dire : chaque message, la durée de chaque étape; avec build, comment chaque plan a été lu.",
      en: "Tell all: each message, how long each step took; with build, how each plan was read."))
  var verbose = false

  @Option(help: help(fr: "Couleurs.", en: "Colours.", value: .moment))
  var color = ColorChoice.auto

  mutating func validate() throws {
    let files = FileSystem.local
    source = files.spelled(source)
    if destination.hasPrefix("/") {
      destination = files.spelled(destination)
    } else {
      destination = String(
        files.spelled(join(source, destination)).dropFirst(source == "." ? 0 : join(source, "x").count - 1))
    }
    if let asOf, CivilDate(iso: asOf) == nil {
      throw ValidationError(
        Words(
          fr: "--as-of attend une date comme 2020-12-15, et non « \(asOf) ».",
          en: "--as-of takes a date such as 2020-12-15, not “\(asOf)”.")[Console.language])
    }
    if let epoch = Clock.sourceDateEpoch, Clock.day(ofEpoch: epoch) == nil {
      throw ValidationError(
        Words(
          fr: "SOURCE_DATE_EPOCH attend un nombre de secondes depuis 1970, et non « \(epoch) ».",
          en: "SOURCE_DATE_EPOCH takes a number of seconds since 1970, not “\(epoch)”.")[Console.language])
    }
    // An empty one is a site without an address.
    if let url, !url.isEmpty, let problem = siteAddressProblem(url) {
      let words = problem.words(about: url)
      throw ValidationError(
        Words(
          fr: "--base-url : \(words.french). Écrivez par exemple https://exemple.ca/plan/.",
          en: "--base-url: \(words.english). Write for example https://example.org/plan/.")[Console.language])
    }
    if let jobs, jobs < 1 {
      throw ValidationError(
        Words(fr: "--jobs attend un nombre d’au moins 1.", en: "--jobs takes a number of at least 1.")[Console.language]
      )
    }
  }

  var buildOptions: BuildOptions {
    var options = BuildOptions()
    options.source = source
    options.destination = destination
    options.url = url
    options.linksToFiles = links?.namesFiles
    options.program = Program.identity
    options.home = Console.environment("HOME")
    options.asOf = asOf.flatMap { CivilDate(iso: $0) }
    options.sourceInstant = Clock.sourceDateEpoch.flatMap(Int.init)
    options.now = Clock.seconds
    options.today = Clock.today
    if drafts { options.preview.insert(.drafts) }
    if future { options.preview.insert(.future) }
    if expired { options.preview.insert(.expired) }
    options.isStrict = strict
    options.jobs = jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return options
  }
}

/// `jalon build`.
struct BuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: Words(fr: "Produit le site dans public/.", en: "Makes the site in public/.")[Console.language])
  }

  @OptionGroup var common: CommonOptions

  @Flag(help: help(fr: "Réécrire aussi ce qui n’a pas changé.", en: "Write again what has not changed too."))
  var force = false

  @Flag(help: help(fr: "Tout vérifier sans rien écrire.", en: "Check everything and write nothing."))
  var dryRun = false

  @Flag(
    help: help(
      fr: "Remplacer aussi les fichiers d’autrui qui sont à la place de ceux du site.",
      en: "Replace files of others too that are in the place of the site’s."))
  var takeOver = false

  @Option(
    name: [.customLong("list-changed"), .customLong("liste-modifiés")],
    help: help(
      fr: "Écrire dans ce fichier ce que cette production a écrit de public/, un chemin par ligne.",
      en: "Write to this file what this build wrote of public/, one path a line.", value: .file),
    completion: .file())
  var listChanged: String?

  @Option(
    name: [.customLong("list-removed"), .customLong("liste-retirés")],
    help: help(
      fr: "Écrire dans ce fichier ce qu’elle en a retiré.", en: "Write to this file what it removed from there.",
      value: .file),
    completion: .file())
  var listRemoved: String?

  func run() throws {
    var options = common.buildOptions
    options.isForced = force
    options.takesOver = takeOver
    options.isDryRun = dryRun
    let language = Console.language
    options.onWait = {
      let words = Words(
        fr: "Un autre jalon build est à l’œuvre ici; celui-ci attend qu’il ait fini.",
        en: "Another jalon build is at work here; this one waits until it is done.")
      Console.write(words[language] + "\n", to: .errors)
    }
    let start = ContinuousClock.now
    let progress = Progress(of: options.headway, common)
    let report = build(options)
    progress?.end()
    let outcome = outcome(report, Console.language, ContinuousClock.now - start)
    try writeLists(report)
    if common.verbose, common.format == .text { tellReadings(options, common) }
    // Tells and leaves here, while the report still holds what the site was made of.
    try withExtendedLifetime(report) {
      try Teller("build", common).tell(report, outcome: outcome)
      leave(.clean)
    }
  }

  /// For those who send only what has changed. Nothing of a site that was not published, or not wholly.
  private func writeLists(_ report: BuildReport) throws {
    guard report.isPublished, !dryRun else { return }
    for (file, paths) in [(listChanged, report.changedPaths), (listRemoved, report.removedPaths)] {
      guard let file else { continue }
      try telling { try FileSystem.local.replace(file, with: Array(paths.inByteOrder.map { $0 + "\n" }.joined().utf8)) }
    }
  }

  private func outcome(_ report: BuildReport, _ language: Language, _ duration: Duration) -> String {
    let target = common.destination
    if report.isCutShort {
      return Words(
        fr: "La publication s’est arrêtée en chemin : \(target) peut contenir des fichiers anciens et des nouveaux, "
          + "tous entiers; le prochain jalon build la finira",
        en: "Publishing stopped on its way: \(target) may hold both old and new files, all of them whole; "
          + "the next jalon build will finish it")[language]
    }
    if !report.isPublished && !dryRun {
      return Words(
        fr: "Rien n’a été publié : \(target) est resté tel quel", en: "Nothing was published: \(target) is as it was")[
          language]
    }
    let pages = report.pages
    let time = seconds(duration, language)
    return Words(
      fr: "\(target) : \(pages) page\(pages > 1 ? "s" : ""); \(report.written) fichier\(report.written > 1 ? "s" : "") "
        + "écrit\(report.written > 1 ? "s" : ""), \(report.unchanged) inchangé\(report.unchanged > 1 ? "s" : ""), "
        + "\(report.removed) retiré\(report.removed > 1 ? "s" : "") en \(time)",
      en: "\(target): \(pages) page\(pages == 1 ? "" : "s"); \(report.written) file\(report.written == 1 ? "" : "s") "
        + "written, \(report.unchanged) unchanged, \(report.removed) removed in \(time)")[language]
  }
}
