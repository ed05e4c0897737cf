import Basics

/// Which of the less common signs a text has, found in one look at each: what is not there is not asked for node by node.
struct Signs {
  /// `{{jalons}}`, and what other generators have in its place.
  var embeds = false
  /// `H~2~O`, `10^6^`.
  var scripts = false
  /// `\~`, `\^`: signs that are to stay.
  var escapes = false
  /// `> [!NOTE]`.
  var callouts = false
  /// A line that begins with a colon.
  var definitions = false
  /// `# Titre {#id}`.
  var ids = false

  /// - Parameter isProse: whether the text is one to read, and not the outline of a plan, where a line that begins with a colon goes on
  ///   with the one above it.
  init(_ text: Substring, isProse: Bool) {
    func has(_ sign: StaticString) -> Bool { text.rangeInUTF8(of: sign.description) != nil }
    scripts = text.hasByte(UInt8(ascii: "~")) || text.hasByte(UInt8(ascii: "^"))
    escapes = scripts && (has("\\~") || has("\\^"))
    callouts = has("[!")
    ids = has("{#")
    guard isProse else { return }
    embeds = has("{{") || has("{%")
    definitions = has("\n:") || has("\n> :")
  }
}
