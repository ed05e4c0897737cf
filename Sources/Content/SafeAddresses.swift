import Basics
import Diagnostics
import Model

/// Addresses that settings write: those that would run code where they are followed are errors, and not kept.
extension Attributes {
  /// The address of a field; nil when it is absent.
  ///
  /// - Parameter isWhole: whether it has to begin with `https://` or `http://`.
  func address(_ field: Field, isWhole: Bool = false, findings: inout [Finding]) -> String? {
    guard let text = text(field, findings: &findings) else { return nil }
    return safe(text, field, isWhole: isWhole, findings: &findings)
  }

  /// An address that stands in a field’s value.
  func safe(_ text: String, _ field: Field, isWhole: Bool = false, findings: inout [Finding]) -> String? {
    if isWhole ? isWebAddress(text) && isURI(text) : isSafeAddress(text) { return text }
    // What does not stand in the source as it is was quoted in another way: the value’s own place does.
    var place = range(of: field) ?? SourceRange(at: 0)
    let line = source.line(at: place.lower)
    let rest = source.slice(place.lower, source.text.utf8.count)
    if let found = rest.rangeInUTF8(of: text) {
      let lower = place.lower + rest.utf8.distance(from: rest.startIndex, to: found.lowerBound)
      if field == .menu || source.line(at: lower) == line { place = SourceRange(lower, lower + text.utf8.count) }
    }
    findings.append(
      Finding(
        .unsafeLink, as: .error, in: source, at: place,
        isWhole
          ? Words(fr: "« \(text) » n’est pas une adresse du web", en: "“\(text)” is no address of the web")
          : Words(fr: "« \(text) » n’est pas une adresse sûre", en: "“\(text)” is not a safe address"),
        hint: Words(
          fr: "Écrivez-la au long, par exemple https://exemple.ca.", en: "Write it whole, such as https://example.org.")
      ))
    return nil
  }
}

/// Whether a text has only characters that an address may be written with (RFC 3986, section 2), letters of any script among them.
private func isURI(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
}
