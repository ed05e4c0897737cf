import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A site that is attacked in each key of each record, in Markdown, tables, settings and names of files: whatever is published of
/// it is text, and no page has an element or attribute that its templates do not write.
@Suite struct AttackTests {
  /// What the pages of the same site are made of when it says nothing hostile; and what Markdown may add to them.
  static let usual: Result<Set<String>, any Error> = Result {
    var names: Set<String> = [
      "a", "a href", "a title", "a class", "img", "img src", "img alt", "img title", "img loading", "img decoding",
      "img width", "img height", "code", "pre", "code class", "em", "strong", "p", "br", "figure", "figcaption",
    ]
    for (path, bytes) in try HostileSite(.harmless).tree where path.hasSuffix(".html") {
      names.formUnion(PipelineTests.names(in: bytes))
    }
    return names
  }

  @Test(arguments: Payload.tried)
  func nothingRuns(payload: Payload) throws {
    let attack = payload.name == Payload.tried[0].name ? try Self.first.get() : try HostileSite(payload)
    #expect(
      attack.errors.map { "\($0.file ?? ""):\($0.place?.line ?? 0): \($0.summary.french)" } == [],
      "\(attack.rounds) rounds")
    #expect(attack.errors.isEmpty == !attack.tree.isEmpty)
    let usual = try Self.usual.get()
    let tree = attack.tree.sorted { $0.key < $1.key }
    for (path, bytes) in tree where path.hasSuffix(".html") {
      #expect(faults(in: bytes) == [], "\(path)")
      #expect(names(in: bytes).subtracting(usual).sorted() == [], "\(path)")
    }
    for (path, bytes) in tree where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: bytes) }
      // Nothing ends the script that may hold it.
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("</script") && !text.contains("<!--"), "\(path)")
    }
    for (path, bytes) in tree where path.hasSuffix(".xml") || path.hasSuffix(".svg") {
      #expect(XMLParser(data: bytes).parse(), "\(path)")
    }
    for (path, bytes) in tree {
      // An old address is what it was.
      let isOld = path.hasSuffix(".html") && String(decoding: bytes, as: UTF8.self).contains("http-equiv=\"refresh\"")
      #expect(path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(path)")
      if isOld { continue }
      #expect(path.utf8.allSatisfy { $0 > 0x20 && !"\"'<>:\\".utf8.contains($0) }, "\(path)")
    }
    for (path, rule) in [
      ("_redirects", /[!-~]+ [!-~]+ (?:301|404)/),
      (".htaccess", /RedirectMatch 301 "(?:[^"\\]|\\.)+" "(?:[^"\\]|\\.)+"|ErrorDocument 404 [!-~]+/),
      ("robots.txt", /User-agent: \*|Allow: \/|Sitemap: https:[!-~]+/),
    ] {
      let lines = String(decoding: attack.tree[path] ?? Data(), as: UTF8.self).split(separator: "\n")
      #expect(lines.count > 1 && lines.filter { !$0.hasPrefix("#") && $0.wholeMatch(of: rule) == nil } == [], "\(path)")
    }
    let rules = String(decoding: attack.rules ?? Data(), as: UTF8.self).split(separator: "\n").dropFirst()
    let rule = /location = "(?:[^"\\]|\\.)+" \{ return 301 "(?:[^"\\$]|\\.)+"; \}/
    #expect(rules.filter { $0.wholeMatch(of: rule) == nil } == [])
    try keep(attack, as: payload.name)
  }

  /// What is written is published: the attack reaches the pages, from every key of every record but those that no page shows.
  @Test func theAttackReachesThePages() throws {
    let attack = try Self.first.get()
    var everything = Data()
    for (path, bytes) in attack.tree where !path.hasSuffix(".svg") { everything += bytes }
    let text = String(decoding: everything, as: UTF8.self)
    let published = Set(attack.marks.filter { text.contains($0.key) }.map(\.value))
    for id in Self.shown { #expect(published.contains(id), "\(id)") }
    #expect(Set(attack.marks.values).subtracting(published).filter { !Self.isHidden($0) }.sorted() == [])
    #expect(published.count > 200)
  }

  /// Some of what pages show, of each kind of file.
  private static let shown = [
    "page.md:title", "page.md:description", "page.md:heading", "page.md:cell", "page.md:code", "page.md:item",
    "plans/p.md:title", "plans/p.md:vision", "plans/p.md:milestones.title", "plans/p.md:milestones.updates.note",
    "plans/q/o.md:statement", "plans/q/p.md:title", "plans/q/p.md:lead", "plans/outline.md:objective",
    "plans/outline.md:project", "plans/outline.md:milestone", "missions/m.md:title", "missions/m.md:visits.place",
    "missions/m.md:funding.funder", "missions/m.md:outcomes.title", "missions/m.md:meetings.host",
    "missions/m.md:photos.credit", "missions/m.md:documents.title", "contacts/c.md:organization",
    "contacts/c.md:category", "politiques/x.md:title", "politiques/x.md:principles", "evenements/e.md:title",
    "evenements/e.md:themes", "evenements/e.md:links.title", "actualites/a.md:authors.name", "actualites/a.md:tags",
    "actualites/a.md:credit", "rapports/r.md:title", "organisations/o.md:title",
    "glossaire.md:terms.definition", "site.yml:title", "site.yml:licence.name", "site.yml:menu.title",
    "contacts/contacts.csv:table.organization", "contacts/contacts.csv:table.city",
  ]

  /// Whether no page shows what a key says.
  private static func isHidden(_ id: String) -> Bool {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    let (file, key) = (parts[0], parts[1])
    if key == "key" || key == "id" || key == "layout" || hidden[file]?.contains(key) == true { return true }
    // A network is known by its address, and a tag’s name is shown where a record has the tag.
    if file == "site.yml", key.hasPrefix("footer.social") || key.hasPrefix("tags.") { return true }
    // No record has a key or a type of such a name: `CustomFieldSiteTests` has those that pages show.
    if file == "site.yml", key.hasPrefix("fields") || key.hasPrefix("types") { return true }
    // An issue has the keys of an objective, and shows its title.
    return file.hasPrefix("plans/")
      && (key.hasPrefix("issues.") || hiddenInPlans.contains(key.split(separator: ".").last.map(String.init) ?? ""))
  }

  /// What another key of the same entry says better, names that nobody agreed to, and what is for the writer alone.
  private static let hidden: [String: Set<String>] = [
    // A choice that is none, and the name of a template, are told and not shown; of the info of code, its first word is.
    "page.md": ["list_layout", "authors", "authors.email", "authors.kind", "authors.phone", "source", "summary"],
    "contacts/c.md": ["info", "people", "source", "summary", "title"],
    "actualites/a.md": ["authors", "authors.email", "authors.kind", "authors.phone"],
    "evenements/e.md": ["moderators.email", "moderators.phone", "speakers.email", "speakers.phone"],
    "glossaire.md": ["source", "summary", "terms", "terms.id"],
    "missions/m.md": [
      "meetings.contacts", "networking.contacts", "outcomes.state", "participants", "participants.email",
      "participants.kind",
      "participants.phone", "state", "visits.contacts",
    ],
    "missions/s.md": [
      "documents.title", "funding", "funding.currency", "logistics", "meetings.title", "networking.title",
      "outcomes.title", "participants", "participants.email", "participants.given_name", "participants.kind",
      "participants.phone", "places.city", "places.country", "visits.title", "participants.name",
      "participants.organization", "participants.role", "participants.selection", "photos",
      "title",
    ],
    "organisations/o.md": ["source"], "politiques/x.md": ["prohibitions.kinds"],
    "rapports/r.md": ["authors", "authors.email", "authors.kind", "authors.phone", "source"],
    "site.yml": [
      "analytics.address", "analytics.service", "analytics.site", "footer.email", "footer.partners.name", "tags",
      "licence.acronym", "organization.acronym", "time_zone", "accent", "levels", "publish", "redirections",
    ],
    "plans/outline.md": ["indicator.title", "title"],
    // Of someone whose consent is no date, nothing is shown.
    "contacts/contacts.csv": ["table.consent", "table.description", "table.person", "table.role"],
  ]
  private static let hiddenInPlans: Set<String> = [
    "actions", "description", "done", "example", "layout", "levels", "objective", "slug", "source", "summary", "text",
  ]

  /// The first of them, made once.
  private static let first: Result<HostileSite, any Error> = Result { try HostileSite(Payload.tried[0]) }

  /// What the tests look for, they find.
  @Test(arguments: [
    "<p><script>a</script>", "<img src=x onerror=y>", "<a href=\"java&#x09;script:x\">", "<a href=' data:x'>",
    "<p style=\"a\">", "<a href=\"&#1;javascript:x\">", "a\u{1}b", "<svg/onload=x>", "<img src=\"jalon:/x/\">",
  ])
  func aFaultIsFound(page: String) { #expect(faults(in: Data(page.utf8)).count == 1) }

  /// Keeps a site for the browser that looks whether anything runs in it.
  private func keep(_ attack: HostileSite, as name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["JALON_ATTACK_SITES"] else { return }
    for (path, bytes) in attack.tree {
      let file = URL(fileURLWithPath: "\(folder)/\(name)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
