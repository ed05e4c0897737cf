/// Follows literal text in and out of the elements whose white space counts: `<pre>`, `<textarea>`, `<script>`, `<style>`.
struct Verbatim {
  private static let elements = ["pre", "textarea", "script", "style"].map { Array($0.utf8) }
  private var element: [UInt8]?

  /// Whether the text read last ends inside such an element.
  var isInside: Bool { element != nil }

  mutating func read(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(mark + 1)...]
      if let open = element {
        if rest.first == slash, Self.begins(rest.dropFirst(), with: open) { element = nil }
      } else {
        element = Self.elements.first { Self.begins(rest, with: $0) }
      }
    }
  }

  /// Whether text begins with a tag's name, in any case, and nothing more of a name.
  private static func begins(_ text: ArraySlice<UInt8>, with name: [UInt8]) -> Bool {
    guard text.prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }) else { return false }
    guard let next = text.dropFirst(name.count).first else { return true }
    return next.isSpace || next == slash || next == UInt8(ascii: ">")
  }
}
