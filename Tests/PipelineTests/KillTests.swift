import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

/// A build that is killed leaves whole files, and the next one makes the site as from nothing.
@Suite struct KillTests {
  /// How many builds are killed: hundreds with `JALON_KILLS=300`; best with a release build, named by `JALON_PROGRAM`.
  private static let kills = ProcessInfo.processInfo.environment["JALON_KILLS"].flatMap { Int($0) }
  private static let pages = kills == nil ? 60 : 300

  /// One of two versions of a site, each of which has files that the other has not.
  private func write(_ version: Int, to site: TestSite) throws {
    for number in 0..<Self.pages {
      let path = "d\(number % 7)/p\(number).md"
      if number % 9 == version {
        try? site.remove(path)
      } else {
        try site.write(path, "# Page \(number)\n\n" + String(repeating: "Version \(version).\n\n", count: number % 50))
      }
    }
  }

  @Test func whateverTheMomentOfTheirEnd() throws {
    let site = try TestSite(["site.yml": "titre: Site\nas_of: 2024-01-01\n", "index.md": "Bonjour\n"])
    var clean: [[String: Data]] = []
    for version in 0..<2 {
      let other = try TestSite(["site.yml": "titre: Site\nas_of: 2024-01-01\n", "index.md": "Bonjour\n"])
      try write(version, to: other)
      #expect(try RunningProgram(["build", "-s", other.root]).end() == 0)
      clean.append(other.tree())
    }
    try write(0, to: site)
    let start = ContinuousClock.now
    try #require(RunningProgram(["build", "-s", site.root]).end() == 0)
    let length = ContinuousClock.now - start
    var random = SplitMix(seed: 2024)
    var killed = 0
    var torn = 0
    for turn in 1...(Self.kills ?? 10) {
      let version = turn % 2
      try write(version, to: site)
      let run = try RunningProgram(["build", "-s", site.root])
      try wait(for: run, turn: turn, length: length, site, &random)
      run.signal(SIGKILL)
      if run.end() == nil { killed += 1 }
      let tree = site.tree()
      for (path, bytes) in tree {
        let isWhole = clean.contains { $0[path] == bytes }
        try #require(isWhole, "turn \(turn): \(path)")
      }
      if tree != clean[0] && tree != clean[1] { torn += 1 }
      let next = try RunningProgram(["build", "-s", site.root])
      try #require(next.end() == 0, "turn \(turn): \(next.terminal)")
      try #require(site.tree() == clean[version], "turn \(turn)")
      #expect(try FileSystem.local.kind(site.root + "/.jalon/stage") == nil)
    }
    #expect(killed > 0, "builds must be long enough to be killed")
    print("killed \(killed), of which \(torn) between the old site and the new one")
  }

  /// Half of the builds end at any moment, and half while their files go to their places.
  private func wait(
    for run: RunningProgram, turn: Int, length: Duration, _ site: TestSite, _ random: inout SplitMix
  ) throws {
    if turn % 4 < 2 {
      usleep(UInt32(random.below(max(1, Int(length / .microseconds(1))))))
      return
    }
    let stage = site.root + "/.jalon/stage"
    func staged() -> Int { (try? FileSystem.local.list(stage).count) ?? 0 }
    var most = 0
    while run.isRunning {
      let count = staged()
      most = max(most, count)
      if most > 0 && count < most { break }
      usleep(200)
    }
    usleep(UInt32(random.below(3_000)))
  }
}
