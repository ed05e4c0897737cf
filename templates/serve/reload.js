// Keeps a page that jalon serve answered with up to date: loads it anew where it stood, swaps its style sheets, and shows over
// it what the last build found. Nothing of this is ever in public/.
(() => {
  "use strict";
  const { dataset } = document.currentScript;
  const isPlain = document.body.classList.contains("jalon");
  let version = dataset.version;
  let told = null;

  // Where the page stood

  const placeKey = "jalon:place";

  function restorePlace() {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
    } catch {}
    if (!place || place.page !== location.href) return;
    const stand = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    stand();
    // What loads late may move the rest, unless the reader has moved on meanwhile.
    const stood = scrollY;
    addEventListener("load", () => {
      if (scrollY === stood) stand();
      history.scrollRestoration = "auto";
    });
  }

  function reload() {
    line?.close();
    try {
      sessionStorage.setItem(placeKey, JSON.stringify({ page: location.href, x: scrollX, y: scrollY }));
      history.scrollRestoration = "manual";
    } catch {}
    location.reload();
  }

  // Style sheets, whose names tell their bytes: style.1a2b3c4d.css

  const stem = (path) => path.replace(/\.[0-9a-f]{8}\.css$/, ".css");

  function swap(addresses) {
    for (const link of document.querySelectorAll("link[rel~='stylesheet']")) {
      const path = new URL(link.href).pathname;
      const address = addresses.find((each) => stem(each) === stem(path));
      if (!address || address === path) continue;
      const next = link.cloneNode();
      next.href = address;
      // The old one goes when the new one is there, so that the page is never without.
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    }
  }

  // Findings, in a shadow tree that neither gives styles to the page nor takes any

  let tree = null;
  let focused = null;
  const dismissedKey = "jalon:dismissed";

  function openTree() {
    const host = document.createElement("jalon-findings");
    const shadow = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/.jalon/overlay.css";
    const spoken = document.createElement("p");
    spoken.className = "spoken";
    spoken.setAttribute("role", "status");
    const panel = document.createElement("div");
    shadow.append(style, spoken, panel);
    const styled = new Promise((done) => (style.onload = style.onerror = done));
    document.documentElement.append(host);
    return { panel, spoken, styled };
  }

  async function show(state) {
    if (state.told === told) return;
    const wasQuiet = !told;
    told = state.told;
    // The same mistake made again is shown again.
    if (!state.broken) sessionStorage.removeItem(dismissedKey);
    if (!tree && !state.html) return;
    tree ??= openTree();
    await tree.styled;
    if (state.told !== told) return;
    const before = tree.panel.querySelector("dialog");
    const wasOpen = before?.open === true;
    if (!wasOpen) focused = document.activeElement;
    tree.panel.innerHTML = state.html;
    // A live region speaks only of what changes in it.
    if (!(wasQuiet && !state.html)) setTimeout(() => (tree.spoken.textContent = state.spoken), 100);
    const dialog = tree.panel.querySelector("dialog");
    if (!dialog) {
      if (wasOpen) focused?.focus({ preventScroll: true });
      return;
    }
    tree.panel.querySelector(".badge").onclick = () => {
      focused = null;
      dialog.showModal();
    };
    tree.panel.querySelector(".close").onclick = () => dialog.close();
    dialog.addEventListener("close", () => {
      if (state.broken) sessionStorage.setItem(dismissedKey, state.told);
      focused?.focus({ preventScroll: true });
    });
    // Warnings wait until somebody asks; what stopped the build does not, unless it was put away on another page.
    if (wasOpen || (state.broken && sessionStorage.getItem(dismissedKey) !== state.told)) dialog.showModal();
  }

  // Beside a plan, how it was read

  async function offerReading() {
    const data = document.querySelector("link[rel='alternate'][href$='plan.json']");
    if (isPlain || !data || !dataset.reading) return;
    tree ??= openTree();
    await tree.styled;
    const link = document.createElement("a");
    link.className = "badge";
    link.href = "/.jalon/reading?plan=" + encodeURIComponent(new URL(".", data.href).pathname);
    link.textContent = dataset.reading;
    tree.panel.before(link);
  }

  // The line to the server

  let line = null;

  function hear(state) {
    if (isPlain) {
      if (state.told !== dataset.told || state.version !== version) reload();
      return;
    }
    if (state.version !== version) {
      if (!state.styles.length || state.before !== version) return reload();
      swap(state.styles);
      version = state.version;
    }
    show(state);
  }

  function connect() {
    if (line && line.readyState !== EventSource.CLOSED) return;
    line = new EventSource("/.jalon/events");
    line.onmessage = (event) => hear(JSON.parse(event.data));
    // A browser may give up; the server may yet come back.
    line.onerror = () => {
      if (line.readyState === EventSource.CLOSED) setTimeout(attend, 500);
    };
  }

  // A browser has six connections for one server: pages that nobody sees leave them to the others.
  function attend() {
    if (document.visibilityState === "visible") connect();
    else line?.close();
  }

  restorePlace();
  offerReading();
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", () => line?.close());
  addEventListener("pageshow", attend);
  attend();
})();
