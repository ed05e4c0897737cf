// Nothing to read is beyond the right edge: the page scrolls one way only.
() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  // The innermost element that goes furthest, outside of areas that scroll by themselves.
  let worst, furthest = root.clientWidth;
  for (const element of document.body.querySelectorAll("*")) {
    const edge = element.getBoundingClientRect().right + scrollX;
    if (edge < furthest) continue;
    let at = element.parentElement;
    while (at && getComputedStyle(at).overflowX === "visible") at = at.parentElement;
    if (at && at !== root && at !== document.body) continue;
    [worst, furthest] = [element, edge];
  }
  const what = `scrolls sideways at ${root.clientWidth} px`;
  return [audit.finding("overflow", "sideways", what, worst)];
}
