// `audit.axe`: axe-core on the page as it stands, what it found wrong and what it could not decide; for every rule, or for
// `only.rules` on `only.elements`. `audit.measured`: the colours that it saw.
() => {
  const check = axe._audit.checks["color-contrast-enhanced"];
  const { evaluate } = check;
  check.evaluate = function (element, options, ...others) {
    // As it comes, the rule of AAA passes over what the rule of AA finds or cannot decide (`minThreshold`).
    const settings = { ...options, contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } };
    const keep = (data) => {
      if (data?.bgColor && data.fgColor) audit.measured.set(element, data);
      this.data(data);
    };
    return evaluate.call(Object.create(this, { data: { value: keep } }), element, settings, ...others);
  };

  audit.axe = async (only) => {
    audit.measured = new Map();
    const options = {
      resultTypes: ["violations", "incomplete"],
      elementRef: true,
      preload: false,
      iframes: false,
      // Selectors are slow to make, and page.js says where things are.
      selectors: false,
    };
    if (only) {
      options.runOnly = { type: "rule", values: only.rules };
    } else {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
      options.runOnly = { type: "tag", values: tags };
      // One measure of contrast, of AAA, stands for both: it is most of the time.
      options.rules = { "color-contrast-enhanced": { enabled: true }, "color-contrast": { enabled: false } };
    }
    const context = only?.elements ? { include: only.elements.map((element) => [element]) } : document;
    const result = await axe.run(context, options);
    const all = [];
    for (const [kind, list] of [["axe", result.violations], ["axe-incomplete", result.incomplete]]) {
      for (const { id, help, nodes } of list) {
        for (const { any, all: every, none, element } of nodes) {
          const reason = [...any, ...every, ...none][0]?.message ?? help;
          all.push(audit.finding(kind, id, audit.short(reason, 160), element));
        }
      }
    }
    return all;
  };
}
