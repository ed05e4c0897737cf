import Basics

/// Makes links that open a file where it is written.
struct Editor: Sendable {
  /// The folder that findings name files from.
  private let folder: String

  /// Findings name files from the folder that the program runs in.
  init() { folder = (try? FileSystem.local.realPath(".")) ?? "" }

  /// The address of a file for VS Code and those that took after it, which take `:line:column` behind it; nil where there is no
  /// such file, as for those of the built-in theme.
  func link(to file: String) -> String? {
    let path = file.hasPrefix("/") ? file : folder + "/" + file
    guard (try? FileSystem.local.kind(path)) == .file else { return nil }
    return "vscode://file" + percentEncoded(path)
  }
}

/// A path as RFC 3986 has it: everything but letters, digits, `-._~` and the slash is escaped.
func percentEncoded(_ path: String) -> String {
  var buffer = ByteBuffer(reserving: path.utf8.count)
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      buffer.append(byte)
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      buffer.append(byte < 16 ? "%0" + digits : "%" + digits)
    }
  }
  return buffer.text
}
