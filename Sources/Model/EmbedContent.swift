package import Basics

/// What an embed is made of, as it was read.
package enum EmbedContent: Sendable, Hashable {
  case media(Media)
  case table(DataTable)
  case files([ListedFile])
  case gallery([Photo])
  case place(MapPlace)
}

/// A film or a sound.
package struct Media: Sendable, Hashable {
  /// Where it comes from.
  package enum Source: Sendable, Hashable {
    /// A file of the site, after the link mark, and its type (IANA media types): `video/mp4`.
    case file(link: String, type: String)
    /// Somebody else’s player, which is asked for nothing before the reader wants it.
    case host(MediaHost)
    /// An address of which it is not known how to play it.
    case link(String)
  }

  package var source: Source
  package var poster: Photo?
  /// What is said in it, in WebVTT, after the link mark.
  package var captions: String?
  /// The text of it, after the link mark or on the web.
  package var transcript: String?

  package init(source: Source) { self.source = source }
}

/// A place of the web where films are shown.
package struct MediaHost: Sendable, Hashable {
  /// As people say it: « YouTube », « PeerTube (video.exemple.ca) ».
  package var name: String
  /// The page that shows the film.
  package var page: String
  /// The player alone, which begins as it opens.
  package var player: String
  /// Whose the player is, as policies name it: `https://player.vimeo.com`.
  package var origin: String

  package init(name: String, page: String, player: String, origin: String) {
    (self.name, self.page, self.player, self.origin) = (name, page, player, origin)
  }
}

/// A table of data: of a CSV or JSON file.
package struct DataTable: Sendable, Hashable {
  /// A cell: what is written in it, and what it is worth where it is a number.
  package struct Cell: Sendable, Hashable {
    /// Nil of a number that each language writes in its own way.
    package var text: String?
    package var number: Double?

    package init(text: String?, number: Double? = nil) { (self.text, self.number) = (text, number) }
  }

  /// A column: what it is called, and whether all that is in it are numbers.
  package struct Column: Sendable, Hashable {
    package var title: String
    package var isNumeric: Bool

    package init(title: String, isNumeric: Bool) { (self.title, self.isNumeric) = (title, isNumeric) }
  }

  package var columns: [Column]
  /// Each as long as `columns`.
  package var rows: [[Cell]]
  /// The file, after the link mark.
  package var link: String
  /// How many rows of the file are not here.
  package var left = 0

  package init(columns: [Column], rows: [[Cell]], link: String) {
    (self.columns, self.rows, self.link) = (columns, rows, link)
  }
}

/// A file of a folder, as a list of them shows it.
package struct ListedFile: Sendable, Hashable {
  /// Made of its name: « Procès-verbal 2021 ».
  package var title: String
  /// What is after the point of its name, in capitals; nil where nothing is.
  package var kind: String?
  /// In bytes.
  package var size: Int
  /// After the link mark.
  package var link: String

  package init(title: String, kind: String?, size: Int, link: String) {
    (self.title, self.kind, self.size, self.link) = (title, kind, size, link)
  }
}

/// A place on a map.
package struct MapPlace: Sendable, Hashable {
  package var name: String
  /// Nil where nobody says it.
  package var coordinates: Coordinates?

  package init(name: String, coordinates: Coordinates? = nil) { (self.name, self.coordinates) = (name, coordinates) }
}
