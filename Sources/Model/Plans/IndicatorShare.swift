import Dates

extension Indicator {
  /// The target that a measure is held to: that of its own period, else the next one after it, else the last.
  ///
  /// A measure for 2024 is held to what was aimed at for 2024, whatever is aimed at for 2026.
  package func target(of measure: Measure?) -> Measure? {
    guard let measured = measure?.date, let end = measured.latest else { return targets.last }
    let dated = targets.compactMap { target in target.date?.latest.map { (target: target, day: $0) } }
    let start = measured.earliest ?? end
    let own = dated.filter { start <= $0.day && $0.day <= end }.max { $0.day < $1.day }
    let next = dated.filter { $0.day > end }.min { $0.day < $1.day }
    return (own ?? next)?.target ?? targets.last
  }

  /// How far a measure is on the way from the baseline to its target, 1 being there; below 0 where it went back. Without a baseline
  /// the way begins at 0.
  ///
  /// Nil where that says nothing: without two numbers, where one is a share and the other is none, where the target is the baseline,
  /// and where there is no baseline and less than nothing is aimed at or measured.
  package func share(of measure: Measure) -> Double? {
    guard let value = measure.value, let target = target(of: measure), let end = target.value,
      isShare(measure) == isShare(target)
    else { return nil }
    guard let start = baseline?.value else {
      return end > 0 && value >= 0 ? value / end : nil
    }
    guard baseline.map(isShare) == isShare(target), start != end else { return nil }
    return (value - start) / (end - start)
  }

  private func isShare(_ measure: Measure) -> Bool { measure.text.contains("%") || unit?.contains("%") == true }
}

/// A share in per cent, to the nearest; 100 and more only where all of it is reached, 0 only where nothing is.
///
/// - Returns: nil beyond a million per cent, which no reader can make sense of.
package func percent(_ share: Double) -> Int? {
  let percent = (share * 100).rounded()
  guard percent.magnitude < 1_000_000 else { return nil }
  if share < 1 { return min(share > 0 ? max(Int(percent), 1) : Int(percent), 99) }
  return Int(percent)
}
