import Basics
import Content
import Redaction
import Views

extension Maker {
  /// Who would be named in bytes that are made, or by their address.
  func named(_ bytes: [UInt8], in route: Route) -> [Redaction.Named] {
    if redaction.isEmpty { return [] }
    let named = redaction.find(in: bytes, as: TextKind(ofFile: route.path)) + redaction.find(inPath: route.address)
    return redaction.forbidden(named, to: route.reads)
  }

  /// Who would be named in a file of the theme.
  func named(asset bytes: [UInt8], in route: Route) -> [Redaction.Named] {
    if redaction.isEmpty { return [] }
    return redaction.find(inFile: bytes, named: route.path) + redaction.find(inPath: route.address)
  }

  /// Who would be named in a file that is copied, or by its name. The one place where bytes that Jalon did not make are searched.
  func named(copy path: String, in route: Route) throws -> [Redaction.Named] {
    if redaction.isEmpty { return [] }
    var named = redaction.find(inPath: path) + redaction.find(inPath: route.address)
    let bytes = try files.read(join(options.content, path), copyLimit)
    // What is larger than any text was made by a camera.
    if bytes.count < copyLimit { named += redaction.find(inFile: bytes, named: path) }
    return redaction.forbidden(named, to: route.reads)
  }
}

/// Files larger than this are not searched for names.
private let copyLimit = 50_000_000
