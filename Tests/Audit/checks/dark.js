// What a second colour scheme changes when nothing moves with it: colours. `audit.plain` is called in the first scheme, after
// `audit.axe`; `audit.dark` in the second.
//
// To find what is painted behind a text is most of axe's work. Where the background is that of the nearest ancestor that
// has one (axe saw the same in the first scheme), it still is in the second, and only has to be read again.
() => {
  const rgb = (colour) => colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/)?.slice(1).map(Number);
  const hex = (parts) => "#" + parts.map((part) => part.toString(16).padStart(2, "0")).join("");

  // The colours of a text and of what is behind it, unless something makes that hard to say.
  const colours = (element) => {
    const text = rgb(getComputedStyle(element).color);
    let behind;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.opacity !== "1" || style.filter !== "none" || style.mixBlendMode !== "normal") return null;
      if (behind) continue;
      if (style.backgroundImage !== "none" || style.textShadow !== "none") return null;
      if (style.backgroundColor !== "rgba(0, 0, 0, 0)") {
        behind = rgb(style.backgroundColor);
        if (!behind) return null;
      }
    }
    return text && behind ? { text, behind } : null;
  };

  const light = (parts) => {
    const [red, green, blue] = parts.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  audit.plain = () => {
    audit.texts = [...audit.measured].map(([element, { fgColor, bgColor, expectedContrastRatio }]) => {
      const seen = colours(element);
      const same = seen && hex(seen.text) === fgColor && hex(seen.behind) === bgColor;
      return { element, same, least: parseFloat(expectedContrastRatio) };
    });
  };

  audit.dark = async () => {
    const all = [];
    const hard = [];
    for (const { element, same, least } of audit.texts) {
      const now = same && colours(element);
      if (!now) {
        hard.push(element);
        continue;
      }
      const ratio = contrast(now.text, now.behind);
      if (ratio >= least) continue;
      const what = `contrast of ${ratio.toFixed(2)} in dark, at least ${least}: ${hex(now.text)} on ${hex(now.behind)}`;
      all.push(audit.finding("axe", "color-contrast-enhanced", what, element));
    }
    if (hard.length) all.push(...(await audit.axe({ rules: ["color-contrast-enhanced"], elements: hard })));
    all.push(...(await audit.axe({ rules: ["link-in-text-block"] })));
    audit.read = { plain: audit.texts.length - hard.length, hard: hard.length };
    return all;
  };
}
