import Basics
import Model
import Templates

extension Byline {
  /// Of which day a text is, who signs it, and its picture.
  func value(_ frame: SiteChrome) -> Value {
    let named = authors.filter { $0.name != nil }
    let unnamed = authors.count - named.count
    return [
      "has_facts": .bool(date != nil || !authors.isEmpty), "date": dateValue(frame),
      "has_authors": .bool(!authors.isEmpty), "authors": .list(named.map(\.signature)),
      "unnamed": .optional(unnamed == 0 ? nil : frame.strings.count(unnamed, named.isEmpty ? "unnamed" : "others")),
      "image": image?.value ?? .null,
    ]
  }

  /// « 12 mai 2026 »; with its time, « mardi 12 mai 2026, à 9 h 45 ».
  private func dateValue(_ frame: SiteChrome) -> Value {
    guard let date else { return .null }
    if date.minutes == nil { return frame.wording.date(date.day) }
    return ["text": .text(date.words(to: nil, in: frame.strings)), "iso": .text(date.iso)]
  }
}

extension Participant {
  /// Who signs something: a name, where it leads, and of a person what they do and where.
  fileprivate var signature: Value {
    [
      "name": .optional(name?.name), "url": .link(name?.link), "role": .optional(role),
      "organization": .mention(organization),
    ]
  }
}
