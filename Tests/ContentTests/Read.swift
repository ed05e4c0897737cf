import Basics
import Content
import Diagnostics
import Model
import TestSupport
import Testing

extension TestSite {
  /// The site's model, and what there is to say of it.
  ///
  /// - Parameter layouts: the names of the site’s templates; nil where nobody knows.
  func read(layouts: Set<String>? = nil, jobs: Int = 1) throws -> (site: Site, findings: [Finding]) {
    var findings: [Finding] = []
    let site = try readContent(
      root + "/content", name: "essai", files: .local, layouts: layouts, jobs: jobs, findings: &findings
    ).site
    return (site, findings.sorted(by: Finding.inOrder))
  }
}

/// The plan that a text alone is, and what there is to say of it.
func readPlan(in language: Language = .french, _ text: String) throws -> (plan: Plan, findings: [Finding]) {
  let path = language == .french ? "plans/p.md" : "plans/p.en.md"
  let (site, findings) = try TestSite([path: text, "site.yml": "langues: [fr, en]\n"]).read()
  return (try #require(site.plans.first), findings)
}
