// Notes, from before the page is there, what moved under the reader and when the largest thing was painted.
(() => {
  const seen = (window.audited = { shift: 0, moved: [], paint: 0, painted: "" });
  const say = (node) => (node?.nodeType === 1 ? `${node.localName}.${[...node.classList].join(".")} ${node.outerHTML.slice(0, 100)}` : node?.textContent?.slice(0, 60) ?? "");
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.shift += entry.value;
      seen.moved.push(...entry.sources.map((source) => say(source.node)));
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.paint = entry.startTime;
      seen.painted = say(entry.element);
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
})();
