import ArgumentParser
import Basics
import Diagnostics
import Model
import Pipeline
import Reference
import Scaffold

/// `jalon new`.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Words(
        fr: "Crée un fichier de content/, son en-tête prêt à remplir.",
        en: "Makes a file of content/, its front matter ready to fill.")[Console.language])
  }

  @Argument(
    help: help(
      fr: "Ce que le fichier décrit, comme mission.", en: "What the file describes, such as mission.", value: .type),
    completion: .list(newTypes.map { $0.name[Console.language] }))
  var type: String

  @Argument(
    help: help(
      fr: "Son nom, entre guillemets : \"Berlin 2026\".", en: "Its name, in quotes: \"Berlin 2026\".", value: .name))
  var name: String?

  @Option(
    name: [.short, .long],
    help: help(
      fr: "Dossier du site, qui contient content/.", en: "The site’s folder, which holds content/.", value: .folder),
    completion: .directory)
  var source = "."

  @Option(
    help: help(
      fr: "Langue du fichier et des messages.", en: "The language of the file and of messages.", value: .language))
  var lang: Language?

  @Flag(name: [.short, .long], help: help(fr: "Ne dire que le chemin du fichier.", en: "Tell the file’s path only."))
  var quiet = false

  func validate() throws {
    if own != nil, RecordType(named: type) == nil {
      guard !(name ?? "").allSatisfy(\.isWhitespace) else {
        throw ValidationError(
          Words(
            fr: "Donnez un nom, comme jalon new \(type) \"Un nom\".",
            en: "Give a name, as in jalon new \(type) \"A name\"."
          )[Console.language])
      }
      return
    }
    guard let type = RecordType(named: type) else { throw ValidationError(unknownType(type, isPart: false)) }
    guard newTypes.contains(type) else { throw ValidationError(unknownType(self.type, isPart: true)) }
    let isNamed = !(name ?? "").allSatisfy(\.isWhitespace)
    guard isNamed || type.descriptor.isLone else {
      let example = Field.title.advice(in: .record(type), Console.language)?.example ?? ""
      throw ValidationError(
        Words(
          fr: "Donnez un nom, comme jalon new \(type.name.french) \"\(example)\".",
          en: "Give a name, as in jalon new \(type.name.english) \"\(example)\".")[Console.language])
    }
  }

  func run() throws {
    var options = BuildOptions()
    options.source = FileSystem.local.spelled(source)
    let content = join(source, "content")
    guard try telling({ try FileSystem.local.kind(content) }) == .folder else {
      refuse(
        Words(fr: "il n’y a pas de dossier content/ ici", en: "there is no content/ folder here"),
        hint: Words(
          fr: "Lancez Jalon depuis le dossier du site, ou commencez-en un : jalon init mon-site.",
          en: "Run Jalon from the site’s folder, or begin one: jalon init my-site."))
      throw Exit.usage
    }
    let published = languages(of: options) ?? []
    let main = published.first ?? lang ?? Console.language
    let language = lang.flatMap { published.contains($0) ? $0 : nil } ?? main
    let own = RecordType(named: type) == nil ? self.own : nil
    guard let type = own == nil ? RecordType(named: type) : .page,
      let record = NewRecord(
        type, name: name ?? "", language: language, mainLanguage: main, today: Clock.dayOfRecord(in: settings.zone),
        own: own,
        settings: settings)
    else { return }
    guard record.hasAddress else {
      refuse(
        Words(
          fr: "« \(name ?? "") » n’a ni lettre ni chiffre dont faire une adresse",
          en: "“\(name ?? "")” has no letter or digit to make an address from"))
      throw Exit.usage
    }
    try make(record, in: content)
  }

  /// Those of the site, which may have types of its own.
  private var settings: Settings {
    var options = BuildOptions()
    options.source = FileSystem.local.spelled(source)
    return siteSettings(of: options)
  }

  private var own: CustomType? { settings.customTypes.first { $0.isNamed(type) } }

  private func make(_ record: NewRecord, in content: String) throws {
    let files = FileSystem.local
    let places = try telling { try record.places(content: content, files: files) }
    let taken = try telling {
      try ([places.path] + places.others).first { try isTaken($0, in: content, files: files) }
    }
    if let taken {
      refuse(
        Words(fr: "\(join(content, taken)) existe déjà", en: "\(join(content, taken)) is there already"),
        hint: Words(
          fr: "Rien n’a été écrit. Donnez un autre nom, ou ouvrez ce fichier.",
          en: "Nothing was written. Give another name, or open that file."))
      throw Exit.content
    }
    let made = StarterFile(path: places.path, bytes: record.bytes)
    _ = try telling { try makeFiles([made], in: content, files: files) }
    Console.write(join(content, places.path) + "\n", to: .output)
    guard !quiet else { return }
    let next = Words(
      fr: "Prêt à remplir. jalon serve montre la page pendant que vous l’écrivez.\n",
      en: "Ready to fill. jalon serve shows the page while you write it.\n")
    Console.write(next[Console.language], to: .errors)
  }

  private func unknownType(_ word: String, isPart: Bool) -> String {
    let language = Console.language
    if isPart {
      return Words(
        fr: "« \(word) » n’a pas de fichier à lui : il s’écrit dans celui de son plan.",
        en: "“\(word)” has no file of its own: it is written in its plan’s.")[language]
    }
    let names = newTypes.map { $0.name[language] } + settings.customTypes.map(\.name)
    let near =
      didYouMean(word, among: names)
      ?? didYouMean(word, among: newTypes.map { $0.name[language == .french ? .english : .french] })
    let all = Words(
      fr: "Les types : \(names.joined(separator: ", ")).", en: "The types: \(names.joined(separator: ", ")).")
    let said = Words(fr: "« \(word) » n’est pas un type connu.", en: "“\(word)” is not a known type.")
    return [said, near, all].compactMap { $0?[language] }.joined(separator: " ")
  }
}

/// Types of which a file can be made.
private let newTypes = RecordType.allCases.filter { $0.descriptor.newFile != nil }
