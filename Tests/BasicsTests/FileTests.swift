import Basics
import Foundation
import Testing

@Suite struct FileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  private let files = FileSystem.local

  @Test func filesAreCopiedAndComparedWhateverTheirSize() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try files.makeFolder(folder + "/a/b")
    for size in [0, 1, 1 << 18, (1 << 18) + 1, 1 << 20] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let (one, two) = (folder + "/a/b/one", folder + "/a/b/two")
      try files.write(bytes, one)
      try files.copy(one, two)
      #expect(try files.isSame(one, two))
      #expect(try files.read(two, Int.max) == bytes)
      #expect(try files.size(two) == size)
      guard size > 0 else { continue }
      try files.write(bytes.dropLast() + [bytes[size - 1] ^ 1], two)
      #expect(try !files.isSame(one, two))
      try files.write(bytes.dropLast(), two)
      #expect(try !files.isSame(one, two))
      #expect(try files.read(one, 10).count == min(size, 10))
    }
  }

  @Test func listingsAreInTheOrderOfBytes() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try files.makeFolder(folder)
    for name in ["é", "a", "B", "Z", "_"] { try files.write([], folder + "/" + name) }
    #expect(try files.list(folder).map(\.name) == ["B", "Z", "_", "a", "é"])
    #expect(try files.kind(folder + "/absent") == nil)
    #expect(throws: FileError.self) { try files.list(folder + "/absent") }
  }
}
