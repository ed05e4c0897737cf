import Dispatch
import FlyingSocks

/// Waits for sockets to have something to read, or room to write.
///
/// FlyingSocks’ own pool (0.27.1) goes on after waking a waiter: where that one has closed its socket by then, the pool keeps
/// its number as one that is watched, and the next socket with this number is never woken. Here whoever waits goes on only
/// once the system no longer watches the socket for it.
struct Readiness: AsyncSocketPool {
  private let queue = DispatchQueue(label: "jalon.sockets", qos: .userInitiated)

  func prepare() async throws {}

  func run() async throws {}

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let descriptor = socket.file.rawValue
    let isReading = events.contains(.read)
    let wait = Wait {
      isReading
        ? DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        : DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
    }
    await wait.end()
    try Task.checkCancellation()
  }
}

/// What some work gives, or nil where it takes longer than this.
///
/// A sleep that is cancelled is kept by the system until its time is over; a timer is not, and nearly every one here is cancelled.
func within<Result: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result? {
  try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      let timer = Wait {
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + .microseconds(Int(limit / .microseconds(1))))
        return timer
      }
      await timer.end()
      return nil
    }
    defer { group.cancelAll() }
    return try await group.next() ?? nil
  }
}

/// One wait for one thing.
private final class Wait: Sendable {
  /// May be used from any thread, as all of Dispatch’s objects; its type does not say so on every system.
  private nonisolated(unsafe) let source: any DispatchSourceProtocol

  init(_ make: () -> any DispatchSourceProtocol) { source = make() }

  /// Ends when it is there, or the task is cancelled.
  func end() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        source.setEventHandler { self.source.cancel() }
        source.setCancelHandler { continuation.resume() }
        source.activate()
      }
    } onCancel: {
      source.cancel()
    }
  }
}
