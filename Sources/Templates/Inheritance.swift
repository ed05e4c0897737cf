import Diagnostics

/// Blocks handed to a parent that has no such block, itself or through what it calls: their text would vanish.
func unknownBlocks(in templates: [Template], blocks: [String: Int]) -> [Finding] {
  var findings: [Finding] = []
  for template in templates {
    for step in template.steps {
      guard case .parent(.template(let parent), _, let arguments, _) = step, !arguments.isEmpty,
        let known = reachableBlocks(from: parent, in: templates)
      else { continue }
      let knownNames = blocks.filter { known.contains($0.value) }.keys.sorted()
      for argument in template.arguments[arguments] where !known.contains(argument.block) {
        let place = argument.name
        let name = String(template.source.slice(place.lower, place.upper))
        findings.append(
          Problem.unknownBlock(name, place, of: templates[parent].name, among: knownNames, in: template.source))
      }
    }
  }
  return findings
}

/// The blocks of a template and of those it calls; nil when the data decide which it calls.
private func reachableBlocks(from start: Int, in templates: [Template]) -> Set<Int>? {
  var blocks: Set<Int> = []
  var seen: Set<Int> = [start]
  var waiting = [start]
  while let number = waiting.popLast() {
    for step in templates[number].steps {
      switch step {
      case .block(let block, _, _): blocks.insert(block)
      case .partial(.named, _), .parent(.named, _, _, _): return nil
      case .partial(.template(let called), _), .parent(.template(let called), _, _, _):
        if seen.insert(called).inserted { waiting.append(called) }
      default: break
      }
    }
  }
  return blocks
}
