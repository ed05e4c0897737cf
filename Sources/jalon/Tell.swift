import ArgumentParser
import Basics
import Diagnostics
import Pipeline

extension FindingFormat: ExpressibleByArgument {}

/// How a run tells what it found: findings to the terminal or, for machines, to the output; then what came of it.
struct Teller {
  let command: String
  let common: CommonOptions
  /// The findings of these codes are told elsewhere, and only count here.
  var apart: Set<Code> = []
  private let language = Console.language

  init(_ command: String, _ common: CommonOptions) {
    self.command = command
    self.common = common
  }

  /// Tells a run, and ends it as its findings want.
  ///
  /// - Parameter outcome: what came of it, in a few words.
  func tell(_ report: BuildReport, outcome: String) throws {
    let exit = exit(of: report)
    let printer = TextPrinter(language: language, color: Console.usesColor(common.color, on: .errors))
    if common.format == .text {
      write(report.findings.filter { !apart.contains($0.code) }, by: printer)
    } else {
      let findings = common.quiet ? report.findings.filter { $0.severity > .note } : report.findings
      let run = ToldRun(
        command: command, version: Jalon.version, language: language, exitCode: Int(exit.rawValue), findings: findings,
        ignored: report.ignored)
      run.written(as: common.format).map { Console.write($0, to: .output) }
    }
    if common.verbose {
      tellSteps(of: report, language)
    }
    if !common.quiet || common.format == .text && report.count(.error) > 0 {
      let counts = ([printer.count(report.findings)] + [ignored(report.ignored)]).compactMap { $0 }
      Console.write(([outcome] + counts).joined(separator: " – ") + "\n", to: .errors)
    }
    if exit != .clean { throw exit }
  }

  private func exit(of report: BuildReport) -> Exit {
    if report.isMachineAtFault { return .usage }
    return report.count(.error) > 0 || common.strict && report.count(.warning) > 0 ? .content : .clean
  }

  /// A matter that was found in many places is told once, and so is a note of each code: the others say the same of other places, and
  /// would hide what matters.
  private func write(_ findings: [Finding], by printer: TextPrinter) {
    let findings = common.quiet ? findings.filter { $0.severity > .note } : findings
    if common.verbose {
      for finding in findings { Console.write(printer.print(finding), to: .errors) }
      return
    }
    let matters = Matters(findings) { $0 == .note ? 1 : 50 }
    for matter in matters.told { Console.write(printer.print(matter), to: .errors) }
    let isAnyRepeated = matters.told.contains { $0.more > 0 }
    guard !matters.left.isEmpty || isAnyRepeated else { return }
    for (code, severity, count) in matters.left {
      let (one, several) = (severity.noun.one, severity.noun.several)
      let others = Noun(
        Words(fr: "autre \(one.french)", en: "more \(one.english)"),
        Words(fr: "autres \(several.french)", en: "more \(several.english)"))
      let words = Counted(count, others).words
      Console.write(
        Words(fr: "… et \(words.french)", en: "… and \(words.english)")[language] + " [\(code.rawValue)]\n", to: .errors
      )
    }
    let all = Words(fr: "jalon \(command) -v dit tout.", en: "jalon \(command) -v tells all.")
    Console.write(all[language] + "\n", to: .errors)
  }

  /// How many findings the site has left out, in words; nil where there are none.
  private func ignored(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    return Words(
      fr: "\(number) message\(number > 1 ? "s" : "") que site.yml ignore",
      en: "\(number) message\(number > 1 ? "s" : "") that site.yml ignores")[language]
  }
}

/// Shows how each plan was read: to the output, or beside findings for machines to the terminal.
func tellReadings(_ options: BuildOptions, _ common: CommonOptions) {
  let stream = common.format == .text ? Console.Stream.output : .errors
  let printer = ReadingPrinter(language: Console.language, color: Console.usesColor(common.color, on: stream))
  for reading in readings(options) { Console.write(printer.print(reading) + "\n", to: stream) }
}

/// Shows how a site’s translations stand, to the output: what there is to say of each, by its path, then a line for each language.
///
/// - Returns: the codes of what it told.
func tellParity(_ report: BuildReport, _ common: CommonOptions) -> Set<Code> {
  let codes: Set<Code> = [.translationMissing, .translationOlder, .translationPartial, .translationDiffers]
  let printer = TextPrinter(language: Console.language, color: Console.usesColor(common.color, on: .output))
  for finding in report.findings
  where codes.contains(finding.code) && (finding.severity > .note || !common.quiet) {
    Console.write(printer.print(finding), to: .output)
  }
  // A site that cannot be read has no lines either, which its errors tell.
  if report.parity.isEmpty, report.count(.error) == 0 {
    let words = Words(
      fr: "Ce site n’a qu’une langue : il n’y a rien à comparer.",
      en: "This site has one language: there is nothing to compare.")
    Console.write(words[Console.language] + "\n", to: .output)
  }
  for line in report.parity { Console.write(line[Console.language] + "\n", to: .output) }
  return codes
}

/// A duration in seconds, as the language writes it.
func seconds(_ duration: Duration, _ language: Language) -> String {
  let thousandths = Int(duration / .milliseconds(1))
  let digits = String(thousandths % 1_000)
  let text = "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  return language == .french ? text.replacing(".", with: ",") + "\u{A0}s" : text + " s"
}

/// Where the time of a build went, a line for each step.
func tellSteps(of report: BuildReport, _ language: Language) {
  for step in report.steps { Console.write("  \(step.name) \(seconds(step.duration, language))\n", to: .errors) }
}
