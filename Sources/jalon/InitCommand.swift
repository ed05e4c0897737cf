import ArgumentParser
import Basics
import Diagnostics
import Scaffold

/// `jalon init`.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: Words(
        fr: "Commence un site : un petit plan, une mission, un contact.",
        en: "Begins a site: a small plan, a mission, a contact.")[Console.language])
  }

  /// What the site is written in.
  enum Languages: String, ExpressibleByArgument, CaseIterable {
    case fr, en, both
  }

  @Argument(
    help: help(fr: "Dossier du site; créé au besoin.", en: "The site’s folder; made if need be.", value: .folder),
    completion: .directory)
  var folder: String

  @Option(
    help: help(fr: "Langue du site, ou les deux : both.", en: "The site’s language, or both.", value: .language))
  var lang: Languages?

  @Option(
    help: help(
      fr: "Ajouter de quoi vérifier et publier le site à chaque envoi.",
      en: "Add what checks and publishes the site on every push.", value: .forge))
  var ci: StarterSite.Forge?

  @Flag(name: [.short, .long], help: help(fr: "Ne dire que les fichiers.", en: "Tell the files only."))
  var quiet = false

  func run() throws {
    let site = StarterSite(languages: languages, year: Clock.dayOfRecord.year, forge: ci)
    let made = site.files()
    let blocked = try telling { try makeFiles(made, in: folder, files: .local) }
    guard blocked.isEmpty else {
      let list = blocked.map { "    \(join(folder, $0))" }.joined(separator: "\n")
      refuse(
        Words(
          fr: "des fichiers portent déjà ces noms; rien n’a été écrit :\n\(list)",
          en: "files have these names already; nothing was written:\n\(list)"),
        hint: Words(
          fr: "Choisissez un dossier vide, ou déplacez ces fichiers.",
          en: "Choose an empty folder, or move these files."))
      throw Exit.content
    }
    for file in made { Console.write(join(folder, file.path) + "\n", to: .output) }
    if !quiet { Console.write(next[Console.language] + "\n", to: .errors) }
  }

  private var languages: [Language] {
    switch lang {
    case .fr: [.french]
    case .en: [.english]
    case .both: [.french, .english]
    case nil: [Console.language]
    }
  }

  private var next: Words {
    let go = folder == "." ? "" : "cd \(folder)\n  "
    var words = Words(
      fr: "Le site est prêt. Pour le voir pendant que vous l’écrivez :\n  \(go)jalon serve",
      en: "The site is ready. To see it while you write it:\n  \(go)jalon serve")
    if let ci {
      let file = ci == .github ? ".github/workflows/site.yml" : ".gitlab-ci.yml"
      words.french += "\nAvant le premier envoi, donnez l’adresse git de Jalon à JALON_SOURCE, dans \(file)."
      words.english += "\nBefore the first push, give Jalon’s git address to JALON_SOURCE, in \(file)."
    }
    return words
  }
}

extension StarterSite.Forge: ExpressibleByArgument {}
