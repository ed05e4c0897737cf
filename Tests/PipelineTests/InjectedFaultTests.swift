import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Every operation on files fails, one after the other: a build says so, loses nothing, and the next one is right.
@Suite struct InjectedFaultTests {
  private static let isThorough = ProcessInfo.processInfo.environment["JALON_FAULTS"] != nil

  /// How many operations there are from one that fails to the next; all fail with `JALON_FAULTS=1`.
  private static let step = isThorough ? 1 : 5

  private static let versions: [[String: String]] = [
    [
      "site.yml": "titre: Site\nas_of: 2024-01-01\n", "index.md": "Bonjour ![Un](a.svg)\n", "d/b.md": "# B\n\nb\n",
      "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>", "old/o.md": "o\n",
      "contacts/contacts.csv": "Organisation,Ville\nA,Lyon\n",
      "../templates/partials/footer.html": "<footer>x</footer>\n",
    ],
    [
      "site.yml": "titre: Site\nas_of: 2024-01-01\n", "index.md": "Bonsoir ![Un](a.svg)\n", "d/b.md": "# B\n\nc\n",
      "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"/>", "new/n.md": "n\n",
      "contacts/contacts.csv": "Organisation,Ville\nA,Nice\n",
      "../templates/partials/footer.html": "<footer>y</footer>\n",
    ],
  ]

  /// - Parameter isTextAlone: whether no more than one text tells the versions apart, so that its page is made alone.
  private func write(_ version: Int, to site: TestSite, isTextAlone: Bool = false) throws {
    for name in ["old", "new"] { try? site.remove(name) }
    var texts = Self.versions[isTextAlone ? 0 : version]
    texts["d/b.md"] = Self.versions[version]["d/b.md"]
    for (path, text) in texts { try site.write(path, text) }
  }

  /// Builds, and says what was wrong if the site was not published: a failure that names its findings only.
  private func publish(_ site: TestSite, _ files: FileSystem = .local) -> String {
    let report = build(options(site), files: files)
    return report.isPublished ? "published" : "\(report.findings.map(\.code.rawValue))"
  }

  private func options(_ site: TestSite) -> BuildOptions {
    var options = BuildOptions()
    options.source = site.root
    return options
  }

  private func clean(isTextAlone: Bool = false) throws -> [[String: Data]] {
    try [0, 1].map {
      let site = try TestSite()
      try write($0, to: site, isTextAlone: isTextAlone)
      #expect(publish(site) == "published")
      return site.tree()
    }
  }

  @Test(arguments: isThorough ? [ENOSPC, EIO, EMFILE, EROFS, EACCES] : [EIO], [false, true])
  func everyOperationMayFail(_ number: Int32, isTextAlone: Bool) throws {
    let clean = try clean(isTextAlone: isTextAlone)
    let site = try TestSite()
    try write(0, to: site, isTextAlone: isTextAlone)
    #expect(publish(site) == "published")
    var operation = 1
    while true {
      let version = operation / Self.step % 2
      try write(version, to: site, isTextAlone: isTextAlone)
      let fault = Fault(at: operation, number: number)
      let report = build(options(site), files: fault.files)
      guard let (name, path) = fault.met else {
        let isPublished = report.isPublished
        #expect(isPublished)
        #expect((report.steps.last?.name == "texts") == isTextAlone)
        break
      }
      let place: Comment = "operation \(operation): \(name) \(path)"
      check(report, path, site, clean: clean[version], place)
      for (path, bytes) in site.tree() where !clean.contains(where: { $0[path] == bytes }) {
        Issue.record("\(place) left \(path)")
      }
      let next = build(options(site))
      let isMended = next.isPublished && next.findings.allSatisfy { $0.severity != .error }
      try #require(isMended, place)
      try #require(site.tree() == clean[version], place)
      #expect(try FileSystem.local.kind(site.root + "/.jalon/stage") == nil, place)
      #expect(!site.tree(".jalon").keys.contains { $0.hasSuffix(".new") }, place)
      operation += Self.step
    }
    #expect(operation > (isTextAlone ? 50 : 100))
    print(
      "errno \(number)\(isTextAlone ? ", a text alone" : ""): one in \(Self.step) of \(operation - 1) operations failed"
    )
  }

  /// Either the fault is told, as one of the machine and by the file that it met, or it is of no account.
  private func check(
    _ report: BuildReport, _ path: String, _ site: TestSite, clean: [String: Data], _ place: Comment
  ) {
    let told = report.findings.filter { $0.severity == .error }
    // What is remembered of the last build is only there to save work.
    let isRight = report.isPublished && site.tree() == clean
    if told.isEmpty { return #expect(isRight, place) }
    let isMachineAtFault = report.isMachineAtFault
    #expect(isMachineAtFault, place)
    #expect(told.contains { $0.file == path }, "\(place.rawValue): \(told.map { $0.file ?? "" })")
    #expect(told.allSatisfy { $0.code == .ioRead || $0.code == .ioWrite }, place)
  }

  /// A file that is gone, or is another one, by the time it is read.
  @Test(arguments: ["index.md", "d/b.md", "a.svg", "contacts/contacts.csv", "../templates/partials/footer.html"])
  func aFileChangesWhileItIsRead(_ name: String) throws {
    let clean = try clean()
    for isGone in [true, false] {
      let site = try TestSite()
      try write(0, to: site)
      #expect(publish(site) == "published")
      let before = site.tree()
      try site.write("d/b.md", "# B\n\nautre\n")
      let path = site.root + "/" + (name.hasPrefix("../") ? String(name.dropFirst(3)) : "content/" + name)
      var files = FileSystem.local
      files.read = { asked, limit in
        let bytes = try FileSystem.local.read(asked, limit)
        guard asked == path else { return bytes }
        if isGone {
          try FileSystem.local.remove(path)
          throw FileError(path: path, number: ENOENT)
        }
        try FileSystem.local.write(Array((Self.versions[1][name] ?? "").utf8), path)
        return bytes
      }
      // Forced: the last build is not recalled, which would read the file before the build does.
      var forced = options(site)
      forced.isForced = true
      let report = build(forced, files: files)
      if isGone {
        let isMachineAtFault = report.isMachineAtFault
        #expect(isMachineAtFault)
        #expect(report.findings.contains { $0.severity == .error && $0.file == path })
        #expect(site.tree() == before)
      }
      // Whatever it made, it does not believe it to be right.
      try write(1, to: site)
      #expect(publish(site) == "published")
      #expect(site.tree() == clean[1], "\(name)")
    }
  }

  /// A clock that is set back: everything seems to be of the future, then of the past.
  @Test func clocksProveNothing() throws {
    let site = try TestSite()
    try write(0, to: site)
    try setTimes(2_500_000_000, of: site)
    #expect(publish(site) == "published")
    try write(1, to: site)
    try setTimes(1_000_000_000, of: site)
    #expect(publish(site) == "published")
    #expect(site.tree() == (try clean()[1]))
    try site.write("d/b.md", "# B\n\nb\n")
    try setTimes(2_500_000_000, of: site)
    #expect(build(options(site)).written == 1)
    #expect(build(options(site)).written == 0)
  }

  private func setTimes(_ seconds: Double, of site: TestSite) throws {
    for case let path as String in FileManager.default.enumerator(atPath: site.root) ?? .init()
    where !path.hasPrefix("public") && !path.hasPrefix(".jalon") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: site.root + "/" + path)
    }
  }

  /// From one disk to another, a file cannot be moved in one step.
  @Test func aSiteMayBePublishedOnAnotherDisk() throws {
    let clean = try clean()
    let site = try TestSite()
    var apart = FileSystem.local
    apart.move = { from, to in
      if from.contains("/.jalon/") != to.contains("/.jalon/") { throw FileError(path: to, number: EXDEV) }
      try FileSystem.local.move(from, to)
    }
    let files = apart
    try write(0, to: site)
    #expect(publish(site, files) == "published")
    #expect(site.tree() == clean[0])
    // Cut short while files are on their way, the system having no time for anything after.
    try write(1, to: site)
    let isDead = Locked(false)
    var dying = files
    dying.copy = { from, to in
      if isDead.withLock({ $0 }) { throw FileError(path: to, number: EIO) }
      try FileSystem.local.copy(from, to)
    }
    dying.move = { from, to in
      try files.move(from, to)
      if to.contains("/public/") { isDead.withLock { $0 = true } }
    }
    dying.remove = { path in
      if isDead.withLock({ $0 }) { throw FileError(path: path, number: EIO) }
      try FileSystem.local.remove(path)
    }
    #expect(build(options(site), files: dying).isCutShort)
    #expect(publish(site, files) == "published")
    #expect(site.tree() == clean[1])
  }
}

/// The files of this machine, of which one operation fails.
private final class Fault: Sendable {
  private let operation: Int
  private let number: Int32
  private let state = Locked<(count: Int, met: (String, String)?)>((0, nil))

  init(at operation: Int, number: Int32) {
    self.operation = operation
    self.number = number
  }

  /// The operation that failed, and the path that it was asked for.
  var met: (name: String, path: String)? { state.withLock { $0.met } }

  private func count(_ name: String, _ path: String) throws {
    let isNow = state.withLock { state in
      state.count += 1
      if state.count == operation { state.met = (name, path) }
      return state.count == operation
    }
    if isNow { throw FileError(path: path, number: number) }
  }

  var files: FileSystem {
    let local = FileSystem.local
    var files = local
    files.read = {
      try self.count("read", $0); return try local.read($0, $1)
    }
    files.list = {
      try self.count("list", $0); return try local.list($0)
    }
    files.kind = {
      try self.count("kind", $0); return try local.kind($0)
    }
    files.ownKind = {
      try self.count("own kind", $0); return try local.ownKind($0)
    }
    files.hash = {
      try self.count("hash", $0); return try local.hash($0)
    }
    files.realPath = {
      try self.count("real path", $0); return try local.realPath($0)
    }
    files.stamp = {
      try self.count("stamp", $0); return try local.stamp($0)
    }
    files.size = {
      try self.count("size", $0); return try local.size($0)
    }
    files.write = { bytes, path in
      do { try self.count("write", path) } catch {
        // A disk that fills up leaves half of what was written.
        try local.write(Array(bytes.prefix(bytes.count / 2)), path)
        throw error
      }
      try local.write(bytes, path)
    }
    files.isSame = {
      try self.count("compare", $0); return try local.isSame($0, $1)
    }
    files.copy = {
      try self.count("copy", $1); try local.copy($0, $1)
    }
    files.move = {
      try self.count("move", $1); try local.move($0, $1)
    }
    files.makeFolder = {
      try self.count("make", $0); try local.makeFolder($0)
    }
    files.makeNewFolder = {
      try self.count("make", $0); return try local.makeNewFolder($0)
    }
    files.lock = {
      try self.count("lock", $0); return try local.lock($0, $1)
    }
    files.remove = {
      try self.count("remove", $0); try local.remove($0)
    }
    return files
  }
}
