import Dispatch
import Foundation

/// Asks after one address: its head, and where that is refused, its page, of which nothing is read.
struct WebClient: Sendable {
  private let asking: LinkCheckOptions
  private let curl: Curl

  /// - Throws: `NoWebLibrary`.
  init(_ asking: LinkCheckOptions) throws {
    guard let curl = Curl.library else { throw NoWebLibrary() }
    self.asking = asking
    self.curl = curl
  }

  func ask(_ url: String) -> Answer {
    let head = ask(url, isHead: true)
    // Many hosts answer only whoever asks for the whole.
    if case .status(400...) = head { return ask(url, isHead: false) }
    return head
  }

  private func ask(_ url: String, isHead: Bool) -> Answer {
    let outcome = curl.perform(
      numbers: [
        .noBody: isHead ? 1 : 0, .followRedirects: 1, .mostRedirects: asking.redirects, .noSignals: 1,
        .milliseconds: Int(asking.patience * 1_000),
        // HTTP and HTTPS, and nothing else that a redirect may name.
        .protocols: 3, .redirectProtocols: 3,
      ],
      texts: [
        .url: url, .userAgent: "Mozilla/5.0 (compatible; Jalon)",
        // No file: cookies that a redirect counts on are kept for as long as it takes.
        .cookieFile: "",
      ])
    switch outcome.code {
    // No error, or a body that was not read.
    case 0, 23: return .status(outcome.status)
    case 28: return .silence
    case 47: return .runaround
    default: return .failure(outcome.words)
    }
  }
}

/// Runs work on as many threads, and returns when all are done. Threads of their own, for they wait more than they work.
func onThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) {
  let group = DispatchGroup()
  for _ in 0..<count {
    group.enter()
    Thread.detachNewThread {
      work()
      group.leave()
    }
  }
  group.wait()
}
