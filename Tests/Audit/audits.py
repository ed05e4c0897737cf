"""The order of things: pages in parallel while the HTML checker runs, then the slow network with nothing beside it."""

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path

from browser import chromium, closed
from checks import Scripts
from checks.markup import markup
from checks.speed import TRIES, speed
from checks.weight import Weight
from findings import Finding, Reviewed
from pages import Page, one_of_each_kind
from serve import served
from visit import opened, visit

LONGEST = 120
"""Seconds for one page."""
CHECKS = ("visit", "markup", "speed")


@dataclass
class Result:
    found: list[Finding] = field(default_factory=list)
    weights: dict[str, Weight] = field(default_factory=dict)
    speeds: dict[str, dict] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


async def audited(
    folder: Path, pages: list[Page], checks: list[str], reviewed: Reviewed, jobs: int, tries: int = TRIES
) -> Result:
    result, scripts = Result(), Scripts()

    async def timed(name: str, work):
        start = time.monotonic()
        await work
        result.seconds[name] = time.monotonic() - start

    async def check_markup():
        result.found += await markup(pages)

    with served(folder) as base:
        async with chromium() as browser:
            async with asyncio.TaskGroup() as together:
                if "markup" in checks:
                    together.create_task(timed("markup", check_markup()))
                if "visit" in checks:
                    work = visit_all(browser, scripts, reviewed, base, folder, pages, jobs, result)
                    together.create_task(timed("visit", work))
            if "speed" in checks:
                await timed("speed", measure_all(browser, scripts, base, pages, tries, result))
    result.found.sort(key=lambda finding: (finding.check, finding.rule, finding.what, finding.where, finding.page))
    return result


async def visit_all(browser, scripts, reviewed, base, folder, pages, jobs, result):
    waiting = iter(pages)

    async def look(tab, page):
        found, weight = await asyncio.wait_for(visit(tab, scripts, reviewed, base, folder, page), LONGEST)
        result.found += found
        result.weights[page.address] = weight

    async def worker():
        tab = await opened(browser)
        for page in waiting:
            try:
                await look(tab, page)
            except Exception:
                # The tab may be lost: once more in another, and what fails twice is a fault of the page.
                await closed(tab.page.context)
                tab = await opened(browser)
                try:
                    await look(tab, page)
                except Exception as error:
                    what = (str(error) or "took too long").splitlines()[0]
                    result.found.append(Finding(page.address, "visit", "failed", what))
                    await closed(tab.page.context)
                    tab = await opened(browser)
        await closed(tab.page.context)

    await asyncio.gather(*(worker() for _ in range(jobs)))


async def measure_all(browser, scripts, base, pages, tries, result):
    for page in one_of_each_kind(pages):
        found, measured = await speed(browser, scripts.speed, base, page.address, tries)
        result.found += found
        result.speeds[page.address] = measured
