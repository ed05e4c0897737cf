import Basics
import Diagnostics
import Templates
import Theme

/// What `jalon serve` puts around and over a site: the files of `templates/serve/`, filled.
struct ErrorOverlay: Sendable {
  /// The files that pages ask for, by name: the script, the style sheet.
  let files: [String: [UInt8]]
  private let library: Library
  private let language: Language
  private let editor: Editor

  /// - Parameter editor: makes the links from findings to their files.
  init(language: Language, editor: Editor) {
    var files: [String: [UInt8]] = [:]
    var templates: [String: SourceText] = [:]
    for file in serveFiles() {
      if file.path.hasSuffix(".html") {
        templates[String(file.path.dropLast(5))] = SourceText(
          path: file.path, text: String(decoding: file.bytes, as: UTF8.self))
      } else {
        files[file.path] = file.bytes
      }
    }
    self.files = files
    library = Library(templates)
    self.language = language
    self.editor = editor
  }

  /// What is shown over a page.
  struct Panel: Sendable {
    /// Tells these findings from others.
    let name: String
    /// Whether the page is that of before the last change.
    let isBroken: Bool
    /// What whoever cannot see it is told.
    let spoken: String
    /// Empty where there is nothing to show.
    let html: String
  }

  /// The findings of a build as a panel: those that stopped it, or its warnings behind a badge. Notes alone are left to the
  /// terminal.
  func panel(_ findings: [Finding], isBroken: Bool) -> Panel {
    guard isBroken || findings.contains(where: { $0.severity != .note }) else {
      let words = Words(fr: "Tout est réglé.", en: "All is settled.")
      return Panel(name: "", isBroken: false, spoken: words[language], html: "")
    }
    let html = render("panel", values(findings, isBroken ? .broken : .warned)).text
    return Panel(
      name: fingerprint(Array(html.utf8)), isBroken: isBroken, spoken: spoken(findings, isBroken: isBroken), html: html)
  }

  /// The findings as a page of their own, for a site that could not be made yet.
  func plainPage(_ findings: [Finding], told name: String, version: String) -> [UInt8] {
    var values = values(findings, .unpublished)
    values["version"] = .text(version)
    values["told"] = .text(name)
    values["reading"] = nil
    return render("unpublished", values).bytes
  }

  /// How a plan was read, as a page of its own that is kept up to date as the plan's is.
  func page(of reading: ReadingReport, version: String) -> [UInt8] {
    func words(_ french: String, _ english: String) -> Value { .text(Words(fr: french, en: english)[language]) }
    let lines = reading.lines.map { line -> Value in
      let number = line.line.map { String($0) } ?? ""
      return [
        "depth": .integer(min(line.depth, 4)), "outcome": .text(line.outcome.rawValue),
        "outcome_name": .text(line.outcome.name[language]), "label": line.label.map { .text($0) } ?? nil,
        "text": .text(line.text),
        "seen": .list(line.seen.map { ["text": .text($0[language])] }), "number": .text(number),
        "link": editor.link(to: line.file).map { .text("\($0):\(number)") } ?? nil,
      ]
    }
    let values: Object = [
      "lang": .text(language.tag), "title": words("Comment ce plan a été lu", "How this plan was read"),
      "name": .text(reading.title), "address": .text(reading.address), "counts": .text(reading.counts[language]),
      "head_line": words("Ligne", "Line"), "head_what": words("Lu comme", "Read as"),
      "head_text": words("Texte", "Text"), "head_seen": words("Vu", "Seen"), "lines": .list(lines),
      "version": .text(version), "told": nil, "reading": nil,
    ]
    return render("reading", values).bytes
  }

  /// A page with the script that keeps it up to date: before the end of its body, or at its end where none is written. Its policy
  /// then lets that script run.
  func insert(into page: [UInt8], version: String) -> [UInt8] {
    let words = Words(fr: "Comment ce plan a été lu", en: "How this plan was read")
    let tag = render("tag", ["version": .text(version), "told": nil, "reading": .text(words[language])]).bytes
    let page = allowingOwn(page)
    let end = endOfBody(in: page) ?? page.count
    return page[..<end] + tag + page[end...]
  }

  private func render(_ name: String, _ values: Object) -> ByteBuffer {
    var buffer = ByteBuffer(reserving: 4_096)
    // Its templates are the program’s own, and tested: there is nobody to tell of a finding in them.
    _ = library.render(name, .object(values), links: .absolute(base: "/"), into: &buffer)
    return buffer
  }

  // MARK: Values

  private func values(_ findings: [Finding], _ kind: PanelKind) -> Object {
    let shown = findings.filter { $0.severity != .note }.sorted { $0.severity > $1.severity }
    let notes = findings.filter { $0.severity == .note }
    let matters = (shown: Matters(shown).told, notes: Matters(notes).told)
    let left = max(0, matters.shown.count - most) + max(0, matters.notes.count - most)
    let printer = TextPrinter(language: language, color: false)
    let more = Words(
      fr: "… et \(left) de plus : le terminal les dit.", en: "… and \(left) more: the terminal tells them.")
    return [
      "lang": .text(language.tag), "kind": .text(kind.rawValue), "is_broken": .bool(kind != .warned),
      "title": .text(kind.title[language]), "lead": .text(kind.lead[language]),
      "count": .text(printer.count(shown) ?? ""), "close": .text(Words(fr: "Fermer", en: "Close")[language]),
      "findings": .list(matters.shown.prefix(most).map(value)),
      "notes": .list(matters.notes.prefix(most).map(value)),
      "notes_count": .text(printer.count(notes) ?? ""), "more": left > 0 ? .text(more[language]) : nil,
    ]
  }

  private func value(of matter: Matter) -> Value {
    let finding = matter.finding
    let place = finding.place
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    return [
      "severity": .text(finding.severity.rawValue), "severity_name": .text(finding.severity.name[language]),
      "code": .text(finding.code.rawValue), "summary": .text(finding.summary[language]),
      "where": finding.file.map { .text($0 + position) } ?? nil,
      "link": finding.file.flatMap(editor.link).map { .text($0 + position) } ?? nil,
      "why": finding.why.map { .text($0[language]) } ?? nil, "hint": finding.hint.map { .text($0[language]) } ?? nil,
      "excerpt": place.map(value) ?? nil, "elsewhere": matter.elsewhere.map { .text($0[language]) } ?? nil,
    ]
  }

  private func value(of place: Diagnostics.Place) -> Value {
    let excerpt = Excerpt(of: place)
    let number = String(place.line)
    return [
      "number": .text(number), "gutter": .text(String(repeating: " ", count: number.count)),
      "before": .text(excerpt.before), "marked": .text(excerpt.marked), "after": .text(excerpt.after),
      "caret": .text(excerpt.caret),
    ]
  }

  private func spoken(_ findings: [Finding], isBroken: Bool) -> String {
    let shown = findings.filter { $0.severity != .note }
    let count = TextPrinter(language: language, color: false).count(shown) ?? ""
    return isBroken ? "\(PanelKind.broken.title[language]). \(count)." : count + "."
  }
}

/// How many findings of a kind a panel shows: what a person reads before mending the first.
private let most = 50

private enum PanelKind: String {
  case broken, warned, unpublished

  var title: Words {
    switch self {
    case .broken: Words(fr: "Le site n’a pas été refait", en: "The site was not remade")
    case .warned: Words(fr: "À vérifier", en: "Worth a look")
    case .unpublished: Words(fr: "Le site n’a pas encore pu être produit", en: "The site could not be made yet")
    }
  }

  var lead: Words {
    switch self {
    case .broken:
      Words(
        fr: "Derrière ce message, la page est celle d’avant. Corrigez et enregistrez : elle se refera toute seule.",
        en: "Behind this message, the page is the one from before. Fix and save: it is remade by itself.")
    case .warned:
      Words(fr: "La page est à jour; ceci mérite votre attention.", en: "The page is up to date; this deserves a look.")
    case .unpublished:
      Words(
        fr: "Corrigez et enregistrez : la page s’ouvrira toute seule.",
        en: "Fix and save: the page opens by itself.")
    }
  }
}
