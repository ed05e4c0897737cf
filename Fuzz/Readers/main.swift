import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Hostile input for every reader; not part of any product. `make fuzz` runs it with AddressSanitizer.
//
//   fuzz [NAME]           each subject, or the one named, for SECONDS (20) from SEED (1)
//   fuzz NAME FILE        one input again, such as those kept in .build/fuzz-input…
//   fuzz growth [NAME]    how long n, 2n and 4n bytes of what parsers trip over take

/// The input being read, kept where it can be found should reading it end the program.
private let lastInput = ".build/fuzz-input"

private func number(_ name: String, _ standard: Int) -> Int {
  getenv(name).flatMap { Int(String(cString: $0)) } ?? standard
}

/// Every file of the demonstration's `content/`, by its path.
private func readDemo(_ folder: String = "content") throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for entry in try FileSystem.local.list(folder) {
    let path = join(folder, entry.name)
    switch entry.kind {
    case .file: files[path] = try FileSystem.local.read(path, 1_000_000)
    case .folder: files.merge(try readDemo(path)) { $1 }
    default: continue
    }
  }
  return files
}

private func tell(_ text: String) {
  print(text)
  fflush(nil)
}

/// Reads inputs until time is up; how many inputs were found wanting.
private func fuzz(_ subject: Subject, seconds: Int, seed: UInt64) throws -> Int {
  var mutator = Mutator(seed: seed, seeds: subject.seeds, pieces: subject.pieces)
  let clock = ContinuousClock()
  let end = clock.now + .seconds(seconds)
  var (count, wanting) = (0, 0)
  var slowest = Duration.zero
  while clock.now < end {
    let input = mutator.next()
    try FileSystem.local.write(input, lastInput)
    let start = clock.now
    let flaw = subject.read(input)
    let duration = clock.now - start
    count += 1
    if let flaw {
      wanting += 1
      if wanting <= 20 {
        tell("\(subject.name): \(flaw)\n  \(String(decoding: input.prefix(300), as: UTF8.self).debugDescription)")
      }
    }
    if duration > slowest {
      slowest = duration
      try FileSystem.local.write(input, lastInput + "-slowest-" + subject.name.replacing(" ", with: "-"))
    }
  }
  tell("\(subject.name): \(count) inputs, \(wanting) wanting, slowest \(slowest)")
  return wanting
}

/// The shortest of three times that reading takes.
private func time(_ subject: Subject, _ input: [UInt8]) -> Duration {
  let clock = ContinuousClock()
  return (0..<3).map { _ in clock.measure { _ = subject.read(input) } }.min() ?? .zero
}

/// A size at which reading takes long enough to measure, then twice and four times that. Four is linear, sixteen is not.
private func measureGrowth(_ subject: Subject) {
  for growing in subject.growing {
    var size = 4_000
    var first = time(subject, Array(growing.make(size).utf8))
    while first < .milliseconds(10), size < 500_000 {
      size *= 2
      first = time(subject, Array(growing.make(size).utf8))
    }
    let ratios = [2, 4].map { Double(Int(time(subject, Array(growing.make(size * $0).utf8)) / first * 10)) / 10 }
    tell(
      "\(ratios[1] > 8 ? "SLOW " : "     ")\(subject.name), \(growing.name): n = \(size) bytes, \(first); 2n: ×\(ratios[0]), 4n: ×\(ratios[1])"
    )
  }
}

let arguments = CommandLine.arguments.dropFirst()
let isGrowth = arguments.first == "growth"
let wanted = (isGrowth ? arguments.dropFirst() : arguments).first
try FileSystem.local.makeFolder(".build")
var wanting = 0
for subject in Subject.all(demo: try readDemo()) where wanted == nil || subject.name == wanted {
  if isGrowth {
    measureGrowth(subject)
  } else if let file = arguments.dropFirst().first {
    let input = try FileSystem.local.read(file, Int.max)
    let duration = ContinuousClock().measure { wanting += subject.read(input) == nil ? 0 : 1 }
    tell("\(subject.name): \(wanting) wanting, \(duration)")
  } else {
    wanting += try fuzz(subject, seconds: number("SECONDS", 20), seed: UInt64(number("SEED", 1)))
  }
}
exit(wanting == 0 ? 0 : 1)
