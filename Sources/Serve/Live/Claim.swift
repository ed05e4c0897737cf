package import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of this program alone, for as long as it runs: two that serve one site need one each. What an earlier run left in it
/// is found again, so that the next first build is short.
package struct Claim: Sendable {
  /// What builds must remember, in full.
  package let memory: String
  /// The published files, below it.
  package var site: String { join(memory, "site") }

  /// Takes `serve` in a folder, or `serve-2` where another program has it, and so on. The system gives it back when the program
  /// ends, however it ends.
  ///
  /// - Throws: `FileError` where the folder cannot be made or locked.
  package init(in folder: String, files: FileSystem = .local) throws {
    var number = 1
    while true {
      let memory = join(folder, number == 1 ? "serve" : "serve-\(number)")
      try files.makeFolder(memory)
      if try lock(join(memory, "lock")) {
        self.memory = try files.realPath(memory)
        break
      }
      guard number < 100 else { throw FileError(path: memory, number: EWOULDBLOCK) }
      number += 1
    }
  }
}

/// Whether a lock is had; false where another program has it. Held by an open file, which nobody closes.
private func lock(_ path: String) throws -> Bool {
  let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
  if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
  let number = errno
  close(descriptor)
  guard number == EWOULDBLOCK else { throw FileError(path: path, number: number) }
  return false
}
