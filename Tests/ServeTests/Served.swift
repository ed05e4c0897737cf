import Foundation
import TestSupport

/// A site served by the program itself, which ends with the test.
final class Served {
  let site: TestSite
  let client: Client
  private let process = Process()
  private let errors: URL

  /// - Parameter files: of `content/`.
  convenience init(_ files: [String: String], _ arguments: String...) throws {
    try self.init(TestSite(["site.yml": "titre: Essai\n"].merging(files) { $1 }), arguments: arguments)
  }

  init(_ site: TestSite, arguments: [String] = []) throws {
    self.site = site
    errors = URL(fileURLWithPath: site.root).appendingPathComponent("errors-\(UUID().uuidString).txt")
    try Data().write(to: errors)
    let output = Pipe()
    process.executableURL = program
    process.arguments = ["serve", "-s", site.root, "-p", "0", "--lang", "fr", "--color", "never"] + arguments
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) { line += byte }
    guard let url = URL(string: String(decoding: line, as: UTF8.self)),
      let port = url.port.flatMap(UInt16.init(exactly:))
    else { throw Wire.Closed() }
    client = Client(port: port)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// What was written to the terminal so far.
  var terminal: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  /// The published files that are served.
  var tree: [String: Data] { site.tree(".jalon/serve/site") }

  /// Sends a signal, and waits for the exit code; nil where the signal itself ended the program.
  func end(_ number: Int32) -> Int32? {
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  func events() throws -> Events { try Events(port: client.port) }
}

/// The program that these tests were built with.
let program: URL = {
  let beside = Bundle.main.bundleURL.appendingPathComponent("jalon")
  if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
  return packageRoot.appendingPathComponent(".build/debug/jalon")
}()

/// Runs the program to its end: its exit code and what it wrote.
func run(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
  let process = Process()
  let (output, errors) = (Pipe(), Pipe())
  process.executableURL = program
  process.arguments = arguments
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let written = try errors.fileHandleForReading.readToEnd() ?? Data()
  let said = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (
    process.terminationStatus, String(decoding: said, as: UTF8.self), String(decoding: written, as: UTF8.self)
  )
}
