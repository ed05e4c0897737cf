import Basics
import Diagnostics
import Model

/// Addresses that settings write: those that would run code where they are followed are errors, and not kept.
extension Attributes {
  /// The address of a field; nil when it is absent.
  ///
  /// - Parameter isWhole: whether it is that of a whole site, which every other begins with.
  func address(_ field: Field, isWhole: Bool = false, findings: inout [Finding]) -> String? {
    guard let text = text(field, findings: &findings) else { return nil }
    return safe(text, field, isWhole: isWhole, findings: &findings)
  }

  /// An address that stands in a field’s value.
  func safe(_ text: String, _ field: Field, isWhole: Bool = false, findings: inout [Finding]) -> String? {
    let problem = isWhole ? siteAddressProblem(text) : nil
    if isWhole ? problem == nil : isSafeAddress(text) { return text }
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
        problem?.words(about: text)
          ?? Words(fr: "« \(text) » n’est pas une adresse sûre", en: "“\(text)” is not a safe address"),
        hint: Words(
          fr: "Écrivez-la au long, par exemple https://exemple.ca.", en: "Write it whole, such as https://example.org.")
      ))
    return nil
  }
}
