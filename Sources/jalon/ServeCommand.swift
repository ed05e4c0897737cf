import ArgumentParser
import Basics
import Diagnostics
import Dispatch
import Pipeline
import Serve

/// `jalon serve`.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: Words(
        fr: "Montre le site pendant que vous l’écrivez.", en: "Shows the site while you write it.")[Console.language])
  }

  @OptionGroup var common: CommonOptions

  @Option(
    name: [.short, .long],
    help: help(fr: "Port; s’il est pris, le suivant; 0 : au choix.", en: "Port; the next one if taken; 0: any."))
  var port: UInt16 = 8080

  @Option(
    help: help(
      fr: "Adresse où répondre : 0.0.0.0 pour tout le réseau.",
      en: "Address to answer at: 0.0.0.0 for the whole network.", value: .address))
  var bind = "127.0.0.1"

  @Flag(name: [.customShort("O"), .long], help: help(fr: "Ouvrir le navigateur.", en: "Open the browser."))
  var open = false

  @Flag(
    help: help(
      fr: "Relire les fichiers sans cesse, pour un disque du réseau.",
      en: "Look at the files over and over, for a network disk."))
  var poll = false

  func validate() throws {
    guard common.destination == CommonOptions.defaultDestination else {
      throw ValidationError(
        Words(
          fr: "serve ne publie rien : --destination est pour jalon build.",
          en: "serve publishes nothing: --destination is for jalon build.")[Console.language])
    }
    guard common.format == .text else {
      throw ValidationError(
        Words(
          fr: "serve parle au terminal : --format est pour jalon build et jalon check.",
          en: "serve speaks to the terminal: --format is for jalon build and jalon check.")[Console.language])
    }
  }

  func run() throws {
    let language = Console.language
    let terminal = ServeTerminal(language: language, common: common)
    try requireContent(terminal)
    let claim: Claim
    do {
      claim = try Claim(in: join(common.source, ".jalon"))
    } catch let error as FileError {
      terminal.refuse(Words(fr: "\(error.path) : \(error.words.french)", en: "\(error.path): \(error.words.english)"))
      throw Exit.usage
    }
    let listener = try listen(terminal)
    terminal.greet(listener)
    // Before the first build, so that nothing saved while it runs is missed.
    let watcher = Watcher(common.source, polls: poll)
    terminal.tell(watcher.way, asked: poll)
    endOnInterrupt()
    if open { openBrowser(at: listener.url) }
    var options = ServeOptions(root: claim.site, now: { Clock.seconds })
    options.source = common.source
    options.language = language
    options.session = String(Clock.seconds, radix: 36) + "." + String(processNumber, radix: 36)
    try runUntilInterrupted(options, listener, watcher, terminal, claim)
  }

  private func requireContent(_ terminal: ServeTerminal) throws {
    // The same words as a build’s, before anything is promised.
    var options = common.buildOptions
    options.isDryRun = true
    guard (try? FileSystem.local.kind(join(options.source, "content"))) != .folder else { return }
    terminal.tell(build(options).findings)
    throw Exit.usage
  }

  private func listen(_ terminal: ServeTerminal) throws -> Listener {
    do {
      return try Listener(address: bind, port: port)
    } catch {
      terminal.refuse(words(for: error))
      throw Exit.usage
    }
  }

  private func words(for failure: ListenFailure) -> Words {
    switch failure {
    case .taken:
      Words(
        fr: "les ports \(port) et suivants sont pris : choisissez-en un autre avec --port",
        en: "port \(port) and those after it are taken: choose another with --port")
    case .address:
      Words(
        fr: "« \(bind) » n’est pas une adresse de cette machine : essayez 127.0.0.1 ou 0.0.0.0",
        en: "“\(bind)” is no address of this machine: try 127.0.0.1 or 0.0.0.0")
    case .machine(let number):
      Words(
        fr: "le port \(port) ne peut pas être ouvert : \(FileError(path: "", number: number).words.french)",
        en: "port \(port) cannot be opened: \(FileError(path: "", number: number).words.english)")
    }
  }

  private func runUntilInterrupted(
    _ options: ServeOptions, _ listener: Listener, _ watcher: Watcher, _ terminal: ServeTerminal, _ claim: Claim
  ) throws {
    let common = common
    let failure = Locked<(any Error)?>(nil)
    let last = BuildCache()
    let end = DispatchSemaphore(value: 0)
    Task {
      do {
        let reading: @Sendable (String) -> ReadingReport? = { address in
          readings(common.buildOptions).first { $0.address == address }
        }
        try await serve(options, on: listener, watching: watcher, reading: reading) { _ in
          // Made anew each time: today may be another day than yesterday.
          var options = common.buildOptions
          options.memory = claim.memory
          options.destination = claim.site
          // Nobody else has anything to keep there.
          options.takesOver = true
          options.lastBuild = last
          // Pages of an address that is not this one would lead there.
          options.url = common.url ?? ""
          // Whoever writes a site is no visitor.
          options.countsVisits = false
          let start = ContinuousClock.now
          let report = build(options)
          terminal.tell(report, duration: ContinuousClock.now - start)
          return Built(
            findings: report.findings, isPublished: report.isPublished,
            isChanged: report.written + report.removed > 0)
        }
      } catch {
        failure.withLock { $0 = error }
      }
      end.signal()
    }
    end.wait()
    if let error = failure.withLock({ $0 }) {
      terminal.refuse(Words(fr: "le serveur s’est arrêté : \(error)", en: "the server has stopped: \(error)"))
    }
    throw Exit.usage
  }
}
