extension RedactedTerm {
  /// What is the same of two terms that say the same, however they are written.
  package struct Key: Sendable, Hashable {
    var kind: Kind
    var words: [UInt64]
  }

  /// Nil where there is nothing to look for.
  package var key: Key? {
    switch kind {
    case .name:
      let words = NameForms(text).key
      return words.isEmpty ? nil : Key(kind: kind, words: words)
    case .email:
      let words = emailKey(text)
      return words.count > 1 ? Key(kind: kind, words: words) : nil
    case .phone: return PhoneTable.digits(of: text).map { Key(kind: kind, words: $0.map { UInt64($0) }) }
    }
  }

  /// A term whose kind its letters tell.
  package init(guessing text: String) {
    let isPhone = !text.contains { $0.isLetter } && PhoneTable.digits(of: text) != nil
    self.init(text.contains("@") ? .email : isPhone ? .phone : .name, text)
  }
}
