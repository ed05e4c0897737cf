/// The objects of a PDF file (ISO 32000-2, 7.3 and 7.5).
///
/// They are found by going through the file from end to end, not by its tables: a table may be damaged, and it leaves out what
/// was there before the last change, which is in the file all the same. Where an object was written more than once, all of its
/// versions are kept, and the last is what others refer to.
final class PDFFile {
  let collector: Collector
  /// All objects in the order of the file, those in object streams after it.
  private(set) var objects: [(number: Int, value: PDFValue)] = []
  /// Where the versions of an object are in `objects`.
  private var places: [Int: [Int]] = [:]
  private(set) var isEncrypted = false
  private(set) var root: PDFValue = .null
  private let bytes: ArraySlice<UInt8>
  private let reader: ByteReader

  init(_ bytes: ArraySlice<UInt8>, _ collector: Collector) {
    self.bytes = bytes
    self.collector = collector
    reader = ByteReader(bytes)
    scan()
    guard !isEncrypted else { return }
    openObjectStreams()
  }

  /// Whether the file comes to its end, as far as one can tell: what was cut off may be anything.
  var hasEnd: Bool {
    // A file for the web has an end near its beginning as well, and tells its length.
    let length = objects.first?.value.dictionary.flatMap { $0["Linearized"] == nil ? nil : $0["L"]?.int } ?? 0
    return reader.find("startxref", from: max(0, reader.count - 4096)) != nil && reader.count >= length
  }

  // MARK: Looking up

  /// What a value stands for: itself, or the last version of the object that it refers to.
  func resolve(_ value: PDFValue) -> PDFValue {
    var value = value
    // A reference to a reference is against the standard; one to itself would have no end.
    for _ in 0..<8 {
      guard case .reference(let number) = value else { return value }
      value = places[number]?.last.map { objects[$0].value } ?? .null
    }
    return .null
  }

  func value(_ value: PDFValue?) -> PDFValue { value.map(resolve) ?? .null }

  /// An array’s values, or a value of which there is only one; empty where there is none.
  func list(_ value: PDFValue?) -> [PDFValue] {
    guard let value else { return [] }
    let resolved = resolve(value)
    if case .null = resolved { return [] }
    return resolved.array ?? [resolved]
  }

  func versions(of number: Int) -> [PDFValue] { (places[number] ?? []).map { objects[$0].value } }

  /// How many versions of an object there are.
  func count(of number: Int) -> Int { places[number]?.count ?? 0 }

  // MARK: Finding

  private func scan() {
    var place = 0
    while let word = reader.find("obj", from: place), collector.step(10) {
      guard let number = objectNumber(before: word) else {
        place = word + 3
        continue
      }
      findTrailers(from: place, to: word)
      place = readObject(number, at: word + 3)
    }
    findTrailers(from: place, to: reader.count)
  }

  /// The number in `12 0 obj`.
  private func objectNumber(before word: Int) -> Int? {
    var place = word - 1
    func digits() -> Int? {
      while let byte = reader[place], byte <= 0x20 { place -= 1 }
      let end = place
      while let byte = reader[place], (0x30...0x39).contains(byte), end - place < 10 { place -= 1 }
      return Int(String(decoding: reader.part(place + 1, end - place), as: UTF8.self))
    }
    guard digits() != nil, let byte = reader[place], byte <= 0x20 else { return nil }
    return digits()
  }

  /// Reads an object after its head; where to go on.
  private func readObject(_ number: Int, at start: Int) -> Int {
    var lexer = PDFLexer(bytes, at: bytes.startIndex + start, hasReferences: true)
    guard let value = lexer.next() else { return reader.count }
    let end = lexer.index - bytes.startIndex
    guard case .dictionary(let dictionary) = value else {
      keep(number, value)
      return max(end, start)
    }
    lexer.skipSpace()
    let word = lexer.index - bytes.startIndex
    guard reader.has("stream", at: word) else {
      keep(number, value)
      return end
    }
    var first = word + 6
    if reader[first] == 0x0D { first += 1 }
    if reader[first] == 0x0A { first += 1 }
    let last = endOfStream(from: first, dictionary["Length"]?.int)
    keep(number, .stream(PDFStream(dictionary: dictionary, bytes: reader.part(first, last - first))))
    return last
  }

  /// Where a stream ends: where it says, or else where its end is written.
  private func endOfStream(from start: Int, _ length: Int?) -> Int {
    if let length, length >= 0, length <= reader.count - start {
      let end = start + length
      if let word = reader.find("endstream", from: end, to: end + 14), word - end <= 4 { return end }
    }
    if let end = reader.find("endstream", from: start) { return end }
    // The file was cut.
    collector.note(.damaged)
    return reader.count
  }

  private func keep(_ number: Int, _ value: PDFValue) {
    places[number, default: []].append(objects.count)
    objects.append((number, value))
    if case .stream(let stream) = value, stream.dictionary["Type"]?.name == "XRef" { readTrailer(stream.dictionary) }
  }

  private func findTrailers(from start: Int, to end: Int) {
    var place = start
    while let word = reader.find("trailer", from: place, to: end) {
      var lexer = PDFLexer(bytes, at: bytes.startIndex + word + 7, hasReferences: true)
      if let dictionary = lexer.next()?.dictionary {
        readTrailer(dictionary)
        // Properties may stand in it themselves.
        objects.append((0, .dictionary(dictionary)))
      }
      place = max(word + 7, lexer.index - bytes.startIndex)
    }
  }

  private func readTrailer(_ dictionary: PDFDictionary) {
    if let encryption = dictionary["Encrypt"] {
      if case .null = encryption { return }
      isEncrypted = true
    }
    if let root = dictionary["Root"] { self.root = root }
  }

  /// Reads the objects that are packed together (7.5.7).
  private func openObjectStreams() {
    for (_, value) in objects {
      guard case .stream(let stream) = value, stream.dictionary["Type"]?.name == "ObjStm", let bytes = decode(stream)
      else { continue }
      let first = self.value(stream.dictionary["First"]).int ?? 0
      var head = PDFLexer(bytes[...], hasReferences: false)
      var numbers: [(Int, Int)] = []
      while head.index < first, collector.step(10), let number = head.next()?.int, let offset = head.next()?.int {
        numbers.append((number, offset))
      }
      for (number, offset) in numbers where offset >= 0 && first >= 0 && offset < bytes.count - first {
        guard collector.step(10) else { return }
        var lexer = PDFLexer(bytes[...], at: first + offset, hasReferences: true)
        // Each byte is of one object only, so that all of them together cost no more than the stream.
        if let value = lexer.next() { keep(number, value) }
      }
    }
  }
}
