// What a shortest list of changes needs to read well.

/// Makes one change of two that only a crumb parts: what is the same between them is not half as long as either, as a
/// space, or a lone « de » between long words.
func withoutCrumbs(_ stretches: [Stretch], _ old: [Substring], _ new: [Substring]) -> [Stretch] {
  let (oldLengths, newLengths) = (lengths(old), lengths(new))
  func size(_ stretch: Stretch) -> Int {
    max(
      oldLengths[stretch.old.upperBound] - oldLengths[stretch.old.lowerBound],
      newLengths[stretch.new.upperBound] - newLengths[stretch.new.lowerBound])
  }
  var result: [Stretch] = []
  for stretch in stretches {
    result.append(stretch)
    while result.count > 2, !result[result.count - 1].isSame {
      let (first, crumb, last) = (result[result.count - 3], result[result.count - 2], result[result.count - 1])
      guard 2 * size(crumb) <= min(size(first), size(last)) else { break }
      result.removeLast(3)
      result.append(first.merged(with: last))
    }
  }
  return result
}

/// How many characters stand before each token, and before the end, white space aside.
private func lengths(_ tokens: [Substring]) -> [Int] {
  var result = [0]
  for token in tokens { result.append(result[result.count - 1] + (isSpace(token) ? 0 : token.count)) }
  return result
}

private func isSpace(_ token: Substring) -> Bool { token.first?.isWhitespace == true }

/// Makes changes begin and end with words: gives back the tokens at their ends that both versions have and, of the places where
/// the same words can be said to have been put in or taken out, chooses the one that begins a sentence or a word: « Un. [Deux.
/// ]Trois. » and not « Un[. Deux]. Trois. »
func startAtWords(_ stretches: inout [Stretch], _ old: ComparedText, _ new: ComparedText) {
  let end = (old: old.tokens.count, new: new.tokens.count)
  // With a stretch on either side of each change, be it empty.
  stretches.insert(Stretch(isSame: true, old: 0..<0, new: 0..<0), at: 0)
  stretches.append(Stretch(isSame: true, old: end.old..<end.old, new: end.new..<end.new))
  for index in stretches.indices where !stretches[index].isSame {
    let ends = sharedEnds(of: stretches[index], old.names, new.names)
    move(index, start: ends.first, end: -ends.last)
    let (change, scope) = (stretches[index], scope(around: index, in: stretches))
    guard change.old.isEmpty != change.new.isEmpty else { continue }
    let shift =
      change.new.isEmpty ? bestShift(of: change.old, in: old, scope) : bestShift(of: change.new, in: new, scope)
    move(index, start: shift, end: shift)
  }

  func move(_ index: Int, start: Int, end: Int) {
    stretches[index - 1].move(start: 0, end: start)
    stretches[index].move(start: start, end: end)
    stretches[index + 1].move(start: end, end: 0)
  }
}

/// How many tokens both sides of a change begin and end with: the space after a word that took the place of another.
private func sharedEnds(of change: Stretch, _ old: [Int], _ new: [Int]) -> (first: Int, last: Int) {
  let shared = min(change.old.count, change.new.count)
  var (first, last) = (0, 0)
  while first < shared, old[change.old.lowerBound + first] == new[change.new.lowerBound + first] { first += 1 }
  while last < shared - first, old[change.old.upperBound - 1 - last] == new[change.new.upperBound - 1 - last] {
    last += 1
  }
  return (first, last)
}

extension Stretch {
  fileprivate mutating func move(start: Int, end: Int) {
    old = old.lowerBound + start..<old.upperBound + end
    new = new.lowerBound + start..<new.upperBound + end
  }
}

/// How far a change may go to the left and to the right. What parts it from another change stays.
private func scope(around index: Int, in stretches: [Stretch]) -> (left: Int, right: Int) {
  let (before, after) = (stretches[index - 1].old.count, stretches[index + 1].old.count)
  return (index > 2 ? before - 1 : before, index + 3 < stretches.count ? after - 1 : after)
}

private func bestShift(of range: Range<Int>, in text: ComparedText, _ scope: (left: Int, right: Int)) -> Int {
  let names = text.names
  var (left, right) = (0, 0)
  while left < scope.left, names[range.lowerBound - left - 1] == names[range.upperBound - left - 1] { left += 1 }
  while right < scope.right, names[range.lowerBound + right] == names[range.upperBound + right] { right += 1 }
  var best = (shift: 0, worth: -1)
  for shift in -left...right {
    let worth = worth(of: range.lowerBound + shift, in: text.tokens)
    if worth >= best.worth { best = (shift, worth) }
  }
  return best.shift
}

/// How well a change begins at a token.
private func worth(of start: Int, in tokens: [Substring]) -> Int {
  guard start > 0 else { return 3 }
  let before = tokens[start - 1]
  if isEnd(before) || (isSpace(before) && start > 1 && isEnd(tokens[start - 2])) { return 3 }
  if isSpace(before) { return 2 }
  return start < tokens.count && isSpace(tokens[start]) ? 1 : 0
}

private func isEnd(_ token: Substring) -> Bool { token == "." || token == "!" || token == "?" || token == ";" }
