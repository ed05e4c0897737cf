import Basics
import Diagnostics

/// Values, and what is wrong with them.
extension Renderer {
  /// The value of a name, innermost frame first; null, and a finding, when there is none.
  mutating func value(of path: Path) -> Value {
    guard path.count > 0 else { return frames[frames.count - 1].value }
    guard var value = firstValue(of: template.names[path.first]) else {
      reportUnknown(path, part: 0, in: nil)
      return .null
    }
    for part in 1..<max(path.count, 1) {
      guard let next = value.part(template.names[path.first + part]) else {
        reportUnknown(path, part: part, in: value)
        return .null
      }
      value = next
    }
    return value
  }

  private mutating func firstValue(of name: Name) -> Value? {
    var index = frames.count - 1
    while index >= 0 {
      if let value = frames[index].value.part(name) {
        if let frame = capture?.frame, index < frame { capture?.isPure = false }
        return value
      }
      index -= 1
    }
    return nil
  }

  /// The template that a tag calls; nil, and a finding, when there is none.
  mutating func target(of reference: Reference) -> Template? {
    switch reference {
    case .template(let number): return library.templates[number]
    case .missing: return nil
    case .named(let path):
      let value = value(of: path)
      guard case .text(let name) = value else {
        if value != .null { report { Problem.notAName($0.text(of: path), $1, in: $0.source) } }
        return nil
      }
      if let number = library.numbers[name] { return library.templates[number] }
      report { [library] in Problem.missingTemplate(name, $1, among: library.numbers.keys, in: $0.source) }
      return nil
    }
  }

  mutating func write(_ value: Value, _ path: Path, isRaw: Bool) {
    switch value {
    case .null: break
    case .bool(let flag): output.append(flag ? "true" : "false")
    case .integer(let number): output.append(String(number))
    case .decimal(let number): output.append(shortest(number))
    case .text(let text): if isRaw { output.append(text) } else { output.append(escaping: text) }
    case .markup(let markup):
      if capture != nil, markup.utf8.contains(linkMark) { capture?.isPure = false }
      output.append(markup: markup, links: links)
    case .prose(let markup, let source):
      // Where it stands is told of this page, and what is made for others does not hold it.
      capture?.isPure = false
      let start = output.bytes.count
      output.append(markup: markup, links: links)
      proses.append(WrittenProse(source: source, range: start..<output.bytes.count))
    case .address(let address):
      let start = output.bytes.count
      output.append(address: address, links: links, isRaw: isRaw)
      if capture != nil { capture?.links.append((start..<output.bytes.count, address, isRaw)) }
    case .list, .object, .sharedObject:
      var isList = false
      if case .list = value { isList = true }
      report { Problem.notWritable($0.text(of: path), isList: isList, $1, in: $0.source) }
    }
  }

  /// Reports that a dotted name has no value from one of its parts on. What is not in null is not missed.
  private mutating func reportUnknown(_ path: Path, part: Int, in owner: Value?) {
    // Once a page: collecting the names there are takes long, and a name may be missed in each of a million entries.
    if owner == .null || !isFirst { return }
    let name = template.names[path.first + part].text
    let place = template.namePlaces[path.first + part]
    let ownerName = template.text(of: Path(first: path.first, count: part))
    let isOneOfMany = findings.areMany(.templateName, in: template.source.path)
    findings.append(
      owner.map { owner in
        guard let object = owner.object else { return Problem.noParts(name, place, of: ownerName, in: template.source) }
        return Problem.unknownPart(
          name, place, of: ownerName, among: isOneOfMany ? [] : object.names, in: template.source)
      } ?? Problem.unknownName(name, place, among: isOneOfMany ? [] : visibleNames, in: template.source))
  }

  private var visibleNames: [String] {
    var names: Set<String> = []
    for frame in frames {
      if let object = frame.value.object { names.formUnion(object.names) }
    }
    return names.sorted()
  }

  /// Adds a finding about the step at work, once a page.
  private mutating func report(_ finding: (Template, SourceRange) -> Finding) {
    if isFirst { findings.append(finding(template, template.places[step])) }
  }

  /// Whether the step at work has a finding for the first time.
  private var isFirst: Bool {
    mutating get {
      library.unknownNames == .finding
        && reported.insert(Site(template: ObjectIdentifier(template), offset: step)).inserted
    }
  }
}
