// axe-core on the page as it stands: what it found wrong, and what it could not decide.
async (rules) => {
  const options = {
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
    preload: false,
    iframes: false,
    runOnly: rules
      ? { type: "rule", values: rules }
      : {
          type: "tag",
          values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
    // One measure of contrast, of AAA, stands for both: a second one would cost a third of the time.
    rules: { "color-contrast-enhanced": { enabled: true }, "color-contrast": { enabled: false } },
  };
  // As it comes, the rule of AAA passes over what the rule of AA finds or cannot decide (`minThreshold`).
  axe.configure({
    checks: [
      {
        id: "color-contrast-enhanced",
        options: {
          ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
          contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
          pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03,
        },
      },
    ],
  });
  if (rules) delete options.rules;
  const result = await axe.run(document, options);
  const all = [];
  for (const [kind, list] of [["axe", result.violations], ["axe-incomplete", result.incomplete]]) {
    for (const rule of list) {
      for (const node of rule.nodes) {
        const reasons = [...node.any, ...node.all, ...node.none].map((check) => check.message);
        // Measured colours differ from element to element; the fault is the same.
        all.push(audit.finding(kind, rule.id, audit.short(reasons[0] ?? rule.help, 160), node.element));
      }
    }
  }
  return all;
}
