import ArgumentParser
import Basics
import Diagnostics
import Pipeline
import Zip

/// `jalon zip`.
struct ZipCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "zip",
      abstract: Words(
        fr: "Met le site en une archive, qui s’ouvre d’un disque.",
        en: "Puts the site in one archive, which opens from a disk.")[Console.language])
  }

  @OptionGroup var common: CommonOptions

  @Option(
    name: [.short, .long],
    help: help(fr: "Archive à écrire; sinon site.zip.", en: "The archive to write; otherwise site.zip.", value: .file),
    completion: .file(extensions: ["zip"]))
  var output: String?

  func validate() throws {
    guard common.destination == CommonOptions.defaultDestination else {
      throw ValidationError(
        Words(
          fr: "zip ne publie rien : nommez l’archive avec --output.",
          en: "zip publishes nothing: name the archive with --output.")[Console.language])
    }
    if common.links?.namesFiles == false {
      throw ValidationError(
        Words(
          fr: "une archive s’ouvre d’un disque : ses liens mènent à des fichiers.",
          en: "an archive opens from a disk: its links lead to files.")[Console.language])
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let target = output ?? join(common.source, "site.zip")
    var options = common.buildOptions
    // Its own memory and folder, so that neither public/ nor what is known of it changes.
    options.memory = ".jalon/zip"
    options.destination = ".jalon/zip/site"
    options.takesOver = true
    // What lies on a disk has no address, and says none.
    options.url = common.url ?? ""
    options.linksToFiles = true
    options.hasOpeningPage = true
    options.countsVisits = false
    let progress = Progress(of: options.headway, common)
    let report = build(options)
    progress?.end()
    guard report.isPublished else {
      try Teller("zip", common).tell(
        report,
        outcome: Words(
          fr: "Rien n’a été écrit : \(target) est resté tel quel", en: "Nothing was written: \(target) is as it was")[
            Console.language])
      throw Exit.content
    }
    let members = try telling { try archived(join(common.source, options.destination)) }
    try telling { try writeZip(members, to: target) }
    let size = try telling { try FileSystem.local.size(target) }
    let time = seconds(ContinuousClock.now - start, Console.language)
    try Teller("zip", common).tell(
      report,
      outcome: Words(
        fr: "\(target) : \(report.pages) page\(report.pages > 1 ? "s" : ""), \((size + 1023) / 1024) Ko en \(time)",
        en: "\(target): \(report.pages) page\(report.pages == 1 ? "" : "s"), \((size + 1023) / 1024) KB in \(time)")[
          Console.language])
  }
}

/// The files of a folder as an archive has them: the site in a folder of its own, the page that opens it beside that. What only servers
/// and search engines read, and Jalon’s own record, stay out.
private func archived(_ folder: String) throws -> [ZipMember] {
  try files(in: folder, below: "").compactMap { path in
    if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { return nil }
    if ["_headers", "_redirects", "robots.txt", "CNAME"].contains(path) || isSitemap(path) { return nil }
    return ZipMember(name: isOpeningPage(path) ? path : join(openedSiteFolder, path), source: join(folder, path))
  }
}

/// `sitemap.xml`, and those that it names where a site has very many pages.
private func isSitemap(_ path: String) -> Bool {
  path == "sitemap.xml"
    || path.hasPrefix("sitemap-") && path.hasSuffix(".xml")
      && path.dropFirst(8).dropLast(4).allSatisfy { $0.isASCII && $0.isNumber }
}

private func files(in folder: String, below path: String) throws -> [String] {
  try FileSystem.local.list(folder).flatMap { entry in
    switch entry.kind {
    case .folder: try files(in: join(folder, entry.name), below: join(path, entry.name))
    case .file: [join(path, entry.name)]
    case .link, .other: [String]()
    }
  }
}
