#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A library that is opened when something asks for it and not before: linked, it and those that it needs in turn would be opened at
/// every start. It is never closed.
package struct DynamicLibrary {
  private let handle: UnsafeMutableRawPointer

  /// - Parameter names: those that the library has on one system or another; the first that this machine knows is opened.
  package init?(_ names: [String]) {
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { return nil }
    self.handle = handle
  }

  /// A function by its address, which nothing takes away.
  package struct Function: Sendable {
    private let address: UInt

    /// To be called as what the library’s header says that it is.
    package var pointer: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: address) }

    /// Nil where the library has none of that name.
    package init?(_ name: String, of library: DynamicLibrary) {
      guard let found = dlsym(library.handle, name) else { return nil }
      address = UInt(bitPattern: found)
    }
  }
}
