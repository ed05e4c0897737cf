package import Basics
package import Dates

/// A key that a site declares for its records besides those that Jalon knows: an entry of the `champs:` of `site.yml`.
package struct CustomField: Sendable, Hashable {
  /// What its values are.
  package enum Kind: Sendable, Hashable {
    /// Plain words.
    case text
    /// A date as the milestones of a plan have it: a day, a month, a season.
    case date
    case number
    /// One of these, in the order of the site.
    case choice([Choice])
    /// An address of the web, or of a file of the site.
    case link
    case flag
  }

  /// Something to choose, and what it is called in each language.
  package struct Choice: Sendable, Hashable {
    package let name: String
    package let labels: [Language: String]

    package init(_ name: String, labels: [Language: String] = [:]) {
      self.name = name
      self.labels = labels
    }

    /// What pages call it.
    package func label(in language: Language) -> String { labels[language] ?? name }

    /// Whether a word means it, in whatever language.
    package func isNamed(_ word: String) -> Bool { ([name] + labels.values).contains { fold($0) == fold(word) } }
  }

  /// As front matter has it.
  package let key: String
  package let kind: Kind
  package let labels: [Language: String]
  /// The types of record that have it; nil of one that all have.
  package let types: Set<CustomScope>?
  /// Where it is declared.
  package let origin: Origin
  /// What templates call it: `annee_de_creation`.
  package let name: String

  package init(
    key: String, kind: Kind, labels: [Language: String] = [:], types: Set<CustomScope>? = nil, origin: Origin
  ) {
    (self.key, self.kind, self.labels, self.types, self.origin) = (key, kind, labels, types, origin)
    name = slug(key).replacing("-", with: "_")
  }

  /// What pages call it.
  package func label(in language: Language) -> String {
    labels[language] ?? key.prefix(1).uppercased() + key.dropFirst()
  }

  /// Whether front matter may call it so: accents, case, spaces and hyphens make no difference, and its labels are names too.
  package func isNamed(_ word: String) -> Bool {
    let word = Field.folded(word)
    return ([key] + labels.values).contains { Field.folded($0) == word }
  }
}

extension CustomValue {
  /// What is chosen; nil of what is no choice.
  package var choice: CustomField.Choice? {
    guard case .choice(let place) = content, case .choice(let all) = field.kind, all.indices.contains(place) else {
      return nil
    }
    return all[place]
  }
}

/// What a record is to those who declare keys and lists: of a type that Jalon knows, or of one of the site's own.
package enum CustomScope: Sendable, Hashable {
  case known(RecordType)
  /// By its name.
  case own(String)

  /// Whether it is a type of the site's own.
  package var isOwn: Bool { if case .own = self { true } else { false } }
}

/// A type of record that a site declares: an entry of the `types:` of `site.yml`. Its records are pages that are listed together.
package struct CustomType: Sendable, Hashable {
  /// What its list goes by.
  package struct Order: Sendable, Hashable {
    /// What is compared.
    package enum Key: Sendable, Hashable {
      case title, date
      /// A key of the site's own, by what templates call it.
      case field(String)
    }

    package let key: Key
    /// Whether the greatest comes first.
    package let isDescending: Bool

    package init(_ key: Key, isDescending: Bool = false) {
      self.key = key
      self.isDescending = isDescending
    }
  }

  /// As `type:` has it.
  package let name: String
  /// The folders that it is in, from `content/`, as addresses have them: `["oeuvres"]`.
  package let folder: [String]
  /// What its list is called in each language.
  package let labels: [Language: String]
  package var order: Order

  package init(name: String, folder: [String], labels: [Language: String] = [:], order: Order = Order(.title)) {
    (self.name, self.folder, self.labels, self.order) = (name, folder, labels, order)
  }

  /// What pages call its list.
  package func label(in language: Language) -> String {
    labels[language] ?? name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Whether `type:` may call it so.
  package func isNamed(_ word: String) -> Bool { fold(word) == fold(name) }
}

/// What a record says under a key of the site's own.
package struct CustomValue: Sendable, Hashable {
  /// What it says, of the kind of its field.
  package enum Content: Sendable, Hashable {
    case text(String)
    case date(DateExpression)
    case number(Double)
    /// By its place among those of the field.
    case choice(Int)
    /// What it is called, and where it leads.
    case link(RecordReference)
    case flag(Bool)
  }

  package let field: CustomField
  package let content: Content

  package init(_ field: CustomField, _ content: Content) {
    self.field = field
    self.content = content
  }
}

extension Settings {
  /// The keys of the site's own that a record may have, in their order.
  package func fields(of scope: CustomScope) -> [CustomField] {
    customFields.isEmpty ? [] : customFields.filter { $0.types?.contains(scope) ?? true }
  }
}

extension Header {
  /// What it is to those who declare keys and lists.
  package var customScope: CustomScope { customType.map(CustomScope.own) ?? .known(type) }
}
