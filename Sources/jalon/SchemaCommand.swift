import ArgumentParser
import Basics
import Diagnostics
import Exports
import Model
import Pipeline

/// `jalon schema`.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Words(
        fr: "Écrit le schéma JSON des en-têtes ou de site.yml, pour un éditeur.",
        en: "Writes the JSON Schema of front matter or of site.yml, for an editor.")[Console.language])
  }

  @Argument(
    help: help(
      fr: "Un type de fiche, ou site; sans lui, tous les en-têtes.",
      en: "A type of record, or site; without it, all front matter.", value: .subject),
    completion: .list(names))
  var subject: String?

  @Option(
    name: [.short, .long],
    help: help(
      fr: "Dossier du site, qui contient content/.", en: "The site’s folder, which holds content/.", value: .folder),
    completion: .directory)
  var source = "."

  @Option(help: help(fr: "Langue des descriptions.", en: "The language of descriptions.", value: .language))
  var lang: Language?

  func validate() throws {
    guard let subject, read == nil, !settings.customTypes.contains(where: { $0.isNamed(subject) }) else { return }
    let near = didYouMean(subject, among: Self.names)
    let all = Words(
      fr: "Les choix : \(Self.names.joined(separator: ", ")).",
      en: "The choices: \(Self.names.joined(separator: ", ")).")
    let said = Words(fr: "« \(subject) » n’a pas de schéma.", en: "“\(subject)” has no schema.")
    throw ValidationError([said, near, all].compactMap { $0?[Console.language] }.joined(separator: " "))
  }

  func run() {
    // Records of a type of the site’s own are pages.
    let schema = contentSchema(of: read ?? .record(.page), language: Console.language, settings: settings)
    Console.write(String(decoding: schema, as: UTF8.self), to: .output)
  }

  /// Those of the site, which may have keys and types of its own; away from any, there are those of Jalon.
  private var settings: Settings {
    var options = BuildOptions()
    options.source = FileSystem.local.spelled(source)
    return siteSettings(of: options)
  }

  private static var names: [String] { ["site"] + RecordType.allCases.map { $0.name[Console.language] } }

  private var read: SchemaSubject? {
    guard let subject else { return .records }
    if fold(subject) == "site" { return .site }
    return RecordType(named: subject).map(SchemaSubject.record)
  }
}
