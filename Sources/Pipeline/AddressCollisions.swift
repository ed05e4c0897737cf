import Basics
import Content
import Diagnostics
import Model
import ModelChecks
import Views

/// Files of the site that want the same place: one path twice, or a file where another needs a folder.
///
/// - Parameters:
///   - redirects: the site’s old addresses, which are told of where they are written.
///   - known: what the run has found so far: two files for one address were told of when they were given it.
func addressCollisions(_ routes: [Route], _ redirects: [Redirect], _ sources: SourceMap, known: [Finding]) -> [Finding]
{
  let told = known.filter { $0.code == .addressTwice }.map(\.summary.english)
  var findings: [Finding] = []
  var owners: [String: Int] = Dictionary(minimumCapacity: routes.count)
  let old = Dictionary(redirects.map { ($0.from, $0) }) { first, _ in first }
  func add(_ route: Route, _ other: Route) {
    let taken = [(route, other), (other, route)].lazy.compactMap { mine, its in
      mine.isRedirect ? old[mine.address].map { ($0, its) } : nil
    }.first
    findings.append(
      taken.map { redirect, other in aliasTaken(redirect, by: other, sources) }
        ?? clash(route, other, content: sources.content))
  }
  for (number, route) in routes.enumerated() {
    if let other = owners.updateValue(number, forKey: route.path),
      !told.contains(where: { $0.contains(" \(route.address) ") })
    {
      add(route, routes[other])
    }
  }
  var folders: Set<String> = []
  for route in routes {
    var above = folder(of: route.path)
    while !above.isEmpty, folders.insert(above).inserted { above = folder(of: above) }
  }
  guard folders.contains(where: { owners[$0] != nil }) else { return findings }
  for route in routes {
    var above = folder(of: route.path)
    while !above.isEmpty {
      if let other = owners[above] { add(routes[other], route) }
      above = folder(of: above)
    }
  }
  return findings
}

extension Route {
  var isRedirect: Bool {
    if case .page(let template, _) = body { template == redirectTemplate } else { false }
  }

  /// The file of `content/` that it is, else the Markdown file that it is made from: a calendar, a project.
  var source: String? {
    switch body {
    case .copy(let path), .picture(let path, _, _): return path
    default: break
    }
    return reads.lazy.compactMap { name -> String? in
      let path = name.split(separator: ":", maxSplits: 1).last.map { String($0.prefix { $0 != "#" }) } ?? ""
      return isMarkdown(path) ? path : nil
    }.first
  }
}

private func clash(_ route: Route, _ other: Route, content: String) -> Finding {
  let source = [route, other].lazy.compactMap { $0.source }.first.map { join(content, $0) }
  if route.address == other.address {
    return Finding(
      .addressTwice, file: source,
      Words(
        fr: "\(route.address) serait l’adresse de cette page et celle de la liste où elle figure",
        en: "\(route.address) would be the address of this page and of the list that it stands in"),
      hint: Words(
        fr: "Déplacez le fichier dans un dossier, ou donnez-lui « type: page ».",
        en: "Move the file to a folder, or give it “type: page”."))
  }
  return Finding(
    .addressTwice, file: source,
    Words(
      fr: "\(route.address) et \(other.address) voudraient la même place dans le site publié",
      en: "\(route.address) and \(other.address) want the same place in the published site"),
    hint: Words(fr: "Renommez l’un des deux.", en: "Rename one of the two."))
}

private func aliasTaken(_ redirect: Redirect, by other: Route, _ sources: SourceMap) -> Finding {
  sources.finding(
    .aliasTaken, at: redirect.origin,
    redirect.to == other.address
      ? Words(
        fr: "« \(redirect.from) » est l’adresse de cette page, et non une ancienne",
        en: "“\(redirect.from)” is this page’s address, not an old one")
      : Words(
        fr: "l’ancienne adresse « \(redirect.from) » prendrait la place de \(other.address)",
        en: "the old address “\(redirect.from)” would take the place of \(other.address)"),
    hint: Words(
      fr: "Retirez-la d’ici, ou donnez une autre « adresse » à la page qui l’occupe.",
      en: "Take it out of here, or give the page that has it another “slug”."))
}
