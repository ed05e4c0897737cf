package import Basics
package import Content
import Model
package import Pictures

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The site's folder, which holds `content/`.
  package var source = "."
  /// Where the site is published; from `source` unless it is absolute.
  package var destination = "public"
  /// Where Jalon keeps what it must remember from one build to the next; from `source` unless it is absolute. Two builds that
  /// run at once need one each.
  package var memory = ".jalon"
  /// Where copies of pictures are kept from one build to the next, from `source` unless it is absolute. They are of `content/` and of
  /// nothing else: what one build has made the others have, and builds that run at once may share it.
  package var pictures = ".jalon/pictures"
  /// Gives what makes these copies.
  package var pictureMaker: @Sendable () -> PictureMaker? = PictureMaker.ofMachine
  /// In place of the settings' own; empty for a site that has no address.
  package var url: String?
  /// The day to tell states for, in place of the settings' own.
  package var asOf: CivilDate?
  /// The day to tell them for where neither says one: that of `SOURCE_DATE_EPOCH`, else the one it is. Whoever runs the
  /// build knows; the build itself reads no clock and no environment, and left alone is the same every day.
  package var sourceDate: CivilDate?
  package var today = CivilDate(dayNumber: 0)
  /// The two as whoever runs the build knows them, in seconds since 1970: the build takes the days that they are where the site is at home,
  /// wherever it runs itself.
  package var sourceInstant: Int?
  package var now: Int?
  /// What is shown besides what is published on that day.
  package var preview: Preview = []
  /// How many threads work at once.
  package var jobs = 1
  /// Whether warnings stop the build too.
  package var isStrict = false
  /// Whether links name files, in place of what the settings say.
  package var linksToFiles: Bool?
  /// Whether a page beside the site leads to it.
  package var hasOpeningPage = false
  /// Whether visits are counted where the settings ask for it: not of a site that is shown to whoever writes it.
  package var countsVisits = true
  /// Whether everything is rendered and nothing is written.
  package var isDryRun = false
  /// Whether the site is looked at as it would be published, links, headings and prose, and nothing is written.
  package var isCheck = false
  /// Whether the report names the links out of the site.
  package var listsOutside = false
  /// Whether translations are held against their originals, which asks git when files were changed.
  package var comparesTranslations = false
  /// Told how far the build is; nobody has to look.
  package var headway = ProgressCounter()
  /// Whether files are written again whose bytes have not changed.
  package var isForced = false

  /// Whether files of somebody else’s that stand where those of the site go are written over.
  package var takesOver = false
  /// The home folder of whoever builds, which no site is published to; nil where there is none.
  package var home: String?

  /// Which program builds: another one may make another site of the same files.
  package var program = ""
  /// Called where another build is at work in the same place, before waiting for it to end.
  package var onWait: @Sendable () -> Void = {}
  /// What a caller who builds again and again in one process keeps from one build to the next; nil where every file is made.
  package var lastBuild: BuildCache?

  package init() {}

  var content: String { join(source, "content") }
  var templates: String { join(source, "templates") }
  package var memoryFolder: String { inSource(memory) }
  var pictureFolder: String { inSource(pictures) }
  /// The file that a build holds while it is at work.
  package var buildLock: String { join(memoryFolder, "building") }
  var target: String { inSource(destination) }

  /// The day that a site is built for whose settings give one, or none.
  func day(_ written: CivilDate?) -> CivilDate { asOf ?? written ?? sourceDate ?? today }

  /// The same with the days of its instants, in the site’s own time zone: what is remembered and compared is the day.
  func onSiteDays(_ files: FileSystem) -> BuildOptions {
    guard now != nil || sourceInstant != nil else { return self }
    var options = self
    options.now = nil
    options.sourceInstant = nil
    if asOf != nil { return options }
    let zone = siteZone(content, files: files)
    options.sourceDate = sourceInstant.map { zone.local($0).day } ?? sourceDate
    options.today = now.map { zone.local($0).day } ?? today
    return options
  }

  /// Settings as the site is built for: with its address, and what it is shown for.
  func adapted(_ settings: Settings) -> Settings {
    var settings = settings
    if let url { settings.url = url.isEmpty ? nil : url.hasSuffix("/") ? url : url + "/" }
    if let linksToFiles { settings.linksToFiles = linksToFiles }
    settings.hasOpeningPage = hasOpeningPage
    // What is read from a disk asks for nothing elsewhere.
    if !countsVisits || settings.linksToFiles { settings.analytics = nil }
    return settings
  }

  private func inSource(_ path: String) -> String { path.hasPrefix("/") ? path : join(source, path) }
}
