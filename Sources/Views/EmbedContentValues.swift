import Basics
import Model
import Templates

/// The values of what is made of a file, a folder, an address or a place; nil where there is nothing to show, which has been told.
func contentValues(_ embed: Embed, _ wording: Localizer) -> Value? {
  guard let content = embed.content else { return nil }
  let strings = wording.strings
  var own: [(String, Value)]
  switch content {
  case .media(let media): own = media.fields(strings, embed.kind, embed.arguments[.title])
  case .files(let files): own = [("files", .list(files.map { $0.value(strings) }))]
  case .gallery(let photos): own = [("photos", .list(photos.map(\.value)))]
  case .place(let place): own = place.fields
  case .table(let table):
    let form = embed.arguments[.form].flatMap { ChartForm(named: $0) } ?? .bars
    own = table.fields(strings, isChart: embed.kind == .chart, form)
  }
  own += [("title", .optional(embed.arguments[.title])), ("plan", .null)]
  return .object(Object(own))
}

extension Media {
  fileprivate func fields(_ strings: Strings, _ kind: Embed.Kind, _ title: String?) -> [(String, Value)] {
    var fields: [(String, Value)] = [
      ("poster", poster?.value ?? .null), ("captions", .link(captions)), ("transcript", .link(transcript)),
      ("file", .null), ("host", .null), ("link", .null), ("label", .text(title ?? strings["media_\(kind.rawValue)"])),
      ("has_caption", .bool(title != nil || transcript != nil || !isFile || kind == .audio)),
    ]
    switch source {
    case .file(let link, let type): fields.append(("file", ["url": .link(link), "type": .text(type)]))
    case .link(let link): fields.append(("link", .link(link)))
    case .host(let host):
      let name: KeyValuePairs = ["host": host.name]
      fields.append(
        (
          "host",
          [
            "name": .text(host.name), "url": .text(host.page), "see": .text(strings["media_see", name]),
            "notice": .text(strings["media_notice", name]),
            "label": .text(title ?? strings["media_film", name]),
            // They stand in a document that stands in an attribute: what a template escapes once is escaped twice.
            "player_in_document": .text(escape(host.player)),
            "play_in_document": .text(escape(strings["media_play", name])),
          ]
        ))
    }
    return fields
  }
}

extension Media {
  fileprivate var isFile: Bool { if case .file = source { true } else { false } }
}

extension ListedFile {
  fileprivate func value(_ strings: Strings) -> Value {
    ["title": .text(title), "kind": .optional(kind), "size": .text(strings.bytes(size)), "url": .link(link)]
  }
}

extension Strings {
  /// « 1,2 Mo », “1.2 MB”: in thousands, as systems and people count.
  func bytes(_ size: Int) -> String {
    let units = [
      Words(fr: "o", en: "B"), Words(fr: "ko", en: "kB"), Words(fr: "Mo", en: "MB"), Words(fr: "Go", en: "GB"),
    ]
    var number = Double(size)
    var unit = 0
    while number >= 999.5, unit + 1 < units.count {
      number /= 1000
      unit += 1
    }
    let rounded = number < 9.95 && unit > 0 ? (number * 10).rounded() / 10 : number.rounded()
    return written(rounded) + "\u{A0}" + word(units[unit])
  }
}

extension MapPlace {
  /// How much of the map is shown, in its own units.
  private static let width = 260.0
  private static let height = 130.0

  fileprivate var fields: [(String, Value)] {
    guard let coordinates else {
      let search = "https://www.openstreetmap.org/search?query=" + encodePercent(path: name).replacing("&", with: "%26")
      return [("name", .text(name)), ("url", .text(search)), ("point", .null)]
    }
    let place = WorldMap.project(latitude: coordinates.latitude, longitude: coordinates.longitude)
    let left = min(max(0, place.x - Self.width / 2), WorldMap.width - Self.width)
    let top = min(max(0, place.y - Self.height / 2), WorldMap.height - Self.height)
    let (latitude, longitude) = (tenThousandths(coordinates.latitude), tenThousandths(coordinates.longitude))
    let url = "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)#map=11/\(latitude)/\(longitude)"
    return [
      ("name", .text(name)), ("url", .text(url)),
      (
        "point",
        [
          "x": .decimal(tenths(place.x)), "y": .decimal(tenths(place.y)), "left": .decimal(tenths(left)),
          "top": .decimal(tenths(top)), "width": .decimal(Self.width), "height": .decimal(Self.height),
        ]
      ),
    ]
  }

  private func tenThousandths(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}

/// As much as a drawing needs, and the same on every machine.
func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
