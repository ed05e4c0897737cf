/// Values by name.
///
/// Fields are kept in the order of their names' hashes, so that a look-up is a short binary search, and two objects with the
/// same fields are equal whatever the order they were given in. The hash is the same in every run.
package struct Object: Sendable, Hashable {
  package static func == (left: Object, right: Object) -> Bool { left.fields == right.fields }
  package func hash(into hasher: inout Hasher) { hasher.combine(fields) }

  private struct Field: Sendable, Hashable {
    let name: Name
    var value: Value
  }

  private var fields: [Field] = []
  /// A bit for the hash of each name: most names that a template looks up are not in the innermost frame, and this tells without
  /// a search. Bits of names that are taken out may stay.
  private var mask: UInt64 = 0

  package init() {}

  /// The last value given to a name wins.
  package init(_ pairs: some Collection<(String, Value)>) {
    fields.reserveCapacity(pairs.count)
    for (name, value) in pairs {
      let name = Name(name)
      mask |= name.bit
      fields.append(Field(name: name, value: value))
    }
    sort()
  }

  /// Puts fields in their order, each into its place among those before it: they are few. Of two with one name the last stays.
  private mutating func sort() {
    var repeated = false
    fields.withUnsafeMutableBufferPointer { fields in
      for end in fields.indices.dropFirst() {
        var index = end
        while index > 0, fields[index].name.hash < fields[index - 1].name.hash {
          fields.swapAt(index, index - 1)
          index -= 1
        }
        if index > 0, fields[index].name.hash == fields[index - 1].name.hash { repeated = true }
      }
    }
    guard repeated else { return }
    let all = fields
    fields = []
    for field in all { self[field.name.text] = field.value }
  }

  /// The hash of each name and its value, in an order that is the same in every run.
  func forEach(_ work: (UInt64, Value) -> Void) {
    for field in fields { work(UInt64(truncatingIfNeeded: field.name.hash), field.value) }
  }

  /// The names, in alphabetical order.
  package var names: [String] { fields.map(\.name.text).sorted() }

  /// The value of a name; nil where there is no such name. Setting nil removes the name.
  package subscript(name: String) -> Value? {
    get { self[Name(name)] }
    set {
      let name = Name(name)
      mask |= name.bit
      let index = position(of: name)
      let isThere = index < fields.count && fields[index].name == name
      switch (newValue, isThere) {
      case (let value?, true): fields[index].value = value
      case (let value?, false): fields.insert(Field(name: name, value: value), at: index)
      case (nil, true): fields.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// The same with a name whose hash is already known.
  subscript(name: Name) -> Value? {
    guard mask & name.bit != 0 else { return nil }
    let index = position(of: name)
    guard index < fields.count, fields[index].name == name else { return nil }
    return fields[index].value
  }

  /// Where a name is, or would be.
  private func position(of name: Name) -> Int {
    var lower = 0
    var upper = fields.count
    while lower < upper {
      let middle = (lower + upper) / 2
      // Two names with one hash are one name, but for one chance in billions of billions.
      if fields[middle].name.hash < name.hash { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

/// A name and the hash of its bytes, which templates make once and look up many times.
struct Name: Sendable, Hashable, Comparable {
  let text: String
  let hash: UInt64

  init(_ text: String) {
    self.text = text
    hash = text.withBytes(Self.hash)
  }

  /// Eight bytes at a time, as numbers of the same bytes on every machine.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    func add(_ word: UInt64) {
      let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash = product ^ product >> 29
    }
    var index = 0
    while index + 8 <= raw.count {
      add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var last: UInt64 = 0
    for byte in raw[index...] { last = last << 8 | UInt64(byte) }
    add(last)
    return hash
  }

  /// One of the 64 bits of a word.
  var bit: UInt64 { 1 << (hash & 63) }

  static func == (left: Name, right: Name) -> Bool {
    left.hash == right.hash && left.text == right.text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  static func < (left: Name, right: Name) -> Bool {
    left.hash == right.hash ? left.text < right.text : left.hash < right.hash
  }
}
