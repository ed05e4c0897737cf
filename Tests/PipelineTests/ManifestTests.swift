import Basics
import Content
import Diagnostics
import Templates
import Testing

@testable import Pipeline

@Suite struct ManifestTests {
  static let manifest: Manifest = {
    var manifest = Manifest(key: "jalon\t0.1\nà \\ la")
    manifest.pages = 2
    manifest.inputs = [
      Manifest.Entry(
        path: "content/a\tb\\n.md", hash: Digest(value: .max), stamp: Stamp(size: 3, time: -5, id: 7),
        text: TextArchive.Place(file: 2, range: 3..<70)),
      Manifest.Entry(path: "content/é.md", hash: nil, stamp: nil),
    ]
    let made = ValueDigest(values: Digest(value: 5), texts: Digest(value: .max))
    manifest.outputs = [
      Manifest.Entry(
        path: "public/index.html", hash: Digest(value: 0), stamp: nil,
        page: Manifest.PageTrace(
          made: made, texts: [.init(source: "a1", range: 3..<9), .init(source: "b2", range: 9..<9)], notes: 40..<40)),
      Manifest.Entry(path: "public/a.html", hash: nil, stamp: nil, page: Manifest.PageTrace(made: made)),
      Manifest.Entry(path: "public/a.pdf", hash: Digest(value: 1), stamp: nil),
    ]
    (manifest.ground, manifest.context, manifest.archived) = (Digest(value: 8), Digest(value: 9), 3)
    manifest.record = Manifest.Entry(
      path: "public/.jalon-published", hash: Digest(value: 3), stamp: Stamp(size: 1, time: 2, id: 3))
    let source = SourceText(path: "content/a.md", text: "un\ndeux\ttrois\n")
    manifest.findings = [
      Finding(
        .altMissing, in: source, at: SourceRange(3, 7), Words(fr: "« a » : b", en: "“a”: b"),
        why: Words(fr: "", en: ""),
        hint: Words(fr: "c\nd", en: "e\tf")),
      Finding(.contentEmpty, as: .warning, file: nil, Words(fr: "x", en: "y")),
    ]
    return manifest
  }()

  @Test func whatIsWrittenIsRead() throws {
    #expect(Manifest(Self.manifest.bytes) == Self.manifest)
    let empty = Manifest(key: "")
    #expect(Manifest(empty.bytes) == empty)
  }

  /// A manifest cut short anywhere, or changed in any byte, is none.
  @Test func whatIsNotWholeIsNotRead() {
    let bytes = Self.manifest.bytes
    for count in bytes.indices { #expect(Manifest(Array(bytes[..<count])) == nil, "cut at \(count)") }
    for index in bytes.indices {
      for change in [UInt8(1), 0x80] {
        var changed = bytes
        changed[index] ^= change
        #expect(Manifest(changed) == nil, "byte \(index)")
      }
    }
    #expect(Manifest(bytes + [0x0A]) == nil)
    #expect(Manifest([]) == nil)
  }

  /// Lines that are whole and yet say what no build says.
  @Test(arguments: [
    "<\ta\t\t\t", "<\ta\tx\t\t\t", "<\ta\t1\t2\t3", "!\t0", "!\t\t\t\t\t\t\t\t\t", "\"", "\"\ta\tb",
    "\"\tno-such-code\n\"\terror\n!\t0\t1\t\t0\t0\t\t\t\t",
    "\"\tcontent-empty\n\"\terror\n!\t0\t1\t\t0\t2\t\t\t\t",
    "\"\tcontent-empty\n\"\terror\n!\t0\t1\t\t0\t99999999999999999999\t\t\t\t", "?", "",
    ">\ta\t99999999999999999999\t\t\t", ">\ta\t1\t\t\t\t1", ">\ta\t1\t\t\t\t1\t2\t4\t3", ">\ta\t1\t\t\t\t1\t2\t4\t",
    ">\ta\t1\t\t\t\t1\t2\t\t\tz\t3\t1", "<\ta\t1\t\t\t\t1\t2", "<\ta\t1\t\t\t\t1\t3\t2",
  ])
  func whatNoBuildWritesIsNotRead(_ line: String) {
    func manifest(_ lines: String) -> Manifest? {
      let text = Array("\(Manifest.heading)\nkey\n1\t0\t0\t0\t0\t0\n\(lines)".utf8)
      return Manifest(text + Array("\(Digest(text).value)\n".utf8))
    }
    #expect(manifest("") != nil)
    #expect(manifest("\(line)\n") == nil)
  }

  @Test func contentsAreToldApart() {
    var seen: Set<UInt64> = []
    for length in 0..<40 {
      let bytes = (0..<length).map { UInt8($0) }
      #expect(seen.insert(Digest(bytes).value).inserted)
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 0x40
        #expect(seen.insert(Digest(changed).value).inserted)
      }
    }
  }
}
