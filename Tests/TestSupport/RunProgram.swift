package import Foundation

/// What a run of the program gave.
package struct Outcome: Sendable {
  package let code: Int32
  package let output: String
  package let errors: String
}

/// Runs the program as `runProgram` does, on March 3, 2026.
package func runJalon(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> Outcome {
  try runProgram(
    arguments, in: folder, environment: ["SOURCE_DATE_EPOCH": "1772539200"].merging(environment) { $1 })
}

/// Runs the program that the tests were built with, to its end.
///
/// - Parameters:
///   - folder: where it runs.
///   - environment: what is set besides; nothing else is but what finding the program’s libraries takes.
///   - errors: where messages go instead.
package func runProgram(
  _ arguments: [String], in folder: String, environment: [String: String] = [:], errors: FileHandle? = nil
) throws -> Outcome {
  let process = Process()
  process.executableURL = builtProgram
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  let kept = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key) }
  process.environment = kept.merging(environment) { $1 }
  // Files, for a pipe that nobody reads would fill.
  let streams = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-run-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: streams) }
  let files = ["out", "err"].map { streams.appendingPathComponent($0) }
  for file in files { try Data().write(to: file) }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: files[0])
  process.standardError = try errors ?? FileHandle(forWritingTo: files[1])
  try process.run()
  process.waitUntilExit()
  let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
  return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
}

/// A folder of a test's own, removed when the test ends.
package final class TestFolder {
  /// Its path.
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Runs the program in it.
  package func jalon(_ arguments: String...) throws -> Outcome { try runJalon(arguments, in: path) }

  /// Writes a file, and the folders above it.
  package func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A file's text; nil where there is none.
  package func read(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

  /// Every file in it, or in a folder of it, by its path from there.
  package func tree(_ name: String = "") -> [String: Data] { readTree(URL(fileURLWithPath: "\(path)/\(name)")) }
}
