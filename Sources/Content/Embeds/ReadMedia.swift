import Basics
import Diagnostics
import Markdown
import Model

/// Films and sounds.
extension EmbedReader {
  /// A film or a sound: a file of the site, or one that a place of the web shows.
  mutating func readMedia(_ embed: Embed) -> Media? {
    let isVideo = embed.kind == .video
    guard let written = embed.arguments[.file] ?? embed.arguments[.address], !written.isEmpty else {
      lacks(
        .file,
        example: isVideo
          ? Words(fr: "{{vidéo fichier=\"film.mp4\"}}", en: "{{video file=\"film.mp4\"}}")
          : Words(fr: "{{audio fichier=\"entrevue.mp3\"}}", en: "{{audio file=\"interview.mp3\"}}"))
      return nil
    }
    guard var media = isOfTheWeb(written) ? webMedia(written) : fileMedia(written, isVideo: isVideo) else { return nil }
    if let poster = embed.arguments[.poster], let image = source.image(poster, at: range, findings: &findings) {
      media.poster = Photo(image, alt: "")
    }
    if let captions = embed.arguments[.captions] { media.captions = readTrack(captions) }
    if let transcript = embed.arguments[.transcript] { media.transcript = link(to: transcript) }
    return media
  }

  private func isOfTheWeb(_ written: String) -> Bool {
    if path(of: written) != nil { return false }
    return written.contains("://") || written.hasPrefix("//") || written.hasPrefix("www.")
      || MediaHost(url: "https://" + written) != nil
  }

  private mutating func fileMedia(_ written: String, isVideo: Bool) -> Media? {
    guard let link = link(to: written) else { return nil }
    let suffix = suffix(of: written) ?? ""
    guard let type = (isVideo ? videoTypes : audioTypes)[suffix] else {
      let known = (isVideo ? videoTypes : audioTypes).keys.sorted().joined(separator: ", ")
      findings.append(
        finding(
          isVideo
            ? Words(
              fr: "« \(written) » n’est pas un film que les navigateurs jouent",
              en: "“\(written)” is no film that browsers play")
            : Words(
              fr: "« \(written) » n’est pas un son que les navigateurs jouent",
              en: "“\(written)” is no sound that browsers play"),
          at: written,
          why: Words(fr: "la page y mène par un lien", en: "the page leads to it by a link"),
          hint: Words(
            fr: "Enregistrez-le sous l’une de ces formes : \(known).", en: "Save it in one of these forms: \(known).")))
      return Media(source: .link(link))
    }
    return Media(source: .file(link: link, type: type))
  }

  private mutating func webMedia(_ written: String) -> Media? {
    let address = written.contains("://") ? written : "https://" + written.drop { $0 == "/" }
    if let host = MediaHost(url: address) { return Media(source: .host(host)) }
    guard let link = source.webAddress(address, at: range, findings: &findings) else { return nil }
    findings.append(
      finding(
        Words(
          fr: "« \(written) » n’est pas l’adresse d’un film de YouTube, de Vimeo ou d’un PeerTube",
          en: "“\(written)” is not the address of a film of YouTube, Vimeo or a PeerTube"), at: written,
        why: Words(fr: "la page y mène par un lien", en: "the page leads to it by a link"),
        hint: Words(
          fr:
            "Copiez l’adresse de la page du film, comme « https://vimeo.com/76979871 », ou mettez le fichier dans content/.",
          en:
            "Copy the address of the film’s page, such as “https://vimeo.com/76979871”, or put the file into content/.")
      ))
    return Media(source: .link(link))
  }

  /// Captions, which browsers take in WebVTT only (W3C), told by its first letters.
  private mutating func readTrack(_ written: String) -> String? {
    guard let link = link(to: written) else { return nil }
    let start = path(of: written).flatMap { try? files.read(join(content, $0), 9) } ?? []
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    if text.starts(with: "WEBVTT".utf8) { return link }
    findings.append(
      finding(
        Words(
          fr: "« \(written) » ne commence pas par WEBVTT : aucun navigateur n’en montre les sous-titres",
          en: "“\(written)” does not begin with WEBVTT: no browser shows its captions"), at: written,
        hint: Words(
          fr: "Convertissez les sous-titres en WebVTT (.vtt); un fichier .srt se convertit en un instant.",
          en: "Convert the captions to WebVTT (.vtt); a .srt file is converted in no time.")))
    return nil
  }
}

/// What all browsers play, by the endings of files (IANA media types).
private let videoTypes = ["mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg"]
private let audioTypes = [
  "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg",
  "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac", "weba": "audio/webm",
]
