import Basics
import Diagnostics

extension ASTRewriter {
  /// Writes where a link or an image leads, and says what is wrong with it.
  mutating func follow(_ node: Node) {
    let destination = node.url
    let place = place(of: destination, in: node)
    var shown: SiteImage?
    switch options.follow(destination, node.kind == .image) {
    case .inside(let address): lead(node, to: address, from: place)
    case .image(let image):
      lead(node, to: image.address, from: place)
      shown = image
      if let finding = image.finding(in: source, at: place) { findings.append(finding) }
    case .outside(let url):
      if url.isEmpty || !isSafeAddress(url) {
        findings.append(url.isEmpty ? empty(at: place) : unsafe(destination, at: place))
        return leaveText(of: node, at: place)
      } else if node.kind == .image, url.prefix(5).lowercased() == "http:" {
        findings.append(insecure(destination, at: place))
      }
    case .mended(let url, let summary, let hint):
      node.set(url: url)
      findings.append(Finding(.textPasted, in: source, at: place, summary, hint: hint))
    case .heldBack(let summary, let hint):
      findings.append(Finding(.linkHeld, in: source, at: place, summary, hint: hint))
      return leaveText(of: node, at: place)
    case .broken(let code, let summary, let hint):
      findings.append(Finding(code, in: source, at: place, summary, hint: hint))
      return leaveText(of: node, at: place)
    }
    if let finding = silence(of: node, at: place) { findings.append(finding) }
    if node.kind == .image { show(node, shown) }
  }

  /// Takes a link or an image that leads nowhere out of its text, which stays: what a link says, what stands for an image.
  private mutating func leaveText(of node: Node, at place: SourceRange) {
    if let finding = silence(of: node, at: place) { findings.append(finding) }
    node.unwrap()
  }

  private mutating func lead(_ node: Node, to address: String, from place: SourceRange) {
    node.set(url: "jalon:" + address)
    siteLinks.append(SiteLink(address: address, range: place))
  }

  /// Where a destination is written: looked for in the lines of the block that holds the link, after the last one found.
  private mutating func place(of destination: String, in node: Node) -> SourceRange {
    let block = range(of: node)
    let start = max(block.lower, cursor <= block.upper ? cursor : block.lower)
    guard let place = source.place(of: destination, in: SourceRange(start, max(start, block.upper))) else {
      return block
    }
    cursor = place.upper
    return place
  }

  private func empty(at place: SourceRange) -> Finding {
    Finding(
      .unsafeLink, in: source, at: place,
      Words(
        fr: "ce lien n’a pas d’adresse : seul son texte est publié",
        en: "this link has no address: only its text is published"),
      hint: Words(
        fr: "Écrivez-la entre les parenthèses, ou retirez les crochets.",
        en: "Write it between the parentheses, or take the brackets out."))
  }

  private func unsafe(_ destination: String, at place: SourceRange) -> Finding {
    Finding(
      .unsafeLink, in: source, at: place,
      Words(
        fr: "ce lien n’est pas publié : « \(destination.prefix(60)) » n’est pas une adresse sûre",
        en: "this link is not published: “\(destination.prefix(60))” is not a safe address"),
      hint: Words(
        fr: "Une adresse commence par https:, http:, mailto:, tel: ou désigne un fichier de content/.",
        en: "An address begins with https:, http:, mailto:, tel: or names a file of content/."))
  }

  /// The policy of the pages has no place for it.
  private func insecure(_ destination: String, at place: SourceRange) -> Finding {
    Finding(
      .imageInsecure, in: source, at: place,
      Words(
        fr: "cette image ne sera pas montrée partout : son adresse commence par http:",
        en: "this image is not shown everywhere: its address begins with http:"),
      hint: Words(
        fr: "Écrivez https: au lieu de http:, ou copiez l’image dans content/.",
        en: "Write https: instead of http:, or copy the image into content/."))
  }

  // MARK: Images

  /// Notes how much room an image takes and which sizes there are of it, and gives one that stands alone with a title a caption.
  ///
  /// - Parameter shown: nil of one that is none of the site’s.
  private mutating func show(_ image: Node, _ shown: SiteImage?) {
    guard !image.url.isEmpty else { return }
    hasImages = true
    image.set(url: ImageMark.text(shown, url: image.url))
    let title = image.title
    guard !title.isEmpty, let paragraph = image.parent, paragraph.kind == .paragraph, paragraph.children.count == 1,
      let kind = paragraph.parent?.kind, kind != .item, kind != .footnoteDefinition
    else { return }
    image.set(title: "")
    paragraph.becomeBox("<figure>", "<figcaption>\(escape(title))</figcaption></figure>")
  }
}

/// What an image’s address is until its HTML is finished: the room that it takes, what it is where there are copies of it, then the
/// address.
struct ImageMark {
  let size: PixelSize?
  let picture: Picture?
  /// With `jalon:` before one of the site.
  let url: Substring

  private static let opening = "jalon-image:"

  static func text(_ image: SiteImage?, url: String) -> String {
    let size = image?.size.map { "\($0.width)x\($0.height)" } ?? ""
    let picture = image?.picture.map { "/\($0.format.rawValue)/\($0.digest.value)" } ?? ""
    return "\(opening)\(size)\(picture):\(url)"
  }

  /// Reads the mark that a text begins with; `url` is then all that follows it.
  init?(_ text: Substring) {
    guard text.utf8.starts(with: Self.opening.utf8) else { return nil }
    let rest = text[text.utf8.index(text.startIndex, offsetBy: Self.opening.utf8.count)...]
    guard let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let parts = rest[..<colon].split(separator: "/")
    let sides = parts.first?.split(separator: "x").compactMap { Int($0) } ?? []
    size = sides.count == 2 ? PixelSize(width: sides[0], height: sides[1]) : nil
    picture =
      if parts.count == 3, let size, let format = Picture.Format(rawValue: String(parts[1])),
        let digest = UInt64(parts[2])
      {
        Picture(size: size, format: format, digest: Digest(value: digest))
      } else { nil }
    url = rest[rest.utf8.index(after: colon)...]
  }
}
