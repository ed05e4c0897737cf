/// What stands in rendered HTML before an address from the site's root: `<a href="␁/plans/x/#a">`. The address runs to the
/// closing `"`, or to another mark, where an attribute holds several: `srcset="␁/a.jpg␁ 480w, ␁/b.jpg␁ 960w"`.
///
/// It cannot come from a source (control characters are refused there), so whoever writes a page may replace every one by a
/// link relative to that page.
package let linkMark: UInt8 = 0x01
