import Basics

/// An object that many pages show alike, such as a record in lists of records. What a section makes of it is kept with it, and
/// written again where the same section comes to it.
package final class SharedObject: Sendable, Hashable {
  let object: Object
  private let fragments = Locked<[(key: Fragment.Key, fragment: Fragment)]>([])
  private let sum = Locked<Digest?>(nil)

  init(_ object: Object) { self.object = object }

  /// Of its fields.
  var digest: Digest {
    sum.withLock { known in
      if let known { return known }
      let new = Self.digest(of: object)
      known = new
      return new
    }
  }

  package static func == (left: SharedObject, right: SharedObject) -> Bool {
    left === right || left.object == right.object
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(object) }

  func fragment(_ key: Fragment.Key) -> Fragment? {
    fragments.withLock { known in known.first { $0.key == key }?.fragment }
  }

  func keep(_ fragment: Fragment, as key: Fragment.Key) {
    fragments.withLock { known in
      if !known.contains(where: { $0.key == key }) { known.append((key, fragment)) }
    }
  }
}

extension Value {
  /// An object that stands on many pages.
  package static func shared(object: Object) -> Value { .sharedObject(SharedObject(object)) }

  /// An object that stands on many pages.
  package static func shared(_ fields: KeyValuePairs<String, Value>) -> Value {
    .sharedObject(SharedObject(Object(fields.map { ($0.key, $0.value) })))
  }
}

/// What a section made of an object: bytes, and the links between them, which every page writes in its own way.
struct Fragment: Sendable {
  /// What the bytes depend on besides the object.
  struct Key: Sendable, Equatable {
    let section: Renderer.Site
    /// Whether the output ended with white space before it: a template's own is written once.
    let isAfterSpace: Bool
  }

  /// A link, and where it stands in the bytes.
  struct Link: Sendable {
    let offset: Int
    /// Where in `addresses`.
    let address: Range<Int>
    let isRaw: Bool
  }

  let bytes: [UInt8]
  let links: [Link]
  /// Of all links, one after the other: every thread writes them, and a string of its own for each would be counted by all.
  let addresses: [UInt8]
}

/// A section at work on a shared object, with what there is to know of it for another page.
struct Capture {
  let object: SharedObject
  let key: Fragment.Key
  /// The place of its frame.
  let frame: Int
  /// How long the output was when it began.
  let start: Int
  /// How many findings there were.
  let findings: Int
  /// The links it wrote: where they are in the output, and what to.
  var links: [(range: Range<Int>, address: String, isRaw: Bool)] = []
  /// Whether it looked at nothing but its object, so that any other page would have the same.
  var isPure = true

  /// What it made, out of the output.
  func fragment(of output: [UInt8]) -> Fragment {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(output.count - start)
    var links: [Fragment.Link] = []
    var addresses: [UInt8] = []
    var from = start
    for link in self.links {
      bytes += output[from..<link.range.lowerBound]
      let address = addresses.count
      addresses += link.address.utf8
      links.append(Fragment.Link(offset: bytes.count, address: address..<addresses.count, isRaw: link.isRaw))
      from = link.range.upperBound
    }
    bytes += output[from...]
    return Fragment(bytes: bytes, links: links, addresses: addresses)
  }
}

extension ByteBuffer {
  /// Appends a fragment, its links as `links` has them.
  mutating func append(_ fragment: Fragment, links: Links) {
    fragment.bytes.withUnsafeBufferPointer { bytes in
      fragment.addresses.withUnsafeBufferPointer { addresses in
        var from = 0
        for link in fragment.links {
          append(UnsafeBufferPointer(rebasing: bytes[from..<link.offset]))
          append(address: UnsafeBufferPointer(rebasing: addresses[link.address]), links: links, isRaw: link.isRaw)
          from = link.offset
        }
        append(UnsafeBufferPointer(rebasing: bytes[from...]))
      }
    }
  }
}
