import Foundation

/// Writes a Swift file that holds other files: `embed-files OUTPUT FOLDER FILE…`, files named from the folder.
@main
struct EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { throw CocoaError(.featureUnsupported) }
    let folder = URL(fileURLWithPath: arguments[2])
    let entries = try arguments.dropFirst(3).sorted().map { path in
      let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
      return "  EmbeddedFile(path: \(path.debugDescription), base64: \"\(bytes.base64EncodedString())\"),"
    }
    let text = """
      import Basics

      /// The files of `\(folder.lastPathComponent)/`, in the order of their paths.
      let embeddedFiles: [EmbeddedFile] = [
      \(entries.joined(separator: "\n"))
      ]

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: arguments[1]), options: .atomic)
  }
}
