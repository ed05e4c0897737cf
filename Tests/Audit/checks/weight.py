"""What a first visit costs: requests and bytes, images and documents aside (DESIGN, section 11)."""

import gzip
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from findings import Finding

STYLE = 14_000
"""Raw bytes of CSS."""
SEARCH_SCRIPT = 6_000
"""Raw bytes of JavaScript on the search page; none elsewhere."""
TRANSFER = 40_000
"""Bytes of all that is asked for, texts compressed as hosts do."""
REQUESTS = 4
SEARCH = re.compile(r"^(en/)?(recherche|search)/$")


@dataclass
class Weight:
    requests: int
    style: int
    script: int
    transfer: int


class Inline(HTMLParser):
    """Styles and scripts written in the page itself."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.style = self.script = 0
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "style":
            self.inside = "style"
        elif tag == "script" and values.get("type", "") not in ("application/ld+json", "application/json"):
            self.inside = "script"
        for name, value in attrs:
            if name == "style":
                self.style += len((value or "").encode())
            elif name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                self.script += len((value or "").encode())

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside == "style":
            self.style += len(data.encode())
        elif self.inside == "script":
            self.script += len(data.encode())


def weigh(html: str, answers: dict[str, tuple[str, bytes]]) -> Weight:
    """`answers`: address to kind of resource and body, the page itself among them."""
    inline = Inline(html)
    weight = Weight(0, inline.style, inline.script, 0)
    for kind, body in answers.values():
        if kind in ("image", "media"):
            continue
        weight.requests += 1
        weight.style += len(body) if kind == "stylesheet" else 0
        weight.script += len(body) if kind == "script" else 0
        weight.transfer += len(body) if kind == "font" else len(gzip.compress(body, 6))
    return weight


def over_budget(address: str, weight: Weight) -> list[Finding]:
    script = SEARCH_SCRIPT if SEARCH.match(address) else 0
    lines = [
        ("style", weight.style, STYLE, "bytes of CSS"),
        ("script", weight.script, script, "bytes of JavaScript"),
        ("transfer", weight.transfer, TRANSFER, "bytes of page, CSS, JavaScript and fonts, compressed"),
        ("requests", weight.requests, REQUESTS, "requests without images"),
    ]
    return [
        Finding(address, "weight", rule, f"{number} {unit}, at most {most}")
        for rule, number, most, unit in lines
        if number > most
    ]
