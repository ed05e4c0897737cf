// Watches a walk by Tab: which controls there should be, which took the focus, and whether it showed.
() => {
  // A second walk starts from the top too: from where an element was that had the focus, and is gone.
  if (audit.keyboard) {
    const top = document.createElement("span");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus({ preventScroll: true });
    top.remove();
  }

  const native = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [contenteditable]";
  const controls = [...document.querySelectorAll(`${native}, [tabindex]:not([tabindex^="-"])`)].filter(
    (element) =>
      !element.matches(":disabled") &&
      !element.closest("[inert]") &&
      // What is hidden from assistive technology and out of the Tab order stands for links that are elsewhere on the page.
      !(element.closest("[aria-hidden=true]") && element.getAttribute("tabindex") === "-1") &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !(element.localName === "summary" && element.parentElement.localName !== "details") &&
      // One button of a group of radio buttons takes the focus for all.
      !(element.type === "radio" && element.name && !element.checked),
  );

  const transparent = (colour) => /, 0\)$|\/ 0\)$/.test(colour);
  const look = (element) => {
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" && style.outlineWidth !== "0px" && !transparent(style.outlineColor);
    return JSON.stringify([
      outlined && [style.outlineStyle, style.outlineWidth, style.outlineColor],
      style.boxShadow, style.backgroundColor, style.color, style.textDecoration,
      style.borderColor, style.borderWidth, style.borderStyle,
    ]);
  };
  const before = new Map(controls.map((element) => [element, look(element)]));

  // Whether some line of the element can be pointed at once it is scrolled to: not outside the page, not clipped, not
  // under something that stays in place.
  const uncovered = (element) => {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    return [...element.getClientRects()].some((box) => {
      if (box.width <= 1 || box.height <= 1) return false;
      // The middle of what is in view: it may be larger than the window.
      const middle = (start, end, length) => (Math.max(start, 0) + Math.min(end, length)) / 2;
      const hit = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
      return hit !== null && (element.contains(hit) || hit.contains(element) && hit !== document.documentElement && hit !== document.body);
    });
  };

  const walk = [];
  audit.listening?.abort();
  audit.listening = new AbortController();
  addEventListener(
    "focusin",
    ({ target }) => {
      const unchanged = before.has(target) && look(target) === before.get(target);
      walk.push({ element: target, unchanged, covered: !uncovered(target) });
    },
    { signal: audit.listening.signal },
  );
  // Where a frame has something that takes the focus, the page loses it without a word to the frame’s element: what shows is the frame’s.
  addEventListener(
    "blur",
    () => {
      const frame = document.activeElement;
      if (frame?.localName === "iframe") walk.push({ element: frame, unchanged: false, covered: !uncovered(frame) });
    },
    { signal: audit.listening.signal },
  );

  // Past the last control, the focus leaves the page, or the walk begins again.
  const left = () =>
    document.activeElement === document.body || walk.slice(1).some((step) => step.element === walk[0].element);

  audit.keyboard = {
    // Whether every control has had the focus, and the last one let it go.
    complete: () => left() && controls.every((element) => element.tabIndex < 0 || walk.some((step) => step.element === element)),

    report() {
      const all = [];
      const say = (rule, what, element) => all.push(audit.finding("keyboard", rule, what, element));
      const reached = new Set(walk.map((step) => step.element));
      // A link to where another leads, such as a point on a map beside its list, may be for the mouse only.
      const led = new Set([...reached].map(audit.leads));
      const spare = (element) => element.tabIndex < 0 && element.matches("[href]") && led.has(audit.leads(element));
      const missed = controls.filter((element) => !reached.has(element) && !spare(element));
      if (walk.length && !left()) {
        say("trap", "Tab does not leave this control", walk.at(-1).element);
      } else {
        for (const element of missed) say("unreached", "Tab does not reach this control", element);
      }
      const seen = new Set();
      let previous;
      for (const { element, unchanged, covered } of walk) {
        if (seen.has(element)) break;
        seen.add(element);
        if (previous && element.compareDocumentPosition(previous) & Node.DOCUMENT_POSITION_FOLLOWING) {
          say("order", "takes the focus before what stands ahead of it", previous);
        }
        previous = element;
        if (unchanged) say("focus-unseen", "looks the same with the focus as without", element);
        if (covered) say("focus-hidden", "has the focus where nobody sees it", element);
      }
      document.activeElement.blur();
      return all;
    },

    // The first control leads to the main part: whether it exists, and puts the focus on it.
    skip() {
      const link = walk[0]?.element;
      const target = link?.hash && link.pathname === location.pathname && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target || !target.closest("main")) return false;
      audit.skip = { link, target };
      link.focus();
      return true;
    },

    // After Enter on it and one Tab.
    skipped() {
      const { link, target } = audit.skip;
      const at = document.activeElement;
      at.blur();
      const past = target.contains(at) || target.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
      // A main part with no control, and nothing after it: the focus has left the page.
      const none = !controls.some(
        (element) => target.contains(element) || target.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      if (past || none) return [];
      return [audit.finding("keyboard", "skip-link", "does not take the focus to the main part", link)];
    },
  };
  return controls.length;
}
