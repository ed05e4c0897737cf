import ArgumentParser
import Basics
import Diagnostics
import Pipeline

/// `jalon clean`.
struct CleanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "clean",
      abstract: Words(
        fr: "Enlève ce que Jalon a écrit, et rien d’autre.", en: "Removes what Jalon wrote, and nothing else.")[
          Console.language])
  }

  @Option(
    name: [.short, .long],
    help: help(
      fr: "Dossier du site, qui contient content/.", en: "The site’s folder, which holds content/.", value: .folder),
    completion: .directory)
  var source = "."

  @Option(
    name: [.short, .long],
    help: help(fr: "Dossier où le site est publié.", en: "Where the site is published.", value: .folder))
  var destination = CommonOptions.defaultDestination

  @Flag(help: help(fr: "Dire ce qui serait enlevé, sans rien enlever.", en: "Tell what would go, and remove nothing."))
  var dryRun = false

  @Option(help: help(fr: "Langue des messages.", en: "The language of messages.", value: .language))
  var lang: Language?

  @Flag(name: [.short, .long], help: help(fr: "Ne rien dire.", en: "Say nothing."))
  var quiet = false

  func run() throws {
    var options = BuildOptions()
    options.source = FileSystem.local.spelled(source)
    options.destination = destination
    options.isDryRun = dryRun
    options.home = Console.environment("HOME")
    do {
      let report = try telling { try clean(options) }
      if !quiet { tell(report) }
    } catch let refusal as DestinationRefusal {
      refuse(
        Words(
          fr: "\(destination) : \(refusal.words.french)", en: "\(destination): \(refusal.words.english)"),
        hint: Words(
          fr: "Nommez avec -d le dossier où le site a été publié.",
          en: "Name with -d the folder that the site was published to."))
      throw Exit.usage
    } catch CleanRefusal.isNoSite {
      refuse(
        Words(fr: "il n’y a pas de site dans \(source)", en: "there is no site in \(source)"),
        hint: Words(
          fr: "Lancez Jalon depuis le dossier du site, ou nommez-le : jalon clean -s mon-site.",
          en: "Run Jalon from the site’s folder, or name it: jalon clean -s my-site."))
      throw Exit.usage
    } catch CleanRefusal.isOfOtherSite {
      refuse(
        Words(
          fr: "\(destination) a été publié par un autre site, ou par celui-ci dont la mémoire (.jalon) est perdue : "
            + "rien n’a été enlevé",
          en: "\(destination) was published by another site, or by this one whose memory (.jalon) is lost: "
            + "nothing was removed"),
        hint: Words(fr: "Effacez-le vous-même s’il ne sert plus.", en: "Remove it yourself if it is of no more use."))
      throw Exit.usage
    } catch CleanRefusal.isBusy {
      refuse(
        Words(fr: "une autre commande de Jalon travaille ici", en: "another command of Jalon is at work here"),
        hint: Words(
          fr: "Attendez qu’elle finisse, ou arrêtez jalon serve avec Ctrl-C, puis recommencez.",
          en: "Wait until it has ended, or stop jalon serve with Ctrl-C, then try again.")
      )
      throw Exit.usage
    } catch CleanRefusal.isLink(let path) {
      refuse(
        Words(fr: "\(path) est un lien : rien n’a été enlevé", en: "\(path) is a link: nothing was removed"),
        hint: Words(
          fr: "Jalon ne suit pas les liens pour effacer. Videz vous-même le dossier auquel il mène.",
          en: "Jalon follows no link to remove files. Empty the folder that it leads to yourself."))
      throw Exit.usage
    }
  }

  private func tell(_ report: CleanReport) {
    let language = Console.language
    if dryRun { for path in report.removed { Console.write(join(destination, path) + "\n", to: .output) } }
    var lines = [removed(report)[language]]
    if !report.kept.isEmpty {
      lines.append(kept(report.kept.count)[language])
      lines += report.kept.prefix(Self.shown).map { "  \(join(destination, $0))" }
      if report.kept.count > Self.shown { lines.append("  …") }
    }
    if !report.elsewhere.isEmpty { lines.append(others(report.elsewhere)[language]) }
    Console.write(lines.joined(separator: "\n") + "\n", to: .errors)
  }

  /// How many of somebody else’s files are named.
  private static let shown = 10

  private func removed(_ report: CleanReport) -> Words {
    let count = report.removed.count
    guard report.hadMemory || count > 0 else {
      return Words(
        fr: "Rien à enlever : Jalon n’a rien publié d’ici.", en: "Nothing to remove: Jalon published nothing from here."
      )
    }
    var what = Words(
      fr: "\(count) fichier\(count > 1 ? "s" : "") de \(destination)",
      en: "\(count) file\(count == 1 ? "" : "s") of \(destination)")
    if report.hadMemory {
      what.french += ", et .jalon"
      what.english += ", and .jalon"
    }
    return dryRun
      ? Words(fr: "Seraient enlevés : \(what.french).", en: "Would be removed: \(what.english).")
      : Words(fr: "Enlevés : \(what.french).", en: "Removed: \(what.english).")
  }

  private func kept(_ count: Int) -> Words {
    count == 1
      ? Words(
        fr: "Un fichier reste, que Jalon n’a pas écrit tel quel :",
        en: "One file stays, which Jalon did not write as it is:")
      : Words(
        fr: "\(count) fichiers restent, que Jalon n’a pas écrits tels quels :",
        en: "\(count) files stay, which Jalon did not write as they are:")
  }

  private func others(_ folders: [String]) -> Words {
    let names = folders.joined(separator: ", ")
    return Words(
      fr: "Le site a aussi été publié ailleurs (\(names)) : .jalon en garde la mémoire. Voyez jalon clean -d.",
      en: "The site was published elsewhere too (\(names)): .jalon remembers it. See jalon clean -d.")
  }
}
