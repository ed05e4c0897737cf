import Basics

extension JSON {
  /// The value as UTF-8 with a final line feed; what holds no list or object of its own is on one line, for a schema is made of
  /// many small ones.
  var shortBytes: [UInt8] { Array((lines(indent: "\n") + "\n").utf8) }

  private func lines(indent: String) -> String {
    let deeper = indent + "  "
    switch self {
    case .object(let members) where members.contains(where: { $0.value.isDeep }):
      let all = members.map { "\(deeper)\(JSON.text($0.name).oneLine): \($0.value.lines(indent: deeper))" }
      return "{" + all.joined(separator: ",") + indent + "}"
    case .list(let values) where values.contains(where: \.isDeep):
      return "[" + values.map { deeper + $0.lines(indent: deeper) }.joined(separator: ",") + indent + "]"
    default: return oneLine
    }
  }

  private var oneLine: String { String(line.dropLast()) }

  /// Whether it holds something itself.
  private var isDeep: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .list(let values): !values.isEmpty
    default: false
    }
  }
}
