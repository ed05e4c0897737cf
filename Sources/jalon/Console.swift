import ArgumentParser
import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What Jalon knows of the terminal it runs in.
enum Console {
  enum Stream: Int32 {
    case output = 1
    case errors = 2
  }

  /// The language of messages: `--lang`, else the environment's (POSIX order), else French.
  static var language: Language {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count, let language = Language(argument: arguments[index + 1]) {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(argument: String(argument.dropFirst(7))) {
        return language
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      // « C » and « POSIX » say nothing of the reader.
      if let value = environment(name), !value.isEmpty { return Language(locale: value) ?? .french }
    }
    return .french
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Whether to write colours: as asked, else on a terminal where `NO_COLOR` is not set (no-color.org).
  static func usesColor(_ choice: ColorChoice, on stream: Stream) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal(stream) && environment("NO_COLOR")?.isEmpty != false
    }
  }

  /// Whether a person looks at a stream.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Sees to it that no file is opened in the place of a stream that whoever started the program has closed: what is written to the
  /// stream would go into that file. Called before anything is opened.
  static func holdStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // Not to be written to: writing fails, as it does on a stream that is closed.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes text whole. Where the output does not take it the program says so and ends, for who asked for it must not believe that it is
  /// there; a pipe that its reader has closed ends the program as it does others.
  static func write(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { unistdWrite(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 {
        if stream == .output { endWithoutOutput(errno) }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Nobody is left to be told on the errors’ stream.
  private static func endWithoutOutput(_ number: Int32) -> Never {
    if number == EPIPE {
      // Whoever started the program may have it deaf to this signal.
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    let words =
      number == EBADF
      ? Words(fr: "elle est fermée", en: "it is closed") : FileError(path: "", number: number).words
    refuse(
      Words(
        fr: "la sortie standard ne prend pas ce que Jalon y écrit : \(words.french)",
        en: "the standard output does not take what Jalon writes to it: \(words.english)"))
    leave(.usage)
  }
}

/// The C function, out of reach inside `Console`.
private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// When to write colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {
  /// `fr` or `en`.
  init?(argument: String) {
    guard let language = Self.ofCommands.first(where: { $0.rawValue == argument }) else { return nil }
    self = language
  }

  static var allValueStrings: [String] { ofCommands.map(\.rawValue) }
}
