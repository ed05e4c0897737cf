import Basics
import Model

extension MediaHost {
  /// The place that shows the film of an address, as people copy it from a browser, a button « share » or an embed code; nil where it is
  /// of none that is known. Numbers of films are written anew, so that nothing else of the address goes on a page.
  init?(url: String) {
    guard let address = WebAddress(url) else { return nil }
    switch address.host {
    case "youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be", "youtube-nocookie.com":
      self.init(youTube: address)
    case "vimeo.com", "player.vimeo.com": self.init(vimeo: address)
    default: self.init(peerTube: address)
    }
  }

  /// Without cookies until the film plays (youtube-nocookie.com).
  private init?(youTube address: WebAddress) {
    let path = address.path
    var id = address.query["v"] ?? ""
    if address.host == "youtu.be" { id = path.first ?? "" }
    if path.count == 2, ["embed", "shorts", "live", "v"].contains(path[0]) { id = path[1] }
    guard (6...20).contains(id.count), id.allSatisfy(isOfID) else { return nil }
    let start = seconds(address.query["t"] ?? address.query["start"] ?? "")
    let origin = "https://www.youtube-nocookie.com"
    self.init(
      name: "YouTube", page: "https://www.youtube.com/watch?v=\(id)" + (start.map { "&t=\($0)s" } ?? ""),
      player: "\(origin)/embed/\(id)?autoplay=1" + (start.map { "&start=\($0)" } ?? ""), origin: origin)
  }

  /// A film that is not listed has a key after its number.
  private init?(vimeo address: WebAddress) {
    guard let place = address.path.firstIndex(where: { $0.count > 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let id = address.path[place]
    let after = address.path.dropFirst(place + 1).first ?? address.query["h"] ?? ""
    let key = (6...20).contains(after.count) && after.allSatisfy(\.isHexDigit) ? after : ""
    let origin = "https://player.vimeo.com"
    self.init(
      name: "Vimeo", page: "https://vimeo.com/\(id)" + (key.isEmpty ? "" : "/\(key)"),
      player: "\(origin)/video/\(id)?autoplay=1&dnt=1" + (key.isEmpty ? "" : "&h=\(key)"), origin: origin)
  }

  /// Any site may be a PeerTube; its addresses of films are alike.
  private init?(peerTube address: WebAddress) {
    let path = address.path
    let id: String
    switch path.count {
    case 2 where path[0] == "w": id = path[1]
    case 3 where path[0] == "videos" && ["watch", "embed"].contains(path[1]): id = path[2]
    default: return nil
    }
    guard (20...40).contains(id.count), id.allSatisfy(isOfID) else { return nil }
    let origin = "https://\(address.authority)"
    self.init(
      name: "PeerTube (\(address.host))", page: "\(origin)/w/\(id)",
      player: "\(origin)/videos/embed/\(id)?autoplay=1&p2p=0",
      origin: origin)
  }
}

private func isOfID(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == "_")
}

/// « 90 », « 90s », « 1m30s » in seconds; nil of anything else.
private func seconds(_ text: String) -> Int? {
  var sum = 0
  var digits = ""
  for character in text {
    switch character {
    case "0"..."9": digits.append(character)
    case "h": (sum, digits) = (sum + 3600 * (Int(digits) ?? 0), "")
    case "m": (sum, digits) = (sum + 60 * (Int(digits) ?? 0), "")
    case "s": (sum, digits) = (sum + (Int(digits) ?? 0), "")
    default: return nil
    }
    if digits.count > 6 { return nil }
  }
  sum += Int(digits) ?? 0
  return sum > 0 ? sum : nil
}

/// The parts of an address of the web (RFC 3986) by which places are known.
private struct WebAddress {
  /// In small letters, without `www.`.
  let host: String
  /// The host as it is asked, with its port.
  let authority: String
  let path: [String]
  let query: [String: String]

  init?(_ text: String) {
    guard let scheme = text.rangeInUTF8(of: "://"), ["http", "https"].contains(text[..<scheme.lowerBound].lowercased())
    else { return nil }
    let rest = text[scheme.upperBound...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }.lowercased()
    let isHost = authority.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x3A
    }
    guard isHost, authority.contains("."), !authority.hasPrefix("."), authority.count <= 253 else { return nil }
    self.authority = authority
    let name = authority.prefix { $0 != ":" }
    host = String(name.hasPrefix("www.") ? name.dropFirst(4) : name[...])
    let after = rest.dropFirst(authority.count)
    path = after.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    var query: [String: String] = [:]
    for pair in after.drop(while: { $0 != "?" }).dropFirst().split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, query[String(parts[0])] == nil { query[String(parts[0])] = String(parts[1]) }
    }
    self.query = query
  }
}
