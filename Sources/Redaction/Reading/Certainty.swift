/// Whether words that are those of a form, between what stands beside them, are somebody’s name; nil where they are not.
func certainty(_ rule: Form.Rule, _ found: Candidate, _ right: Beside, _ kind: TextKind) -> Certainty? {
  let (left, joints) = (found.left, found.joints)
  let isPath = kind.contains(.path)
  switch rule {
  case .allowed, .doubted: return nil
  case .email: return isWholeAddress(left, right, kind) ? .sure : nil
  case .emailSpelled: return .likely
  case .mailbox: return right.sign == 0x40 && isWholeAddress(left, Beside(), kind) ? .likely : nil
  case .single: return !found.hasSmall || isPath ? .likely : nil
  case .singleSmall: return .likely
  case .distinctive: return !found.hasSmall || isPath ? .sure : .likely
  case .glued: return .sure
  case .gluedShort: return .likely
  case .whole: return wholeName(found, right, kind)
  case .small:
    var found = found
    found.hasSmall = false
    return wholeName(found, right, kind)
  case .partial:
    guard !found.hasSmall || joints.subtracting(.line) == .tight else { return nil }
    return wholeName(found, right, kind).map { _ in .likely }
  case .initial:
    return found.hasSmall || !joints.isDisjoint(with: [.block, .comma, .label]) ? nil : .likely
  case .initialReversed:
    return found.hasSmall || !joints.isDisjoint(with: [.block, .label]) || left.isJoined && right.isJoined
      ? nil : .likely
  case .reversed:
    if joints.contains(.label) { return ofKeys(found) }
    if joints.contains(.block) { return left.isEdge && right.isEdge ? .sure : nil }
    // « Martin Roy, Jean Tremblay » names no Jean Roy.
    if left.isJoined && right.isJoined { return nil }
    if left.isJoined || right.isJoined || !joints.isDisjoint(with: [.dash, .line]) { return .likely }
    return joints == .space && found.hasSmall ? .likely : .sure
  }
}

private func wholeName(_ found: Candidate, _ right: Beside, _ kind: TextKind) -> Certainty? {
  let (left, joints) = (found.left, found.joints)
  if joints.contains(.label) { return ofKeys(found) }
  if joints.contains(.block) { return left.isEdge && right.isEdge ? .sure : nil }
  if joints.contains(.comma), left.isJoined || right.isJoined { return nil }
  if !joints.isDisjoint(with: [.loose, .dash]) { return .likely }
  // « Paul Simon⏎Martin Roy » are two names on two lines.
  if joints.contains(.line), left.isJoined, right.isJoined { return .likely }
  // « Jean-Pierre Roy » and « Pierre Roy-Tremblay » are others than Pierre Roy, most often.
  if joints.contains(.space), !kind.contains(.path), left.isCompound || right.isCompound { return .likely }
  // « à la claire fontaine » is nobody; a text that is nothing but that is a name without capitals.
  let isProse = joints.contains(.space) && !kind.contains(.path) && !(left.isEdge && right.isEdge)
  if found.hasSmall, isProse { return .likely }
  // « Li Na » is much else in small letters.
  return found.hasSmall && found.letters < 6 ? .likely : .sure
}

/// « Prénom : Élise, nom : Côté »: keys that stand beside each other.
private func ofKeys(_ found: Candidate) -> Certainty {
  found.joints.isDisjoint(with: [.comma, .line, .block]) || found.hasSmall ? .likely : .sure
}

/// « marie.elise@exemple.ca » and « elise@exemple.ca.org » are not « elise@exemple.ca ».
private func isWholeAddress(_ left: Beside, _ right: Beside, _ kind: TextKind) -> Bool {
  func goesOn(_ beside: Beside, _ signs: [Unicode.Scalar]) -> Bool {
    guard beside.hasWord, let sign = beside.sign else { return false }
    return sign == 0 || signs.contains { $0.value == sign }
  }
  if kind.contains(.path) { return true }
  return !goesOn(left, [".", "_", "-", "+"]) && !goesOn(right, [".", "-", "@", "_"])
}
