import Basics
import CCmark

/// The extensions of GitHub Flavored Markdown, made safe to use from several threads.
///
/// libcmark-gfm keeps the characters that start an extension's inlines in global tables and changes them around each parse,
/// so that two parses at once corrupt each other. What is done about it, once, before any parse:
/// - autolink's characters are put into the tables through a throwaway parser, then taken off its own list, so that no parse
///   ever changes them again;
/// - strikethrough is attached only to documents that hold `~~`, one such document at a time (taking its characters off its
///   list as well makes the library loop).
struct Extensions: @unchecked Sendable {
  // @unchecked: the pointers are to the library's registry, written once below and only read afterwards.
  private let always: [OpaquePointer]
  private let strikethrough: OpaquePointer?

  static let shared = Extensions()
  private static let oneStrikethroughAtATime = Locked(())

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let autolink = cmark_find_syntax_extension("autolink")
    if let autolink, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) {
      cmark_parser_attach_syntax_extension(parser, autolink)
      cmark_manage_extensions_special_characters(parser, 1)
      cmark_syntax_extension_set_special_inline_chars(autolink, nil)
      cmark_parser_free(parser)
    }
    always = [cmark_find_syntax_extension("table"), autolink, cmark_find_syntax_extension("tasklist")].compactMap { $0 }
    strikethrough = cmark_find_syntax_extension("strikethrough")
  }

  /// Parses text with all the extensions; nil only when memory is out.
  func parse(_ text: Substring, options: Int32) -> OpaquePointer? {
    var copy = text
    let mayStrike = text.rangeInUTF8(of: "~~") != nil
    return copy.withUTF8 { bytes in
      guard mayStrike, let strikethrough else {
        return parse(bytes, with: always, options: options)
      }
      // The whole parse is inside: the tables are changed at its start and put back at its end.
      let root: Root = Self.oneStrikethroughAtATime.withLock { _ in
        Root(pointer: parse(bytes, with: always + [strikethrough], options: options))
      }
      return root.pointer
    }
  }

  /// A pointer on its way out of the lock, to the one thread that asked for it.
  private struct Root: @unchecked Sendable {
    let pointer: OpaquePointer?
  }

  private func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, with extensions: [OpaquePointer], options: Int32
  ) -> OpaquePointer? {
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser)
  }
}
