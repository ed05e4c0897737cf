import Basics
import Diagnostics
import Markdown
import Model

/// Values with rules of their own: what breaks them is told, and gives nil.
extension RecordSource {
  /// A country; a finding when nothing goes by the name.
  func country(_ name: String, at range: SourceRange, findings: inout [Finding]) -> Country? {
    if let country = Country(named: name) { return country }
    findings.append(
      Finding(
        .countryUnknown, in: text, at: place(of: name, in: range),
        Words(fr: "« \(name) » n’est le nom d’aucun pays", en: "“\(name)” is the name of no country"),
        hint: findings.areMany(.countryUnknown, in: text.path)
          ? nil
          : didYouMean(name, among: Country.names(in: language))
            ?? Words(
              fr: "Écrivez son nom en français ou en anglais, ou son code ISO de deux lettres, comme DE.",
              en: "Write its name in English or French, or its two-letter ISO code, such as DE.")))
    return nil
  }

  /// A day of a key; a finding when it says something else.
  func day(_ field: Field, of attributes: Attributes, findings: inout [Finding]) -> CivilDate? {
    guard let text = attributes.text(field, findings: &findings) else { return nil }
    let range = attributes.range(of: field) ?? SourceRange(at: 0)
    if let day = day(text, of: field, at: range, findings: &findings) { return day }
    if let finding = attributes.wrongKind(field, dayWords) { findings.append(finding) }
    return nil
  }

  /// A file of the site, or an address of the web, by its path from this record's; nil, with a finding, when there is none.
  func file(_ path: String, at range: SourceRange, findings: inout [Finding]) -> String? {
    follow(path, isImage: false, at: range, findings: &findings)?.link
  }

  /// As a file, an image; a finding when it is not one that can be shown.
  func image(_ path: String, at range: SourceRange, findings: inout [Finding]) -> InlineImage? {
    follow(path, isImage: true, at: range, findings: &findings)
  }

  private func follow(
    _ path: String, isImage: Bool, at range: SourceRange, findings: inout [Finding]
  ) -> InlineImage? {
    let mark = String(Unicode.Scalar(linkMark))
    switch options.follow(path, isImage) {
    case .inside(let address): return InlineImage(link: mark + address)
    case .image(let image):
      if let finding = image.finding(in: text, at: place(of: path, in: range)) { findings.append(finding) }
      return InlineImage(link: mark + image.address, size: image.size, picture: image.picture)
    case .outside(let address) where isWebAddress(address): return InlineImage(link: address)
    case .mended(let address, let words, let hint):
      findings.append(Finding(.textPasted, in: text, at: place(of: path, in: range), words, hint: hint))
      return InlineImage(link: address)
    case .outside:
      findings.append(notWebAddress(path, at: range))
      return nil
    case .heldBack(let words, let hint):
      findings.append(Finding(.linkHeld, in: text, at: place(of: path, in: range), words, hint: hint))
      return nil
    case .broken(let code, let words, let hint):
      findings.append(Finding(code, in: text, at: place(of: path, in: range), words, hint: hint))
      return nil
    }
  }

  /// `https://…`; what has no scheme is given one.
  func webAddress(_ text: String, at range: SourceRange, findings: inout [Finding]) -> String? {
    let address = text.contains("://") || !isSafeAddress(text) && !hasPort(text) ? text : "https://" + text
    if isWebAddress(address), address.contains("."), !address.contains(where: \.isWhitespace) { return address }
    findings.append(notWebAddress(text, at: range))
    return nil
  }

  private func notWebAddress(_ written: String, at range: SourceRange) -> Finding {
    Finding(
      .unsafeLink, as: .error, in: text, at: place(of: written, in: range),
      Words(fr: "« \(written) » n’est pas une adresse du web", en: "“\(written)” is no address of the web"),
      hint: Words(fr: "Écrivez-la au long : https://exemple.ca.", en: "Write it whole: https://example.org."))
  }
}

/// Whether what stands before the first colon is a host rather than a scheme: `exemple.ca:8080/plan`.
private func hasPort(_ address: String) -> Bool {
  guard let colon = address.firstIndex(of: ":") else { return false }
  let port = address[address.index(after: colon)...].prefix { $0 != "/" }
  return !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
