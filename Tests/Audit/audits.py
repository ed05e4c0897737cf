"""The order of things: pages in parallel while the HTML checker runs, then the slow network with nothing beside it."""

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path

from browser import chromium
from checks import Scripts
from checks.markup import markup
from checks.speed import speed
from checks.weight import Weight
from findings import Finding, Reviewed
from pages import Page, heaviest_of_each_shape
from serve import served
from visit import opened, visit

CHECKS = ("visit", "markup", "speed")


@dataclass
class Result:
    found: list[Finding] = field(default_factory=list)
    weights: dict[str, Weight] = field(default_factory=dict)
    speeds: dict[str, dict] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


async def audited(folder: Path, pages: list[Page], checks: list[str], reviewed: Reviewed, jobs: int) -> Result:
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
                await timed("speed", measure_all(browser, scripts, base, pages, result))
    result.found.sort(key=lambda finding: (finding.check, finding.rule, finding.what, finding.where, finding.page))
    return result


async def visit_all(browser, scripts, reviewed, base, folder, pages, jobs, result):
    waiting = iter(pages)

    async def worker():
        tab = await opened(browser)
        for page in waiting:
            try:
                found, weight = await visit(tab, scripts, reviewed, base, folder, page)
                result.found += found
                result.weights[page.address] = weight
            except Exception as error:
                # One page that cannot be looked at is a fault of that page; the tab may be lost with it.
                result.found.append(Finding(page.address, "visit", "failed", str(error).splitlines()[0]))
                await tab.page.context.close()
                tab = await opened(browser)
        await tab.page.context.close()

    await asyncio.gather(*(worker() for _ in range(jobs)))


async def measure_all(browser, scripts, base, pages, result):
    for page in heaviest_of_each_shape(pages):
        found, measured = await speed(browser, scripts.speed, base, page.address)
        result.found += found
        result.speeds[page.address] = measured
