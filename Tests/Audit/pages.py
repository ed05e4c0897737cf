"""The pages of a built site, and which of them are made alike."""

import posixpath
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
    def shape(self) -> str:
        """The address with what differs from page to page taken out: pages of one shape share a template.

        A translation has the shape of the page at the address without a prefix.
        """
        address = self.address
        if address.startswith("en/"):
            other = re.search(r'rel="alternate" hreflang="(?!en)[^"]*" href="([^":]*)"', self.file.read_text("utf-8"))
            address = posixpath.normpath(posixpath.join(address, other[1])) if other else address.removeprefix("en/")
        parts = [part for part in address.split("/") if part not in ("", ".")]
        shaped = ["*" if depth in (1, 3) else re.sub(r"\d[\d-]*", "N", part) for depth, part in enumerate(parts)]
        return "/" + "/".join(shaped)


def pages_of(folder: Path) -> list[Page]:
    """Every HTML file under a folder, in the order of addresses."""
    found = []
    for file in folder.rglob("*.html"):
        address = file.relative_to(folder).as_posix()
        found.append(Page(file, re.sub(r"(^|/)index\.html$", r"\1", address)))
    return sorted(found, key=lambda page: page.address)


def sample(pages: list[Page], count: int) -> list[Page]:
    """At most `count` pages, one of each shape before a second of any."""
    by_shape: dict[str, list[Page]] = {}
    for page in pages:
        by_shape.setdefault(page.shape, []).append(page)
    rounds = max(map(len, by_shape.values()), default=0)
    spread = [group[turn] for turn in range(rounds) for group in by_shape.values() if turn < len(group)]
    return sorted(spread[:count], key=lambda page: page.address)


def heaviest_of_each_shape(pages: list[Page]) -> list[Page]:
    """The page of each shape with the most HTML: where one is slow, it is."""
    chosen: dict[str, Page] = {}
    for page in pages:
        other = chosen.get(page.shape)
        if other is None or page.file.stat().st_size > other.file.stat().st_size:
            chosen[page.shape] = page
    return list(chosen.values())
