/// What is wrong with a text as the address of a whole site.
package enum SiteAddressProblem: Sendable, Hashable {
  /// No `https://` or `http://` with a host after it, or a sign that no address has.
  case notOfTheWeb
  /// A user name or a password stands before the host.
  case userInfo
  /// It goes on with `?…` or `#…`, after which no page can stand.
  case queryOrPlace
}

/// What is wrong with a text as the address that a site is published at; nil of `https://exemple.ca`, `http://localhost:8080/plan/`.
///
/// RFC 3986, letters of any script among those of its host and path (RFC 3987): every address of the site begins with it.
package func siteAddressProblem(_ address: String) -> SiteAddressProblem? {
  guard isWebAddress(address), let slashes = address.rangeInUTF8(of: "//"),
    address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }),
    !address.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.properties.generalCategory == .control })
  else { return .notOfTheWeb }
  let rest = address[slashes.upperBound...]
  let authority = rest.prefix { !"/?#".contains($0) }
  if authority.contains("@") { return .userInfo }
  if rest.contains(where: { $0 == "?" || $0 == "#" }) { return .queryOrPlace }
  return isHost(authority) && !rest.split(separator: "/").dropFirst().contains { $0 == "." || $0 == ".." }
    ? nil : .notOfTheWeb
}

/// A name or an address of the network, and a port where there is one.
private func isHost(_ authority: Substring) -> Bool {
  var host = authority
  var port: Substring?
  if authority.hasPrefix("[") {
    guard let end = authority.firstIndex(of: "]") else { return false }
    let rest = authority[authority.index(after: end)...]
    guard rest.isEmpty || rest.hasPrefix(":") else { return false }
    let digits = authority[..<end].dropFirst()
    if !rest.isEmpty { port = rest.dropFirst() }
    return digits.contains(":") && digits.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } && isPort(port)
  }
  if let colon = authority.firstIndex(of: ":") {
    host = authority[..<colon]
    port = authority[authority.index(after: colon)...]
  }
  let parts = host.split(separator: ".", omittingEmptySubsequences: false)
  // A last point is the root’s.
  let names = parts.count > 1 && parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
  let isName = names.allSatisfy { name in
    !name.isEmpty && !name.hasPrefix("-") && !name.hasSuffix("-")
      && name.unicodeScalars.allSatisfy {
        $0.value >= 0x80 || $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
  }
  return isName && isPort(port)
}

private func isPort(_ digits: Substring?) -> Bool {
  guard let digits, !digits.isEmpty else { return true }
  return digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    && (Int(digits).map { (1...65_535).contains($0) } ?? false)
}

extension SiteAddressProblem {
  /// The rule, as a finding’s summary, about a text.
  package func words(about text: String) -> Words {
    switch self {
    case .notOfTheWeb:
      Words(fr: "« \(text) » n’est pas une adresse du web", en: "“\(text)” is no address of the web")
    case .userInfo:
      Words(
        fr: "« \(text) » porte un nom d’usager ou un mot de passe, que toutes les pages publieraient",
        en: "“\(text)” has a user name or a password in it, which every page would publish")
    case .queryOrPlace:
      Words(
        fr: "« \(text) » a un « ? » ou un « # », après quoi aucune page ne peut suivre",
        en: "“\(text)” has a “?” or a “#”, after which no page can follow")
    }
  }
}
