import Basics
import Diagnostics
import Model

/// Reads the keys and the types of record that a site declares of its own.
struct CustomFieldsReader {
  /// What was read so far.
  private(set) var fields: [CustomField] = []
  private(set) var types: [CustomType] = []
  var findings: [Finding] = []
  /// Those of the site, in its order.
  private let languages: [Language]

  /// The types first, for keys say of which they are.
  init(_ attributes: Attributes, _ languages: [Language]) {
    self.languages = languages
    let entries = attributes.entriesWithRanges(
      .types, in: .customType, language: .french, findings: &findings)
    var declared: [(type: CustomType, entry: Attributes)] = []
    for (entry, range) in entries {
      guard case .attributes(let entry) = entry else {
        findings.append(incomplete(attributes, lacking: .folder, in: .customType, at: range))
        continue
      }
      if let type = type(entry, range) {
        types.append(type)
        declared.append((type, entry))
      }
    }
    readFields(of: attributes, types: nil)
    for (type, entry) in declared { readFields(of: entry, types: [.own(type.name)]) }
    // What a list goes by is known once all keys are.
    for (index, (type, entry)) in declared.enumerated() {
      types[index].order = order(of: entry, type)
    }
  }

  /// - Parameter types: those whose keys they are; nil where each entry says it.
  private mutating func readFields(of attributes: Attributes, types: Set<CustomScope>?) {
    let entries = attributes.entriesWithRanges(.fields, in: .customField, language: .french, findings: &findings)
    for (entry, range) in entries {
      switch entry {
      case .text(let key): add(key, .text, labels: [:], types: types, attributes, at: range)
      case .attributes(let entry):
        guard let key = entry.text(.key, findings: &findings) else {
          findings.append(incomplete(entry, lacking: .key, in: .customField, at: range))
          continue
        }
        let own = ofTypes(entry) ?? types
        if let types, let own, own != types { findings.append(ofAnotherType(entry)) }
        guard let kind = kind(of: entry, at: range) else { continue }
        add(key, kind, labels: labels(entry), types: types ?? own, entry, at: entry.range(of: .key) ?? range)
      }
    }
  }

  private mutating func add(
    _ key: String, _ kind: CustomField.Kind, labels: [Language: String], types: Set<CustomScope>?,
    _ attributes: Attributes, at range: SourceRange
  ) {
    let origin = Origin(source: "site.yml", range: range)
    // A key that some types know is for the others, where it is said of none.
    let types = types ?? self.types(without: key)
    let field = CustomField(key: key, kind: kind, labels: labels, types: types, origin: origin)
    if field.name.isEmpty || !field.name.utf8.contains(where: { (0x61...0x7A).contains($0) }) {
      findings.append(noKey(key, attributes, at: range))
    } else if let known = known(field) {
      findings.append(taken(key, by: known, attributes, at: range))
    } else if fields.contains(where: { $0.overlaps(field) && $0.name == field.name }) {
      findings.append(declaredTwice(key, attributes, at: range))
    } else {
      fields.append(field)
    }
  }

  /// The types that do not know a key; nil where none does, or where all do.
  private func types(without key: String) -> Set<CustomScope>? {
    let all = RecordType.ofFiles
    let free = all.filter { Field.named(key, in: .record($0)) == nil }
    if free.isEmpty || free.count == all.count { return nil }
    return Set(free.map(CustomScope.known)).union(free.contains(.page) ? self.types.map { .own($0.name) } : [])
  }

  /// A type that knows the key already.
  private func known(_ field: CustomField) -> RecordType? {
    let all = RecordType.ofFiles
    let types = field.types.map { $0.map(\.known) } ?? all
    return all.first { types.contains($0) && Field.named(field.key, in: .record($0)) != nil }
  }

  // MARK: What an entry says

  private mutating func labels(_ entry: Attributes) -> [Language: String] {
    var labels: [Language: String] = [:]
    switch entry.entry(.title, in: .choice, language: .french, findings: &findings) {
    case .text(let text): for language in languages { labels[language] = text }
    case .attributes(let names): labels = names.names(&findings)
    case nil: break
    }
    return labels.merging(entry.names(&findings)) { $1 }
  }

  /// Nil, told, where it is of a kind that there is none of.
  private mutating func kind(of entry: Attributes, at range: SourceRange) -> CustomField.Kind? {
    let hasChoices = entry.has(.choices)
    guard let word = entry.text(.kind, findings: &findings) else {
      return hasChoices ? choices(entry, at: range) : .text
    }
    switch fold(word) {
    case "texte", "text", "mot", "mots", "phrase", "string": return .text
    case "date", "jour", "day", "periode", "period": return .date
    case "nombre", "number", "montant", "amount", "entier", "integer": return .number
    case "choix", "choice", "liste", "list", "select", "enum": return choices(entry, at: range)
    case "lien", "link", "url", "adresse", "address", "site": return .link
    case "oui/non", "yes/no", "oui ou non", "yes or no", "oui-non", "yes-no", "vrai/faux", "true/false", "case", "flag",
      "booleen", "boolean", "bool":
      return .flag
    default:
      findings.append(unknownKind(word, entry))
      return nil
    }
  }

  private mutating func choices(_ entry: Attributes, at range: SourceRange) -> CustomField.Kind? {
    var choices: [CustomField.Choice] = []
    func add(_ choice: CustomField.Choice) {
      if !choices.contains(where: { $0.isNamed(choice.name) }) { choices.append(choice) }
    }
    if case .scalar? = entry.value(of: .choices) {
      for (text, _) in entry.list(.choices, findings: &findings) ?? [] { add(CustomField.Choice(text)) }
    } else {
      for entry in entry.entries(.choices, in: .choice, language: .french, findings: &findings) {
        switch entry {
        case .text(let text): add(CustomField.Choice(text))
        case .attributes(let names):
          let labels = names.names(&findings)
          if let first = (languages + [.french, .english]).compactMap({ labels[$0] }).first {
            add(CustomField.Choice(first, labels: labels))
          }
        }
      }
    }
    if choices.isEmpty {
      findings.append(incomplete(entry, lacking: .choices, in: .customField, at: range))
      return nil
    }
    return .choice(choices)
  }

  /// The types whose records have a key; nil where it says none, and where it names one that there is none of, which is told.
  private mutating func ofTypes(_ entry: Attributes) -> Set<CustomScope>? {
    guard let named = entry.list(.types, findings: &findings), !named.isEmpty else { return nil }
    var scopes: Set<CustomScope> = []
    for (word, range) in named {
      if let type = types.first(where: { $0.isNamed(word) }) {
        scopes.insert(.own(type.name))
      } else if let type = RecordType(named: word), type.descriptor.record != nil {
        scopes.insert(.known(type))
      } else {
        findings.append(unknownType(word, entry, at: range))
      }
    }
    return scopes
  }

  private mutating func type(_ entry: Attributes, _ range: SourceRange) -> CustomType? {
    let name = entry.text(.name, findings: &findings)
    let path = entry.text(.folder, findings: &findings) ?? name
    guard let name = name ?? path, let path else {
      findings.append(incomplete(entry, lacking: .name, in: .customType, at: range))
      return nil
    }
    let folder = path.split(separator: "/").map { slug(String($0).composed, limit: nameLimit) }.filter { !$0.isEmpty }
    for (word, field) in [(name, Field.name), (path, .folder)] {
      let range = entry.range(of: field) ?? range
      if let known = word.split(separator: "/").lazy.compactMap({ RecordType(named: String($0)) }).first {
        findings.append(takenType(word, by: known, entry, at: range))
        return nil
      }
      if slug(word).isEmpty || word.split(separator: "/").contains("..") {
        findings.append(noKey(word, entry, at: range))
        return nil
      }
    }
    if types.contains(where: { $0.isNamed(name) }) {
      findings.append(declaredTwice(name, entry, at: entry.range(of: .name) ?? range))
      return nil
    }
    if let other = types.first(where: { $0.folder == folder }) {
      findings.append(sharedFolder(path, with: other, entry, at: entry.range(of: .folder) ?? range))
      return nil
    }
    return CustomType(name: name, folder: folder, labels: labels(entry))
  }

  /// « titre », « date », a key; the other way round with « - » before it or a word behind it. Dates begin with the latest.
  private mutating func order(of entry: Attributes, _ type: CustomType) -> CustomType.Order {
    guard let text = entry.text(.order, findings: &findings) else { return type.order }
    var word = text[...].trimmed
    var isDescending: Bool?
    if word.hasPrefix("-") || word.hasPrefix("−") {
      word = word.dropFirst().trimmed
      isDescending = true
    }
    if let space = word.lastIndex(of: " "), let direction = direction(String(word[word.index(after: space)...])) {
      word = word[..<space].trimmed
      isDescending = direction
    }
    switch fold(word) {
    case "titre", "title", "nom", "name", "alphabetique", "alphabetical":
      return CustomType.Order(.title, isDescending: isDescending ?? false)
    case "date", "dates", "chronologique", "chronological":
      return CustomType.Order(.date, isDescending: isDescending ?? true)
    default: break
    }
    let own = fields.filter { $0.types?.contains(.own(type.name)) ?? true }
    if let field = own.first(where: { $0.isNamed(String(word)) }) {
      return CustomType.Order(.field(field.name), isDescending: isDescending ?? false)
    }
    findings.append(unknownOrder(String(word), own, entry))
    return type.order
  }

  private func direction(_ word: String) -> Bool? {
    switch fold(word) {
    case "decroissant", "decroissante", "desc", "descending", "inverse", "inversee", "reverse", "reversed": true
    case "croissant", "croissante", "asc", "ascending": false
    default: nil
    }
  }
}

extension Attributes {
  /// What something is called in each language that says it.
  fileprivate func names(_ findings: inout [Finding]) -> [Language: String] {
    var names: [Language: String] = [:]
    for (language, field) in [(Language.french, Field.frenchName), (.english, .englishName)] {
      if let text = text(field, findings: &findings) { names[language] = text }
    }
    for (language, pair) in byLanguage {
      if case .scalar(let text, _, _) = pair.value, !text.isEmpty { names[language] = text }
    }
    return names
  }
}

extension CustomScope {
  /// The type that Jalon knows it by: those of a site's own are pages.
  var known: RecordType { if case .known(let type) = self { type } else { .page } }
}

extension CustomField {
  /// Whether some record may have both.
  fileprivate func overlaps(_ other: CustomField) -> Bool {
    guard let types, let others = other.types else { return true }
    return !types.isDisjoint(with: others)
  }
}
