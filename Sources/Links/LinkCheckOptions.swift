import Basics

/// Options of the link checker: how the web is asked after links.
package struct LinkCheckOptions: Sendable {
  /// How many addresses are asked after at once; of one host, one.
  package var width = 8
  /// In seconds.
  package var patience = 10.0
  /// How often an address is asked after again that gave no answer, or said to come back.
  package var retries = 2
  /// The seconds before the first retry; each next one takes twice as long.
  package var backoff = 1.0
  package var redirects = 3

  package init() {}
}

/// What came of asking after an address.
package enum Answer: Sendable, Hashable {
  /// The status of the answer, once redirects were followed (RFC 9110, section 15).
  case status(Int)
  /// Too many redirects.
  case runaround
  /// None in time.
  case silence
  /// The host has no such name, refuses, or cannot be trusted; the system’s words.
  case failure(String)

  /// Whether the address leads somewhere.
  package var isGood: Bool { if case .status(200..<400) = self { true } else { false } }
  /// Whether it leads nowhere any more.
  package var isDead: Bool { self == .status(404) || self == .status(410) }
  /// Whether the host could not be asked at all.
  var isFailure: Bool { if case .failure = self { true } else { false } }
  /// Whether asking again may help.
  var mayChange: Bool {
    switch self {
    case .status(let number): number == 429 || number >= 500
    case .silence, .failure: true
    case .runaround: false
    }
  }
}

/// Asks after addresses, each once, several at a time but one at a time of each host.
///
/// - Parameters:
///   - ask: asks one address once.
///   - wait: waits for some seconds.
///   - advance: called as each is done.
/// - Returns: the answers by address.
func askAll(
  _ urls: [String], _ asking: LinkCheckOptions, ask: @escaping @Sendable (String) -> Answer,
  wait: @escaping @Sendable (Double) -> Void, advance: @escaping @Sendable () -> Void
) -> [String: Answer] {
  var byHost: [Substring: [String]] = [:]
  for url in Set(urls).sorted() { byHost[host(of: url), default: []].append(url) }
  // The longest queues first, so that none is left alone at the end.
  let queues = byHost.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
  let next = Locked(0)
  let answers = Locked<[String: Answer]>([:])
  onThreads(min(asking.width, queues.count)) {
    while true {
      let turn = next.withLock { turn in
        defer { turn += 1 }
        return turn
      }
      guard turn < queues.count else { return }
      // A host that gave no answer, however patiently asked, is asked after the rest without patience.
      var isDown = false
      for url in queues[turn] {
        let answer = askPatiently(url, retries: isDown ? 0 : asking.retries, asking.backoff, ask: ask, wait: wait)
        isDown = answer == .silence || answer.isFailure
        answers.withLock { $0[url] = answer }
        advance()
      }
    }
  }
  return answers.withLock { $0 }
}

private func askPatiently(
  _ url: String, retries: Int, _ backoff: Double, ask: (String) -> Answer, wait: (Double) -> Void
) -> Answer {
  var answer = ask(url)
  var pause = backoff
  for _ in 0..<retries where answer.mayChange {
    wait(pause)
    pause *= 2
    answer = ask(url)
  }
  return answer
}

/// The host and port of an address: `exemple.ca:8080` of `https://exemple.ca:8080/a`.
func host(of url: String) -> Substring {
  guard let start = url.rangeInUTF8(of: "//") else { return url[...] }
  return url[start.upperBound...].prefix { !"/?#".contains($0) }
}
