import Basics
import Dates
import Diagnostics
import Model

/// A day and perhaps a time of it, in a zone.
struct LocalTime: Hashable {
  var day: CivilDate
  /// Minutes from midnight; nil where no time is said.
  var minutes: Int?
  /// Whether it was written with its distance from UTC, and so is one moment whatever clocks do.
  var isConverted = false
}

extension RecordSource {
  /// A day, as ISO has it or in words, with its time where that is said; nil when it is none.
  ///
  /// A time that says how far from UTC it is becomes the zone’s own; any other is the zone’s.
  func readTime(_ text: String, in zone: Zone) -> LocalTime? {
    if let day = CivilDate(iso: text) { return LocalTime(day: day) }
    if let instant = WrittenInstant(text) {
      let (day, minutes) = zone.local(instant.seconds)
      return LocalTime(day: day, minutes: minutes, isConverted: true)
    }
    if let local = WrittenInstant(text + "Z") {
      let (day, minutes) = Zone.utc.local(local.seconds)
      return LocalTime(day: day, minutes: minutes)
    }
    if let moment = Moment(text) { return LocalTime(day: moment.day, minutes: moment.minutes) }
    guard case .read(let when, _) = dates.reading(of: text), let day = when.earliest, when.latest == day else {
      return nil
    }
    return LocalTime(day: day, minutes: when.times?.start)
  }

  /// The day that a key says; nil when it says none.
  ///
  /// Jalon publishes by days. What opens in the course of a day opens the day after, and what closes in its course does so the day before:
  /// an hour late rather than an hour early, and a warning says so.
  func day(_ text: String, of field: Field, at range: SourceRange, findings: inout [Finding]) -> CivilDate? {
    guard let time = readTime(text, in: zone) else { return nil }
    guard let minutes = time.minutes else { return time.day }
    switch field {
    case .publishFrom, .consent:
      if minutes == 0 { return time.day }
      let day = time.day.adding(days: 1)
      findings.append(
        rounded(
          text, at: range,
          Words(
            fr: "une page s’ouvre à minuit : ceci vaut à partir du \(day.words(in: .french))",
            en: "a page opens at midnight: this holds from \(day.words(in: .english))")))
      return day
    case .publishUntil, .expires:
      // The last minute of a day is its end.
      if minutes == 1_439 { return time.day }
      let day = time.day.adding(days: -1)
      findings.append(
        rounded(
          text, at: range,
          Words(
            fr: "une page se ferme à minuit : le dernier jour est le \(day.words(in: .french))",
            en: "a page closes at midnight: the last day is \(day.words(in: .english))")))
      return day
    default: return time.day
    }
  }

  private func rounded(_ written: String, at range: SourceRange, _ summary: Words) -> Finding {
    Finding(
      .hourRounded, in: text, at: place(of: written, in: range), summary,
      why: Words(
        fr: "Un site publié une fois par jour ne peut pas tenir une heure (fuseau : \(zone.name)).",
        en: "A site that is published once a day cannot keep an hour (time zone: \(zone.name))."),
      hint: Words(fr: "Écrivez le jour seul, comme 2027-05-01.", en: "Write the day alone, such as 2027-05-01."))
  }

  /// A phrase in which times that say how far from UTC they are have become the zone’s own; nil where there are none.
  func localPhrase(_ phrase: String) -> String? {
    guard phrase.utf8.count >= 16, phrase.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    func local(_ text: Substring, withTime: Bool) -> String? {
      WrittenInstant(text).map { instant in
        let (day, minutes) = zone.local(instant.seconds)
        return withTime ? Moment(day: day, minutes: minutes).iso.replacing("T", with: " ") : day.iso
      }
    }
    if let alone = local(phrase[...], withTime: true) { return alone }
    let ends = phrase.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let days = ends.map { local($0, withTime: false) }
    return days == [nil, nil] ? nil : zip(days, ends).map { $0 ?? String($1) }.joined(separator: "/")
  }

  /// What there is to say of an hour that clocks do not have, or have twice; nil of any other.
  func aboutHour(_ time: LocalTime, in zone: Zone, of written: String, at range: SourceRange) -> Finding? {
    guard let minutes = time.minutes else { return nil }
    let range = place(of: written, in: range)
    if time.day.year < zone.since {
      guard time.isConverted else { return nil }
      return Finding(
        .hourDoubtful, in: text, at: range,
        Words(
          fr: "cette heure est convertie selon les règles d’aujourd’hui, que \(zone.name) suit depuis \(zone.since)",
          en: "this time is converted by the rules of today, which \(zone.name) has followed since \(zone.since)"),
        hint: Words(
          fr: "Écrivez l’heure de là-bas, sans décalage : 2005-05-01 20:00.",
          en: "Write the time there, without an offset: 2005-05-01 20:00."))
    }
    if time.isConverted { return nil }
    switch zone.instants(time.day, minutes: minutes).count {
    case 0:
      return Finding(
        .hourDoubtful, in: text, at: range,
        Words(
          fr: "cette heure n’existe pas à \(zone.name) : l’horloge la saute, ce jour-là",
          en: "this time does not exist in \(zone.name): clocks skip it on that day"),
        hint: Words(fr: "Vérifiez l’heure; l’heure d’été commence.", en: "Check the time; daylight saving begins."))
    case 2...:
      return Finding(
        .hourTwice, in: text, at: range,
        Words(
          fr: "cette heure vient deux fois à \(zone.name), ce jour-là : la première est prise, à l’heure d’été",
          en: "this time comes twice in \(zone.name) on that day: the first is taken, in daylight saving"),
        hint: Words(
          fr: "Pour la seconde, écrivez son décalage : 2027-11-07T01:30:00-05:00.",
          en: "For the second, write its offset: 2027-11-07T01:30:00-05:00."))
    default: return nil
    }
  }
}

extension Attributes {
  /// The zone that a key names; nil where it names none, with an error where there is none of that name.
  func zone(findings: inout [Finding]) -> Zone? {
    guard let name = text(.timeZone, findings: &findings) else { return nil }
    if let zone = Zone(named: name) { return zone }
    findings.append(
      Finding(
        .timeZoneUnknown, in: source, at: range(of: .timeZone) ?? SourceRange(at: 0),
        Words(fr: "« \(name) » n’est pas un fuseau horaire", en: "“\(name)” is not a time zone"),
        hint: zoneMeant(by: name).map {
          Words(fr: "Vouliez-vous dire « \($0) »?", en: "Did you mean “\($0)”?")
        }
          ?? Words(
            fr: "Nommez-le par une de ses villes : America/Toronto, Europe/Paris.",
            en: "Name it by one of its cities: America/Toronto, Europe/Paris.")))
    return nil
  }
}

/// The zone that a person most likely meant: by its city, its usual letters, or a slip.
private func zoneMeant(by name: String) -> String? {
  let word = fold(name).replacing(" ", with: "_")
  let usual: [String: [String]] = [
    "America/Toronto": [
      "est", "edt", "et", "hne", "hae", "he", "eastern", "eastern_time", "eastern_standard_time", "heure_de_l'est",
      "quebec",
      "montreal", "ottawa", "gatineau", "sherbrooke", "laval", "us/canada", "canada", "utc-5", "gmt-5", "-05:00", "-5",
    ],
    "America/Halifax": ["ast", "adt", "hna", "haa", "atlantic", "heure_de_l'atlantique"],
    "America/Moncton": ["fredericton", "acadie"], "America/Winnipeg": ["cst", "cdt", "central", "heure_du_centre"],
    "America/Edmonton": ["mst", "mdt", "mountain", "calgary"],
    "America/Vancouver": ["pst", "pdt", "pacific", "victoria"],
    "Europe/Paris": ["cet", "cest", "france", "hec"], "UTC": ["z", "gmt+0", "utc+0", "utc0"],
  ]
  if let found = usual.sorted(by: { $0.key < $1.key }).first(where: { $0.value.contains(word) }) { return found.key }
  let names = Zone.names.sorted()
  func city(_ name: String) -> String { fold(name.split(separator: "/").last ?? "") }
  let last = String(word.split(separator: "/").last ?? "")
  if let found = names.first(where: { fold($0) == word }) ?? names.first(where: { city($0) == last }) { return found }
  if let near = nearMiss(of: name, among: names) { return near }
  // Of a few letters, anything is near.
  guard last.utf8.count > 4 else { return nil }
  let cities = Dictionary(names.map { (city($0), $0) }) { first, _ in first }
  return nearMiss(of: last, among: cities.keys.sorted()).flatMap { cities[$0] }
}
