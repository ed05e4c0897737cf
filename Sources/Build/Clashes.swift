import Basics
import Diagnostics
import Views

/// Files of the site that want the same place: one path twice, or a file where another needs a folder.
///
/// - Parameter known: what the run has found so far: two files for one address were told of when they were given it.
func clashes(_ routes: [Route], content: String, known: [Finding]) -> [Finding] {
  let told = known.filter { $0.code == .addressTwice }.map(\.summary.english)
  var findings: [Finding] = []
  var owners: [String: Route] = [:]
  for route in routes {
    if let other = owners.updateValue(route, forKey: route.path),
      !told.contains(where: { $0.contains(" \(route.address) ") })
    {
      findings.append(clash(route, other, content: content))
    }
  }
  for route in routes {
    var above = folder(of: route.path)
    while !above.isEmpty {
      if let other = owners[above] { findings.append(clash(other, route, content: content)) }
      above = folder(of: above)
    }
  }
  return findings
}

private func clash(_ route: Route, _ other: Route, content: String) -> Finding {
  let source = [route, other].lazy.compactMap { route -> String? in
    if case .copy(let source) = route.body { join(content, source) } else { nil }
  }.first
  return Finding(
    .addressTwice, file: source,
    Words(
      fr: "\(route.address) et \(other.address) voudraient la même place dans le site publié",
      en: "\(route.address) and \(other.address) want the same place in the published site"),
    hint: Words(fr: "Renommez l’un des deux.", en: "Rename one of the two."))
}
