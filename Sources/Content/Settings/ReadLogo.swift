import Basics
import Diagnostics
import Markdown
import Model

/// A logo as the settings of one language name it.
struct WrittenLogo {
  /// From `content/`.
  var path: String
  var range: SourceRange
  var source: SourceText
  /// What it says, where that is not the organization's name.
  var alt: String?
}

/// The logo of an `organisation:` or of a partner.
func readLogo(_ owner: Attributes.Entry?, findings: inout [Finding]) -> WrittenLogo? {
  guard case .attributes(let entry)? = owner, let range = entry.range(of: .logo),
    let path = entry.text(.logo, findings: &findings)
  else { return nil }
  let suffix = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
  guard ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"].contains(suffix) else {
    entry.wrongKind(.logo, Words(fr: "une image, par exemple images/logo.svg", en: "an image, such as images/logo.svg"))
      .map { findings.append($0) }
    return nil
  }
  return WrittenLogo(
    path: path, range: range, source: entry.source, alt: entry.text(.logoAlt, findings: &findings))
}

extension WrittenLogo {
  /// The file that it names; nil, with a finding, where that is none to show.
  func image(in places: Places, findings: inout [Finding]) -> SiteImage? {
    switch places.image(path) {
    case .image(let image):
      if let finding = image.finding(in: source, at: range) { findings.append(finding) }
      return image
    case .inside, .outside, .mended: break
    case .heldBack(let words, let hint):
      findings.append(Finding(.linkHeld, in: source, at: range, words, hint: hint))
    case .broken(let code, let words, let hint):
      findings.append(Finding(code, in: source, at: range, words, hint: hint))
    }
    return nil
  }
}

extension Settings {
  /// Gives each language its logo: its own, else that of the main one under its own name.
  mutating func place(_ logos: [Language: WrittenLogo], in places: Places, findings: inout [Finding]) {
    var images: [Language: SiteImage] = [:]
    for (language, logo) in logos.sorted(by: { $0.key < $1.key }) {
      images[language] = logo.image(in: places, findings: &findings)
    }
    for (language, words) in texts {
      guard let image = images[language] ?? images[mainLanguage] else { continue }
      // It is no wider than the narrowest copy, on any screen.
      let address = image.picture.flatMap { $0.choices(at: image.address).first?.address } ?? image.address
      texts[language]?.logo = Logo(
        address: address, alt: logos[language]?.alt ?? words.organization?.name ?? words.title, size: image.size)
    }
  }
}
