package import Basics

/// What is known of a type of record before any file of it is read. Each stands beside its model; `RecordType.descriptor` has all of them.
package struct RecordDescriptor: Sendable {
  /// What a record is called, as in `type: plan`.
  package let name: Words
  /// What the folder of such records is called, which gives its files their type; nil of what has none of its own.
  package let folder: Words?
  /// Names that a folder or `type:` may use, folded: its own, and others.
  package let spellings: [String]
  /// The record that a file is read into; nil of a part of a plan, which is read with its plan.
  package var record: (any Record.Type)?
  package var listing = Listing.none
  /// Whether there is one a language, in a file that is named after the type wherever it lies.
  package var isLone = false
  /// Whether there are pages of its own below its address.
  package var hasPagesBelow = false
  /// Whether sections of its text may say what its keys do.
  package var hasSections = false
  /// The key whose section its text is from the beginning; nil where only a heading or a label begins one.
  package var textField: Field?
  /// The key whose day a record opens on, where no other key says when it does; nil where that is left to those keys.
  package var opensOn: Field?
  /// Nil where no file is made for it.
  package var newFile: NewFile?

  /// Where records of a type are listed.
  package enum Listing: Sendable, Hashable {
    case none
    /// Below the home page of their language, at one address whatever their folder: `plans/`.
    case fixed(String)
    /// At the address of their folder, in each language that has one.
    case folder
    /// The same in every language: a record that nobody translated is there as well.
    case folderInEveryLanguage
  }

  /// What `jalon new` writes.
  package struct NewFile: Sendable {
    /// The keys besides its title, in the order in which a person thinks of them.
    package let keys: [Field]
    /// Whether it gets a folder of its own, for the photos and documents that go with it.
    package var hasOwnFolder = false
    /// Whether what happened in a year is filed by it: « Berlin 2026 » is `2026-berlin`.
    package var isFiledByYear = false
    /// The values that a day gives.
    package let known: @Sendable (_ today: CivilDate) -> [Field: String]

    package init(
      _ keys: [Field], hasOwnFolder: Bool = false, isFiledByYear: Bool = false,
      known: @escaping @Sendable (_ today: CivilDate) -> [Field: String] = { _ in [:] }
    ) {
      self.keys = keys
      self.hasOwnFolder = hasOwnFolder
      self.isFiledByYear = isFiledByYear
      self.known = known
    }
  }

  /// - Parameter others: other names that are read and never shown.
  package init(_ record: (any Record.Type)? = nil, name: Words, folder: Words? = nil, others: [String] = []) {
    self.record = record
    self.name = name
    self.folder = folder
    var seen: Set<String> = []
    let shown = [name, folder].compactMap(\.self).flatMap { [$0.french, $0.english] }
    spellings = (shown + others).map { fold($0) }.filter { seen.insert($0).inserted }
  }

  /// The same with what else there is to say of it.
  func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
