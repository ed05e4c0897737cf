import Basics

/// A moment as HTTP writes it (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// - Parameter seconds: since 1970.
package func httpDate(_ seconds: Int) -> String {
  let day = CivilDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
  let rest = seconds - day.dayNumber * 86_400
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  let year = String(repeating: "0", count: max(0, 4 - String(day.year).count)) + String(day.year)
  let time = "\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
  return "\(weekdays[(day.dayNumber % 7 + 7) % 7]), \(two(day.day)) \(months[day.month - 1]) \(year) \(time) GMT"
}

/// The seconds since 1970 of a moment written so. The two obsolete ways to write one, which no browser uses any more, are not
/// read: the condition then does not hold, and the whole file is sent.
package func seconds(ofHTTPDate text: String) -> Int? {
  let parts = text.split(separator: " ")
  guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT", parts[1].count == 2, parts[3].count == 4,
    let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
    let date = CivilDate(year: year, month: month + 1, day: day)
  else { return nil }
  let time = parts[4].split(separator: ":").map { $0.count == 2 ? Int($0) : nil }
  guard time.count == 3, let hour = time[0], let minute = time[1], let second = time[2],
    (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
  else { return nil }
  return date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
}

/// From the day of the week of 1 January 1970.
private let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
