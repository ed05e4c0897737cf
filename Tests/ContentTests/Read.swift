import Basics
import Content
import Diagnostics
import Model
import TestSupport

extension TestSite {
  /// The site's model, and what there is to say of it.
  func read(jobs: Int = 1) throws -> (site: Site, findings: [Finding]) {
    var findings: [Finding] = []
    let site = try readContent(root + "/content", name: "essai", files: .local, jobs: jobs, findings: &findings).site
    return (site, findings.sorted(by: Finding.inOrder))
  }
}
