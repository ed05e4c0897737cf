package import Basics

extension ByteBuffer {
  /// Appends bytes that are the same for two values only where the values are, in every run.
  package mutating func append(digesting value: Value) {
    switch value {
    case .null: append(0)
    case .bool(let flag): append(flag ? 1 : 2)
    case .integer(let number): append(3, "\(number)")
    case .decimal(let number): append(4, "\(number)")
    case .text(let text): append(5, text)
    case .markup(let markup): append(6, markup)
    case .address(let address): append(7, address)
    case .list(let items):
      append(8, "\(items.count)")
      for item in items { append(digesting: item) }
    case .object(let object): append(digesting: object)
    case .sharedObject(let shared): append(digesting: shared.object)
    }
  }

  private mutating func append(digesting object: Object) {
    let names = object.names
    append(9, "\(names.count)")
    for name in names {
      append(10, name)
      append(digesting: object[name] ?? .null)
    }
  }

  /// A text after its kind.
  private mutating func append(_ kind: UInt8, _ text: String) {
    append(kind)
    append(digesting: text)
  }
}
