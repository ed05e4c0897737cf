/// The forms of an e-mail address: as it is, in words, and with its host in ASCII or in letters, whichever it was not.
func emailForms(_ address: String) -> [NameForms.Written] {
  var forms = formsAsWritten(address)
  if let at = address.lastIndex(of: "@") {
    let host = address[address.index(after: at)...]
    if let other = Punycode.encoding(host) ?? Punycode.decoding(host) {
      forms += formsAsWritten(address[...at] + other)
    }
  }
  return forms
}

/// The address that one with a tag is another spelling of: `elise@exemple.ca` of `elise+lettre@exemple.ca`; nil of one without. (In a
/// text, a tag is passed over: `Search.follow`.)
func untagged(_ address: String) -> String? {
  guard let at = address.lastIndex(of: "@"), let plus = address[..<at].firstIndex(of: "+"), plus > address.startIndex
  else { return nil }
  return String(address[..<plus] + address[at...])
}

private func formsAsWritten(_ address: String) -> [NameForms.Written] {
  let parts = words(of: address, cutsHumps: false)
  guard parts.count > 1, parts.contains(where: { $0.sign == 0x40 }) else { return [] }
  var exact: [FormStep] = [.word(parts[0].hash)]
  for part in parts.dropFirst() {
    // « xn--caf »: more than one sign.
    let isPlain = part.sign == 0 && !part.gap.isEmpty
    exact.append(isPlain ? .word(part.hash) : .exactly(part.hash, after: part.sign))
  }
  var result: [NameForms.Written] = [(exact, .email)]
  for (local, domain) in spelledDots {
    var steps: [FormStep] = [.word(parts[0].hash)]
    var isDomain = false
    for part in parts.dropFirst() {
      if part.sign == 0x40 {
        steps.append(.word(spelledAt))
        isDomain = true
      }
      if part.sign == 0x2E, let dot = isDomain ? domain : local { steps.append(.word(dot)) }
      steps.append(.word(part.hash))
    }
    result.append((steps, .emailSpelled))
  }
  return result
}

/// What stands for an @, and other words for it, which are read as the first (`RedactionTerms.ats`).
let spelledAt = number(of: "at")
let otherAts = ["arobas", "arobase", "chez", "a"]
/// Before and after the @.
private let spelledDots: [(UInt64?, UInt64?)] = [
  (nil, nil), (nil, number(of: "dot")), (nil, number(of: "point")), (number(of: "dot"), number(of: "dot")),
  (number(of: "point"), number(of: "point")),
]

private func number(of word: String) -> UInt64 { words(of: word)[0].hash }

/// An address without case: its words, and what stands between them.
func emailKey(_ address: String) -> [UInt64] {
  words(of: address, cutsHumps: false).flatMap { [$0.hash, UInt64($0.sign)] }
}
