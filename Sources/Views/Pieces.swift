import Basics
import Model
import Templates

/// A text in pieces, HTML and what stands between it, and what this asks of the page that it is on.
struct Pieces {
  var values: [Value] = []
  var needs = EmbedNeeds()
}

/// What embeds ask of a page: a style sheet, leave of its policy.
struct EmbedNeeds: Sendable, Hashable {
  /// Whether there is anything besides views of plans, which have sheets of their own.
  var hasSheet = false
  /// Whether a plan is shown as a matrix or a calendar, which have a sheet of their own.
  var hasViews = false
  /// Whether a film or a sound of the site is played.
  var playsMedia = false
  /// Whose players may be shown, as policies name them.
  var players: Set<String> = []

  /// Whether the page’s policy is another than that of all pages.
  var opensPolicy: Bool { playsMedia || !players.isEmpty }

  init() {}

  init(_ embeds: some Sequence<Embed>) {
    for embed in embeds {
      if embed.kind == .matrix || embed.kind == .calendar { hasViews = true }
      guard let content = embed.content else { continue }
      hasSheet = true
      guard case .media(let media) = content else { continue }
      switch media.source {
      case .file: playsMedia = true
      case .host(let host): players.insert(host.origin)
      case .link: break
      }
    }
  }
}

/// The pieces of a page’s text for its template: HTML, or the name of a template and the values that it shows.
func pieces(of page: Page, _ wording: Localizer) -> Pieces {
  var pieces = Pieces()
  pieces.values = page.pieces.map { piece in
    switch piece {
    case .prose(let prose): htmlPiece(prose.markup, of: page.header)
    case .embed(let embed): embedPiece(embed, wording)
    }
  }
  pieces.needs = EmbedNeeds(page.embeds)
  return pieces
}

/// The same of a record’s text, in which a number between two marks is that of an embed; none where nothing is embedded, for then the text
/// is one.
func pieces(of prose: Prose?, _ header: Header, _ wording: Localizer) -> Value {
  guard let prose, !header.embeds.isEmpty, prose.markup.hasByte(embedMark) else { return .list([]) }
  let parts = prose.markup.split(separator: "\u{2}", omittingEmptySubsequences: false)
  return .list(
    parts.enumerated().compactMap { index, part in
      guard !index.isMultiple(of: 2) else {
        let markup = part.drop { $0 == "\n" }
        return markup.isEmpty ? nil : ["html": .markup(String(markup)), "template": .null]
      }
      guard let number = Int(part), header.embeds.indices.contains(number), let embed = header.embeds[number] else {
        return nil
      }
      return embedPiece(embed, wording)
    })
}

private func htmlPiece(_ markup: String, of header: Header) -> Value {
  ["html": .prose(markup, of: header.source), "template": .null]
}

private func embedPiece(_ embed: Embed, _ wording: Localizer) -> Value {
  let shown =
    embed.plan.flatMap { embedValues(embed, $0, strings: wording.strings, asOf: wording.asOf) }
    ?? contentValues(embed, wording)
  guard case .object(var values)? = shown else { return ["html": .null, "template": .null] }
  values["html"] = .null
  values["template"] = .text(embed.kind.template)
  return .object(values)
}

extension Page {
  fileprivate var embeds: [Embed] { pieces.compactMap { if case .embed(let embed) = $0 { embed } else { nil } } }
}

extension Site {
  /// What all that is embedded asks of the pages together.
  var embedNeeds: EmbedNeeds {
    EmbedNeeds(embeds.map(\.embed))
  }
}
