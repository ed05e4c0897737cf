import Basics
import Dispatch
import Foundation

/// What a program that was run wrote, and how it ended.
struct ProgramOutcome {
  let code: Int32
  let output: [UInt8]
}

/// Runs a program that is on the `PATH`, and waits for it. It reads nothing, and what it says of errors is left out.
///
/// - Parameters:
///   - environment: what is set besides what this process has; nil takes out what it has.
///   - seconds: how long it may take.
///   - most: how many bytes it may write.
/// - Returns: nil where it cannot be run, takes longer or writes more: it is ended then.
func runToEnd(
  _ arguments: [String], in folder: String, environment: [String: String?], seconds: Int = 20, most: Int = 64 << 20
) -> ProgramOutcome? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  var variables = ProcessInfo.processInfo.environment
  for (name, value) in environment { variables[name] = value }
  process.environment = variables
  let pipe = Pipe()
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let id = process.processIdentifier
  let isLate = Locked(false)
  let end = DispatchWorkItem {
    isLate.withLock { $0 = true }
    kill(id, SIGKILL)
  }
  DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: end)
  var output: [UInt8] = []
  while output.count <= most, let data = try? pipe.fileHandleForReading.read(upToCount: 1 << 16), !data.isEmpty {
    output += data
  }
  if output.count > most { kill(id, SIGKILL) }
  process.waitUntilExit()
  end.cancel()
  guard output.count <= most, !isLate.withLock({ $0 }) else { return nil }
  return ProgramOutcome(code: process.terminationStatus, output: output)
}
