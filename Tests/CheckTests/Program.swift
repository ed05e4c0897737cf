import Foundation
import TestSupport

/// The program that these tests were built with.
private let program: URL = {
  let beside = Bundle.main.bundleURL.appendingPathComponent("jalon")
  if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
  return packageRoot.appendingPathComponent(".build/debug/jalon")
}()

/// What a run of the program gave.
struct Ran {
  let code: Int32
  let output: String
  let errors: String
}

extension TestSite {
  /// Runs the program in the site’s folder, to its end.
  ///
  /// - Parameters:
  ///   - environment: what is set besides; nothing else is but what finding the program’s libraries takes.
  ///   - errors: where messages go instead.
  func jalon(_ arguments: [String], environment: [String: String] = [:], errors: FileHandle? = nil) throws -> Ran {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    let kept = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key) }
    process.environment = kept.merging(environment) { $1 }
    // Files, for a pipe that nobody reads would fill.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let streams = ["out", "err"].map { folder.appendingPathComponent($0) }
    for stream in streams { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try errors ?? FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { try String(contentsOf: $0, encoding: .utf8) }
    return Ran(code: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
