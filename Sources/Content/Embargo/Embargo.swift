import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// An embargo: why something of the site, a draft or what is published by date, is held back on the as-of day.
enum Embargo: Sendable, Hashable {
  /// A draft, which opens on a day where it says so.
  case draft(opens: CivilDate?)
  /// It opens on a later day.
  case until(CivilDate)
  /// Its last day was an earlier one.
  case after(CivilDate)
  /// Its keys cannot be understood: the finding that says so is an error, unless a site makes it less.
  case unclear

  /// What is the matter with a link to it, written so.
  func target(_ destination: String) -> LinkTarget {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    let name = fileName(of: String(path)).lowercased()
    let isFile = name.contains(".") && !name.hasSuffix(".md") && !name.hasSuffix(".markdown")
    return .heldBack(
      isFile
        ? Words(
          fr: "« \(destination) » est retenu avec sa page : \(reason.french)",
          en: "“\(destination)” is held back with its page: \(reason.english)")
        : Words(
          fr: "« \(destination) » mène à une page retenue : \(reason.french)",
          en: "“\(destination)” leads to a page that is held back: \(reason.english)"),
      hint: hint)
  }

  /// Of a page, after a colon.
  var reason: Words {
    switch self {
    case .draft(opens: nil): Words(fr: "c’est un brouillon", en: "it is a draft")
    case .draft(let day?):
      Words(
        fr: "c’est un brouillon, qui ouvrira le \(day.words(in: .french))",
        en: "it is a draft, to open on \(day.words(in: .english))")
    case .until(let day):
      Words(fr: "elle ouvre le \(day.words(in: .french))", en: "it opens on \(day.words(in: .english))")
    case .after(let day):
      Words(
        fr: "son dernier jour était le \(day.words(in: .french))", en: "its last day was \(day.words(in: .english))")
    case .unclear:
      Words(fr: "son en-tête ne dit pas clairement quand", en: "its front matter does not say clearly when it is")
    }
  }

  /// What becomes of a link to it.
  var hint: Words {
    switch self {
    case .after:
      Words(
        fr: "Le texte reste, sans lien : retirez-le, ou menez-le ailleurs.",
        en: "The text stays, without a link: take it out, or lead it elsewhere.")
    default:
      Words(
        fr: "Le texte reste, sans lien; le lien reviendra de lui-même avec la page.",
        en: "The text stays, without a link; the link will come back by itself with the page.")
    }
  }
}

/// What keys say of the days on which something is published.
struct Schedule: Sendable, Hashable {
  var isDraft = false
  /// The first day.
  var opens: CivilDate?
  /// The key that says so.
  var opensBy = Field.publishFrom
  /// The last day, as a consent’s.
  var closes: CivilDate?
  /// Whether a key could not be understood.
  var isUnclear = false

  /// Why it is held back on a day, and the key that does it; nil where it is published.
  func hold(on day: CivilDate, _ preview: Preview) -> (hold: Embargo, key: Field)? {
    // What cannot be understood is not published.
    if isUnclear { return (.unclear, .draft) }
    if isDraft, !preview.contains(.drafts) { return (.draft(opens: opens.flatMap { $0 > day ? $0 : nil }), .draft) }
    if let opens, opens > day, !preview.contains(.future) { return (.until(opens), opensBy) }
    if let closes, closes < day, !preview.contains(.expired) { return (.after(closes), .publishUntil) }
    return nil
  }
}

extension Draft {
  /// Whether any key says when it is published, or the folder that it lies in: most files have none.
  var isScheduled: Bool {
    attributes.has(.draft) || attributes.has(.publishFrom) || attributes.has(.publishUntil) || isAmongDrafts
      || type.descriptor.opensOn.map(attributes.has) ?? false
  }

  /// Whether it lies in a folder of drafts, as Jekyll has one.
  private var isAmongDrafts: Bool {
    path.utf8.contains(UInt8(ascii: "_"))
      && path.split(separator: "/").dropLast().contains {
        ["_drafts", "_draft", "_brouillons", "_brouillon"].contains(fold($0))
      }
  }

  /// What its keys say; what they say badly is told.
  func schedule(_ settings: Settings, findings: inout [Finding]) -> Schedule {
    let page = RecordSource(
      text: source, path: path, language: language,
      dates: DateReader(period: nil, seasons: settings.seasons),
      options: MarkdownOptions(language: language, strings: strings), zone: settings.zone)
    let before = findings.count
    var schedule = Schedule()
    schedule.isDraft = attributes.flag(.draft, findings: &findings) ?? isAmongDrafts
    schedule.opens = page.day(.publishFrom, of: attributes, findings: &findings)
    if schedule.opens == nil, let field = type.descriptor.opensOn {
      // What there is to say of it is said when the record is read.
      var unsaid: [Finding] = []
      schedule.opens = page.day(field, of: attributes, findings: &unsaid)
      schedule.opensBy = field
    }
    schedule.closes = page.day(.publishUntil, of: attributes, findings: &findings)
    if let opens = schedule.opens, let closes = schedule.closes, closes < opens {
      findings.append(
        expiresFirst(opens, in: source, at: attributes.range(of: .publishUntil) ?? SourceRange(at: 0)))
    }
    schedule.isUnclear = findings[before...].contains { $0.code == .valueKind || $0.code == .expiresFirst }
    return schedule
  }
}

/// Something that closes before it opens.
func expiresFirst(_ opens: CivilDate, in source: SourceText, at range: SourceRange) -> Finding {
  Finding(
    .expiresFirst, in: source, at: range,
    Words(
      fr: "cette date vient avant l’ouverture de la page, le \(opens.words(in: .french))",
      en: "this date comes before the page opens, on \(opens.words(in: .english))"),
    why: Words(fr: "La page ne serait jamais publiée.", en: "The page would never be published."),
    hint: Words(fr: "Corrigez l’une des deux dates.", en: "Correct one of the two dates."))
}

/// That something is held back, said where the key is that does it; nil of what another finding tells already.
///
/// - Parameter files: how many files are held back with it.
func heldBack(_ hold: Embargo, in source: SourceText, at range: SourceRange, files: Int = 0) -> Finding? {
  let (summary, option): (Words, String)
  switch hold {
  case .unclear: return nil
  case .draft(let day):
    option = "-D"
    let opening = day.map {
      Words(
        fr: "; une fois prête, elle ouvrira le \($0.words(in: .french))",
        en: "; once ready, it will open on \($0.words(in: .english))")
    }
    summary = Words(
      fr: "cette page est retenue : c’est un brouillon\(opening?.french ?? "")",
      en: "this page is held back: it is a draft\(opening?.english ?? "")")
  case .until(let day):
    option = "-F"
    summary = Words(
      fr: "cette page est retenue : elle ouvre le \(day.words(in: .french))",
      en: "this page is held back: it opens on \(day.words(in: .english))")
  case .after(let day):
    option = "-E"
    summary = Words(
      fr: "cette page est retenue : son dernier jour était le \(day.words(in: .french))",
      en: "this page is held back: its last day was \(day.words(in: .english))")
  }
  return Finding(
    .heldBack, in: source, at: range, summary,
    why: files == 0
      ? nil
      : files == 1
        ? Words(fr: "Le fichier de son dossier l’est avec elle.", en: "The file of its folder is too.")
        : Words(
          fr: "Les \(files) fichiers de son dossier le sont avec elle.", en: "The \(files) files of its folder are too."
        ),
    hint: Words(fr: "Pour la voir : jalon build \(option).", en: "To see it: jalon build \(option)."))
}
