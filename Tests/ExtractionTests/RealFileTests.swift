import Basics
import Extraction
import TestSupport
import Testing

/// Files that other programs made, all about the same person.
@Suite struct RealFileTests {
  static let files: [(name: String, bytes: [UInt8])] = {
    let folder = join(Basics.folder(of: #filePath), "Fixtures")
    let entries = (try? FileSystem.local.list(folder)) ?? []
    return entries.map { ($0.name, (try? FileSystem.local.read(join(folder, $0.name), 1_000_000)) ?? []) }
  }()

  @Test func thePersonIsFoundInAll() {
    #expect(Self.files.count >= 24)
    for (name, bytes) in Self.files {
      #expect(read(bytes, named: name).contains("Élise Côté"), "\(name)")
      // Of its kind, not all can be read.
      #expect(unread(bytes, named: name) == (name.hasSuffix(".doc") ? [.unsupported] : []), "\(name)")
    }
  }

  /// Its name is not what a file is told by.
  @Test func namesDoNotMatter() {
    for (name, bytes) in Self.files {
      #expect(extractText(from: bytes, named: "a.txt") == extractText(from: bytes, named: name), "\(name)")
    }
  }

  /// A file that was cut is told about, wherever its cut is, if the person is not found any more.
  @Test func filesThatAreCut() {
    for (name, bytes) in Self.files where !name.hasSuffix(".doc") && !name.hasSuffix(".mp3") {
      for part in 1..<24 {
        let cut = Array(bytes.prefix(bytes.count * part / 24))
        let isFound = read(cut, named: name).contains("Élise Côté")
        #expect(isFound || !unread(cut, named: name).isEmpty, "\(name), \(part)/24")
      }
    }
  }

  /// Whatever happens to its bytes, a file is read in the same way twice, within its limits, and told of in words.
  @Test func filesThatAreChanged() {
    var random = SplitMix(seed: 15)
    let limits = ExtractionLimits(file: 100_000, inflated: 2_000_000, text: 200_000, steps: 200_000, depth: 3)
    var found = 0
    var total = 0
    for (name, bytes) in Self.files {
      for _ in 0..<12 {
        let changed = change(bytes, &random)
        let result = extractText(from: changed, named: name, limits: limits)
        #expect(result == extractText(from: changed, named: name, limits: limits), "\(name)")
        total += 1
        guard case .text(let pieces, _) = result else { continue }
        #expect(pieces.allSatisfy { !$0.place[.french].isEmpty && !$0.text.isEmpty })
        #expect(pieces.reduce(0) { $0 + $1.text.utf8.count } <= limits.text)
        if pieces.contains(where: { tidy($0.text).contains("Élise Côté") }) { found += 1 }
      }
    }
    // Most changes are of bytes that have nothing to do with the person.
    #expect(found > total / 3, "\(found) of \(total)")
  }

  /// A file with some of its bytes set, taken out, doubled or put in from elsewhere.
  private func change(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var result = bytes
    for _ in 0...random.below(3) where !result.isEmpty {
      let place = random.below(result.count)
      let end = min(result.count, place + 1 + random.below(12))
      switch random.below(6) {
      case 0: result[place] = UInt8(random.below(256))
      case 1: result[place] ^= 1 << UInt8(random.below(8))
      case 2: result.removeSubrange(place..<end)
      case 3: result.insert(contentsOf: result[place..<end], at: place)
      case 4: for index in place..<end { result[index] = [0, 0xFF, 0x7F, 0x80][random.below(4)] }
      default: result.replaceSubrange(place..<end, with: bytes[min(place / 2, bytes.count - 1)...].prefix(12))
      }
    }
    return result
  }
}
