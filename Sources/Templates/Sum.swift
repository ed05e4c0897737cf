package import Basics

extension ByteBuffer {
  /// Appends bytes that are the same for two values only where the values are, in every run.
  package mutating func append(summing value: Value) {
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
      for item in items { append(summing: item) }
    case .object(let object): append(summing: object)
    case .sharedObject(let shared): append(summing: shared.object)
    }
  }

  private mutating func append(summing object: Object) {
    let names = object.names
    append(9, "\(names.count)")
    for name in names {
      append(10, name)
      append(summing: object[name] ?? .null)
    }
  }

  /// A text after its kind.
  private mutating func append(_ kind: UInt8, _ text: String) {
    append(kind)
    append(summing: text)
  }
}
