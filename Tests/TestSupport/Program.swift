package import Foundation

/// The program that the tests were built with, or the one that `JALON_PROGRAM` names.
package let builtProgram: URL = {
  if let path = ProcessInfo.processInfo.environment["JALON_PROGRAM"] { return URL(fileURLWithPath: path) }
  let beside = Bundle.main.bundleURL.appendingPathComponent("jalon")
  if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
  return packageRoot.appendingPathComponent(".build/debug/jalon")
}()

/// The program at work, or a shell that becomes it.
package final class RunningProgram {
  private let process = Process()
  private let errors: URL

  /// - Parameters:
  ///   - before: commands of the shell that the program is to be started from, such as `ulimit -n 8`.
  ///   - program: another one, such as a shell that starts it.
  ///   - environment: in place of the test's own values.
  package init(
    _ arguments: [String], before: String? = nil, program: String? = nil, environment: [String: String] = [:]
  ) throws {
    errors = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-errors-\(UUID().uuidString)")
    try Data().write(to: errors)
    process.executableURL = program.map { URL(fileURLWithPath: $0) } ?? builtProgram
    process.arguments = arguments
    if let before {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", before + "\nexec \"$0\" \"$@\"", builtProgram.path] + arguments
    }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: errors)
  }

  package var isRunning: Bool { process.isRunning }

  /// What it has written for a person so far.
  package var terminal: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  /// Sends a signal, unless it has ended: its number may by then be that of another program.
  package func signal(_ number: Int32) { if process.isRunning { kill(process.processIdentifier, number) } }

  /// Waits for its end: its exit code, or nil where a signal ended it.
  package func end() -> Int32? {
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}

/// Runs a program of the system to its end; whether it succeeded.
package func succeeds(_ path: String, _ arguments: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
