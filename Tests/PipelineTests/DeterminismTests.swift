import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

/// The same files give the same bytes, wherever, whenever and however a build runs.
@Suite struct DeterminismTests {
  private static let golden = packageRoot.appendingPathComponent("Tests/PipelineTests/Fixtures/golden")

  private static let environments: [[String: String]] = [
    ["LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "fr_CA.UTF-8", "TZ": "America/Toronto"],
    ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"], ["LC_ALL": "", "LANG": "ja_JP.EUC-JP", "TZ": "Etc/GMT+12"],
  ]

  /// The day comes from `SOURCE_DATE_EPOCH`, which is the same everywhere, and threads are as many as there are.
  @Test func localesAndZonesChangeNothing() throws {
    var first: [String: Data]?
    for (number, environment) in Self.environments.enumerated() {
      let site = try TestSite(copying: Self.golden)
      try site.write("site.yml", "titre: Site\nlangues: [fr, en]\n")
      let run = try RunningProgram(
        ["build", "-s", site.root, "-j", String(1 + number)],
        environment: environment.merging(["SOURCE_DATE_EPOCH": "1700006400"]) { $1 })
      try #require(run.end() == 0, "\(environment): \(run.terminal)")
      let tree = site.tree()
      #expect(tree.count > 20)
      if let first { #expect(first == tree, "\(environment)") } else { first = tree }
    }
  }

  /// The demonstration: in another folder, with another number of jobs, folders in any order, once more.
  @Test func foldersOrdersAndRunsChangeNothing() throws {
    let first = try TestSite(copying: packageRoot, only: "content")
    var options = BuildOptions()
    options.source = first.root
    let before = build(options)
    #expect(before.isPublished)
    let second = try TestSite(copying: packageRoot, only: "content")
    options.source = second.root
    options.jobs = 3
    let after = build(options, files: shuffled(seed: 7))
    #expect(after.isPublished)
    let tree = first.tree()
    #expect(second.tree() == tree)
    #expect(after.findings.map(\.code) == before.findings.map(\.code))
    #expect(after.findings.map(\.summary) == before.findings.map(\.summary))
    options.isForced = true
    #expect(build(options, files: shuffled(seed: 8)).isPublished)
    #expect(second.tree() == tree)
  }

  /// Folders that are listed in an order of chance, another one each time.
  private func shuffled(seed: UInt64) -> FileSystem {
    let random = Locked(SplitMix(seed: seed))
    var files = FileSystem.local
    files.list = { path in
      var entries = try FileSystem.local.list(path)
      random.withLock { random in
        for place in entries.indices.reversed() { entries.swapAt(place, random.below(place + 1)) }
      }
      return entries
    }
    return files
  }
}
