"""One page, loaded once: everything that needs the browser and no slow network."""

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.async_api import CDPSession, Page as BrowserPage

from browser import NARROW, WIDE
from checks.accessibility import axe_in_both_schemes, prepare_axe
from checks.keyboard import keyboard
from checks.weight import Weight, over_budget, weigh
from findings import Finding
from pages import Page


@dataclass
class Tab:
    """A tab of a worker, and what the page in it has asked for."""

    page: BrowserPage
    devtools: CDPSession
    asked: list = field(default_factory=list)


async def opened(browser) -> Tab:
    # Motion would have the page still moving while it is looked at.
    context = await browser.new_context(viewport=WIDE, color_scheme="light", reduced_motion="reduce")
    context.set_default_timeout(30_000)
    page = await context.new_page()
    tab = Tab(page, await context.new_cdp_session(page))
    page.on("request", lambda request: tab.asked.append(request))
    return tab


async def visit(tab: Tab, scripts, reviewed, base: str, folder, page: Page) -> tuple[list[Finding], Weight]:
    address = page.address
    tab.asked.clear()
    await tab.page.set_viewport_size(WIDE)
    await tab.page.goto(base + address, wait_until="load")
    found, weight = weighed(tab.asked, base, folder, page)
    await tab.page.evaluate(scripts.page, reviewed.for_scripts())
    await prepare_axe(tab, scripts)

    async def run(script: str, *values):
        found.extend(Finding.of_script(address, each) for each in await tab.page.evaluate(script, *values))

    language = "en" if address.startswith("en/") else None
    await run(scripts.structure, language)
    await run(scripts.overflow)
    found += await keyboard(tab, scripts, address)
    found += await axe_in_both_schemes(tab, address)
    await tab.page.set_viewport_size(NARROW)
    await run(scripts.structure, language)
    await run(scripts.overflow)
    found += await keyboard(tab, scripts, address)
    found += await axe_in_both_schemes(tab, address)
    # A fault at both widths, or in both schemes, is one.
    return list(dict.fromkeys(found)), weight


def weighed(asked: list, base: str, folder, page: Page) -> tuple[list[Finding], Weight]:
    found, answers = [], {}
    for request in asked:
        url = request.url.split("#")[0]
        if url.startswith("data:"):
            continue
        if not url.startswith(base):
            found.append(Finding(page.address, "weight", "elsewhere", "asks another host", url))
            continue
        file = page.file if url == base + page.address else folder / unquote(urlsplit(url).path.lstrip("/"))
        if not file.is_file():
            found.append(Finding(page.address, "weight", "missing", "asks for what is not there", url.removeprefix(base)))
            continue
        answers[url] = (request.resource_type, file.read_bytes())
    weight = weigh(page.html, answers)
    return found + over_budget(page.address, weight), weight
