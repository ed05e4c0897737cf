import Basics
import Foundation

/// What is remembered of addresses that were asked after: `.jalon/links.json`.
struct LinkMemory: Sendable, Hashable {
  /// A good answer is believed for this many days; another, for the day.
  private static let days = 7

  private struct Entry: Codable, Hashable {
    let day: String
    let status: Int
  }

  private struct Written: Codable {
    let version: Int
    let links: [String: Entry]
  }

  private var entries: [String: Entry] = [:]

  init() {}

  /// Reads a file’s bytes; nothing is remembered where they are no such file.
  init(_ bytes: [UInt8]) {
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(bytes)), written.version == 1 else { return }
    entries = written.links
  }

  /// What an address answered lately enough; nil where it has to be asked.
  func answer(of url: String, on day: CivilDate) -> Answer? {
    guard let entry = entries[url], let asked = CivilDate(iso: entry.day) else { return nil }
    let answer = Answer.status(entry.status)
    let age = day.dayNumber - asked.dayNumber
    return age >= 0 && age < (answer.isGood ? Self.days : 1) ? answer : nil
  }

  /// Remembers what an address answered; that it did not is not worth remembering.
  mutating func remember(_ answer: Answer, of url: String, on day: CivilDate) {
    if case .status(let status) = answer, answer.isGood || answer.isDead {
      entries[url] = Entry(day: day.iso, status: status)
    } else {
      entries[url] = nil
    }
  }

  /// The file’s bytes, without the addresses that the site has no longer.
  func bytes(keeping urls: Set<String>) -> [UInt8] {
    let kept = entries.filter { urls.contains($0.key) }.sorted { $0.key < $1.key }
    let json: JSON = [
      "version": 1,
      "links": .object(kept.map { ($0.key, ["day": .text($0.value.day), "status": .integer($0.value.status)]) }),
    ]
    return json.bytes
  }
}
