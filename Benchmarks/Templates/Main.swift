import Basics
import Templates

/// Prints how long a page takes, beside how long it takes to copy and escape its bytes in one go.
@main
enum TemplateBench {
  static let rounds = 15
  static let pages = 2_000

  static func main() {
    for finding in Page.library.findings { print(finding.summary.english, finding.place?.line ?? 0) }
    let text = page().text
    let render = best {
      var buffer = ByteBuffer(reserving: text.utf8.count)
      _ = Page.library.render("plan", Page.value, at: "/plans/2019-2023/", into: &buffer)
      return buffer
    }
    let copy = best {
      var buffer = ByteBuffer(reserving: text.utf8.count)
      buffer.append(escaping: text)
      return buffer
    }
    print("page: \(text.utf8.count) bytes")
    print("render: \(micros(render)) µs; copy and escape: \(micros(copy)) µs; ratio: \(tenths(render / copy))")
  }

  private static func page() -> ByteBuffer {
    var buffer = ByteBuffer()
    for finding in Page.library.render("plan", Page.value, at: "/plans/2019-2023/", into: &buffer) {
      print(finding.file ?? "", finding.place?.line ?? 0, finding.summary.english)
    }
    return buffer
  }

  /// The shortest time a page of all rounds, in seconds.
  private static func best(_ make: () -> ByteBuffer) -> Double {
    let clock = ContinuousClock()
    var total = 0
    let times = (0..<rounds).map { _ in
      clock.measure { for _ in 0..<pages { total += make().bytes.count } }
    }
    precondition(total > 0)
    return times.min().map { $0 / .seconds(pages) } ?? 0
  }

  private static func micros(_ seconds: Double) -> Double { tenths(seconds * 1e6) }
  private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
