import Basics
import Diagnostics
import Pipeline
import Serve

/// What `jalon serve` says in the terminal: its address, then a line for each build and the findings that are new with it.
final class ServeTerminal: Sendable {
  private let language: Language
  private let common: CommonOptions
  private let printer: TextPrinter
  private let told = Locked<Set<String>>([])

  init(language: Language, common: CommonOptions) {
    self.language = language
    self.common = common
    printer = TextPrinter(language: language, color: Console.usesColor(common.color, on: .errors))
  }

  /// The address, on a line of its own, before anything else that takes time.
  func greet(_ listener: Listener) {
    if !listener.taken.isEmpty {
      let ports = listener.taken.map(String.init).joined(separator: ", ")
      let isOne = listener.taken.count == 1
      write(
        Words(
          fr: isOne
            ? "Le port \(ports) est pris : voici le suivant." : "Les ports \(ports) sont pris : voici le suivant.",
          en: isOne ? "Port \(ports) is taken: here is the next." : "Ports \(ports) are taken: here is the next."))
    }
    Console.write(listener.url + "\n", to: .output)
    write(Words(fr: "Ctrl-C pour arrêter.", en: "Ctrl-C to stop."))
  }

  /// How changes are found out, where it is not the usual way.
  func tell(_ way: Watcher.Way, asked: Bool) {
    guard way == .polling, !asked else { return }
    write(
      Words(
        fr: "Le système ne signale pas les changements ici : les fichiers sont relus sans cesse.",
        en: "The system does not tell of changes here: files are looked at over and over."))
  }

  /// A build: what is new in it, then one line.
  func tell(_ report: BuildReport, duration: Duration) {
    tell(report.findings)
    if common.verbose { tellSteps(of: report, language) }
    guard !common.quiet || report.count(.error) > 0 || !report.isPublished else { return }
    let counts = printer.count(report.findings).map { " – \($0)" } ?? ""
    Console.write("\(Clock.timeOfDay)  \(outcome(report, duration))\(counts)\n", to: .errors)
  }

  /// Findings that the build before did not have; notes only on request, each being one that a build tells of.
  func tell(_ findings: [Finding]) {
    let before = told.withLock { told in
      defer { told = Set(findings.map(subject)) }
      return told
    }
    let new = findings.filter {
      ($0.severity > .note || common.verbose) && !before.contains(subject(of: $0))
    }
    for matter in Matters(new).told { Console.write(printer.print(matter), to: .errors) }
  }

  /// What a finding says, wherever its line has moved to.
  private func subject(of finding: Finding) -> String {
    [finding.code.rawValue, finding.file ?? "", finding.summary.french, finding.place?.excerpt ?? ""]
      .joined(separator: "\u{0}")
  }

  /// Why nothing is served.
  func refuse(_ words: Words) {
    Console.write("\(Severity.error.name[language]): \(words[language])\n", to: .errors)
  }

  private func outcome(_ report: BuildReport, _ duration: Duration) -> String {
    let time = seconds(duration, language)
    guard report.isPublished else {
      return Words(
        fr: "pas refait : la page reste celle d’avant", en: "not remade: the page stays as it was")[language]
    }
    let changed = report.written + report.removed
    let plural = report.pages == 1 ? "" : "s"
    return Words(
      fr: "\(report.pages) page\(report.pages > 1 ? "s" : ""), "
        + "\(changed) fichier\(changed > 1 ? "s" : "") changé\(changed > 1 ? "s" : "") en \(time)",
      en: "\(report.pages) page\(plural), \(changed) file\(changed == 1 ? "" : "s") changed in \(time)")[language]
  }

  private func write(_ words: Words) { Console.write(words[language] + "\n", to: .errors) }
}
