import Basics
import Diagnostics

/// An old address as a place in the site: `/ancien plan/`, `/ancien.html`.
struct AliasPath {
  /// From the root, not percent-encoded; ends in `/` unless it names a file of HTML.
  let path: String

  /// Reads an address as a person writes or copies one, with or without slashes, percent-encoding and the site’s own beginning.
  init(_ text: String, siteURL: String?) throws(AliasProblem) {
    var text = text
    if let siteURL, text == siteURL.dropLast() || text.hasPrefix(siteURL) { text = "/" + text.dropFirst(siteURL.count) }
    guard scheme(of: text) == nil, !text.hasPrefix("//") else { throw .elsewhere }
    guard !text.contains("?"), !text.contains("#") else { throw .query }
    guard let decoded = decodePercent(text) else { throw .encoding }
    // A backslash is a slash to a browser, and `?` and `#` would end the address once they are decoded.
    guard !decoded.unicodeScalars.contains(where: { "?#\\".unicodeScalars.contains($0) || $0.properties.isControl })
    else { throw .sign }
    var segments = decoded.split(separator: "/")
    guard !segments.contains(where: { $0 == "." || $0 == ".." }) else { throw .dots }
    // What file systems and hosts take.
    guard decoded.utf8.count <= 700, segments.allSatisfy({ $0.utf8.count <= 250 }) else { throw .length }
    if segments.last?.lowercased() == "index.html" { segments.removeLast() }
    let isFile =
      decoded.utf8.last != UInt8(ascii: "/")
      && [".html", ".htm"].contains { segments.last?.lowercased().hasSuffix($0) ?? false }
    path = segments.isEmpty ? "/" : "/" + segments.joined(separator: "/") + (isFile ? "" : "/")
  }
}

/// What makes an address none of the site’s.
enum AliasProblem: Error {
  case elsewhere, query, encoding, sign, dots, length

  /// After « cette ancienne adresse ».
  var words: Words {
    switch self {
    case .elsewhere: Words(fr: "est celle d’un autre site", en: "is another site’s")
    case .query:
      Words(
        fr: "contient « ? » ou « # » : un site de fichiers ne voit pas ce qui suit",
        en: "has “?” or “#” in it: a site made of files does not see what follows")
    case .encoding: Words(fr: "n’est pas de l’UTF-8, une fois décodée", en: "is not UTF-8 once it is decoded")
    case .sign:
      Words(
        fr: "contient un signe qui ne peut pas être dans une adresse", en: "has a sign in it that no address can have")
    case .dots: Words(fr: "contient « . » ou « .. » entre deux barres", en: "has “.” or “..” between two slashes")
    case .length: Words(fr: "est trop longue", en: "is too long")
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool { generalCategory == .control }
}
