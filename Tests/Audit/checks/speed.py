"""How a page comes in on a slow phone network: when its largest part is painted, and what moves on the way."""

import asyncio
import os

from browser import closed
from findings import Finding

SHIFT = 0.01
PAINT = 1000
"""Milliseconds."""
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4
WIDTHS = (360, 1280)
LONGEST = 20
"""Seconds for one load."""
TRIES = 8
"""A machine that does something else delays a page; nothing makes it faster."""


async def speed(browser, script: str, base: str, address: str, tries: int = TRIES) -> tuple[list[Finding], dict]:
    """What is over budget, and what was measured: the worst of both widths."""
    found, worst = [], {"paint": 0.0, "shift": 0.0}
    for width in WIDTHS:
        measures = []
        for turn in range(tries):
            await asyncio.sleep(turn)
            try:
                measures.append(await asyncio.wait_for(measure(browser, script, base + address, width), LONGEST))
            except TimeoutError:
                continue
            if measures[-1]["paint"] <= PAINT:
                break
        if not measures:
            found.append(Finding(address, "speed", "failed", f"nothing was painted in {LONGEST} s at {width} px"))
            continue
        paint = min(measures, key=lambda each: each["paint"])
        shift = max(measures, key=lambda each: each["shift"])
        if paint["paint"] > PAINT:
            what = f"largest paint after {paint['paint']:.0f} ms at {width} px, at most {PAINT}"
            if os.getloadavg()[0] > 2 * os.cpu_count():
                what += f", on a machine with a load of {os.getloadavg()[0]:.0f}"
            found.append(Finding(address, "speed", "paint", what, paint["painted"]))
        if shift["shift"] > SHIFT:
            what = f"layout shifts by {shift['shift']:.3f} at {width} px, at most {SHIFT}"
            found.append(Finding(address, "speed", "shift", what, "; ".join(dict.fromkeys(shift["moved"]))[:300]))
        worst = {"paint": max(worst["paint"], paint["paint"]), "shift": max(worst["shift"], shift["shift"])}
    return found, worst


async def measure(browser, script: str, url: str, width: int) -> dict:
    context = await browser.new_context(viewport={"width": width, "height": 720})
    try:
        await context.add_init_script(script)
        page = await context.new_page()
        devtools = await context.new_cdp_session(page)
        await devtools.send("Network.enable")
        await devtools.send("Network.emulateNetworkConditions", NETWORK)
        await devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        await page.goto(url, wait_until="load")
        # Past `load`, the last frame has yet to be painted, and images put off that are in view have yet to come. What is painted as
        # one scrolls is no part of how a page opens; what it moves is.
        await page.evaluate(
            """async () => {
              const frame = () => new Promise((done) => {
                requestAnimationFrame(() => requestAnimationFrame(done));
                setTimeout(done, 1000);
              });
              await frame();
              await new Promise((done) => setTimeout(done, 700));
              const { paint, painted } = audited;
              for (const late of document.querySelectorAll("[loading=lazy]")) {
                late.scrollIntoView({ behavior: "instant" });
                await frame();
              }
              await new Promise((done) => setTimeout(done, 200));
              Object.assign(audited, { paint, painted });
            }"""
        )
        measured = await page.evaluate("audited")
        if not measured["paint"]:
            raise RuntimeError(f"no paint was noted at {url}")
        return measured
    finally:
        await closed(context)
