import Basics
import Templates

extension Value {
  /// The pages before and after one of a long list.
  static func pages(_ number: Int, of pages: Int, at address: String, _ strings: Strings) -> Object {
    func page(_ number: Int) -> Value {
      (1...pages).contains(number) ? .address(ArchiveAddresses.page(number, of: address)) : .null
    }
    return [
      "has_pages": .bool(pages > 1), "page_text": .text(strings.page(number, of: pages)),
      "previous": page(number - 1), "next": page(number + 1),
    ]
  }
}

extension Object {
  /// The same with other values besides.
  func with(_ values: KeyValuePairs<String, Value>) -> Value {
    var copy = self
    for (name, value) in values { copy[name] = value }
    return .object(copy)
  }
}

extension Strings {
  /// « page 2 de 7 ».
  func page(_ number: Int, of pages: Int) -> String {
    self["page_of", ["page": written(number), "pages": written(pages)]]
  }
}
