import Basics
import Diagnostics
import Markdown
import Model

/// Reads a policy: what it wants, asks and forbids, since when, and what became of it.
func readPolicy(_ header: Header, _ parts: inout RecordFields) -> Policy {
  var policy = Policy(header: header, origin: parts.source.origin(SourceRange(at: 0)))
  policy.summary = parts.text(.summary)
  policy.source = parts.text(.source)
  policy.organization = parts.mention(.organization)
  policy.objectives = parts.proses(.objectives)
  policy.principles = parts.proses(.principles)
  policy.prohibitions = parts.entries(.prohibitions).map { entry in
    Prohibition(
      text: entry.prose(.text) ?? Prose(entry.title.markup),
      kinds: entry.mentions(.kinds).map(\.name), origin: parts.source.origin(entry.range))
  }
  policy.responsibilities = parts.entries(.responsibilities).compactMap { parts.responsibility($0) }
  policy.authority = parts.text(.authority)
  policy.approved = parts.day(.approved)
  policy.effective = parts.day(.effective)
  policy.within = parts.number(.within) ?? policy.within
  policy.revisions = parts.entries(.revisions).map { parts.revision($0) }
  policy.statedStatus = parts.choice(.status, names: \Policy.Status.name)
  policy.replacedBy = parts.mention(.replacedBy)
  policy.replaces = parts.mention(.replaces)
  policy.body = Prose(parts.body)
  policy.sections = parts.headings
  policy.intros = parts.intros
  return policy
}

extension RecordFields {
  /// « Direction générale : veille à l’application », or keys.
  fileprivate mutating func responsibility(_ entry: KeyedEntry) -> Responsibility? {
    let duties = entry.keys.filter { $0.field == .duties }.flatMap { key in
      (key.text.isEmpty ? [] : [Prose(key.text.markup)]) + key.items.map { Prose($0.text.markup) }
    }
    if let role = entry[.role] { return Responsibility(role: role, duties: duties) }
    let text = entry.title.plain
    if let colon = text.firstIndex(of: ":"), let rest = entry.title.dropping(first: text[...colon].count) {
      let duty = String(rest.markup[...].trimmed)
      return Responsibility(
        role: String(text[..<colon].trimmed), duties: (duty.isEmpty ? [] : [Prose(duty)]) + duties)
    }
    guard !text[...].trimmed.isEmpty else {
      leaveOut(entry, lacking: .role)
      return nil
    }
    return Responsibility(role: text, duties: duties)
  }

  fileprivate mutating func revision(_ entry: KeyedEntry) -> Revision {
    var revision = Revision(origin: source.origin(entry.range))
    revision.approved = day(.approved, of: entry)
    revision.effective = day(.effective, of: entry)
    revision.change = entry.prose(.change) ?? entry.text.map { Prose($0.markup) }
    let link = entry.keys.text(.text)?.first { $0.link != nil }?.link
    revision.text = link ?? entry[.text].flatMap { file($0, at: entry.range(of: .text)) }
    return revision
  }
}
