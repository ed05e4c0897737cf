import Basics
import Diagnostics

/// What a build was made from and what it made: enough to know, without building, that another would make the same.
struct Manifest: Sendable, Hashable {
  /// A file, as it was.
  struct Entry: Sendable, Hashable {
    /// As the build named it.
    var path: String
    /// Of the bytes that the build read or made; nil where nobody knows them.
    var hash: Digest?
    /// Nil where its time proves nothing: it was changed as the build began, or while it went on.
    var stamp: Stamp?
  }

  /// The program and what it was asked to do.
  var key: String
  /// Every file of `content/` and `templates/`, in order; a file that is there and not here is a change too.
  var inputs: [Entry] = []
  /// Every file of `public/`.
  var outputs: [Entry] = []
  /// The record of them that stands in `public/`.
  var record: Entry?
  /// What the build said.
  var findings: [Finding] = []
  var pages = 0
  /// How many findings the settings left out.
  var ignored = 0
  /// The sum of the file that holds what was kept of pages (`PageMemory`).
  var kept = Digest(value: 0)
}

// MARK: As text

/// The manifest's file: lines of fields between tabs, and a last line that sums up all before it. A file that was cut short,
/// changed by hand or written by another version is no manifest, and a build without one does all its work.
extension Manifest {
  static let heading = "jalon-manifest 4"

  var bytes: [UInt8] {
    var file = ByteBuffer(reserving: 128 * (inputs.count + outputs.count))
    for line in [Self.heading, escaped(key), String(pages), String(ignored), String(kept.value)] {
      file.append(fields: [line])
    }
    let records = record.map { [$0] } ?? []
    for (sign, entries) in [
      (UInt8(ascii: "<"), inputs), (UInt8(ascii: ">"), outputs), (UInt8(ascii: "@"), records),
    ] {
      for entry in entries {
        file.append(sign)
        file.append(tab)
        file.append(escaped(entry.path))
        file.append(tab)
        if let hash = entry.hash { file.append(number: hash.value) }
        file.append(tab)
        if let stamp = entry.stamp {
          file.append(number: UInt64(truncatingIfNeeded: stamp.size))
          file.append(tab)
          if stamp.time < 0 { file.append(UInt8(ascii: "-")) }
          file.append(number: UInt64(stamp.time.magnitude))
          file.append(tab)
          file.append(number: stamp.id)
        } else {
          file.append(tab)
          file.append(tab)
        }
        file.append(lineFeed)
      }
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
      let pages = lines.popFirst().map(fieldText).flatMap({ Int($0) }),
      let ignored = lines.popFirst().map(fieldText).flatMap({ Int($0) }),
      let kept = lines.popFirst().flatMap(fieldNumber)
    else { return nil }
    self.key = key
    self.pages = pages
    self.ignored = ignored
    self.kept = Digest(value: kept)
    var texts: [String] = []
    for line in lines {
      if line.first == Self.findingSign {
        guard let finding = Finding(line.dropFirst(), texts: texts) else { return nil }
        findings.append(finding)
        continue
      }
      let fields = line.split(separator: tab, omittingEmptySubsequences: false)
      switch fields.first?.first {
      case UInt8(ascii: "<"):
        guard let entry = Entry(fields) else { return nil }
        inputs.append(entry)
      case UInt8(ascii: ">"):
        guard let entry = Entry(fields) else { return nil }
        outputs.append(entry)
      case UInt8(ascii: "@"):
        guard let entry = Entry(fields) else { return nil }
        record = entry
      case Self.textSign:
        guard fields.count == 2 else { return nil }
        texts.append(plain(fieldText(fields[1])))
      default: return nil
      }
    }
  }
}

extension Manifest.Entry {
  fileprivate init?(_ fields: [ArraySlice<UInt8>]) {
    guard fields.count == 6 else { return nil }
    path = plain(fieldText(fields[1]))
    if fields[2].isEmpty {
      hash = nil
    } else {
      guard let value = fieldNumber(fields[2]) else { return nil }
      hash = Digest(value: value)
    }
    if fields[3].isEmpty {
      stamp = nil
    } else {
      guard let size = fieldNumber(fields[3]), let time = Int(fieldText(fields[4])), let id = fieldNumber(fields[5])
      else {
        return nil
      }
      stamp = Stamp(size: Int(truncatingIfNeeded: size), time: time, id: id)
    }
  }
}
