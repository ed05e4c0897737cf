import Exports
import Model
import Templates

/// What browsers are told to refuse in every page (Content Security Policy, level 3).
///
/// Pages ask for their own style sheets, font and images, and for images of the web that a text shows; nothing of them runs, frames,
/// sends or plays anything, but the films and sounds that a text of theirs asks for. A site that publishes raw HTML has no policy: whoever writes it answers for what it asks for.
///
/// - Parameter needs: what is embedded in the page, or in all pages.
func contentPolicy(_ settings: Settings, _ needs: EmbedNeeds = EmbedNeeds()) -> [PolicyDirective]? {
  guard !settings.allowsHTML else { return nil }
  var policy = [
    PolicyDirective("default-src", "'none'"),
    PolicyDirective("style-src", "'self'"),
    PolicyDirective("font-src", "'self'"),
    PolicyDirective("img-src", "'self'", "https:"),
    PolicyDirective("base-uri", "'none'"),
    PolicyDirective("form-action", "'none'"),
  ]
  if needs.playsMedia { policy.append(PolicyDirective("media-src", "'self'")) }
  if !needs.players.isEmpty { policy.append(PolicyDirective("frame-src", needs.players.sorted())) }
  return policy
}

/// `_headers`, for hosts that read it; none where the site does not ask for it, or has its own.
///
/// It answers for all pages, and so allows what any of them asks for; browsers take what both it and the page’s own policy allow.
func headerRoutes(_ site: Site) -> [Route] {
  guard site.settings.writesHeaders else { return [] }
  let policy = contentPolicy(site.settings, site.embedNeeds)
  return [Route("/_headers", reading: Part("headers", policy), data: headerFile)]
}
