/// A file to be made.
package struct StarterFile: Sendable, Hashable {
  /// From the folder that it is made in.
  package var path: String
  package var bytes: [UInt8]
}
