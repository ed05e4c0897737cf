import Exports
import Model
import Templates

/// What browsers are told to refuse in every page (Content Security Policy, level 3).
///
/// Pages ask for their own style sheets, font and images, and for images of the web that a text shows; nothing of them runs, frames,
/// sends or plays anything. A site that publishes raw HTML has no policy: whoever writes it answers for what it asks for.
func contentPolicy(_ settings: Settings) -> [PolicyDirective]? {
  guard !settings.allowsHTML else { return nil }
  return [
    PolicyDirective("default-src", "'none'"),
    PolicyDirective("style-src", "'self'"),
    PolicyDirective("font-src", "'self'"),
    PolicyDirective("img-src", "'self'", "https:"),
    PolicyDirective("base-uri", "'none'"),
    PolicyDirective("form-action", "'none'"),
  ]
}

/// `_headers`, for hosts that read it; none where the site does not ask for it, or has its own.
func headerRoutes(_ site: Site) -> [Route] {
  guard site.settings.writesHeaders else { return [] }
  let policy = contentPolicy(site.settings)
  return [Route("/_headers", reading: Part("headers", policy), data: headerFile)]
}
