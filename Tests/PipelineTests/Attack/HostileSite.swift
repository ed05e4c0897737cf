import Basics
import Diagnostics
import Foundation
import Model
import Pipeline
import TestSupport

/// A site that says something hostile wherever a person may write, as far as Jalon lets it be published.
struct HostileSite: Sendable {
  /// What was published; nothing where there were errors to the last.
  let tree: [String: Data]
  /// Those of the last build.
  let errors: [Finding]
  /// The values that were published as they are, by their marks; what was refused is not among them.
  let marks: [String: String]
  /// What a web server includes, which is not published.
  let rules: Data?
  /// How many builds it took.
  let rounds: Int

  /// What is told as a warning and not shown, because pages of other generators have such keys: as they are wanted, so that what stands beside them is shown.
  private static let bylines: [String: Int] = Dictionary(
    uniqueKeysWithValues: ["page.md", "rapports/r.md"].flatMap { file in
      ["date", "image", "authors.consent", "authors.expires"].map { ("\(file):\($0)", 1) }
    })

  /// Builds until what is refused is out, each time with what a key wants in the place of what it did not take.
  init(_ payload: Payload) throws {
    // A project that belongs to no objective, or an objective without a number, would take the plan with it.
    var refusals = ["plans/q/o.md:number": 1, "plans/q/p.md:objective": 1, "site.yml:redirections": 1]
      .merging(Self.bylines) { first, _ in first }
    var rounds = 0
    while true {
      rounds += 1
      let files = hostileFiles(payload, refusals)
      let site = try TestSite(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }))
      for (path, text) in otherFiles { try site.write(path, text) }
      try site.write("../templates/strings/fr.yml", try hostileStrings(payload))
      var options = BuildOptions()
      options.source = site.root
      options.asOf = CivilDate(iso: "2020-12-15")
      let report = build(options)
      let errors = report.findings.filter { $0.severity == .error }
      if errors.isEmpty || rounds == 8 {
        tree = site.tree()
        rules = site.tree(".jalon")["redirects.nginx.conf"]
        self.errors = errors
        marks = files.reduce(into: [:]) { $0.merge($1.marks) { first, _ in first } }
        self.rounds = rounds
        return
      }
      var ids: Set<String> = []
      for error in errors {
        // What it names says more than its place: a template that there is none of has no place.
        let named = files.flatMap(\.marks).first { error.summary.french.contains($0.key) }
        if let named {
          ids.insert(named.value)
          continue
        }
        guard let path = error.file, let line = error.place?.line else { continue }
        if let id = files.first(where: { path.hasSuffix("/content/" + $0.path) })?.value(atLine: line) {
          ids.insert(id)
        }
      }
      for id in ids { refusals[id, default: 0] += 1 }
      // Nothing to take out: the errors that remain are for the test to tell.
      if ids.isEmpty { rounds = 7 }
    }
  }
}
