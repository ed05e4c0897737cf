import Basics
import Markdown
import Model

/// Where the places of a plan's texts are once it is published: which page shows them, and under which name.
struct PlanPlaces {
  /// The names on the plan's own page, and those that `moved` has.
  private(set) var anchors: Set<String> = []
  /// Where a place is that the plan's page does not show, by its address as links have it: `/plans/p/#tri` and
  /// `/plans/p/objectif-1/champ/#tri`.
  private(set) var moved: [String: String] = [:]
  private var names = UniqueNames()
  private let address: String

  /// Gives each place of a plan a name of its own: several parts are shown on one page, each perhaps read from a file that knows
  /// nothing of the others. Objectives, projects and indicators have theirs already; milestones come next, then headings.
  init(_ plan: inout Plan) {
    address = plan.header.address
    for id in plan.issues.map(\.id) { claim(id) }
    for objective in plan.objectives {
      claim(objective.id)
      for project in objective.projects { claim(project.id) }
    }
    // Anchors of a whole page are those of its plan: `plan-…`.
    place(&plan.details, prefix: "plan", at: address)
    for index in plan.objectives.indices {
      let page = address + plan.objectives[index].id + "/"
      place(&plan.objectives[index].details, prefix: plan.objectives[index].id, at: page)
      for project in plan.objectives[index].projects.indices {
        let id = plan.objectives[index].projects[project].id
        place(&plan.objectives[index].projects[project].details, prefix: id, at: page + id + "/")
      }
    }
    name(&plan.details.body, at: address)
    for index in plan.issues.indices { name(&plan.issues[index].body, at: address) }
    for index in plan.objectives.indices {
      // The plan's page shows what is written of an objective.
      name(&plan.objectives[index].details.body, at: address)
      for project in plan.objectives[index].projects.indices {
        let page = address + plan.objectives[index].id + "/" + plan.objectives[index].projects[project].id + "/"
        name(&plan.objectives[index].projects[project].details.body, at: page)
      }
    }
    name(&plan.closing, at: address)
  }

  // MARK: Private

  private mutating func claim(_ id: String) {
    anchors.insert(id)
    _ = names.claim(id)
    _ = names.claim(id + "-title")
  }

  /// Gives milestones anchors that nothing else on their pages has; indicators have theirs.
  private mutating func place(_ details: inout Details, prefix: String, at page: String) {
    for indicator in details.indicators { _ = names.claim(indicator.id) }
    for index in details.milestones.indices {
      let anchor = names.claim("\(prefix)-\(details.milestones[index].id)")
      details.milestones[index].id = String(anchor.dropFirst(prefix.count + 1))
      note(anchor, as: anchor, at: page)
    }
  }

  /// Gives the headings of a text their names.
  private mutating func name(_ prose: inout Prose, at page: String) {
    guard prose.markup.rangeInUTF8(of: "<h") != nil else { return }
    var result = ""
    var rest = prose.markup[...]
    while let start = rest.rangeInUTF8(of: "<h") {
      let tag = rest[start.upperBound...]
      // `<h3 id="`: what `ASTRewriter` writes, and what a person may.
      guard let level = tag.utf8.first, (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(level),
        tag.utf8.dropFirst().starts(with: " id=\"".utf8),
        let end = tag.utf8.dropFirst(6).firstIndex(of: UInt8(ascii: "\""))
      else {
        result += rest[..<start.upperBound]
        rest = tag
        continue
      }
      let from = tag.utf8.index(tag.utf8.startIndex, offsetBy: 6)
      let written = String(tag[from..<end])
      let anchor = names.claim(String(written.split(separator: "#").last ?? "section"))
      note(written, as: anchor, at: page)
      result += rest[..<from]
      result += anchor
      rest = rest[end...]
    }
    prose.markup = result + rest
  }

  private mutating func note(_ written: String, as anchor: String, at page: String) {
    anchors.insert(written)
    if page != address || written != anchor { moved["\(address)#\(written)"] = "\(page)#\(anchor)" }
  }
}
