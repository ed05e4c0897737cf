import Basics
import Content
import Diagnostics
import Templates

/// What a build was made from and what it made: verifying traces, by which another build knows, without building, what it would make the
/// same.
struct Manifest: Sendable, Hashable {
  /// A file, as it was.
  struct Entry: Sendable, Hashable {
    /// As the build named it.
    var path: String
    /// Of the bytes that the build read or made; nil where nobody knows them.
    var hash: Digest?
    /// Nil where its time proves nothing: it was changed as the build began, or while it went on.
    var stamp: Stamp?
    /// Of a text that was read, where its bytes are kept (`TextArchive`).
    var text: TextArchive.Place?
    /// Of a page, what it was made from.
    var page: PageTrace?
  }

  /// What a page was made from, and where texts of records stand in it.
  struct PageTrace: Sendable, Hashable {
    var made: ValueDigest
    /// In order.
    var texts: [Text] = []
    /// Where its footnotes stand, or would; nil where nobody knows.
    var notes: Range<Int>?

    /// A record’s text in the page.
    struct Text: Sendable, Hashable {
      /// The record’s file, as the manifest names it.
      var source: String
      var range: Range<Int>
    }
  }

  /// The program and what it was asked to do.
  var key: String
  /// Every file of `content/` and `templates/`, in order; a file that is there and not here is a change too.
  var inputs: [Entry] = []
  /// Every file of `public/`.
  var outputs: [Entry] = []
  /// The record of them that stands in `public/`.
  var record: Entry?
  /// What the build said.
  var findings: [Finding] = []
  var pages = 0
  /// How many findings the settings left out.
  var ignored = 0
  /// Of what all pages are made with besides their values: templates, acronyms, who must not be named.
  var ground = Digest(value: 0)
  /// What there was to make copies of pictures with, where that was not enough; 0 where nothing was lacking.
  var lack: UInt64 = 0
  /// How many files the archive of texts has.
  var archived = 0
  /// Of the file that has what texts are read with (`TextContext`); 0 where there is none.
  var context = Digest(value: 0)
}
