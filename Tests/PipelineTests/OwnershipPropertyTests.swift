import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Whatever is done to a site and to the folder that it is published to, in any order: no byte of somebody else’s is lost, and no page
/// that was withdrawn stays online once a build says that the site is published.
@Suite struct OwnershipPropertyTests {
  /// How many steps: thousands with `JALON_EDITS=3000`.
  private static let count = ProcessInfo.processInfo.environment["JALON_EDITS"].flatMap { Int($0) } ?? 80

  @Test(arguments: [1, 2, 3]) func nothingOfOthersIsLostAndNothingWithdrawnStays(seed: UInt64) throws {
    var world = try World(seed: seed)
    var published = 0
    for step in 0..<Self.count {
      let (what, hasBuilt) = try world.step()
      let place: Comment = "seed \(seed), step \(step): \(what)"
      let tree = world.tree
      for (path, bytes) in world.foreign { try #require(tree[path] == bytes, "\(place.rawValue) lost \(path)") }
      guard hasBuilt else { continue }
      published += 1
      let made = tree.filter { world.foreign[$0.key] == nil }
      let expected = try world.expected()
      try #require(made == expected, place)
    }
    #expect(published > Self.count / 10)
  }
}

private struct World {
  private let site: TestSite
  private let clean: TestSite
  private let link: String
  private var random: SplitMix
  /// The published folder’s name in the site.
  private var folder = "public"
  /// What somebody put into it, by its path from there.
  private(set) var foreign: [String: Data] = [:]
  private var turn = 0
  private let keeper: Keeper

  /// Removes what stands beside the site when the test ends.
  private final class Keeper {
    let path: String
    init(_ path: String) { self.path = path }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  init(seed: UInt64) throws {
    random = SplitMix(seed: seed)
    let files = ["site.yml": "titre: Site\n", "index.md": "Bonjour\n"]
    site = try TestSite(files)
    clean = try TestSite(files)
    link = site.root + "-lien"
    keeper = Keeper(link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: site.root)
  }

  var tree: [String: Data] { site.tree(folder) }

  private static let pages = ["a.md", "b.md", "d/c.md", "d/e.md", "x.txt", "d/y.txt"]
  private static let addresses = [
    "a/index.html", "b/index.html", "d/c/index.html", "x.txt", "d/y.txt", "index.html", "à moi.txt", "d/autre.txt",
    "d/c/z",
  ]

  /// What a build of the same sources makes from nothing.
  func expected() throws -> [String: Data] {
    try clean.remove("../content")
    try FileManager.default.copyItem(atPath: site.root + "/content", toPath: clean.root + "/content")
    for name in ["public", ".jalon"] { try? clean.remove("../" + name) }
    var options = BuildOptions()
    options.source = clean.root
    #expect(build(options).isPublished)
    return clean.tree()
  }

  /// Does something; says what, and whether the site is published as it is now.
  mutating func step() throws -> (what: String, hasBuilt: Bool) {
    turn += 1
    let page = Self.pages[random.below(Self.pages.count)]
    let address = Self.addresses[random.below(Self.addresses.count)]
    let place = "../\(folder)/\(address)"
    switch random.below(16) {
    case 0, 1:
      try site.write(page, "Texte \(turn).\n")
      return ("wrote \(page)", false)
    case 2, 3:
      try? site.remove(page)
      return ("withdrew \(page)", false)
    case 4:
      let other = folder == "public" ? "ailleurs" : "public"
      guard try FileSystem.local.kind(site.root + "/" + folder) != nil else { return ("nothing to move", false) }
      try FileManager.default.moveItem(atPath: "\(site.root)/\(folder)", toPath: "\(site.root)/\(other)")
      folder = other
      return ("moved to \(other)", false)
    case 5:
      try? site.remove("../.jalon")
      return ("lost .jalon", false)
    case 6:
      try site.write(place, "à moi \(turn)")
      foreign[address] = Data("à moi \(turn)".utf8)
      return ("put \(address)", false)
    case 7, 8, 9:
      guard let address = foreign.keys.sorted().first else { return ("nothing to take away", false) }
      try site.remove("../\(folder)/\(address)")
      foreign[address] = nil
      return ("took away \(address)", false)
    case 10:
      var options = BuildOptions()
      options.source = site.root
      options.destination = folder
      _ = try Pipeline.clean(options)
      #expect(tree == foreign)
      return ("clean", false)
    default: return try publish()
    }
  }

  private mutating func publish() throws -> (what: String, hasBuilt: Bool) {
    var options = BuildOptions()
    options.source = [site.root, link, site.root + "/content/.."][random.below(3)]
    options.destination = [folder, "./\(folder)/", "\(site.root)/\(folder)", "\(link)/\(folder)"][random.below(4)]
    options.jobs = 1 + random.below(2)
    let before = tree
    let report = build(options)
    let what = "build -s \(options.source) -d \(options.destination)"
    // It goes through exactly where nothing of somebody else’s is in the way.
    let addresses = try Set(expected().keys)
    let isInTheWay = foreign.keys.contains(where: addresses.contains)
    #expect(report.isPublished != isInTheWay, "\(what): \(report.findings.map(\.summary.english))")
    if !report.isPublished { #expect(tree == before) }
    return (what, report.isPublished)
  }
}
