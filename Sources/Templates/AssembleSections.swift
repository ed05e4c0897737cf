import Diagnostics

/// Tags that wait for a closing tag.
extension Assembler {
  mutating func openSection(_ token: Token) {
    if isTooDeep { return open(token, step: nil, isIgnored: true) }
    if isIgnored { return ignore(token) }
    let step = steps.count
    let path = path(token)
    append(token.kind == .section ? .section(path, end: 0) : .inverted(path, end: 0), at: token.name)
    open(token, step: step)
  }

  mutating func openParent(_ token: Token) {
    if isTooDeep { return open(token, step: nil, isIgnored: true) }
    if isIgnored { return ignore(token) }
    let reference = reference(token)
    let indent = indent(token)
    let step = steps.count
    append(.parent(reference, indent, arguments: 0..<0, end: 0), at: token.name)
    open(token, step: step, isIgnored: true)
  }

  mutating func openBlock(_ token: Token, at index: Int) {
    if let parent = opens.last, parent.token.kind == .parent, parent.step != nil {
      open(token, step: steps.count, isArgument: true)
      dedent = 0
      if case .alone = token.layout, let indent = intrinsicIndent(after: index) { dedent = indent.upper - indent.lower }
    } else if isIgnored {
      ignore(token)
    } else {
      let step = steps.count
      let indent = indent(ofBlock: token, at: index)
      append(.block(shared.number(ofBlock: text(token.name)), indent, end: 0), at: token.name)
      open(token, step: step)
    }
  }

  /// Whether what opens here is left out: whoever has so much open has forgotten to close it, which is told of each.
  private var isTooDeep: Bool { opens.count > Self.depthLimit }

  private mutating func ignore(_ token: Token) {
    noteStray(token)
    open(token, step: nil, isIgnored: true)
  }

  private mutating func open(_ token: Token, step: Int?, isIgnored: Bool = false, isArgument: Bool = false) {
    if opens.count == Self.depthLimit { findings.append(Problem.tooDeep(token.range, Self.depthLimit, in: source)) }
    let label = label(of: token)
    openLabels[label, default: 0] += 1
    opens.append(
      Open(token: token, label: label, step: step, isIgnored: isIgnored, isArgument: isArgument, dedent: dedent))
  }

  mutating func close(_ token: Token) {
    let label = label(of: token)
    closesLeft[label, default: 0] -= 1
    guard let top = opens.last else {
      findings.append(Problem.nothingToClose(token.range, label, in: source))
      return
    }
    // Looking through all that is open only where there is something to find: none of it may ever be closed.
    if openLabels[label, default: 0] > 0, let match = opens.lastIndex(where: { $0.label == label }) {
      while opens.count > match, let open = opens.popLast() { finish(open, isClosed: opens.count == match) }
      return
    }
    findings.append(Problem.wrongClose(token.range, label, open: top.label, top.token.range, in: source))
    // Take it for a slip in the closing tag if nothing else closes what is open.
    if closesLeft[top.label, default: 0] == 0, let open = opens.popLast() { finish(open, isClosed: true) }
  }

  /// Completes the step of a tag, now that it is known where what it holds ends.
  mutating func finish(_ open: Open, isClosed: Bool) {
    openLabels[open.label, default: 0] -= 1
    if !isClosed { findings.append(Problem.unclosed(open.token.range, open.label, in: source)) }
    guard let step = open.step else { return }
    if open.isArgument { return finishArgument(open, start: step) }
    switch steps[step] {
    case .section(let path, _):
      append(.close(section: step), at: open.token.name)
      steps[step] = .section(path, end: steps.count)
    case .inverted(let path, _): steps[step] = .inverted(path, end: steps.count)
    case .block(let block, let indent, _): steps[step] = .block(block, indent, end: steps.count)
    case .parent(let reference, let indent, _, _):
      let range = arguments.count..<(arguments.count + open.arguments.count)
      arguments += open.arguments
      steps[step] = .parent(reference, indent, arguments: range, end: steps.count)
    default: break
    }
    barrier = steps.count
  }

  private mutating func finishArgument(_ open: Open, start: Int) {
    append(.end, at: open.token.name)
    dedent = open.dedent
    let name = text(open.token.name)
    var startsLine = false
    if case .alone = open.token.layout { startsLine = true }
    let argument = Argument(
      block: shared.number(ofBlock: name), start: start, startsLine: startsLine, name: open.token.name)
    let parent = opens.count - 1
    if !opens[parent].blocks.insert(argument.block).inserted {
      findings.append(Problem.blockTwice(name, open.token.name, in: source))
    }
    opens[parent].arguments.append(argument)
  }
}
