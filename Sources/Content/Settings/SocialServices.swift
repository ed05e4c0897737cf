import Basics

/// The address of a page of the web; that of `facebook.com/studio`, which people copy without its beginning, is made whole. Nil of
/// anything else.
func webAddress(_ text: String) -> String? {
  if isWebAddress(text) { return host(of: text).isEmpty ? nil : text }
  guard scheme(of: text) == nil, !text.hasPrefix("/"), !text.contains(where: \.isWhitespace) else { return nil }
  let whole = "https://" + text
  let host = host(of: whole)
  return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".") && !host.contains("@") ? whole : nil
}

/// The host of an address of the web, without `www.`.
func host(of address: String) -> Substring {
  guard let slashes = address.rangeInUTF8(of: "://") else { return "" }
  let host = address[slashes.upperBound...].prefix { !"/?#:".contains($0) }
  return host.lowercased().hasPrefix("www.") ? host.dropFirst(4) : host
}

/// The name of the service that an address of the web is at; nil where it is not known.
func socialService(of address: String) -> String? {
  let host = host(of: address).lowercased()
  return services.first { host == $0.host || host.hasSuffix("." + $0.host) }?.name
}

private let services: [(host: String, name: String)] = [
  ("facebook.com", "Facebook"), ("fb.com", "Facebook"), ("instagram.com", "Instagram"), ("linkedin.com", "LinkedIn"),
  ("youtube.com", "YouTube"), ("youtu.be", "YouTube"), ("vimeo.com", "Vimeo"), ("tiktok.com", "TikTok"),
  ("bsky.app", "Bluesky"), ("threads.net", "Threads"), ("threads.com", "Threads"), ("twitter.com", "X"), ("x.com", "X"),
  ("mastodon.social", "Mastodon"), ("mastodon.quebec", "Mastodon"), ("mastodon.art", "Mastodon"),
  ("jasette.facil.services", "Mastodon"), ("soundcloud.com", "SoundCloud"), ("bandcamp.com", "Bandcamp"),
  ("spotify.com", "Spotify"), ("flickr.com", "Flickr"), ("pinterest.com", "Pinterest"), ("pinterest.ca", "Pinterest"),
  ("twitch.tv", "Twitch"), ("discord.gg", "Discord"), ("discord.com", "Discord"), ("t.me", "Telegram"),
  ("wa.me", "WhatsApp"), ("whatsapp.com", "WhatsApp"), ("github.com", "GitHub"), ("gitlab.com", "GitLab"),
  ("behance.net", "Behance"), ("tumblr.com", "Tumblr"), ("medium.com", "Medium"), ("substack.com", "Substack"),
  ("patreon.com", "Patreon"), ("eventbrite.ca", "Eventbrite"), ("eventbrite.com", "Eventbrite"), ("issuu.com", "Issuu"),
]
