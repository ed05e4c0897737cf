/// A file to be made.
package struct StarterFile: Sendable, Hashable {
  /// From the folder that it is made in.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
