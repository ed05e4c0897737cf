import Basics
import Diagnostics

/// What a build was made from and what it made: enough to know, without building, that another would make the same.
struct Manifest: Sendable, Hashable {
  /// A file, as it was.
  struct Entry: Sendable, Hashable {
    /// As the build named it.
    var path: String
    /// Of the bytes that the build read or made; nil where nobody knows them.
    var hash: ContentHash?
    /// Nil where its time proves nothing: it was changed as the build began, or while it went on.
    var stamp: Stamp?
  }

  /// The program and what it was asked to do.
  var key: String
  /// Every file of `content/` and `templates/`, in order; a file that is there and not here is a change too.
  var inputs: [Entry] = []
  /// Every file of `public/`.
  var outputs: [Entry] = []
  /// What the build said.
  var findings: [Finding] = []
  var pages = 0
  /// How many findings the settings left out.
  var ignored = 0
}

// MARK: As text

/// The manifest's file: lines of fields between tabs, and a last line that sums up all before it. A file that was cut short,
/// changed by hand or written by another version is no manifest, and a build without one does all its work.
extension Manifest {
  private static let heading = "jalon-manifest 1"

  var bytes: [UInt8] {
    var file = ByteBuffer(reserving: 128 * (inputs.count + outputs.count))
    func write(_ fields: [String]) {
      for (number, field) in fields.enumerated() {
        if number > 0 { file.append(tab) }
        file.append(field)
      }
      file.append(lineFeed)
    }
    for line in [Self.heading, field(key), String(pages), String(ignored)] { write([line]) }
    for (sign, entries) in [("<", inputs), (">", outputs)] {
      for entry in entries {
        let stamp = entry.stamp.map { [String($0.size), String($0.time), String($0.id)] } ?? ["", "", ""]
        write([sign, field(entry.path), entry.hash.map { String($0.value) } ?? ""] + stamp)
      }
    }
    for finding in findings { write(["!"] + finding.fields.map { $0.map { "=" + field($0) } ?? "" }) }
    write([String(ContentHash(file.bytes).value)])
    return file.bytes
  }

  /// Nil for anything but the bytes of a manifest, whole.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == lineFeed, let end = bytes.dropLast().lastIndex(of: lineFeed),
      let sum = UInt64(String(decoding: bytes[(end + 1)..<(bytes.count - 1)], as: UTF8.self)),
      ContentHash(Array(bytes[...end])).value == sum
    else { return nil }
    var lines = bytes[..<end].split(separator: lineFeed, omittingEmptySubsequences: false)[...]
    guard lines.popFirst().map(text) == Self.heading, let key = lines.popFirst().map(text).map(unfield),
      let pages = lines.popFirst().map(text).flatMap({ Int($0) }),
      let ignored = lines.popFirst().map(text).flatMap({ Int($0) })
    else { return nil }
    self.key = key
    self.pages = pages
    self.ignored = ignored
    for line in lines {
      let fields = line.split(separator: tab, omittingEmptySubsequences: false)
      switch fields.first?.first {
      case UInt8(ascii: "<"):
        guard let entry = Entry(fields) else { return nil }
        inputs.append(entry)
      case UInt8(ascii: ">"):
        guard let entry = Entry(fields) else { return nil }
        outputs.append(entry)
      case UInt8(ascii: "!"):
        let values = fields.dropFirst().map { $0.isEmpty ? nil : unfield(text($0.dropFirst())) }
        guard let finding = Finding(values) else { return nil }
        findings.append(finding)
      default: return nil
      }
    }
  }
}

extension Manifest.Entry {
  fileprivate init?(_ fields: [ArraySlice<UInt8>]) {
    guard fields.count == 6 else { return nil }
    path = unfield(text(fields[1]))
    if fields[2].isEmpty {
      hash = nil
    } else {
      guard let value = number(fields[2]) else { return nil }
      hash = ContentHash(value: value)
    }
    if fields[3].isEmpty {
      stamp = nil
    } else {
      guard let size = number(fields[3]), let time = Int(text(fields[4])), let id = number(fields[5]) else {
        return nil
      }
      stamp = Stamp(size: Int(truncatingIfNeeded: size), time: time, id: id)
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

private func number(_ bytes: ArraySlice<UInt8>) -> UInt64? {
  guard !bytes.isEmpty else { return nil }
  var value: UInt64 = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
    let (sum, isTooLargeYet) = product.addingReportingOverflow(UInt64(byte - 0x30))
    if isTooLarge || isTooLargeYet { return nil }
    value = sum
  }
  return value
}

/// A text as a field: without tabs and line feeds.
private func field(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == tab || $0 == lineFeed || $0 == UInt8(ascii: "\\") }) else { return text }
  return text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
}

private func unfield(_ field: String) -> String {
  guard field.utf8.contains(UInt8(ascii: "\\")) else { return field }
  var result = ""
  var isEscaped = false
  for scalar in field.unicodeScalars {
    if isEscaped {
      result.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

// MARK: Findings

extension Finding {
  /// All of it, in order; nil where there is nothing.
  fileprivate var fields: [String?] {
    let words = [summary.french, summary.english, why?.french, why?.english, hint?.french, hint?.english]
    let places = place.map {
      [$0.range.lower, $0.range.upper, $0.line, $0.column, $0.endLine, $0.endColumn, $0.excerptColumn].map {
        String($0)
      }
        + [$0.excerpt]
    }
    return [code.rawValue, severity.rawValue, file] + words + (places ?? [])
  }

  fileprivate init?(_ fields: [String?]) {
    guard fields.count == 9 || fields.count == 17, let code = fields[0].flatMap({ Code(rawValue: $0) }),
      let severity = fields[1].flatMap({ Severity(rawValue: $0) }), let summary = Self.words(fields[3], fields[4])
    else { return nil }
    var place: Place?
    if fields.count == 17 {
      let numbers = fields[9..<16].compactMap { $0.flatMap { Int($0) } }
      guard numbers.count == 7, numbers[0] <= numbers[1], let excerpt = fields[16] else { return nil }
      place = Place(
        SourceRange(numbers[0], numbers[1]), line: numbers[2], column: numbers[3], endLine: numbers[4],
        endColumn: numbers[5], excerpt: excerpt)
    }
    self.init(
      code, as: severity, file: fields[2], place: place, summary, why: Self.words(fields[5], fields[6]),
      hint: Self.words(fields[7], fields[8]))
  }

  private static func words(_ french: String?, _ english: String?) -> Words? {
    guard let french, let english else { return nil }
    return Words(fr: french, en: english)
  }
}
