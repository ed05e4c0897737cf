import Basics
import Testing

@Suite struct MarkupBalanceTests {
  private func faults(_ html: String) -> [String] {
    var html = html
    return html.withUTF8 { bytes in
      MarkupBalance.faults(in: bytes).map { "\($0.kind) \(String(decoding: bytes[$0.tag], as: UTF8.self))" }
    }
  }

  @Test(arguments: [
    "<p>a<p>b", "<ul><li>a<li>b<ul><li>c</ul></ul>", "<dl><dt>a<dd>b<dt>c</dl>", "<p>a<ul><li>b</ul>",
    "<br><img src=a><hr>",
    "<table><tr><td>a<td>b<tr><th>c</table>", "<table><thead><tr><th>a</th></tr></thead><tbody></tbody></table>",
    "<svg><path d=x/><g><a/></g></svg>", "<svg/>", "<!doctype html><html><head><title><b></title><body><p>a</html>",
    "<script>'<div>'</script>", "<!-- <div> -->", "<select><option>a<option>b</select>", "<DIV></div>", "a < b",
    "<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<div><p>Hello</div>", "<template><li>a</li></template>",
  ])
  func whatHTMLAllowsIsSound(html: String) { #expect(faults(html) == []) }

  @Test(arguments: [
    ("<div>", ["unclosed <div>"]), ("</div>", ["stray </div>"]),
    ("<ol><li>a</li></ol></section></ol></section>", ["stray </section>", "stray </ol>", "stray </section>"]),
    ("<div><em>a</div>", ["unclosed <em>"]), ("<b><i>a</b></i>", ["unclosed <i>", "stray </i>"]),
    ("<li>a</li>", ["misplaced <li>"]),
    ("<p><div>a</div></p>", ["stray </p>"]), ("<a href=x><a href=y>z</a></a>", ["misplaced <a href=y>"]),
    ("<ul><p>a</p></ul>", ["misplaced <p>"]), ("<td>a</td>", ["misplaced <td>"]), ("</br>", ["stray </br>"]),
    ("<div/>", ["unclosed <div/>"]), ("<svg><g></svg>", ["unclosed <g>"]),
  ])
  func whatABrowserWouldGuessIsAFault(html: String, expected: [String]) { #expect(faults(html) == expected) }

  /// Any bytes are read, and what is closed in order is sound.
  @Test func anyBytesAreRead() {
    for seed in 0..<200 {
      let pieces = ["<div>", "</div>", "<p>", "<li>", "</ul>", "<svg", "/>", "<a>", "</", "x", "<table><td>"]
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
      let html = (0..<30).map { _ -> String in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return pieces[Int(state >> 33) % pieces.count]
      }.joined()
      _ = faults(html)
      #expect(faults("<main>" + html).count >= 0)
    }
  }
}
