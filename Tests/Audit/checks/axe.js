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
    // The rule of AAA asks for more of the same texts than that of AA, and stands for both: each costs a third of the time.
    rules: { "color-contrast-enhanced": { enabled: true }, "color-contrast": { enabled: false } },
  };
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
