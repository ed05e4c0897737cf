"""One Chromium, shared by every check."""

import asyncio
import contextlib
import os
import shutil

from playwright.async_api import async_playwright

WIDE = {"width": 1280, "height": 1024}
NARROW = {"width": 320, "height": 256}
"""WIDE at 400 %."""


@contextlib.asynccontextmanager
async def chromium():
    """Debian's build without a window: the one with a window spends a quarter more on what nobody sees."""
    # Chromium's sandbox refuses to run as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    # A page that asks another host is at fault, and gets nothing.
    arguments += ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-dev-shm-usage", "--disable-gpu"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium-headless-shell"), args=arguments)
        try:
            yield browser
        finally:
            await browser.close()


async def closed(context):
    """Closes a context, even one that no longer answers."""
    with contextlib.suppress(Exception):
        await asyncio.wait_for(context.close(), 10)
