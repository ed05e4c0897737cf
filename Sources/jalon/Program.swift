import Basics

/// Which program this is: another version, or the same built anew, may make another site of the same files.
enum Program {
  /// The version, and the file that runs. Where nobody can tell which file that is, every run is another program, and none
  /// relies on what another remembered.
  static var identity: String {
    let paths = ["/proc/self/exe", CommandLine.arguments.first ?? ""]
    for path in paths where !path.isEmpty {
      if let stamp = try? FileSystem.local.stamp(path) { return "\(Jalon.version) \(stamp.size) \(stamp.time)" }
    }
    return "\(Jalon.version) \(UInt64.random(in: 0 ... .max))"
  }
}
