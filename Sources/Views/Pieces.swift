import Basics
import Model
import Templates

/// The plans that a page's embeds are about, in the order of the embeds; nil where there is none to show, which is an error
/// that the checks tell.
func embeddedPlans(in page: Page, of site: Site) -> [Plan?] {
  page.pieces.compactMap { piece in
    guard case .embed(let embed) = piece else { return nil }
    if case .plan(let plan) = site.target(of: embed, in: page.header.language) { return .some(plan) }
    return .some(nil)
  }
}

/// The pieces of a page's text for its template: HTML, or the name of a template and the values that it shows.
func pieces(of page: Page, _ plans: [Plan?], _ wording: Localizer) -> [Value] {
  var plans = plans[...]
  return page.pieces.map { piece in
    switch piece {
    case .prose(let prose): return ["html": .prose(prose.markup, of: page.header.source), "template": .null]
    case .embed(let embed):
      let shown = plans.popFirst().flatMap { $0 }.flatMap {
        embedValues(embed, $0, strings: wording.strings, asOf: wording.asOf)
      }
      guard case .object(var values)? = shown else { return ["html": .null, "template": .null] }
      values["html"] = .null
      values["template"] = .text(embed.kind.template)
      return .object(values)
    }
  }
}
