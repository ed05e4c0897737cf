import Basics
import Content

// What texts are read with, as lines: a sign, then fields, escaped. The file is as the manifest says, which has its digest.

extension TextContext {
  private static let heading = "jalon-context 1"

  var bytes: [UInt8] {
    var file = ByteBuffer(reserving: 64 * places.count)
    file.append(fields: [Self.heading])
    file.append(fields: ["n", String(redacted)])
    for (language, meanings) in acronyms.sorted(by: { $0.key < $1.key }) {
      for (acronym, meaning) in meanings.sorted(by: { $0.key < $1.key }) {
        file.append(fields: ["a", language.rawValue, escaped(acronym), escaped(meaning)])
      }
    }
    for place in moved.sorted() { file.append(fields: ["m", escaped(place)]) }
    for address in compared.sorted() { file.append(fields: ["c", escaped(address)]) }
    for place in places { file.append(fields: ["f", escaped(place.source), escaped(place.address)]) }
    return file.bytes
  }

  /// Nil for anything but what `bytes` gives.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: lineFeed)
    guard lines.first.map(fieldText) == Self.heading, lines.count > 1 else { return nil }
    self.init(places: [])
    places.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let fields = line.split(separator: tab, omittingEmptySubsequences: false).map { plain(fieldText($0)) }
      switch (fields[0], fields.count) {
      case ("f", 3): places.append(Place(source: fields[1], address: fields[2]))
      case ("m", 2): moved.insert(fields[1])
      case ("c", 2): compared.insert(fields[1])
      case ("n", 2):
        guard let number = Int(fields[1]) else { return nil }
        redacted = number
      case ("a", 4):
        guard let language = Language(rawValue: fields[1]) else { return nil }
        acronyms[language, default: [:]][fields[2]] = fields[3]
      default: return nil
      }
    }
  }
}
