import Basics
import Foundation
import TestSupport
import Testing

@testable import Zip

/// Archives that others read: `unzip` and Python’s `zipfile`.
@Suite struct ZipTests {
  private static let files: [String: [UInt8]] = [
    "b.html": Array(String(repeating: "<p>Bonjour</p>\n", count: 500).utf8), "a/é ü.txt": Array("é".utf8),
    "vide.txt": [],
    "a/b/c.png": (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 &+ $0 >> 3) },
    "Ouvrir.html": [0x3C], "grand.bin": (0..<(9 << 20)).map { UInt8(truncatingIfNeeded: $0 >> 4) },
  ]

  private func members(_ folder: TestFolder) throws -> [ZipMember] {
    try Self.files.map { name, bytes in
      let path = "\(folder.path)/in/\(name)"
      try FileSystem.local.makeFolder(Basics.folder(of: path))
      try FileSystem.local.write(bytes, path)
      return ZipMember(name: name, source: path)
    }
  }

  @Test func pythonReadsBackWhatWasWritten() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.zip"
    try writeZip(members(folder), to: path)
    let script = """
      import sys, zipfile, hashlib
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist():
          assert i.date_time == (1980, 1, 1, 0, 0, 0) and i.flag_bits == 0x800 and i.external_attr >> 16 == 0o100644
          print(i.filename, i.compress_type, hashlib.sha256(z.read(i)).hexdigest())
      """
    guard let read = try? run("/usr/bin/python3", ["-c", script, path]) else { return }
    #expect(read.code == 0, "\(read.errors)")
    let names = read.output.split(separator: "\n").map { $0.split(separator: " ").dropLast(2).joined(separator: " ") }
    #expect(names == Self.files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let methods = read.output.split(separator: "\n").map { $0.split(separator: " ").dropLast().last ?? "" }
    #expect(methods == ["0", "0", "0", "8", "0", "0"])
    for (name, bytes) in Self.files {
      try FileSystem.local.makeFolder("\(folder.path)/out")
      let one = try run(
        "/usr/bin/python3",
        ["-c", "import sys,zipfile;zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])", path, "\(folder.path)/out"])
      #expect(one.code == 0)
      #expect(try FileSystem.local.read("\(folder.path)/out/\(name)", Int.max) == bytes, "\(name)")
    }
  }

  @Test func unzipFindsNothingWrong() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.zip"
    try writeZip(members(folder), to: path)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip") else { return }
    let tested = try run("/usr/bin/unzip", ["-tq", path])
    #expect(tested.code == 0, "\(tested.output)\(tested.errors)")
  }

  @Test func theSameFilesGiveTheSameBytes() throws {
    let folder = try TestFolder()
    let all = try members(folder)
    try writeZip(all, to: "\(folder.path)/a.zip")
    try writeZip(all.reversed(), to: "\(folder.path)/b.zip")
    #expect(try FileSystem.local.isSame("\(folder.path)/a.zip", "\(folder.path)/b.zip"))
    try writeZip([], to: "\(folder.path)/c.zip")
    #expect(try FileSystem.local.size("\(folder.path)/c.zip") == 22)
  }

  /// What cannot be read leaves the old archive, and nothing beside it.
  @Test func nothingIsLeftOfAnArchiveThatFails() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.zip"
    try folder.write("a.zip", "ancien")
    let lost = ZipMember(name: "x", source: "\(folder.path)/nulle-part")
    #expect(throws: FileError.self) { try writeZip([lost], to: path) }
    #expect(folder.read("a.zip") == "ancien")
    #expect(folder.tree().keys.sorted() == ["a.zip"])
  }

  /// Sixteen bits do not count a large site’s files.
  @Test func moreFilesThanThePlainFormatCounts() throws {
    let folder = try TestFolder()
    try folder.write("x", "x")
    let all = (0..<70_000).map { ZipMember(name: "f\($0)", source: "\(folder.path)/x") }
    let path = "\(folder.path)/a.zip"
    try writeZip(all, to: path)
    guard
      let read = try? run(
        "/usr/bin/python3", ["-c", "import sys,zipfile;print(len(zipfile.ZipFile(sys.argv[1]).namelist()))", path])
    else { return }
    #expect(read.output == "70000\n")
  }

  /// The numbers that 32 bits do not hold are beside the header, each once and in order.
  @Test func whatIsFarIsToldInSixtyFourBits() {
    var entry = ZipEntry(name: "a", offset: 0x1_0000_0002)
    entry.size = 3
    entry.packedSize = 3
    #expect(Array(entry.central.suffix(13)) == [0x61, 1, 0, 8, 0, 2, 0, 0, 0, 1, 0, 0, 0])
    #expect(Array(entry.central[42..<46]) == [0xFF, 0xFF, 0xFF, 0xFF])
    entry.size = 0x1_0000_0000
    #expect(entry.local[4] == 45)
    #expect(Array(entry.local[22..<26]) == [0xFF, 0xFF, 0xFF, 0xFF])
  }
}

private func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String, errors: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  let (output, errors) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let said = output.fileHandleForReading.readDataToEndOfFile()
  let told = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: said, as: UTF8.self), String(decoding: told, as: UTF8.self))
}
