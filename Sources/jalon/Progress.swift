import Basics
import Dispatch
import Pipeline

/// Shows how far a run is, on one line of the terminal that is written over: from the first second on, and never where nobody
/// looks at a terminal, where messages are for machines, or where quiet is asked for.
struct Progress {
  private let timer: any DispatchSourceTimer
  private let state = Locked(State.unseen)

  private enum State {
    case unseen, shown, ended
  }

  /// Begins to show a run; nil where nothing is to be shown.
  init?(of headway: ProgressCounter, _ common: CommonOptions) {
    guard !common.quiet, common.format == .text, Console.isTerminal(.errors), Console.environment("CI") == nil,
      !Limits.isMemoryLimited
    else { return nil }
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    let language = Console.language
    let state = state
    timer.schedule(deadline: .now() + 1, repeating: .milliseconds(100))
    timer.setEventHandler {
      guard let now = headway.now else { return }
      state.withLock { state in
        // One turn may still come after the timer was stopped.
        guard state != .ended else { return }
        state = .shown
        Console.write("\r\u{1B}[K" + Progress.line(now, language), to: .errors)
      }
    }
    timer.activate()
  }

  /// Stops, and leaves no trace on the terminal.
  func end() {
    timer.cancel()
    state.withLock { state in
      if state == .shown { Console.write("\r\u{1B}[K", to: .errors) }
      state = .ended
    }
  }

  /// « Rendu : 120 de 591 ».
  static func line(_ now: (step: ProgressCounter.Step, done: Int, total: Int), _ language: Language) -> String {
    let name = name(of: now.step)[language]
    guard now.total > 0 else { return name + "…" }
    let count = Words(fr: " : \(now.done) de \(now.total)", en: ": \(now.done) of \(now.total)")
    return name + count[language]
  }

  private static func name(of step: ProgressCounter.Step) -> Words {
    switch step {
    case .reading: Words(fr: "Lecture", en: "Reading")
    case .picturing: Words(fr: "Images", en: "Pictures")
    case .checking: Words(fr: "Vérification", en: "Checking")
    case .rendering: Words(fr: "Rendu", en: "Rendering")
    case .proofreading: Words(fr: "Relecture", en: "Proofreading")
    case .asking: Words(fr: "Liens vers d’autres sites", en: "Links to other sites")
    }
  }
}
