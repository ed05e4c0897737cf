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
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
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

  /// Writes text whole; a closed pipe ends the program as it does others.
  static func write(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { unistdWrite(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
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
  init?(argument: String) { self.init(rawValue: argument) }
}
