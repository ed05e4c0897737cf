/// A lazy value: made when it is first asked for, by whichever thread asks; the others wait for it.
package final class Lazy<Value: Sendable>: Sendable {
  private let slot = Locked<Value?>(nil)
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    slot.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
