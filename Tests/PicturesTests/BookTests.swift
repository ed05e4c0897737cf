import Basics
import Foundation
import Testing

@testable import Pictures

/// What is known of pictures, in a folder of its own; copies are made by one who writes down what they would be.
@Suite final class BookTests {
  private let root = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  private let made = Locked<[Int]>([])
  private let hashed = Locked(0)
  private let size = PixelSize(width: 1000, height: 500)

  init() throws { try FileSystem.local.makeFolder(root) }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func book(hasMaker: Bool = true, id: UInt64 = 7, start: Int = .max, triesAgain: Bool = false) -> PictureBook {
    var files = FileSystem.local
    files.hash = { [hashed] in
      hashed.withLock { $0 += 1 }
      return try FileSystem.local.hash($0)
    }
    let maker = PictureMaker(id: id) { [made] wanted, bytes, size throws(PictureProblem) in
      if bytes.starts(with: "bad".utf8) { throw .damaged }
      made.withLock { $0 += wanted.map(\.width) }
      return wanted.map { Array("\($0.width)".utf8) + bytes }
    }
    return PictureBook(root + "/kept", start: start, files: files, triesAgain: triesAgain) { hasMaker ? maker : nil }
  }

  private func write(_ text: String, _ name: String = "a.jpg") throws -> String {
    try FileSystem.local.write(Array(text.utf8), root + "/" + name)
    return root + "/" + name
  }

  private func look(_ book: PictureBook, _ path: String) throws -> PictureBook.Look {
    book.look(path, size: try #require(size), format: .jpeg, isConverted: false)
  }

  private func picture(_ book: PictureBook, _ path: String) throws -> Picture {
    guard case .picture(let picture) = try look(book, path) else { throw PictureProblem.unread }
    return picture
  }

  private var kept: [String] {
    ((try? FileSystem.local.list(root + "/kept")) ?? []).map(\.name).filter { $0 != "index" }
  }

  @Test func aCopyIsMadeOnce() throws {
    let path = try write("photo")
    let first = book()
    let picture = try picture(first, path)
    var begun = 0
    #expect(try first.make([(path, picture), (path, picture)], jobs: 2, begin: { begun = $0 }, advance: {}))
    #expect(begun == 1)
    #expect(made.withLock(\.self) == [480, 960, 480, 960, 1000])
    #expect(try FileSystem.local.read(first.place(of: picture.copies[0], of: picture), 99) == Array("480photo".utf8))
    try first.close([(path, try FileSystem.local.stamp(path))])
    #expect(kept.count == 5 && hashed.withLock(\.self) == 1)
    // Another run, and one without anything that makes copies.
    for hasMaker in [true, false] {
      let second = book(hasMaker: hasMaker)
      let again = try self.picture(second, path)
      #expect(again == picture && !second.isLacking)
      #expect(try second.make([(path, again)], jobs: 1) {})
    }
    #expect(made.withLock(\.self).count == 5 && hashed.withLock(\.self) == 1)
  }

  /// A time that may be that of two contents proves nothing.
  @Test func aYoungFileIsReadEachTime() throws {
    let path = try write("photo")
    for _ in 0..<2 {
      let book = book(start: 0)
      _ = try look(book, path)
      try book.close(nil)
    }
    #expect(hashed.withLock(\.self) == 2)
  }

  @Test func anotherPictureInItsPlaceIsAnother() throws {
    let path = try write("photo")
    let first = book(start: 0)
    let picture = try picture(first, path)
    #expect(try first.make([(path, picture)], jobs: 1) {})
    try first.close([(path, nil)])
    _ = try write("other")
    let second = book(start: 0)
    let other = try self.picture(second, path)
    #expect(other.digest != picture.digest)
    #expect(try second.make([(path, other)], jobs: 1) {})
    #expect(kept.count == 10)
    // Nobody asks after the first any more.
    try second.close([(path, nil)])
    #expect(kept.count == 5 && kept.allSatisfy { $0.hasPrefix(hexadecimal(other.mark, digits: 16)) })
  }

  /// It is made a copy of nothing, and is told what it is from then on, until something else reads pictures.
  @Test func whatCannotBeDoneIsKnown() throws {
    let path = try write("bad photo")
    let first = book()
    #expect(try first.make([(path, try picture(first, path))], jobs: 1) {} == false)
    #expect(try look(first, path) == .problem(.damaged))
    try first.close([(path, try FileSystem.local.stamp(path))])
    #expect(try look(book(), path) == .problem(.damaged))
    #expect(try picture(book(id: 9), path).size == size)
    #expect(try picture(book(triesAgain: true), path).size == size)
  }

  @Test func withoutAMakerPicturesAreShownAsTheyAre() throws {
    let path = try write("photo")
    let book = book(hasMaker: false)
    #expect(!book.isLacking)
    #expect(try look(book, path) == .plain)
    #expect(book.isLacking && book.hasNoMaker && book.lackMark == 1)
    #expect(
      book.look(path, size: try #require(size), format: .jpeg, isConverted: true) == .problem(.unread))
  }

  @Test func whatHasTooManyPixelsIsNotRead() throws {
    let path = try write("photo")
    let size = try #require(PixelSize(width: 30_000, height: 30_000))
    #expect(book().look(path, size: size, format: .png, isConverted: false) == .problem(.tooLarge))
    #expect(hashed.withLock(\.self) == 0)
    let largest = try #require(PixelSize(width: Int.max, height: Int.max))
    #expect(book().look(path, size: largest, format: .png, isConverted: false) == .problem(.tooLarge))
  }

  /// A picture that is saved while the site is built is asked after again.
  @Test func aPictureThatChangesMeanwhileIsNotTakenForTheOther() throws {
    let path = try write("photo")
    let book = book()
    let picture = try picture(book, path)
    _ = try write("other")
    #expect(try book.make([(path, picture)], jobs: 1) {} == false)
    #expect(kept.isEmpty)
    let other = try self.picture(book, path)
    #expect(other.digest == Digest(Array("other".utf8)))
    #expect(try book.make([(path, other)], jobs: 1) {})
  }

  @Test func anIndexThatIsNotWholeIsNone() throws {
    let path = try write("photo")
    let book = book()
    _ = try look(book, path)
    try FileSystem.local.makeFolder(root + "/kept")
    try book.close([(path, try FileSystem.local.stamp(path))])
    let bytes = try FileSystem.local.read(root + "/kept/index", 9_999)
    #expect(PictureIndex(bytes)?.files.count == 1)
    for count in bytes.indices { #expect(PictureIndex(Array(bytes.prefix(count))) == nil) }
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(PictureIndex(other) == nil)
    }
  }
}
