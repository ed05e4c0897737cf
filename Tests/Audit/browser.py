"""One Chromium, shared by every check."""

import contextlib
import os
import shutil

from playwright.async_api import async_playwright

WIDE = {"width": 1280, "height": 1024}
NARROW = {"width": 320, "height": 256}
"""WIDE at 400 %."""


@contextlib.asynccontextmanager
async def chromium():
    # Chromium's sandbox refuses to run as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=[*arguments, "--disable-dev-shm-usage", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        try:
            yield browser
        finally:
            await browser.close()
