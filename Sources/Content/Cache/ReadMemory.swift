import Basics
import Diagnostics
import Model

/// What a reading keeps in memory for the next one of the same process, as `jalon serve` makes them: a file that holds the same bytes,
/// in the same surroundings, is not read again. Contents decide, not times.
package final class ReadMemory: Sendable {
  private let state = Locked<State?>(nil)

  package init() {}

  /// Invalidates all that is remembered: the next build reads every text.
  package func forget() { state.withLock { $0 = nil } }

  /// What the last reading kept, where it was one of the same site under the same settings.
  func recall(_ settings: Settings, content: String) -> State? {
    state.withLock { state in state?.settings == settings && state?.content == content ? state : nil }
  }

  func keep(_ new: State) { state.withLock { $0 = new } }

  /// What was read of a file that had certain bytes.
  func reading(of path: String, _ hash: Digest) -> TextReading? {
    state.withLock { state in
      guard let draft = state?.drafts[path], draft.hash == hash, let finished = state?.finished[path] else {
        return nil
      }
      return TextReading(draft: draft, finished: finished)
    }
  }

  /// Keeps what was read of a file in the place of what was there before, and the images that it shows.
  func replace(_ reading: TextReading, of path: String, images: [String: MeasuredImage]) {
    state.withLock { state in
      state?.drafts[path] = reading.draft
      state?.finished[path] = reading.finished
      state?.images.merge(images) { $1 }
    }
  }

  /// What one reading made of each file.
  struct State: Sendable {
    let settings: Settings
    let content: String
    /// By path from `content/`.
    var drafts: [String: KeptDraft] = [:]
    /// What records were read with: where files go, the parts of plans, the images that texts show.
    var surroundings = Digest(value: 0)
    var images: [String: MeasuredImage] = [:]
    var finished: [String: Diagnosed<FinishedDraft>] = [:]

    init(
      settings: Settings, content: String, _ begun: [(noted: Diagnosed<Draft?>, hash: Digest?)], _ places: Places
    ) {
      self.settings = settings
      self.content = content
      var sum = ByteBuffer()
      sum.append(String(places.sum.value))
      for (noted, hash) in begun {
        guard let draft = noted.result, let hash else { continue }
        drafts[draft.path] = KeptDraft(hash: hash, noted: noted)
        // A plan is read with its parts.
        if draft.isPart { sum.append(" \(hash.value)") }
      }
      surroundings = Digest(sum.bytes)
    }

    /// The records that need not be read again: those of drafts that are the same, where nothing around them changed.
    func finished(
      for drafts: [String: KeptDraft], in surroundings: Digest, images: ImageSizes
    ) -> [String: Diagnosed<FinishedDraft>] {
      guard surroundings == self.surroundings, self.images.allSatisfy({ images.measure($0.key) == $0.value }) else {
        return [:]
      }
      // What is embedded may be of files that have changed.
      return finished.filter { path, reading in
        drafts[path]?.hash == self.drafts[path]?.hash && reading.result.record?.record.hasEmbeds != true
      }
    }
  }
}
