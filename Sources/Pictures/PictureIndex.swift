import Basics

/// What a site’s pictures are, as builds remember it: the bytes of each by its stamp, and of which no copies can be made.
///
/// Names of files may be those of people: they are kept as digests.
struct PictureIndex: Sendable {
  /// Of the file that has it.
  static let name = "index"

  struct File: Sendable, Hashable {
    let stamp: Stamp
    let digest: Digest
  }

  private(set) var isChanged = false
  /// By the digest of their paths.
  var files: [UInt64: File] = [:] { didSet { isChanged = true } }
  /// By the digest of the bytes: why there are no copies, and what tried to make them.
  private var problems: [UInt64: (problem: PictureProblem, maker: UInt64)] = [:] { didSet { isChanged = true } }

  init() {}

  static func name(of path: String) -> UInt64 { Digest(Array(path.utf8)).value }

  mutating func note(_ file: File, of name: UInt64) { files[name] = file }

  mutating func note(_ problem: PictureProblem, of digest: Digest, for maker: UInt64) {
    problems[digest.value] = (problem, maker)
  }

  mutating func forgetProblems() { problems = [:] }

  /// Why there are no copies of a picture; nil where nobody has tried, or another library did.
  func problem(of digest: Digest, for maker: UInt64) -> PictureProblem? {
    problems[digest.value].flatMap { $0.maker == maker ? $0.problem : nil }
  }

  /// Forgets pictures that are no more, or others by now.
  mutating func keep(_ stamps: [UInt64: Stamp?]) {
    let left = files.filter { stamps[$0] == .some($1.stamp) }
    if left.count != files.count { files = left }
  }
}

// Lines of fields between spaces, and a last one that sums up all before it: what was cut short is nothing.
extension PictureIndex {
  private static let heading = "jalon-pictures 1"

  /// What to write; nil where it is what was read.
  var changedBytes: [UInt8]? {
    guard isChanged else { return nil }
    var text = Self.heading + "\n"
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      text += "f \(name) \(file.stamp.size) \(file.stamp.time) \(file.stamp.id) \(file.digest.value)\n"
    }
    for (digest, known) in problems.sorted(by: { $0.key < $1.key }) {
      text += "p \(digest) \(known.problem.rawValue) \(known.maker)\n"
    }
    return Array("\(text)\(Digest(Array(text.utf8)).value)\n".utf8)
  }

  /// Nil for anything but the bytes of an index, whole.
  init?(_ bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", let sum = lines.popLast(), lines.first == Self.heading[...],
      sum == "\(Digest(Array((lines.joined(separator: "\n") + "\n").utf8)).value)"
    else { return nil }
    for line in lines.dropFirst() {
      let fields = Array(line.split(separator: " ").dropFirst())
      let numbers = fields.map { UInt64($0) }
      switch line.first {
      case "f":
        guard numbers.count == 5, let size = Int(fields[1]), let time = Int(fields[2]), let name = numbers[0],
          let id = numbers[3], let digest = numbers[4]
        else { return nil }
        files[name] = File(stamp: Stamp(size: size, time: time, id: id), digest: Digest(value: digest))
      case "p":
        guard numbers.count == 3, let digest = numbers[0], let problem = PictureProblem(rawValue: String(fields[1])),
          let maker = numbers[2]
        else { return nil }
        problems[digest] = (problem, maker)
      default: return nil
      }
    }
    isChanged = false
  }
}
