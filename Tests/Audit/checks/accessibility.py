"""axe-core at the present width, in light and in dark, with as little work as shows the same."""

from findings import Finding


async def prepare_axe(tab, scripts):
    """Once a page; `checks/page.js` comes before."""
    for script in (scripts.library, scripts.axe, scripts.dark):
        await tab.page.evaluate(script)


async def axe_in_both_schemes(tab, address: str) -> list[Finding]:
    """Every rule in light; then in dark what colours change, or every rule if something moved."""
    light = await tab.page.evaluate("audit.outline()")
    found = await tab.page.evaluate("audit.axe()")
    await tab.page.evaluate("audit.plain()")
    await tab.page.emulate_media(color_scheme="dark")
    dark = await tab.page.evaluate("audit.outline()")
    found += await tab.page.evaluate("audit.dark()" if dark == light else "audit.axe()")
    await tab.page.emulate_media(color_scheme="light")
    return [Finding.of_script(address, each) for each in found]
