/// An object of a PDF that is made: a dictionary or another value, and bytes where it is a stream.
struct Object {
  var value: String
  var stream: [UInt8]?

  init(_ value: String, _ stream: [UInt8]? = nil) { (self.value, self.stream) = (value, stream) }
  init(_ value: String, _ text: String) { self.init(value, latin(text)) }
}

/// Bytes of a text in Latin-1.
func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

/// A PDF of objects with numbers from 1 on; the first is its catalog.
func pdf(_ objects: [Object], trailer: String = "") -> [UInt8] {
  var result = latin("%PDF-1.7\n%âãÏÓ\n")
  for (index, object) in objects.enumerated() { result += written(object, index + 1) }
  return result + latin("trailer\n<< /Root 1 0 R \(trailer) >>\nstartxref\n0\n%%EOF\n")
}

func written(_ object: Object, _ number: Int) -> [UInt8] {
  let head = latin("\(number) 0 obj\n")
  guard let stream = object.stream else { return head + latin(object.value + "\nendobj\n") }
  return head + latin(object.value.dropLast(2) + " /Length \(stream.count) >>\nstream\n") + stream
    + latin("\nendstream\nendobj\n")
}

/// A PDF of one page with a font, and what is added to it; its own objects are 1 to 5.
func onePage(
  _ content: String, font: String = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  page: String = "", resources: String = "", others: [Object] = [], trailer: String = ""
) -> [UInt8] {
  pdf(
    [
      Object("<< /Type /Catalog /Pages 2 0 R >>"), Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
      Object(
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> \(resources) >> \(page) >>"),
      Object("<<>>", content), Object(font),
    ] + others, trailer: trailer)
}
