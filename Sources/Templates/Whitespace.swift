/// What becomes of the white space in a template's own text; values are never touched.
package enum Whitespace: Sendable, Hashable {
  /// Kept to the byte, partials indented, as the Mustache specification says.
  case exact
  /// For HTML, where a run of white space shows as one space: a run with a line feed is one line feed, and lines are not
  /// indented. Text in `<pre>`, `<textarea>`, `<script>` and `<style>` is kept, as long as the element opens in the same
  /// template.
  case compact
}
