// Headings, landmarks, languages, links and the order of reading: what a page is when nobody sees it.
(pageLanguage) => {
  const all = [];
  const say = (rule, what, element) => all.push(audit.finding("structure", rule, what, element));
  const every = (selector) => [...document.querySelectorAll(selector)];
  const sectioned = (element) => element.parentElement.closest("article, aside, main, nav, section, [role=article], [role=main], [role=region]");

  const headings = every("h1, h2, h3, h4, h5, h6").filter(audit.said);
  const first = headings.filter((heading) => heading.localName === "h1");
  if (first.length !== 1) say("one-h1", `has ${first.length} headings of the first level`, first[1]);
  let level = 0;
  for (const heading of headings) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) say("heading-order", `goes from level ${level} to level ${next}`, heading);
    if (!audit.name(heading)) say("empty-heading", "says nothing", heading);
    level = next;
  }

  const landmarks = {
    main: every("main, [role=main]"),
    banner: every("header, [role=banner]").filter((element) => element.role === "banner" || !sectioned(element)),
    contentinfo: every("footer, [role=contentinfo]").filter((element) => element.role === "contentinfo" || !sectioned(element)),
  };
  for (const [role, found] of Object.entries(landmarks)) {
    if (found.length !== 1) say("landmark", `has ${found.length} landmarks « ${role} », not one`, found[1]);
  }
  const navigations = every("nav, [role=navigation]").filter(audit.said);
  const labels = navigations.map((element) => (element.matches("[aria-label], [aria-labelledby]") ? audit.name(element) : ""));
  navigations.forEach((element, index) => {
    if (!labels[index]) say("nav-label", "is a navigation without a name", element);
    else if (labels.indexOf(labels[index]) < index) say("nav-label", "is a navigation with the name of another", element);
  });

  // A language is that of the nearest `lang`.
  const base = (tag) => tag.toLowerCase().split("-")[0];
  const language = document.documentElement.lang;
  if (!language) say("lang", "does not say its language", document.documentElement);
  else if (pageLanguage && base(language) !== pageLanguage) {
    say("lang", `says that its language is ${language} at an address for ${pageLanguage}`, document.documentElement);
  }
  for (const part of every("body [lang]")) {
    try {
      new Intl.Locale(part.lang);
    } catch {
      say("lang", `has a lang that is no language: « ${part.lang} »`, part);
    }
  }
  for (const link of every("nav a[hreflang]")) {
    // A link to this page in another language is written in that language.
    if (base(link.hreflang) !== base(language) && base(link.closest("[lang]").lang) !== base(link.hreflang)) {
      say("lang-part", "names another language without lang", link);
    }
  }
  // Enough small words of one language, and none of the other.
  const small = {
    fr: /(?<![\p{L}’'-])(le|les|des|du|et|une|est|sont|pour|dans|qui|que|au|aux|sur|avec|par|cette|leur|ou)(?![\p{L}’'-])/giu,
    en: /(?<![\p{L}’'-])(the|of|and|to|in|is|are|for|that|with|by|from|this|its|their|an|it|be|or)(?![\p{L}’'-])/giu,
  };
  for (const block of every("p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, summary, blockquote")) {
    if (block.querySelector("p, li, dd, td, h2, h3, [lang]")) continue;
    const own = base(block.closest("[lang]")?.lang ?? language);
    if (!(own in small)) continue;
    const text = block.cloneNode(true);
    for (const quoted of text.querySelectorAll("code, cite, a[hreflang]")) quoted.remove();
    // Words shown as an example are in the language of the example.
    const words = text.textContent.replace(/“[^”]*”|«[^»]*»/g, "");
    const other = own === "fr" ? "en" : "fr";
    if ((words.match(small[other])?.length ?? 0) >= 4 && !words.match(small[own])) {
      say("lang-part", `reads as ${other}, and says ${own}`, block);
    }
  }

  // Links that say the same in the same place lead to the same page.
  const context = (link) => {
    const near = link.closest("li, p, td, dd, dt, th, figure, article, section, nav");
    const headings = "h1, h2, h3, h4, h5, h6";
    let at = near;
    while (at && !at.querySelector?.(`:scope > :is(${headings})`)) at = at.parentElement;
    const before = at && [...at.querySelectorAll(headings)].filter(
      (heading) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return `${audit.name(near ?? link)}|${before?.length ? audit.name(before.at(-1)) : ""}`;
  };
  const links = new Map();
  for (const link of every("a[href]")) {
    if (!audit.said(link)) continue;
    const name = audit.name(link).toLowerCase();
    const known = links.get(name) ?? links.set(name, []).get(name);
    const twin = known.find((other) => audit.leads(other) !== audit.leads(link) && context(other) === context(link));
    if (twin) say("same-link", "says what another link says, and leads elsewhere", link);
    known.push(link);
  }

  // What is seen first is read first: nothing is moved by style or by a number.
  for (const element of every("[tabindex]")) {
    if (element.tabIndex > 0) say("tabindex", "takes the focus out of turn", element);
  }
  for (const element of every("body *")) {
    if (element.ownerSVGElement || !audit.said(element)) continue;
    const style = getComputedStyle(element);
    const flexible = style.display.endsWith("flex");
    if (flexible && style.flexDirection.endsWith("-reverse") && element.childElementCount > 1) {
      say("order", `shows its parts backwards: ${style.flexDirection}`, element);
    }
    if (flexible && style.flexWrap === "wrap-reverse") say("order", "shows its lines backwards: wrap-reverse", element);
    if (style.order !== "0" && /(flex|grid)$/.test(getComputedStyle(element.parentElement).display)) {
      say("order", `is moved by order: ${style.order}`, element);
    }
  }

  return all;
}
