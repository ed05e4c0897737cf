import Foundation
import TestSupport

extension TestSite {
  /// Runs the program in the site’s folder, to its end; see `runProgram`.
  func jalon(_ arguments: [String], environment: [String: String] = [:], errors: FileHandle? = nil) throws -> Outcome {
    try runProgram(arguments, in: root, environment: environment, errors: errors)
  }
}
