import Basics
import Model
import Templates

/// A version of a policy, as its history has it.
struct PolicyVersion: Sendable, Hashable {
  /// From 1, oldest first.
  var number: Int
  var revision: Revision
  /// The page that tells what changed since the version before it whose text is kept; nil where there is none.
  var changes: String?

  /// The day that it is called by.
  var day: CivilDate? { revision.effective ?? revision.approved }

  /// « Version du 1er octobre 2020 », else « Version 2 ».
  func name(_ frame: SiteChrome) -> String {
    day.map { frame.strings["policy_version_of", ["date": frame.wording.words($0)]] }
      ?? frame.strings["policy_version_number", ["number": "\(number)"]]
  }

  func value(_ frame: SiteChrome) -> Value {
    [
      "name": .text(name(frame)),
      "effective": revision.effective.map { frame.wording.date($0) } ?? .null,
      "approved": revision.approved.map { frame.wording.date($0) } ?? .null,
      "change_html": .optional(revision.change),
      "text_url": .link(revision.text), "changes_url": changes.map { .address($0) } ?? .null,
    ]
  }
}

extension Policy {
  /// Its versions, oldest first; as written among those of one day.
  var orderedRevisions: [Revision] {
    let days = revisions.map { ($0.effective ?? $0.approved)?.dayNumber }
    // A version without a day stays after the one that it is written after.
    var last = Int.min
    let keys = days.map { day in
      last = day ?? last
      return last
    }
    return revisions.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { revisions[$0] }
  }
}

/// What changed from a version of a policy to the next whose text is kept. The texts are compared when the page is made.
struct PolicyChanges: Sendable, Hashable {
  var policy: String
  var isExample: Bool
  var address: String
  var old: PolicyVersion
  var new: PolicyVersion
  var oldText: Prose
  var newText: Prose
  var trail: [Breadcrumb]
  var translations: [Translation]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let outline = PageMetadata(
      address: page.address, title: frame.strings["policy_changes"], whole: page.policy, trail: page.trail,
      translations: page.translations, isExample: page.isExample)
    let comparison = Comparison(from: page.oldText.paragraphs, to: page.newText.paragraphs)
    return frame.values(
      outline,
      [
        "policy": ["title": .text(page.policy)], "old": page.old.value(frame), "new": page.new.value(frame),
        "has_changes": .bool(comparison.hasChanges), "counts": .optional(comparison.counts(frame)),
        "paragraphs": .list(comparison.paragraphs.map(paragraph)),
      ])
  }

  private static func paragraph(_ paragraph: Comparison.Paragraph) -> Value {
    [
      "is_moved": .bool(paragraph.isMoved),
      "is_changed": .bool(paragraph.kind != .same),
      "runs": .list(
        paragraph.runs.map { run in
          [
            "text": .text(run.text), "is_added": .bool(run.kind == .added), "is_removed": .bool(run.kind == .removed),
          ]
        }),
    ]
  }
}

extension Comparison {
  /// « 3 paragraphes changés, 1 ajouté, 2 retirés »; nil where nothing changed. What moved counts once, as moved.
  fileprivate func counts(_ frame: SiteChrome) -> String? {
    let moved = paragraphs.count { $0.isMoved && $0.kind == .added }
    let counts = [
      ("changed", paragraphs.count { $0.kind == nil }),
      ("added", paragraphs.count { $0.kind == .added && !$0.isMoved }),
      ("removed", paragraphs.count { $0.kind == .removed && !$0.isMoved }), ("moved", moved),
    ]
    let words = counts.filter { $0.1 > 0 }.map { frame.strings.count($0.1, "paragraphs_\($0.0)") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
