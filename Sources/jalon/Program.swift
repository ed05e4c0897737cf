import Basics

/// Which program this is: another version, or the same built anew, may make another site of the same files.
enum Program {
  static let version = "0.1.0"

  /// The version, and the file that runs. Where nobody can tell which file that is, every run is another program, and none
  /// relies on what another remembered.
  static var identity: String {
    let paths = ["/proc/self/exe", CommandLine.arguments.first ?? ""]
    for path in paths where !path.isEmpty {
      if let stamp = try? FileSystem.local.stamp(path) { return "\(version) \(stamp.size) \(stamp.time)" }
    }
    return "\(version) \(UInt64.random(in: 0 ... .max))"
  }
}
