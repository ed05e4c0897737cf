import Basics
import Testing

@testable import Model

/// What types of record say of themselves.
@Suite struct RecordTypeTests {
  /// A word names one type, in whichever language, with its accents or without.
  @Test func noTwoTypesGoByOneWord() {
    var owners: [String: RecordType] = [:]
    for type in RecordType.allCases {
      for word in type.descriptor.spellings {
        #expect(owners.updateValue(type, forKey: word) == nil, "\(word)")
        #expect(RecordType(named: word.uppercased()) == type)
      }
    }
    #expect(RecordType(named: "Événements") == .event)
    #expect(RecordType(named: "jalon") == nil)
  }

  /// What a type says of its names, it can be found by.
  @Test(arguments: RecordType.allCases) func itsOwnNamesLeadToIt(type: RecordType) {
    let names = [type.descriptor.name, type.descriptor.folder].compactMap(\.self)
    for word in names.flatMap({ [$0.french, $0.english] }) { #expect(RecordType(named: word) == type, "\(word)") }
    #expect(RecordType(named: type.rawValue) == type)
  }

  /// Each record is that of one type, and is read, listed and made under it.
  @Test func eachTypeHasItsOwnRecord() {
    let types = RecordType.allCases.filter { $0.descriptor.record != nil }
    #expect(types.count == Set(types.compactMap(\.descriptor.record).map(ObjectIdentifier.init)).count)
    #expect(Set(RecordType.allCases).subtracting(types) == [.objective, .project])
    for type in types { #expect(type.descriptor.record?.descriptor.name == type.name) }
    // A site has each in a list of its own: what is added to one is seen by all who go through records.
    var site = Site(settings: Settings())
    #expect(site.isEmpty && site.headers.isEmpty)
    site.glossaries = [Glossary(header: header(.glossary))]
    site.pages = [Page(header: header(.page), pieces: [], sections: [])]
    #expect(!site.isEmpty)
    #expect(site.headers.map(\.type) == [.page, .glossary])
    #expect(site.recordHeaders.map(\.type) == [.glossary])
    #expect(Glossary.firstHeader(of: site, in: .french)?.type == .glossary)
    #expect(Glossary.firstHeader(of: site, in: .english) == nil)
  }

  /// Keys that a type says a new file has are keys that it may have.
  @Test(arguments: RecordType.allCases) func keysOfNewFilesAreItsOwn(type: RecordType) {
    for field in type.descriptor.newFile?.keys ?? [] {
      #expect(field.kind(in: .record(type)) != nil, "\(field) of \(type)")
    }
    let field = [type.descriptor.textField].compactMap(\.self)
    #expect(field.allSatisfy { $0.kind(in: .record(type))?.isSection == true })
  }

  private func header(_ type: RecordType) -> Header {
    Header(source: "a.md", type: type, language: .french, key: "a", address: "/a/", title: "A")
  }
}
