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
    await Wait(socket.file.rawValue, forReading: events.contains(.read), on: queue).end()
    try Task.checkCancellation()
  }
}

/// One wait for one socket.
private final class Wait: Sendable {
  /// May be used from any thread, as all of Dispatch’s objects; its type does not say so on every system.
  private nonisolated(unsafe) let source: any DispatchSourceProtocol

  init(_ descriptor: Int32, forReading isReading: Bool, on queue: DispatchQueue) {
    source =
      isReading
      ? DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      : DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
  }

  /// Ends when the socket is ready, or the task is cancelled.
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
