"""Tab, from the top of a page to its end: every control, in order, each seen; the skip link first."""

import asyncio

from findings import Finding

TAB = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
ENTER = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}


async def press(devtools, key: dict, times: int = 1):
    """All at once: keys are taken in the order they come, and waiting for each costs more than the key."""
    await asyncio.gather(*(
        devtools.send("Input.dispatchKeyEvent", {"type": kind} | key)
        for _ in range(times)
        for kind in ("keyDown" if "text" in key else "rawKeyDown", "keyUp")
    ))


async def keyboard(tab, scripts, address: str) -> list[Finding]:
    count = await tab.page.evaluate(scripts.keyboard)
    # Areas that scroll take the focus too, without being controls.
    for _ in range(3):
        await press(tab.devtools, TAB, count + 2)
        if await tab.page.evaluate("audit.keyboard.complete()"):
            break
    found = await tab.page.evaluate("audit.keyboard.report()")
    if await tab.page.evaluate("audit.keyboard.skip()"):
        await press(tab.devtools, ENTER)
        await press(tab.devtools, TAB)
        found += await tab.page.evaluate("audit.keyboard.skipped()")
    else:
        found.append({
            "check": "keyboard", "rule": "skip-link", "what": "the first control does not lead to the main part",
        })
    return [Finding.of_script(address, each) for each in found]
