package import Basics

/// The digest of what a page is made from: of the values that its template is given, and, apart, of the texts of records among them
/// (`Value.prose`), since a text may be put in the place of another in a page that stands.
package struct ValueDigest: Sendable, Hashable {
  /// Of all but the texts.
  package var values: Digest
  /// Of the texts, each once.
  package var texts: Digest

  package init(values: Digest, texts: Digest) {
    self.values = values
    self.texts = texts
  }

  /// - Parameter template: the one that is given the value.
  package init(_ value: Value, for template: String) {
    var digester = ValueDigester()
    digester.digest.add(template)
    digester.add(value)
    self.init(values: digester.digest.digest, texts: digester.texts.digest)
  }

  /// The digest of the texts of a page that has only one.
  package static func texts(_ text: String) -> Digest {
    var texts = TextDigests()
    texts.add(text)
    return texts.digest
  }
}

/// The digests of texts, each once: a page is given its own under several names.
private struct TextDigests {
  private var all: [UInt64] = []

  mutating func add(_ text: String) {
    var digest = RunningDigest()
    digest.add(text)
    let value = digest.digest.value
    if !all.contains(value) { all.append(value) }
  }

  var digest: Digest {
    var digest = RunningDigest()
    for value in all { digest.add(value) }
    return digest.digest
  }
}

/// Sums up values, the same only where they are, in every run.
private struct ValueDigester {
  var digest = RunningDigest()
  /// Those of records.
  var texts = TextDigests()

  mutating func add(_ value: Value) {
    switch value {
    case .null: digest.add(0)
    case .bool(let flag): digest.add(flag ? 1 : 2)
    case .integer(let number):
      digest.add(3)
      digest.add(UInt64(bitPattern: Int64(number)))
    case .decimal(let number):
      digest.add(4)
      digest.add(number.bitPattern)
    case .text(let text): add(5, text)
    case .markup(let markup): add(6, markup)
    case .address(let address): add(7, address)
    case .list(let items):
      digest.add(8)
      digest.add(UInt64(items.count))
      for item in items { add(item) }
    case .object(let object): add(object)
    case .sharedObject(let shared):
      digest.add(10)
      digest.add(shared.digest.value)
    case .prose(let markup, let source):
      add(markup.isEmpty ? 11 : 12, source)
      texts.add(markup)
    }
  }

  mutating func add(_ object: Object) {
    digest.add(9)
    object.forEach { name, value in
      digest.add(name)
      add(value)
    }
    digest.add(13)
  }

  private mutating func add(_ kind: UInt64, _ text: String) {
    digest.add(kind)
    digest.add(text)
  }
}

extension SharedObject {
  /// The digest of an object, texts of records and all: it stands on many pages, and is summed up once.
  static func digest(of object: Object) -> Digest {
    var digester = ValueDigester()
    digester.add(object)
    digester.digest.add(digester.texts.digest.value)
    return digester.digest.digest
  }
}
