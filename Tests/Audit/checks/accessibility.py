"""axe-core at both widths, in light and in dark, with as little work as shows the same."""

from findings import Finding

COLOURS = ["color-contrast-enhanced", "link-in-text-block"]
"""The rules that a colour scheme can change, when nothing moves with it."""


async def run_axe(tab, scripts, address: str, rules: list[str] | None = None) -> list[Finding]:
    found = await tab.page.evaluate(scripts.axe, rules)
    return [Finding.of_script(address, each) for each in found]


async def axe_in_both_schemes(tab, scripts, address: str) -> list[Finding]:
    """At the present width: every rule in light, then in dark those of colour, or every one if something moved."""
    light = await tab.page.evaluate("audit.outline()")
    found = await run_axe(tab, scripts, address)
    await tab.page.emulate_media(color_scheme="dark")
    dark = await tab.page.evaluate("audit.outline()")
    found += await run_axe(tab, scripts, address, COLOURS if dark == light else None)
    await tab.page.emulate_media(color_scheme="light")
    return found
