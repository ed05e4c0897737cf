import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system allows the program of memory, where that may be too little: said in words, and not by a crash.
enum Limits {
  /// Ends the program where its threads would not have room to read lists in lists; has it end in words where memory runs out.
  static func keep() {
    if let stack = limit(of: RLIMIT_STACK), stack < leastStack {
      refuse(
        Words(
          fr: "la pile permise (\(stack >> 10) Ko) ne suffit pas à Jalon",
          en: "the stack that is allowed (\(stack >> 10) KB) is not enough for Jalon"),
        hint: Words(
          fr: "Permettez-lui-en \(leastStack >> 10) : ulimit -s \(leastStack >> 10).",
          en: "Allow it \(leastStack >> 10): ulimit -s \(leastStack >> 10)."))
      leave(.usage)
    }
    guard let memory = leastMemory else { return }
    lastWords = Array(
      Words(
        fr: "erreur: la mémoire permise (\(memory >> 20) Mo, ulimit -v) est épuisée : "
          + "les fichiers publiés sont restés entiers\n",
        en: "error: the memory that is allowed (\(memory >> 20) MB, ulimit -v) is used up: "
          + "published files are whole\n"
      )[Console.language].utf8)
    // Where there is no memory left the runtime ends the program by one of these.
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT] {
      signal(number) { _ in
        lastWords.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
        _exit(2)
      }
    }
  }

  /// In bytes; nil where there is no limit.
  private static var leastMemory: Int? { [limit(of: RLIMIT_AS), limit(of: RLIMIT_DATA)].compactMap { $0 }.min() }

  /// Whether there may be too little memory for one thread more.
  static var isMemoryLimited: Bool { leastMemory != nil }

  /// What the deepest texts that are not refused take, twice over.
  private static let leastStack = 1 << 20

  #if canImport(Glibc)
    private static func limit(of resource: __rlimit_resource) -> Int? {
      limit { getrlimit(__rlimit_resource_t(resource.rawValue), $0) }
    }
  #else
    private static func limit(of resource: Int32) -> Int? { limit { getrlimit(resource, $0) } }
  #endif

  /// In bytes; nil where there is none.
  private static func limit(_ ask: (UnsafeMutablePointer<rlimit>) -> Int32) -> Int? {
    var limit = rlimit()
    // « Unlimited » is as much as a number of bytes can be, or more.
    guard ask(&limit) == 0, let bytes = Int(exactly: limit.rlim_cur), bytes < .max else { return nil }
    return bytes
  }
}

/// Made before they are needed, for then there is no memory to make them in. Written once, before there is another thread.
nonisolated(unsafe) private var lastWords: [UInt8] = []
