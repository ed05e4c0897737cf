"""The pages of a built site, and which of them are made alike."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Page:
    file: Path
    """The HTML file."""
    address: str
    """What a reader asks for, from the site's root, without the leading slash; `index.html` is not said."""

    @property
    def shape(self) -> str:
        """The address with what differs from page to page taken out: pages of one shape share a template.

        `en/plans/2019-2023/objective-1/` and `plans/2024-2027/objectif-2/` are not told apart by language, but are by
        word; it costs one more measure, and no fault is missed for it.
        """
        parts = [part for part in self.address.split("/") if part]
        if parts and parts[0] == "en":
            parts = parts[1:]
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
