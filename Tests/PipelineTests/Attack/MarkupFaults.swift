import Basics
import Foundation

/// What a page is made of: each element, and each attribute of an element.
func names(in page: Data) -> Set<String> {
  var result: Set<String> = []
  eachTag(of: page) { name, attributes in
    result.insert(name)
    for attribute in attributes { result.insert("\(name) \(attribute.name)") }
  }
  return result
}

/// What in a page would run, or leads to what does; read without a word from the code under test but the scanner.
func faults(in page: Data) -> [String] {
  var result: [String] = []
  eachTag(of: page) { name, attributes in
    if ["script", "iframe", "object", "embed", "base", "style", "form"].contains(name) { result.append("<\(name)>") }
    for (attribute, value) in attributes {
      if attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" {
        result.append("<\(name) \(attribute)>")
      }
      if addresses.contains(attribute), runs(value) { result.append("\(attribute)=\(value)") }
    }
  }
  if let byte = page.first(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) {
    result.append("byte \(byte)")
  }
  return result
}

/// Attributes whose value a browser may follow or load.
private let addresses: Set<String> = [
  "href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "ping", "background", "xlink:href",
  "manifest", "longdesc",
]

/// Whether a browser would run an address: entities, and what it leaves out of one, put aside.
private func runs(_ value: String) -> Bool {
  var plain = value
  for (name, character) in [("&amp;", "&"), ("&colon;", ":"), ("&Tab;", ""), ("&NewLine;", ""), ("&nbsp;", "")] {
    plain = plain.replacing(name, with: character)
  }
  plain = plain.replacing(/&#(x?)([0-9a-fA-F]+);?/) { match in
    UInt32(match.2, radix: match.1.isEmpty ? 10 : 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }
  let bare = String(plain.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }).lowercased()
  return ["javascript:", "data:", "vbscript:", "jalon:", "jalon-image:"].contains { bare.hasPrefix($0) }
}

private func eachTag(of page: Data, _ visit: (String, [(name: String, value: String)]) -> Void) {
  let bytes = Array(page)
  bytes.withUnsafeBufferPointer { buffer in
    var scanner = MarkupScanner(buffer)
    while let piece = scanner.next() {
      guard case .tag(let tag) = piece, !tag.isClosing else { continue }
      let name = buffer[tag.range].dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
      visit(
        String(decoding: name, as: UTF8.self).lowercased(),
        attributes(of: tag.range, in: buffer).map {
          ($0.name, String(decoding: buffer[$0.value], as: UTF8.self))
        })
    }
  }
}
