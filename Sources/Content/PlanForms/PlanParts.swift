import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// The parts of plans that are files of their own: `plans/2019-2023/cybersecurite.md`.
struct PlanParts: Sendable {
  /// By the path of the plan's file.
  private let byPlan: [String: [Draft]]

  /// Gives every objective and project to the plan whose folder holds it, and an address in that plan's page.
  init(_ drafts: inout [Draft], findings: inout [Finding]) {
    let folders = Self.plans(of: drafts)
    var byPlan: [String: [Draft]] = [:]
    for index in drafts.indices where drafts[index].isPart {
      guard let plan = Self.plan(of: drafts[index], in: folders) else {
        findings.append(homeless(drafts[index]))
        continue
      }
      let name = drafts[index].partName
      drafts[index] = Draft(drafts[index], at: plan.address + "#" + name)
      byPlan[plan.path, default: []].append(drafts[index])
    }
    self.byPlan = byPlan
  }

  /// A plan's parts: its objectives, then its projects, each by number, then by path.
  func parts(of plan: Draft) -> [Draft] {
    (byPlan[plan.path] ?? []).sorted { left, right in
      if left.type != right.type { return left.type == .objective }
      let (l, r) = (left.orderKey, right.orderKey)
      if l != r { return l.lexicographicallyPrecedes(r) }
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
  }

  /// The plans among drafts, by their folder and language.
  static func plans(of drafts: [Draft]) -> [String: Draft] {
    var folders: [String: Draft] = [:]
    for plan in drafts where plan.type == .plan { folders[Self.folder(of: plan) + "|" + plan.language.rawValue] = plan }
    return folders
  }

  /// `plans/2019-2023` of `plans/2019-2023.md` and of `plans/2019-2023/index.md`.
  private static func folder(of plan: Draft) -> String {
    plan.name.isIndex ? plan.name.folders.joined(separator: "/") : plan.key
  }

  /// The plan whose folder, or one in it, holds a part.
  static func plan(of part: Draft, in folders: [String: Draft]) -> Draft? {
    var folder = Basics.folder(of: part.path)
    while !folder.isEmpty {
      if let plan = folders[folder + "|" + part.language.rawValue] { return plan }
      folder = Basics.folder(of: folder)
    }
    return nil
  }
}

private func homeless(_ draft: Draft) -> Finding {
  Finding(
    .outlineOrphan, as: .error, file: draft.source.path,
    Words(
      fr: "ce fichier n’est dans le dossier d’aucun plan", en: "this file is in no plan’s folder"),
    hint: Words(
      fr: "Mettez-le dans le dossier de son plan, comme plans/2019-2023/, à côté de index.md.",
      en: "Put it in its plan’s folder, such as plans/2019-2023/, beside index.md."))
}

extension Draft {
  /// The anchor of a part in its plan's page.
  fileprivate var partName: String {
    var unused: [Finding] = []
    if let id = attributes.text(.id, findings: &unused) { return slug(id, limit: nameLimit) }
    if type == .objective, let number = attributes.text(.number, findings: &unused) {
      return slug("\(strings.word(Words(fr: "Objectif", en: "Objective"))) \(number)")
    }
    return slug(attributes.text(.title, findings: &unused) ?? String(name.stem), limit: 60)
  }

  /// The numbers of `numéro: 1.2`; files without one come after those that have one.
  fileprivate var orderKey: [Int] {
    var unused: [Finding] = []
    guard let number = attributes.text(.number, findings: &unused) else { return [Int.max] }
    return number.split(separator: ".").map { Int($0) ?? Int.max }
  }
}

/// Reads a file of its own into the plan that it is a part of.
func readPart(_ draft: Draft, _ outline: Outline, _ page: RecordSource, into builder: inout PlanBuilder) {
  var reader = AttributesReader(page: page)
  let range = draft.attributes.range(of: .title) ?? SourceRange(at: 0)
  let title = draft.header(titleInText: outline.title, findings: &reader.findings).title
  let record = reader.record(draft.attributes, title: title, range: range)
  if draft.type == .objective {
    reader.readObjective(record, into: &builder)
  } else if let number = draft.attributes.text(.objective, findings: &reader.findings),
    builder.reopenObjective(number: number)
  {
    reader.readProject(record, into: &builder)
  } else {
    builder.findings.append(noObjective(draft, builder.plan))
    return
  }
  builder.findings += reader.findings
  OutlineReader.read(outline, page, into: &builder)
}

private func noObjective(_ draft: Draft, _ plan: Plan) -> Finding {
  let numbers = plan.objectives.compactMap(\.number).joined(separator: ", ")
  return Finding(
    .outlineOrphan, as: .error, in: draft.source, at: draft.attributes.range(of: .objective) ?? SourceRange(at: 0),
    Words(
      fr: "ce projet ne dit pas de quel objectif du plan il est",
      en: "this project does not say which objective of the plan it is for"),
    hint: Words(
      fr: "Mettez dans son en-tête « objectif: » et l’un de ces numéros : \(numbers).",
      en: "Put “objective:” and one of these numbers in its front matter: \(numbers)."))
}
