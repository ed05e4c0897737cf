import Basics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct PublishedRecordTests {
  private let record = PublishedRecord(
    site: 7,
    facts: [
      .init("index.html", Digest(value: .max)), .init("é/b.html", Digest(value: 1)), .init("c", nil),
    ])

  @Test func whatIsWrittenIsRead() {
    #expect(PublishedRecord(record.bytes) == record)
    let empty = PublishedRecord(site: 0, facts: [])
    #expect(PublishedRecord(empty.bytes) == empty)
  }

  @Test func whatIsNotWholeIsNotRead() {
    let bytes = record.bytes
    for count in bytes.indices where (bytes.count - count) % 34 != 0 {
      #expect(PublishedRecord(Array(bytes[..<count])) == nil, "cut at \(count)")
    }
    for index in bytes.indices {
      #expect(PublishedRecord(Array(bytes[..<index]) + [0xFF] + bytes[(index + 1)...]) == nil)
    }
    #expect(PublishedRecord([]) == nil)
  }

  /// It goes online with the site.
  @Test func itNamesNoPath() {
    let text = String(decoding: record.bytes, as: UTF8.self)
    #expect(!text.contains("index") && !text.contains("html") && !text.contains("exemple"))
  }

  /// The same site has the same record, in any place, however it came to be.
  @Test func itIsMadeFromTheSiteAlone() throws {
    func record(_ site: TestSite) -> Data? {
      FileManager.default.contents(atPath: site.root + "/public/" + PublishedRecord.name)
    }
    func build(_ site: TestSite) {
      var options = BuildOptions()
      options.source = site.root
      let isPublished = Pipeline.build(options).isPublished
      #expect(isPublished)
    }
    let files = ["site.yml": "titre: Site\n", "index.md": "Bonjour\n", "b.md": "# B\n\nb\n", "c.txt": "c"]
    let one = try TestSite(files)
    build(one)
    let other = try TestSite(files.merging(["b.md": "# B\n\nautre\n", "d.md": "d\n", "c.txt": "d"]) { $1 })
    build(other)
    #expect(record(one) != record(other))
    try other.remove("d.md")
    try other.write("c.txt", "c")
    build(other)
    // This one is made alone.
    try other.write("b.md", "# B\n\nb\n")
    build(other)
    #expect(one.tree() == other.tree())
    #expect(record(one) == record(other))
    #expect(record(one) != nil)
  }

  @Test func placesAreKept() throws {
    let folder = try TestFolder()
    var places = Places()
    places.add([Digest(value: 1), Digest(value: 2)], in: "/a\tb\n")
    places.add([Digest(value: 3), Digest(value: 3)], in: "/c")
    try places.write(to: folder.path, files: .local)
    var read = try Places(in: folder.path, files: .local)
    #expect(read == places)
    #expect(read.folders == ["/a\tb\n", "/c"])
    #expect((1...3).allSatisfy { read.knows(Digest(value: $0)) } && !read.knows(Digest(value: 4)))
    // Of each folder the last ones, and never at the cost of another.
    for number in 10..<400 { read.add([Digest(value: UInt64(number))], in: "/c") }
    #expect(read.lines.count == 102)
    #expect(read.knows(Digest(value: 399)) && !read.knows(Digest(value: 3)))
    read.forget("/c")
    #expect(read.folders == ["/a\tb\n"])
  }

  @Test(arguments: [0, 1, 7, 8, 9, 262_143, 262_144, 262_145, 524_288, 600_001]) func filesAreHashedInPieces(
    _ size: Int
  ) throws {
    let folder = try TestFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    try FileSystem.local.write(bytes, folder.path + "/x")
    #expect(try FileSystem.local.hash(folder.path + "/x") == Digest(bytes))
  }
}
