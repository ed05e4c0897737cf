import Basics
import Diagnostics

/// Makes findings of problems, with the address that was likely meant.
struct AddressHints {
  private let addresses: [String]
  /// Each look-up compares with every address: past this number, what is wrong is one thing, not many.
  private var left = 200

  init(_ site: PublishedSite) {
    addresses = site.files.filter { $0.kind != .other }.map(\.address)
  }

  /// - Parameter pages: those that have it, by their place among the files of the site.
  mutating func finding(
    _ problem: PageProblem, on pages: [Int], of site: PublishedSite, file: String?, place: Place?
  ) -> Finding {
    let hint = hint(for: problem, in: site)
    return Finding(
      problem.kind.codes[0], as: problem.kind == .slashMissing ? .warning : nil, file: file, place: place,
      problem.summary, why: seen(on: pages.map { site.files[$0].address }), hint: hint ?? problem.mend)
  }

  private mutating func hint(for problem: PageProblem, in site: PublishedSite) -> Words? {
    switch problem.kind {
    case .nothingThere:
      guard left > 0 else { return nil }
      left -= 1
      let address = problem.address.prefix { $0 != "#" }
      return didYouMean(String(address), among: addresses.filter { abs($0.utf8.count - address.utf8.count) <= 8 })
    case .away:
      guard
        case .inside(let path, _) = site.whereabouts.follow(
          String(site.whereabouts.base.dropLast()) + problem.written, from: "/"),
        site.answer(to: path) != .nothing
      else { return nil }
      return Words(
        fr: "Le site est à \(site.whereabouts.base) : écrivez le chemin du fichier depuis celui-ci.",
        en: "The site is at \(site.whereabouts.base): write the path of the file from this one.")
    default: return nil
    }
  }
}

/// On which pages something shows.
func seen(on addresses: [String]) -> Words? {
  guard let first = addresses.first else { return nil }
  let others = addresses.count - 1
  switch others {
  case 0: return Words(fr: "Vu à la page \(first).", en: "Seen on the page \(first).")
  case 1: return Words(fr: "Vu à la page \(first) et à une autre.", en: "Seen on the page \(first) and on another.")
  default:
    return Words(
      fr: "Vu à la page \(first) et à \(others) autres.", en: "Seen on the page \(first) and on \(others) others.")
  }
}

extension PageProblem.Kind {
  /// The code that it is told by, then those that may have told it where it is written.
  var codes: [Code] {
    switch self {
    case .nothingThere(let isImage):
      isImage ? [.fileMissing, .linkBroken, .imageUnreadable] : [.linkBroken, .fileMissing, .unsafeLink]
    case .slashMissing, .away, .addressEmpty: [.linkBroken, .fileMissing, .unsafeLink]
    case .anchorMissing: [.anchorUnknown, .linkBroken]
    case .linkSilent: [.linkEmpty, .altMissing]
    case .imageSilent: [.altMissing]
    case .anchorTwice: [.anchorTwice]
    case .headingSkipped: [.headingSkipped]
    case .mainHeadings: [.headingMain]
    case .unbalanced: [.markupUnbalanced]
    }
  }
}

extension PageProblem {
  var summary: Words {
    switch kind {
    case .nothingThere(let isImage):
      return isImage
        ? Words(fr: "l’image « \(shown) » n’existe pas", en: "there is no image “\(shown)”")
        : Words(
          fr: "le lien « \(shown) » ne mène à rien dans le site", en: "the link “\(shown)” leads to nothing in the site"
        )
    case .slashMissing:
      return Words(
        fr: "le lien « \(shown) » n’a pas la barre oblique qui finit l’adresse d’une page",
        en: "the link “\(shown)” lacks the slash that ends a page’s address")
    case .away:
      return Words(fr: "le lien « \(shown) » sort du site", en: "the link “\(shown)” leaves the site")
    case .anchorMissing:
      let page = address.prefix { $0 != "#" }
      let shown = String(fragment(of: address))
      return Words(
        fr: "la page \(page) n’a pas d’endroit nommé « \(fragment(of: shown)) »",
        en: "the page \(page) has no place named “\(fragment(of: shown))”")
    case .addressEmpty:
      return Words(fr: "ce lien n’a pas d’adresse", en: "this link has no address")
    case .linkSilent:
      return Words(fr: "ce lien n’a pas de texte", en: "this link has no text")
    case .imageSilent:
      return Words(fr: "cette image n’a pas de texte de remplacement", en: "this image has no alternative text")
    case .anchorTwice:
      return Words(
        fr: "deux endroits de la page portent le nom « \(written) »",
        en: "two places of the page are named “\(written)”")
    case .headingSkipped(let level, let above):
      let title = written.isEmpty ? "h\(level)" : written
      return Words(
        fr: "le titre « \(title) » saute un niveau : h\(level) sous h\(above)",
        en: "the heading “\(title)” skips a level: h\(level) under h\(above)")
    case .unbalanced(.unclosed):
      return Words(fr: "« \(tag) » n’est pas fermé à temps", en: "“\(tag)” is not closed in time")
    case .unbalanced(.stray):
      return Words(fr: "« \(tag) » ferme ce qui n’est pas ouvert", en: "“\(tag)” closes what is not open")
    case .unbalanced(.misplaced):
      return Words(fr: "« \(tag) » ne peut pas être là en HTML", en: "“\(tag)” cannot stand there in HTML")
    case .mainHeadings(0):
      return Words(fr: "cette page n’a pas de titre principal (h1)", en: "this page has no main heading (h1)")
    case .mainHeadings(let number):
      return Words(
        fr: "cette page a \(number) titres principaux (h1)", en: "this page has \(number) main headings (h1)")
    }
  }

  /// What to do where nothing nearer is known.
  var mend: Words? {
    switch kind {
    case .nothingThere(isImage: true):
      return Words(
        fr: "Mettez le fichier dans content/, ou corrigez son chemin.",
        en: "Put the file in content/, or correct its path.")
    case .nothingThere:
      return Words(
        fr: "Donnez le chemin du fichier depuis celui-ci, par exemple ../plans/2019-2023.md.",
        en: "Give the path of the file from this one, such as ../plans/2019-2023.md.")
    case .slashMissing: return Words(fr: "Ajoutez-la : \(shown)/", en: "Add it: \(shown)/")
    case .away:
      return Words(
        fr: "Donnez le chemin du fichier depuis celui-ci, ou une adresse complète (https://…).",
        en: "Give the path of the file from this one, or a whole address (https://…).")
    case .anchorMissing:
      return Words(
        fr: "Un endroit porte le titre d’une section, sans accents, ses mots unis par des tirets.",
        en: "A place bears a section’s heading, without accents, its words joined by hyphens.")
    case .addressEmpty:
      return Words(fr: "Écrivez-la entre les parenthèses.", en: "Write it between the parentheses.")
    case .linkSilent:
      return Words(
        fr: "Écrivez entre les crochets où il mène, ou retirez-le.",
        en: "Write between the brackets where it leads, or take it out.")
    case .imageSilent:
      return Words(
        fr: "Dites ce qu’elle montre : alt=\"…\"; ou rien si elle ne fait que décorer : alt=\"\".",
        en: "Say what it shows: alt=\"…\"; or nothing where it only decorates: alt=\"\".")
    case .anchorTwice: return Words(fr: "Donnez-leur des noms différents.", en: "Give them different names.")
    case .headingSkipped(_, let above):
      return Words(fr: "Faites-en un titre de niveau h\(above + 1).", en: "Make it a heading of level h\(above + 1).")
    case .unbalanced(.unclosed):
      return Words(
        fr: "Fermez l’élément avant la fin de celui qui le contient.",
        en: "Close the element before the end of the one that holds it.")
    case .unbalanced(.stray):
      return Words(
        fr: "Retirez la balise, ou ouvrez l’élément avant.", en: "Take the tag out, or open the element before.")
    case .unbalanced(.misplaced):
      return Words(
        fr:
          "Mettez-le dans l’élément qu’il lui faut : <li> dans <ul>, <td> dans <tr>; un lien n’en contient pas d’autre.",
        en: "Put it in the element that it needs: <li> in <ul>, <td> in <tr>; a link holds no other link.")
    case .mainHeadings:
      return Words(
        fr: "Gardez un seul h1; les autres titres sont de niveau h2 et plus.",
        en: "Keep one h1; other headings are of level h2 and below.")
    }
  }

  /// A tag, no longer than a line.
  private var tag: String { written.count > 60 ? written.prefix(59) + "…" : written }

  /// As a person wrote it: escapes put back, and no longer than a line.
  private var shown: String {
    let text = plainOfPercent(written[...])
    return text.count > 100 ? text.prefix(99) + "…" : text
  }
}
