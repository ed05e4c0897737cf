import Exports
import Model
import Templates

/// What browsers are told to refuse in every page (Content Security Policy, level 3).
///
/// Pages ask for their own style sheets, font and images, and for images of the web that a text shows; nothing of them runs, frames,
/// sends or plays anything, but for what counts visits where the settings ask for it, and the films and sounds that a text of theirs asks for. A site that
/// publishes raw HTML has no policy: whoever writes it answers for what it asks for.
///
/// - Parameter needs: what is embedded in the page, or in all pages.
func contentPolicy(_ settings: Settings, _ needs: EmbedNeeds = EmbedNeeds()) -> [PolicyDirective]? {
  guard !settings.allowsHTML else { return nil }
  // Not every browser takes what lies beside a page on a disk for the page’s own.
  let ours = settings.linksToFiles ? ["'self'", "file:"] : ["'self'"]
  var policy = [
    PolicyDirective("default-src", "'none'"),
    PolicyDirective("style-src", ours),
    PolicyDirective("font-src", ours),
    PolicyDirective("img-src", ours + ["https:"]),
    PolicyDirective("base-uri", "'none'"),
    PolicyDirective("form-action", "'none'"),
  ]
  if needs.playsMedia { policy.append(PolicyDirective("media-src", ours)) }
  if !needs.players.isEmpty { policy.append(PolicyDirective("frame-src", needs.players.sorted())) }
  return policy + countingPolicy(settings.analytics)
}

/// What a site that has its visits counted lets run and be told, and nothing else. Matomo is asked for by a script of the site’s own, which
/// first tells it to leave no cookie.
private func countingPolicy(_ analytics: Analytics?) -> [PolicyDirective] {
  guard let analytics else { return [] }
  let own = analytics.service == .matomo ? ["'self'"] : []
  return [
    PolicyDirective("script-src", own + [analytics.address]), PolicyDirective("connect-src", [analytics.address]),
  ]
}

/// `_headers`, for hosts that read it; none where the site does not ask for it, or has its own.
///
/// It answers for all pages, and so allows what any of them asks for; browsers take what both it and the page’s own policy allow.
func headerRoutes(_ site: Site) -> [Route] {
  guard site.settings.writesHeaders else { return [] }
  let policy = contentPolicy(site.settings, site.embedNeeds)
  return [Route("/_headers", reading: Part("headers", policy), data: headerFile)]
}
