// What every script of an audit uses in the page. Given once per page, with the entries of reviewed.yml.
(reviewed) => {
  const short = (text, length) => {
    const flat = text.replace(/\s+/g, " ").trim();
    return flat.length > length ? flat.slice(0, length - 1) + "…" : flat;
  };

  // Says where an element is: enough to find it in a template, without the ids of one page.
  const where = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement && steps.length < 4; at = at.parentElement) {
      const classes = [...at.classList].map((name) => "." + CSS.escape(name)).join("");
      steps.unshift(at.localName + classes);
    }
    return `${steps.join(" > ")} ${short(element.outerHTML, 100)}`;
  };

  // Something a screen reader says.
  const said = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");

  // The accessible name, as far as a static page needs it.
  const name = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return short(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" "), 500);
    const label = element.getAttribute("aria-label");
    if (label) return short(label, 500);
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    for (const image of copy.querySelectorAll("img")) image.replaceWith(image.alt);
    return short(copy.textContent, 500);
  };

  // The address that a link leads to, in HTML or SVG.
  const leads = (link) => link.hasAttribute("href") ? new URL(link.getAttribute("href"), document.baseURI).href : undefined;

  const finding = (check, rule, what, element) => ({
    check,
    rule,
    what,
    where: element ? where(element) : "",
    known: element
      ? reviewed
          .filter((entry) => entry.check === check && entry.rule === rule && element.matches(entry.selector))
          .map((entry) => entry.index)
      : [],
  });

  // Where everything stands: two states of a page with the same outline differ in colour only.
  const outline = () => {
    let sum = 0;
    const add = (number) => (sum = (Math.imul(sum, 31) + Math.round(number * 8)) | 0);
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      add(box.x + scrollX), add(box.y + scrollY), add(box.width), add(box.height);
    }
    return sum;
  };

  window.audit = { short, where, said, name, leads, finding, outline };
  // What is folded is read too.
  for (const details of document.querySelectorAll("details")) details.open = true;
}
