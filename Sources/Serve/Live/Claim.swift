import Basics

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
  /// The folder’s path.
  package let folder: String

  /// Takes `serve` in a folder, or `serve-2` where another program has it, and so on. The system gives it back when the program
  /// ends, however it ends.
  package init(in memory: String) throws {
    var number = 1
    while true {
      let folder = join(memory, number == 1 ? "serve" : "serve-\(number)")
      try FileSystem.local.makeFolder(folder)
      let descriptor = open(join(folder, "lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw FileError(path: folder, number: errno) }
      // Held by the open file, which nobody closes.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        self.folder = folder
        return
      }
      let error = errno
      close(descriptor)
      guard error == EWOULDBLOCK, number < 100 else { throw FileError(path: folder, number: error) }
      number += 1
    }
  }
}
