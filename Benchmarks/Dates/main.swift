import Basics
import Dates

// Measures how long a phrase takes to read and to say back; not part of any product. Run with `swift run -c release dates-bench`.

let phrases = [
  "novembre 2019 - mars 2020", "avril à août 2020", "septembre 2020", "25 mai 2016", "lundi 13 février 2023",
  "attendue en mars 2020", "2020", "2020 - 2022", "automne 2020 - printemps 2021", "début 2020", "tout au long de 2020",
  "à partir de juin 2021", "dès décembre 2019", "en continu", "récurrent chaque année", "d’ici juin 2021", "T1 2020",
  "du 1er au 15 mars 2020", "from November 2019 to March 2020", "2019-2023", "à déterminer",
]
let reader = DateReader(period: EDTF("2019/2023"))
let clock = ContinuousClock()

/// The shortest of several runs, in nanoseconds a phrase: what the machine was not busy with something else for.
func measure(_ phrases: [String], _ body: (String) -> Int) -> Int {
  let rounds = 2_000
  var best = Duration.seconds(1_000)
  var sum = 0
  for _ in 0..<20 {
    best = min(best, clock.measure { for _ in 0..<rounds { for phrase in phrases { sum &+= body(phrase) } } })
  }
  precondition(sum != 0)
  let attoseconds = best.components.seconds * 1_000_000_000 + best.components.attoseconds / 1_000_000_000
  return Int(attoseconds) / (rounds * phrases.count)
}

func isRead(_ phrase: String) -> Int { if case .read = reader.read(phrase) { 1 } else { 0 } }

for phrase in phrases { print("\(measure([phrase], isRead)) ns  \(phrase)") }
print("read: \(measure(phrases, isRead)) ns a phrase")
let whens = phrases.compactMap { if case .read(let when, _) = reader.read($0) { when } else { nil } }
var turn = 0
let words = measure(phrases) { _ in
  turn = (turn + 1) % whens.count
  return whens[turn].words(in: .french).utf8.count
}
print("say: \(words) ns a date")
let title = "Recherche de financement (JCT) pour un stage (janvier 2020)"
print("split: \(measure([title]) { reader.splitTrailingDate($0)?.range.count ?? 0 }) ns a title")
