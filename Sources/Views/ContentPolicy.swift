import Exports
import Model
import Templates

/// What browsers are told to refuse in every page (Content Security Policy, level 3).
///
/// Pages ask for their own style sheets, font and images, and for images of the web that a text shows; nothing of them runs, frames,
/// sends or plays anything, but for what counts visits where the settings ask for it. A site that publishes raw HTML has no policy: whoever writes it answers for what it asks for.
func contentPolicy(_ settings: Settings) -> [PolicyDirective]? {
  guard !settings.allowsHTML else { return nil }
  // Not every browser takes what lies beside a page on a disk for the page’s own.
  let ours = settings.linksToFiles ? ["'self'", "file:"] : ["'self'"]
  let own = [
    PolicyDirective("default-src", "'none'"),
    PolicyDirective("style-src", ours),
    PolicyDirective("font-src", ours),
    PolicyDirective("img-src", ours + ["https:"]),
    PolicyDirective("base-uri", "'none'"),
    PolicyDirective("form-action", "'none'"),
  ]
  return own + countingPolicy(settings.analytics)
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
func headerRoutes(_ site: Site) -> [Route] {
  guard site.settings.writesHeaders else { return [] }
  let policy = contentPolicy(site.settings)
  return [Route("/_headers", reading: Part("headers", policy), data: headerFile)]
}
