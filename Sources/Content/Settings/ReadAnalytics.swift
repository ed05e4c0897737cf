import Basics
import Diagnostics
import Model

/// Reads `statistiques:`; nil where nothing is to count visits, or where it cannot be told what.
///
/// - Parameter url: where the site will be, which says what Plausible calls it unless it is said.
func readAnalytics(_ attributes: Attributes, url: String?, findings: inout [Finding]) -> Analytics? {
  var name: String?
  var given: Attributes?
  switch attributes.entry(.analytics, in: .analytics, language: .french, findings: &findings) {
  case nil: return nil
  case .text(let text):
    if readFlag(text) == false { return nil }
    name = text
  case .attributes(let entry):
    given = entry
    name = entry.text(.service, findings: &findings)
  }
  guard let name else {
    findings.append(missing(.service, attributes, Words(fr: "service: plausible", en: "service: plausible")))
    return nil
  }
  guard let service = Analytics.Service(rawValue: fold(name)) else {
    findings.append(unknown(name, in: given ?? attributes, at: given?.range(of: .service)))
    return nil
  }
  let address = given?.countingAddress(findings: &findings)
  // An address that is none was told.
  if address == nil, given?.has(.address) == true { return nil }
  let site = given?.text(.site, findings: &findings)
  switch service {
  case .plausible:
    guard let site = site ?? url.map({ String(host(of: $0)) }) else { break }
    return Analytics(service: service, address: address ?? "https://plausible.io/", site: site)
  case .goatcounter:
    guard let address = address ?? site.flatMap(hosted) else { break }
    return Analytics(service: service, address: address, site: "")
  case .matomo:
    guard let address, let site else { break }
    if Int(site) != nil { return Analytics(service: service, address: address, site: site) }
    given?.wrongKind(
      .site, Words(fr: "un nombre, celui du site dans Matomo", en: "a number, that of the site in Matomo")
    ).map { findings.append($0) }
    return nil
  }
  let example =
    switch service {
    case .plausible: Words(fr: "site: exemple.ca", en: "site: example.org")
    case .matomo where address != nil: Words(fr: "site: 1", en: "site: 1")
    default: Words(fr: "adresse: https://stats.exemple.ca", en: "address: https://stats.example.org")
    }
  let field: Field = example.french.hasPrefix("site") ? .site : .address
  findings.append(missing(field, given ?? attributes, example))
  return nil
}

/// Where GoatCounter has a site of that code.
private func hosted(_ code: String) -> String? {
  let isCode = !code.isEmpty && code.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  return isCode ? "https://\(code.lowercased()).goatcounter.com/" : nil
}

extension Attributes {
  /// The address of a service, up to a slash. It stands in the policy of all pages, where spaces, commas and semicolons would say
  /// something else.
  fileprivate func countingAddress(findings: inout [Finding]) -> String? {
    guard let text = text(.address, findings: &findings),
      let address = safe(text, .address, isWhole: true, findings: &findings)
    else { return nil }
    guard address.utf8.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || "-._~:/[]%".utf8.contains($0) })
    else {
      wrongKind(
        .address,
        Words(
          fr: "l’adresse du service sans accents ni autres signes, comme https://stats.exemple.ca",
          en: "the address of the service without accents or other signs, such as https://stats.example.org")
      ).map { findings.append($0) }
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }
}

private func unknown(_ name: String, in attributes: Attributes, at range: SourceRange?) -> Finding {
  let names = Analytics.Service.allCases.map(\.rawValue)
  return Finding(
    .configInvalid, as: .warning, in: attributes.source,
    at: range ?? attributes.range(of: .analytics) ?? SourceRange(at: 0),
    Words(
      fr: "Jalon ne connaît pas le service de statistiques « \(name) »",
      en: "Jalon does not know the analytics service “\(name)”"),
    why: Words(fr: "Les visites ne sont pas comptées.", en: "Visits are not counted."),
    hint: didYouMean(name, among: names)
      ?? Words(
        fr: "Ceux qui comptent sans témoins : \(names.joined(separator: ", ")).",
        en: "Those that count without cookies: \(names.joined(separator: ", ")).")
  )
}

private func missing(_ field: Field, _ attributes: Attributes, _ example: Words) -> Finding {
  let place = attributes.scope == .analytics ? attributes.range(of: .service) : attributes.range(of: .analytics)
  return Finding(
    .configInvalid, as: .warning, in: attributes.source, at: place ?? SourceRange(at: 0),
    Words(
      fr: "il manque « \(field.name(in: .analytics, .french)) » aux statistiques",
      en: "the analytics lack “\(field.name(in: .analytics, .english))”"),
    why: Words(fr: "Les visites ne sont pas comptées.", en: "Visits are not counted."),
    hint: Words(fr: "Ajoutez « \(example.french) ».", en: "Add “\(example.english)”."))
}
