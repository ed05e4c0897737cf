"""The pages of a built site, and a few of them that have every part there is."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Page:
    file: Path
    """The HTML file."""
    address: str
    """What a reader asks for, from the site's root, without the leading slash; `index.html` is not said."""

    @cached_property
    def html(self) -> str:
        return self.file.read_text("utf-8")

    @cached_property
    def parts(self) -> frozenset[str]:
        """What the page is made of: elements, classes, and the part of the site that it is in."""
        classes = {name for value in re.findall(r'\bclass="([^"]*)"', self.html) for name in value.split()}
        classes = {name for name in classes if not name.startswith("language-")}
        elements = {f"<{name}" for name in re.findall(r"<([a-z][a-z0-9]*)", self.html)}
        section = "/" + self.address.removeprefix("en/").split("/")[0]
        return frozenset(classes | elements | {section})


def pages_of(folder: Path) -> list[Page]:
    """Every HTML file under a folder, in the order of addresses."""
    found = []
    for file in folder.rglob("*.html"):
        address = file.relative_to(folder).as_posix()
        found.append(Page(file, re.sub(r"(^|/)index\.html$", r"\1", address)))
    return sorted(found, key=lambda page: page.address)


def one_of_each_kind(pages: list[Page]) -> list[Page]:
    """The heaviest pages that have between them every part of any page: where a template is slow, one of them is."""
    chosen, seen = [], set()
    for page in sorted(pages, key=lambda page: (-len(page.html), page.address)):
        if not page.parts <= seen:
            chosen.append(page)
            seen |= page.parts
    return chosen


def sample(pages: list[Page], count: int) -> list[Page]:
    """At most `count` pages, of as many kinds as there are."""
    chosen = one_of_each_kind(pages)
    others = [page for page in pages if page not in chosen]
    step = max(1, len(others) // max(1, count - len(chosen)))
    return sorted((chosen + others[::step])[:count], key=lambda page: page.address)
