import Basics
import Diagnostics

/// Renders one page. It keeps its own stacks, so that neither deep templates nor deep data can overflow the thread's.
struct Renderer {
  /// A value that names are looked up in, and the items still to come when it is one of a list.
  struct Frame {
    var value: Value
    var items: [Value] = []
    var next = 0
  }

  /// Where to go on when a template or an argument ends.
  private struct Call {
    let template: Template
    let position: Int
    let environment: Int
    let depth: Int
    let indent: String
  }

  /// The blocks that a template hands to its parent, on top of those it was handed itself.
  private struct Environment {
    let template: Template
    let arguments: Range<Int>
    let outer: Int
  }

  /// A tag of a template.
  struct Site: Hashable {
    let template: ObjectIdentifier
    let offset: Int
  }

  let library: Library
  let links: Links
  var template: Template
  /// The step at work, and the one after it.
  var step = 0
  private var position = 0
  var frames: [Frame]
  var output = ByteBuffer()
  var findings: [Finding] = []
  var proses: [WrittenProse] = []
  /// The shared object at work, the outermost one.
  var capture: Capture?
  var reported: Set<Site> = []
  private var calls: [Call] = []
  /// The environments of the parents being rendered; -1 is the one without blocks.
  private var environments: [Environment] = []
  private var environment = -1
  private var depth = 0
  private var indent = ""
  /// The tags that were found to call themselves without end: they are not followed again.
  private var endless: Set<Site> = []

  /// How deep templates may call one another.
  static let depthLimit = 100

  init(_ library: Library, template: Template, value: Value, links: Links) {
    self.library = library
    self.template = template
    self.links = links
    frames = [Frame(value: value)]
  }

  mutating func run() {
    var taken = 0
    while true {
      taken += 1
      // Lists inside themselves, and partials that call one twice, double what there is to do at each level.
      guard taken <= library.stepLimit else {
        findings.append(Problem.tooMuch(library.stepLimit, template.places[position], in: template.source))
        return
      }
      step = position
      position += 1
      switch template.steps[step] {
      case .text(let text): output.append(template.text(text))
      case .line: if !indent.isEmpty { output.append(indent) }
      case .gap: addGap()
      case .value(let path, let isRaw): write(value(of: path), path, isRaw: isRaw)
      case .section(let path, let end): enter(value(of: path), end: end)
      case .inverted(let path, let end): if value(of: path).isTruthy { position = end }
      case .close(let section): next(section)
      case .partial(let reference, let indent): call(reference, indent)
      case .parent(let reference, let indent, let arguments, let end):
        position = end
        call(reference, indent, handing: arguments)
      case .block(let block, let indent, let end): fill(block, indent, end: end)
      case .end: if !finishCall() { return }
      }
    }
  }

  private mutating func addGap() {
    if output.bytes.last?.isSpace == false { output.append(UInt8.lineFeed) }
  }

  // MARK: Sections

  private mutating func enter(_ value: Value, end: Int) {
    if case .list(let items) = value {
      guard let first = items.first else { return position = end }
      let section = step
      frames.append(Frame(value: first, items: items, next: 1))
      if begin(section) { next(section) }
    } else if value.isTruthy {
      frames.append(Frame(value: value))
    } else {
      position = end
    }
  }

  /// The next item of the list at hand, or out of the section.
  private mutating func next(_ section: Int) {
    let last = frames.count - 1
    if capture?.frame == last, let capture { finish(capture) }
    while frames[last].next < frames[last].items.count {
      frames[last].value = frames[last].items[frames[last].next]
      frames[last].next += 1
      if !begin(section) { return position = section + 1 }
    }
    frames.removeLast()
    position = end(of: section)
  }

  private func end(of section: Int) -> Int {
    if case .section(_, let end) = template.steps[section] { end } else { position }
  }

  // MARK: Shared objects

  /// Begins a section's work on an item; true where it is done already, for the section made the same of it for another page.
  private mutating func begin(_ section: Int) -> Bool {
    guard capture == nil, library.whitespace == .compact,
      case .sharedObject(let object) = frames[frames.count - 1].value
    else { return false }
    let key = Fragment.Key(
      section: Site(template: ObjectIdentifier(template), offset: section),
      isAfterSpace: output.bytes.last?.isSpace ?? true)
    if let fragment = object.fragment(key) {
      output.append(fragment, links: links)
      return true
    }
    capture = Capture(
      object: object, key: key, frame: frames.count - 1, start: output.bytes.count, findings: findings.count)
    return false
  }

  private mutating func finish(_ capture: Capture) {
    if capture.isPure, findings.count == capture.findings {
      capture.object.keep(capture.fragment(of: output.bytes), as: capture.key)
    }
    self.capture = nil
  }

  // MARK: Calls

  private mutating func call(_ reference: Reference, _ indent: Indent, handing arguments: Range<Int> = 0..<0) {
    guard let target = target(of: reference) else { return }
    let site = Site(template: ObjectIdentifier(template), offset: step)
    if !endless.isEmpty, endless.contains(site) { return }
    if depth >= Self.depthLimit {
      endless.insert(site)
      findings.append(Problem.endless(target.name, template.places[step], limit: Self.depthLimit, in: template.source))
      return
    }
    push(indent)
    depth += 1
    if !arguments.isEmpty {
      environments.append(Environment(template: template, arguments: arguments, outer: environment))
      environment = environments.count - 1
    }
    template = target
    position = 0
  }

  /// Renders what a child hands for a block, in the child's own environment; the outermost child has the last word.
  private mutating func fill(_ block: Int, _ indent: Indent, end: Int) {
    // What a block holds is for the page to say.
    capture?.isPure = false
    var found: (Argument, Environment)?
    var level = environment
    while level >= 0 {
      let candidate = environments[level]
      if let argument = candidate.template.arguments[candidate.arguments].first(where: { $0.block == block }) {
        found = (argument, candidate)
      }
      level = candidate.outer
    }
    guard let (argument, owner) = found else { return }
    position = end
    push(indent)
    if case .by(let text) = indent, library.whitespace == .compact, !template.text(text).isEmpty {
      addGap()
    } else if !argument.startsLine {
      output.append(self.indent)
    }
    template = owner.template
    position = argument.start
    environment = owner.outer
  }

  /// Remembers where to go on, and sets the indentation of what comes.
  private mutating func push(_ indent: Indent) {
    calls.append(
      Call(template: template, position: position, environment: environment, depth: depth, indent: self.indent))
    switch indent {
    case .by(let text) where library.whitespace == .exact:
      self.indent += String(decoding: template.text(text), as: UTF8.self)
    default: self.indent = ""
    }
  }

  /// Goes back to the caller; false when there is none, and the page is done.
  private mutating func finishCall() -> Bool {
    guard let call = calls.popLast() else { return false }
    template = call.template
    position = call.position
    environment = call.environment
    depth = call.depth
    indent = call.indent
    return true
  }
}
