package import Basics
import Diagnostics

/// What stands in the published folder and is not Jalon’s to take away.
///
/// - Parameter taken: what is in the place of files of the site.
func misplaced(_ taken: [String], _ publication: Publication, _ options: BuildOptions) -> [Finding] {
  var paths: [String] = []
  for path in taken where paths.last != path { paths.append(path) }
  let isElsewheres = publication.folder.isElsewheres && !options.takesOver && !options.isCheck
  let isTaken = !paths.isEmpty || isElsewheres
  return left(publication.stale, in: options)
    + (isTaken ? [foreign(paths, in: options, isElsewheres: isElsewheres)] : [])
    + (publication.forgotten.isEmpty || options.isCheck ? [] : [forgotten(publication.forgotten, in: options)])
}

/// Files of somebody else’s that stand where those of the site go.
///
/// - Parameter paths: from the published folder; none where the folder itself is another site’s.
func foreign(_ paths: [String], in options: BuildOptions, isElsewheres: Bool = false) -> Finding {
  let target = options.destination
  // What is left where the site may replace files are folders, and what is no file at all.
  let hint =
    options.takesOver
    ? Words(
      fr: "Un dossier, ou ce qui n’est pas un fichier, n’est jamais remplacé : déplacez-le.",
      en: "A folder, or what is no file, is never replaced: move it.")
    : Words(
      fr: "Déplacez-les, ou publiez ailleurs (-d). Si le site peut les remplacer : jalon build --take-over.",
      en: "Move them, or publish elsewhere (-d). If the site may replace them: jalon build --take-over.")
  let elsewheres = Words(
    fr: "\(target) a été publié par un autre site, ou par celui-ci dont la mémoire (.jalon) est perdue",
    en: "\(target) was published by another site, or by this one whose memory (.jalon) is lost")
  guard !paths.isEmpty else { return Finding(.outputForeign, file: options.target, elsewheres, hint: hint) }
  let (french, english) = (named(paths, .french), named(paths, .english))
  let isOne = paths.count == 1
  return Finding(
    .outputForeign, file: join(options.target, paths[0]),
    Words(
      fr: isOne
        ? "Jalon n’a pas écrit ce fichier, ou quelqu’un l’a changé depuis, et le site en a un à la même place"
        : "\(paths.count) fichiers que Jalon n’a pas écrits, ou que quelqu’un a changés depuis, sont à la place de "
          + "ceux du site : \(french)",
      en: isOne
        ? "Jalon did not write this file, or somebody has changed it since, and the site has one in the same place"
        : "\(paths.count) files that Jalon did not write, or that somebody has changed since, are in the place of the "
          + "site’s: \(english)"),
    why: isElsewheres ? elsewheres : nil, hint: hint)
}

/// Pages that Jalon may have made for the site as it was: somebody may have been taken off it since.
private func forgotten(_ paths: [String], in options: BuildOptions) -> Finding {
  let target = options.destination
  let list = Words(fr: named(paths, .french), en: named(paths, .english))
  return Finding(
    .outputForeign, file: join(options.target, paths[0]),
    Words(
      fr: "Jalon a publié ici et n’en a plus la mémoire; le site n’a pas ces pages : \(list.french)",
      en: "Jalon published here and no longer remembers what; the site does not have these pages: \(list.english)"),
    why: Words(
      fr: "Ce peut être ce que vous avez retiré du site, et qui resterait en ligne.",
      en: "They may be what you took off the site, and would stay online."),
    hint: Words(
      fr: "Supprimez-les, ou tout \(target) : il sera refait. Pour les garder : jalon build --take-over.",
      en: "Remove them, or all of \(target): it will be made again. To keep them: jalon build --take-over."))
}

/// Files that the site no longer has and that stay, being somebody’s.
func left(_ stale: StaleFiles, in options: BuildOptions) -> [Finding] {
  let hint = Words(
    fr: "Supprimez-les vous-même s’ils ne doivent plus être en ligne.",
    en: "Remove them yourself if they should no longer be online.")
  func finding(_ paths: [String], _ words: Words) -> Finding? {
    guard let first = paths.first else { return nil }
    let list = Words(fr: named(paths, .french), en: named(paths, .english))
    return Finding(
      .outputChanged, file: join(options.target, first),
      Words(fr: "\(words.french) : \(list.french)", en: "\(words.english): \(list.english)"), hint: hint)
  }
  return [
    finding(
      stale.changed,
      Words(
        fr: "le site n’a plus ces fichiers, mais quelqu’un les a changés : ils restent",
        en: "the site no longer has these files, but somebody has changed them: they stay")),
    finding(
      stale.strange,
      Words(
        fr: "un autre site a publié ces fichiers ici, ou celui-ci avant d’en perdre la mémoire : ils restent",
        en: "another site published these files here, or this one before it lost its memory of them: they stay")),
  ].compactMap { $0 }
}

/// How many files are named.
private let shown = 20

private func named(_ paths: [String], _ language: Language) -> String {
  let names = paths.prefix(shown).joined(separator: ", ")
  let rest = paths.count - shown
  guard rest > 0 else { return names }
  return names
    + Words(fr: " et \(rest) autre\(rest > 1 ? "s" : "")", en: " and \(rest) other\(rest > 1 ? "s" : "")")[language]
}

extension DestinationRefusal {
  /// Why, for a person.
  package var words: Words {
    switch self {
    case .holdsSite:
      Words(
        fr: "un site ne se publie pas dans son propre dossier, ni dans un dossier qui le contient",
        en: "a site is published neither to its own folder nor to one that holds it")
    case .isOfSite(let name):
      Words(
        fr: "un site ne se publie ni dans \(name), ni dans un dossier de \(name), ni là où \(name) se trouve",
        en: "a site is published neither to \(name), nor in \(name), nor to where \(name) is")
    case .isNoFolder: Words(fr: "ce n’est pas un dossier", en: "this is not a folder")
    case .isHome:
      Words(
        fr: "un site ne se publie pas dans le dossier personnel, ni dans un dossier qui le contient",
        en: "a site is published neither to the home folder nor to one that holds it")
    case .isOfOtherSite(let path):
      Words(
        fr: "ce dossier est à un autre site, celui de \(path)", en: "this folder is another site’s, that of \(path)")
    }
  }

  /// What to do about it.
  package static let hint = Words(
    fr: "Choisissez un dossier à part, comme public ou ../site-public.",
    en: "Choose a folder apart, such as public or ../site-public.")
}
