import ArgumentParser
import Basics
import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The one door: every command begins here, and every failure leaves with its exit code here.
@main
struct Main {
  static func main() {
    Console.holdStreams()
    Limits.keep()
    let language = Console.language
    // A file larger than is allowed is a fault like others, told of where it is written.
    signal(SIGXFSZ, SIG_IGN)
    let reply = Reply(Array(CommandLine.arguments.dropFirst()), language)
    if let unknown = reply.unknownCommand {
      Console.write(reply.refusal(unknown, about: nil) + "\n", to: .errors)
      exit(Exit.usage.rawValue)
    }
    do {
      var command = try Jalon.parseAsRoot()
      try command.run()
    } catch let code as Exit {
      exit(code.rawValue)
    } catch {
      let message = Jalon.message(for: error)
      if Jalon.exitCode(for: error) == .success {
        Console.write(reply.asked(message) + "\n", to: .output)
        exit(Exit.clean.rawValue)
      }
      Console.write(reply.refusal(message, about: about(error)) + "\n", to: .errors)
      exit(Exit.usage.rawValue)
    }
  }

  /// The line that ArgumentParser adds of the option that is wrong: its name, and what it is for.
  private static func about(_ error: any Error) -> String? {
    let mark = "Help:  "
    let line = Jalon.fullMessage(for: error).split(separator: "\n").first { $0.hasPrefix(mark) }
    return line.map { String($0.dropFirst(mark.count)) }
  }
}

/// What Jalon's exit says.
enum Exit: Int32, Error {
  case clean = 0
  /// Errors in the content, or warnings where they count as errors.
  case content = 1
  /// The way Jalon was called, the configuration or the machine.
  case usage = 2
}

/// Ends the program at once.
func leave(_ code: Exit) -> Never { exit(code.rawValue) }
