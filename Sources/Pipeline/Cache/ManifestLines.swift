import Basics
import Content
import Diagnostics
import Templates

/// The manifest’s file: lines of fields between tabs, and a last line that sums up all before it. A file that was cut short, changed by
/// hand or written by another version is no manifest, and a build without one does all its work.
extension Manifest {
  static let heading = "jalon-manifest 6"

  var bytes: [UInt8] {
    var file = ByteBuffer(reserving: 160 * (inputs.count + outputs.count))
    file.append(fields: [Self.heading])
    file.append(fields: [escaped(key)])
    file.append(numbers: [UInt64(pages), UInt64(ignored), UInt64(archived), ground.value, context.value, lack])
    for (sign, entries) in [("<", inputs), (">", outputs), ("@", record.map { [$0] } ?? [])] {
      for entry in entries { file.append(entry, sign) }
    }
    file.append(findings: findings)
    file.append(fields: [String(Digest(file.bytes).value)])
    return file.bytes
  }

  /// Nil for anything but the bytes of a manifest, whole.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == lineFeed, let end = bytes.dropLast().lastIndex(of: lineFeed),
      let sum = UInt64(String(decoding: bytes[(end + 1)..<(bytes.count - 1)], as: UTF8.self)),
      Digest(Array(bytes[...end])).value == sum
    else { return nil }
    var lines = bytes[..<end].split(separator: lineFeed, omittingEmptySubsequences: false)[...]
    guard lines.popFirst().map(fieldText) == Self.heading, let key = lines.popFirst().map(fieldText).map(plain),
      let numbers = lines.popFirst()?.split(separator: tab).map(fieldNumber), numbers.count == 6,
      let pages = numbers[0], let ignored = numbers[1], let archived = numbers[2], let ground = numbers[3],
      let context = numbers[4], let lack = numbers[5]
    else { return nil }
    self.key = key
    self.pages = Int(truncatingIfNeeded: pages)
    self.ignored = Int(truncatingIfNeeded: ignored)
    self.archived = Int(truncatingIfNeeded: archived)
    self.ground = Digest(value: ground)
    self.context = Digest(value: context)
    self.lack = lack
    var texts: [String] = []
    for line in lines {
      switch line.first {
      case Self.findingSign:
        guard let finding = Finding(line.dropFirst(), texts: texts) else { return nil }
        findings.append(finding)
      case Self.textSign:
        let fields = line.split(separator: tab, omittingEmptySubsequences: false)
        guard fields.count == 2 else { return nil }
        texts.append(plain(fieldText(fields[1])))
      case UInt8(ascii: "<"):
        guard let entry = Entry(line) else { return nil }
        inputs.append(entry)
      case UInt8(ascii: ">"):
        guard let entry = Entry(line) else { return nil }
        outputs.append(entry)
      case UInt8(ascii: "@"):
        guard let entry = Entry(line) else { return nil }
        record = entry
      default: return nil
      }
    }
  }
}

extension ByteBuffer {
  /// Appends a line of numbers.
  fileprivate mutating func append(numbers: [UInt64]) {
    for (place, number) in numbers.enumerated() {
      if place > 0 { append(tab) }
      append(number: number)
    }
    append(lineFeed)
  }

  /// Appends a file: its path, digest and stamp; then, where it has a trace, the numbers of that.
  fileprivate mutating func append(_ entry: Manifest.Entry, _ sign: String) {
    append(sign)
    append(tab)
    append(escaped(entry.path))
    append(tab)
    if let hash = entry.hash { append(number: hash.value) }
    append(tab)
    if let stamp = entry.stamp {
      append(number: UInt64(truncatingIfNeeded: stamp.size))
      append(tab)
      if stamp.time < 0 { append(UInt8(ascii: "-")) }
      append(number: UInt64(stamp.time.magnitude))
      append(tab)
      append(number: stamp.id)
    } else {
      append(tab)
      append(tab)
    }
    if let text = entry.text {
      for number in [text.file, text.range.lowerBound, text.range.upperBound] {
        append(tab)
        append(number: UInt64(number))
      }
    }
    if let page = entry.page { append(page) }
    append(lineFeed)
  }

  /// Appends what a page was made from: two digests, where its notes stand, and each text’s file and place.
  private mutating func append(_ page: Manifest.PageTrace) {
    for number in [page.made.values.value, page.made.texts.value] {
      append(tab)
      append(number: number)
    }
    for bound in [page.notes?.lowerBound, page.notes?.upperBound] {
      append(tab)
      if let bound { append(number: UInt64(bound)) }
    }
    for text in page.texts {
      append(tab)
      append(text.source)
      for bound in [text.range.lowerBound, text.range.upperBound] {
        append(tab)
        append(number: UInt64(bound))
      }
    }
  }
}

extension Manifest.Entry {
  /// Nil of what `append` does not write.
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    var fields = line.split(separator: tab, omittingEmptySubsequences: false)[...]
    guard fields.count >= 6 else { return nil }
    path = plain(fieldText(fields[1]))
    if !fields[2].isEmpty {
      guard let value = fieldNumber(fields[2]) else { return nil }
      hash = Digest(value: value)
    }
    if !fields[3].isEmpty {
      guard let size = fieldNumber(fields[3]), let time = Int(fieldText(fields[4])), let id = fieldNumber(fields[5])
      else { return nil }
      stamp = Stamp(size: Int(truncatingIfNeeded: size), time: time, id: id)
    }
    let isInput = fields[0].first == UInt8(ascii: "<")
    fields = fields.dropFirst(6)
    if fields.isEmpty { return }
    if isInput {
      let numbers = fields.compactMap(fieldNumber)
      guard fields.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 < 1 << 40 }), numbers[1] <= numbers[2] else {
        return nil
      }
      text = TextArchive.Place(file: Int(numbers[0]), range: Int(numbers[1])..<Int(numbers[2]))
    } else {
      guard let page = Manifest.PageTrace(fields) else { return nil }
      self.page = page
    }
  }
}

extension Manifest.PageTrace {
  fileprivate init?(_ fields: ArraySlice<ArraySlice<UInt8>>) {
    var fields = fields
    func range(_ lower: ArraySlice<UInt8>, _ upper: ArraySlice<UInt8>) -> Range<Int>? {
      guard let lower = fieldNumber(lower).flatMap({ Int(exactly: $0) }),
        let upper = fieldNumber(upper).flatMap({ Int(exactly: $0) }), lower <= upper
      else { return nil }
      return lower..<upper
    }
    guard fields.count >= 4, (fields.count - 4).isMultiple(of: 3), let values = fields.popFirst().flatMap(fieldNumber),
      let texts = fields.popFirst().flatMap(fieldNumber), let lower = fields.popFirst(), let upper = fields.popFirst()
    else { return nil }
    made = ValueDigest(values: Digest(value: values), texts: Digest(value: texts))
    if !lower.isEmpty || !upper.isEmpty {
      guard let range = range(lower, upper) else { return nil }
      notes = range
    }
    while let source = fields.popFirst(), let lower = fields.popFirst(), let upper = fields.popFirst() {
      guard let range = range(lower, upper) else { return nil }
      self.texts.append(Text(source: fieldText(source), range: range))
    }
  }
}
